"""How near a sentence is, is told by how far it stands out among those in its language."""

from __future__ import annotations

import numpy as np
import pytest

from index.answers.ranking.features import nearness

ENGLISH, RUSSIAN = 0, 1


def test_the_language_of_the_question_is_no_advantage() -> None:
    """Its own sentences are all nearer; the one that answers is the one that is nearer than usual in its language."""
    own, others = [0.86, 0.85, 0.84] * 20, [0.79, 0.78, 0.77] * 20
    cosines = np.array([*own, *others, 0.84], np.float32)
    languages = np.array([ENGLISH] * len(own) + [RUSSIAN] * (len(others) + 1))
    field = nearness.field(cosines, languages)
    assert int(np.argmax(field.outstanding)) == len(cosines) - 1
    starts = np.arange(len(cosines) + 1)
    passages, scores = nearness.with_nearest(field, starts, np.array([0], np.int32), np.array([1.0], np.float32))
    assert (passages.tolist()[:2], scores.tolist()[:2]) == ([0, len(cosines) - 1], [1.0, 0.0])


def test_in_one_language_it_is_standard_deviations_above_the_mean() -> None:
    cosines = np.linspace(0.7, 0.9, 50).astype(np.float32)
    field = nearness.field(cosines, np.zeros(50, np.int32))
    usual = (cosines - cosines.mean()) / cosines.std()
    assert field.outstanding == pytest.approx(usual, abs=1e-3)
    near = nearness.of(field, np.array([3, 49]))
    assert near.cosines.tolist() == cosines[[3, 49]].tolist()
    assert near.best == pytest.approx(float(usual.max()), abs=1e-3)


def test_of_a_language_with_two_sentences_the_others_tell_what_is_usual() -> None:
    """Two sentences have no mean to speak of: neither may stand out for being alone in its language."""
    cosines = np.array([*([0.80, 0.82] * 30), 0.81, 0.81], np.float32)
    languages = np.array([ENGLISH] * 60 + [RUSSIAN] * 2)
    assert np.abs(nearness.field(cosines, languages).outstanding[-2:]).max() < 0.5


def test_sentences_that_are_all_as_near_stand_out_nowhere() -> None:
    field = nearness.field(np.full(9, 0.8, np.float32), np.zeros(9, np.int32))
    assert np.abs(field.outstanding).max() < 1e-3
