"""What is learned of dated statements: how it is weighed, and that what ships fits what is measured."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.documents import load
from index.facts import learned
from index.facts.criteria import stated
from index.facts.learned import Chance, Meaning, Weights, sentence_of, weights
from index.facts.vouching import measured, weighed
from index.model import Document, Event
from index.timeline.events import dated_of
from index.timeline.story import story_of

PAGE = (
    "Crews keep the engine clean. The oil goes into the blue can. A wet floor is dried at once. Nobody smokes. "
    "The pump is seen to each spring. The hose hangs in the shed. The Saltmarsh Ferry sank off Cape Lorne in 1931. "
    "A bell hangs at the door. The lamp is filled at dusk. By 1950 there were some 40 members. The rope is dried in "
    "the loft. It has been so since 1962. The gate is shut at night. The key hangs on a nail. Each watch has two men. "
    "The flag is taken down in a gale. The log is kept by the mate. A cat lives in the hold. Bread comes on Mondays. "
    "The stove is lit at six. The decks are washed at seven. The brass is done on Fridays. The sails are of tarred "
    "cloth. The mast is of pine. The cook has the first watch. The boys have the last."
)


@pytest.fixture
def document(tmp_path: Path) -> Document:
    path = tmp_path / "page.md"
    path.write_text(f"---\nlang: en\ntitle: A page\n---\n\n{PAGE}\n", "utf-8")
    return load(path, tmp_path)


@pytest.fixture
def events(document: Document) -> list[Event]:
    story = story_of(document)
    told = weighed(document, story, dated_of(document, story))
    return [*told.shown, *told.others]


SELF = Meaning(np.ones(1, np.float32), 0.0)
LEVEL = Chance(odds=1.0, weight=0.5, shown=0.0, bias=0.0, vouched=0.8, denied=0.2)


def test_a_signal_counts_by_how_far_it_is_from_its_mean() -> None:
    made = Weights({"doubt": (1.0, 0.5, -2.0)}, 0.25, SELF, SELF, LEVEL, LEVEL)
    assert made.of_signals({"doubt": 1.5}) == pytest.approx(0.25 - 2.0)
    assert made.of_signals({}) == pytest.approx(0.25 + 4.0)
    assert made.of_signals({"doubt": 100.0}) == pytest.approx(0.25 - 2.0 * learned.FARTHEST)


def test_what_a_sentence_means_counts_along_its_vector() -> None:
    assert Meaning(np.array([1.0, 2.0], np.float32), 0.5).odds(np.array([[1, 1], [0, -1]], np.float32)) == [3.5, -1.5]


def test_a_chance_is_made_of_what_is_meant_of_the_signals_and_of_the_rules() -> None:
    chance = Chance(odds=2.0, weight=0.5, shown=1.0, bias=-1.0, vouched=0.8, denied=0.2)
    assert chance.of(0.5, -2.0, shown=True) == pytest.approx(0.5)
    assert chance.of(0.5, 2.0, shown=False) == pytest.approx(1 / (1 + np.exp(-1)))
    assert chance.of(-100.0, 0.0, shown=False) == pytest.approx(0.0)


def test_what_ships_weighs_what_is_measured(document: Document) -> None:
    story = story_of(document)
    names = set(weights().signals)
    for _, signals in measured(document, story, dated_of(document, story)):
        assert set(signals) <= names
    assert {one.meaning.shape for one in (weights().event, weights().fact)} == {(384,)}
    for chance in (weights().events, weights().facts):
        assert chance.odds > 0
        assert 0 < chance.denied < chance.vouched < 1


def test_every_dated_statement_is_weighed_once(document: Document, events: list[Event]) -> None:
    story = story_of(document)
    told = weighed(document, story, dated_of(document, story))
    assert [event.date for event in told.shown] == ["1931"]
    assert {event.date for event in told.others} == {"../1950", "1962/.."}
    assert not {event.id for event in told.shown} & {event.id for event in told.others}
    by_date = {event.date: event.weight for event in events}
    assert by_date["1931"] > by_date["../1950"]
    assert by_date["1931"] > by_date["1962/.."]


def test_the_dated_sentence_is_read_alone(events: list[Event]) -> None:
    assert {sentence_of(event) for event in events} == {
        "The Saltmarsh Ferry sank off Cape Lorne in 1931.",
        "By 1950 there were some 40 members.",
        "It has been so since 1962.",
    }


@pytest.fixture
def level(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights by which only signals and meaning tell."""
    monkeypatch.setattr(learned, "weights", lambda: Weights({}, 0.0, SELF, SELF, LEVEL, LEVEL))


def of_weights(event: Event, shown: list[float], others: list[float]) -> list[float]:
    """The weights of the events that are shown in the end, where their sentences mean nothing."""
    every = [replace(event, weight=2 * weight) for weight in (*shown, *others)]
    kept = learned.events(every[: len(shown)], every[len(shown) :], np.zeros((len(every), 1), dtype=np.float32))
    return [event.weight / 2 for event in kept]


@pytest.mark.usefixtures("level")
def test_what_is_likely_right_is_shown_and_what_hardly_is_falls(events: list[Event]) -> None:
    assert of_weights(events[0], [-2.0, -1.0], [1.0, 2.0]) == [-1.0, 2.0]


@pytest.mark.usefixtures("level")
def test_a_text_that_is_shown_as_a_whole_loses_nothing(events: list[Event]) -> None:
    assert of_weights(replace(events[0], whole=True), [-2.0, -1.0], [1.0]) == [-2.0, -1.0]


@pytest.mark.usefixtures("level")
def test_facts_are_shown_by_what_they_mean(document: Document) -> None:
    [fact] = stated(document).others
    some = [replace(fact, id=str(n)) for n in range(4)]
    kept = learned.facts(some[:2], some[2:], np.array([[-2.0], [-1.0], [1.0], [2.0]], dtype=np.float32))
    assert [one.id for one in kept] == ["1", "3"]


def test_what_only_its_renown_keeps_from_being_a_fact_is_kept_for_who_can_judge_it(document: Document) -> None:
    found = stated(document)
    assert not found.facts
    assert [fact.text for fact in found.others] == ["The Saltmarsh Ferry sank off Cape Lorne in 1931."]


@pytest.mark.parametrize(
    "text",
    [
        "The Saltmarsh Museum opened in 1921. A fire destroyed its roof in 1934. The Lorne family gave it a new one in "
        "1936. The Saltmarsh Museum closed in 1940.",
        "# Committee, 2023-11-14\n\n**Present:** Ida Lorne\n\nThe rope is paid for.\n\n**Next meeting:** 12 December.",
    ],
    ids=["history", "minutes"],
)
def test_what_is_read_as_a_whole_is_shown_as_a_whole(tmp_path: Path, text: str) -> None:
    path = tmp_path / "history.md"
    path.write_text(f"---\nlang: en\n---\n\n{text}\n", "utf-8")
    document = load(path, tmp_path)
    story = story_of(document)
    told = weighed(document, story, dated_of(document, story))
    assert told.shown
    assert all(event.whole for event in told.shown)
