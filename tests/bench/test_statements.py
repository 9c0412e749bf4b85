"""What is learned from statements that were judged by reading."""

from __future__ import annotations

import numpy as np

from bench.learning import statements
from bench.learning.statements import EVENT, Judged
from index.facts.learned import weights


def some(count: int = 400) -> Judged:
    """Good where the first number of the vector is high and the only signal is low, most of the time."""
    rng = np.random.default_rng(1)
    vectors, signals = rng.normal(size=(count, 8)), rng.normal(size=(count, 1))
    good = (vectors[:, 0] - signals[:, 0] + rng.normal(scale=0.5, size=count) > 0).astype(np.int8) * 2
    names = np.array([f"set {n % 10}" for n in range(count)])
    yes = np.ones(count, dtype=bool)
    return Judged(["doubt"], signals, vectors, np.full(count, EVENT), names, good, yes, ~yes, yes)


def test_signals_and_vectors_weigh_by_what_they_tell() -> None:
    judged = some()
    assert statements.of_signals(judged).weights[0] < 0
    meaning = statements.of_vectors(judged).meaning
    assert abs(meaning).argmax() == 0
    assert meaning[0] > 0


def test_what_was_left_out_is_told_by_the_others() -> None:
    judged = some()
    values = statements.features(judged, statements.of_signals(judged), statements.of_vectors(judged))
    chances = statements.left_out(judged, values)
    assert ((chances > 0.5) == (judged.good == 2)).mean() > 0.8


def test_the_chance_that_ships_keeps_its_marks() -> None:
    judged, ships = some(), weights().events
    values = statements.features(judged, statements.of_signals(judged), statements.of_vectors(judged))
    found = statements.chance(judged, values, ships)
    assert (found.vouched, found.denied) == (ships.vouched, ships.denied)
    assert found.odds > 0 < found.weight


def test_what_ships_is_of_what_is_kept() -> None:
    kept, ships = statements.read(), weights()
    assert set(ships.signals) == set(kept.names)
    assert kept.vectors.shape[1] == ships.event.meaning.size == ships.fact.meaning.size
    events = kept.of(kept.kinds == EVENT)
    assert np.allclose(statements.of_vectors(events).meaning, ships.event.meaning, atol=1e-3)
