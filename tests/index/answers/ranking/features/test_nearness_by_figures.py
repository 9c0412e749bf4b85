"""What an encoder adds to what words tell: cosines in, figures of sentences, passages and answers out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.question.analysis import Concept, understand
from index.answers.ranking.features import nearness
from index.answers.ranking.features.nearness import Nearness
from index.answers.ranking.matching.matching import Evidence
from index.meaning.pieces import Met
from index.meaning.space import Meaning, Told

ENGLISH = Told(("en",), np.zeros(3, np.int32))


def near(outstanding: Sequence[float], *, best: float = 9.0, cosines: Sequence[float] = ()) -> Nearness:
    out = np.array(outstanding, dtype=np.float32)
    told = np.array(cosines or outstanding, dtype=np.float32)
    return Nearness(told, told - np.float32(0.5), out, best)


def evidence(passages: Sequence[int], scores: Sequence[float] = (1.0, 1.0, 1.0)) -> Evidence:
    """Sentences of the given passages, which words found with some scores."""
    at = np.array(passages)
    starts = np.searchsorted(at, np.arange(at.max() + 2))
    found = SimpleNamespace(sentence_passage=at, passage_starts=starts, scores=np.array(scores[: at.max() + 1]))
    return cast(Evidence, found)


def test_what_is_usual_is_told_by_each_language_and_by_all_where_it_is_rare() -> None:
    cosines = np.array([0.9, 0.8, 0.7, 0.6], np.float64)
    told = nearness.field(cosines, np.array([0, 0, 1, 3]))  # none is in language 2
    mean, spread = cosines.mean(), cosines.std()
    first = (0.9 + 0.8 + 20 * mean) / 22
    assert told.nearer[:2] == pytest.approx([0.9 - first, 0.8 - first], abs=1e-5)
    deviation = ((0.9 - first) ** 2 + (0.8 - first) ** 2 + 20 * spread**2) / 22
    assert told.outstanding[:2] == pytest.approx(told.nearer[:2] / deviation**0.5, rel=1e-4)
    last = (0.6 + 20 * mean) / 21
    assert told.nearer[3] == pytest.approx(0.6 - last, abs=1e-5)
    assert [one.dtype for one in (told.cosines, told.nearer, told.outstanding)] == [np.float32] * 3
    assert told.cosines == pytest.approx(cosines)


def test_where_all_are_alike_they_are_told_apart_by_little() -> None:
    told = nearness.field(np.array([0.8, 0.8, 0.801]), np.zeros(3, np.int64))
    assert told.outstanding[2] == pytest.approx(told.nearer[2] / nearness.LEAST_SPREAD, rel=1e-3)


def test_sentences_of_an_index_are_numbered_by_the_language_of_their_document() -> None:
    told = nearness.told_in(["ru", "en", "ru"], np.array([2, 1, 3]))
    assert told.names == ("ru", "en")
    assert (told.numbers.tolist(), told.numbers.dtype) == ([0, 0, 1, 0, 0, 0], np.int32)


def test_some_sentences_are_told_with_the_nearest_of_all() -> None:
    told = nearness.of(nearness.field(np.array([0.5, 0.9, 0.7]), np.zeros(3, np.int64)), np.array([2, 0]))
    assert told.cosines == pytest.approx([0.7, 0.5])
    assert told.nearer[0] > told.nearer[1]
    assert told.outstanding[0] > told.outstanding[1]
    assert told.best > told.outstanding[0]


def field_of(outstanding: Sequence[float]) -> nearness.Field:
    told = np.array(outstanding, dtype=np.float32)
    return nearness.Field(told, told, told)


def test_the_nearest_come_first_and_of_equal_ones_the_first() -> None:
    assert nearness.nearest(field_of([1, 3, 2, 3])).tolist() == [1, 3, 2, 0]
    left_out = np.array([False, True, False, False])
    assert nearness.nearest(field_of([1, 3, 2, 3]), left_out).tolist()[:3] == [3, 2, 0]
    many = nearness.nearest(field_of(list(range(200))))
    assert many.tolist() == list(range(199, 199 - nearness.NEAREST, -1))
    assert many.dtype == np.int32


STARTS = np.array([0, 2, 3, 5])
"""Three passages, of two, one and two sentences."""


@pytest.mark.parametrize(
    ("outstanding", "found", "besides", "passages"),
    [
        ([1, 2, 3, 5, 4], [], None, [2, 1, 0]),
        ([1, 9, 3, 5, 4], [], None, [0, 2, 1]),
        ([1, 2, 3, 5, 4], [2], None, [2, 1, 0]),
        ([1, 2, 3, 5, 4], [0], None, [0, 2, 1]),
        ([1, 2, 3, 5, 4], [0], [False, False, True], [0, 1]),
        ([1, 2, 3, 5, 4], [], [True, False, False], [2, 1]),
    ],
)
def test_passages_of_the_nearest_are_looked_into_behind_those_that_words_found(
    outstanding: list[float], found: list[int], besides: list[bool] | None, passages: list[int]
) -> None:
    numbers, scores = nearness.with_nearest(
        field_of(outstanding),
        STARTS,
        np.array(found, dtype=np.int32),
        np.full(len(found), 0.5, dtype=np.float32),
        None if besides is None else np.array(besides),
    )
    assert numbers.tolist() == passages
    assert scores.tolist() == [0.5] * len(found) + [0.0] * (len(passages) - len(found))
    assert (numbers.dtype, scores.dtype) == (np.int32, np.float32)


def test_no_more_than_a_few_passages_are_looked_into_beyond_those() -> None:
    numbers, _ = nearness.with_nearest(
        field_of(list(range(50))), np.arange(51), np.array([49], np.int32), np.ones(1, np.float32)
    )
    assert numbers.tolist() == [49, *range(48, 48 - nearness.FURTHER, -1)]


def test_what_is_left_out_takes_no_place_among_the_nearest() -> None:
    """Of a book of 70 sentences that are all nearer, and another."""
    numbers, _ = nearness.with_nearest(
        field_of([2.0] * 70 + [1.0]),
        np.array([0, 70, 71]),
        np.zeros(0, np.int32),
        np.zeros(0, np.float32),
        np.array([True, False]),
    )
    assert numbers.tolist() == [1]


def test_figures_of_sentences() -> None:
    e = evidence([0, 0, 1, 1, 1])
    told = nearness.of_sentences(near([1, 4, 3, 0, 2]), e, np.array([False, True]))
    rows = [dict(zip(nearness.SENTENCE, row, strict=True)) for row in told.tolist()]
    assert [row["meant"] for row in rows] == [1, 4, 3, 0, 2]
    assert [row["meant_gap"] for row in rows] == [-3, 0, -1, -4, -2]
    assert [row["meant_top"] for row in rows] == [0, 1, 0, 0, 0]
    assert [row["meant_beside"] for row in rows] == [3, 0, 0, 3, 0]  # never from another passage
    assert [row["across"] for row in rows] == [0, 0, 1, 1, 1]
    assert [row["across_meant"] for row in rows] == [0, 0, 3, 0, 2]
    assert told.dtype == np.float32


def test_figures_of_passages() -> None:
    e = evidence([0, 0, 1, 2], scores=[2.0, 0.0, 1.0])
    told = nearness.of_passages(near([1, 4, 3, 2]), e, np.array([False, True, True]))
    rows = [dict(zip(nearness.PASSAGE, row, strict=True)) for row in told.tolist()]
    assert [row["meant"] for row in rows] == [4, 3, 2]
    assert [row["meant_gap"] for row in rows] == [0, -1, -2]
    assert [row["meant_top"] for row in rows] == [1, 0, 0]
    assert [row["unfound"] for row in rows] == [0, 1, 0]
    assert [row["across_meant"] for row in rows] == [0, 3, 2]
    assert told.dtype == np.float32


def test_which_are_about_as_near_and_which_stand_out() -> None:
    assert nearness.as_near(near([1, 4, 3, 2.9])).tolist() == [False, True, True, False]
    assert nearness.stands_out(near([1, 4, 3, 2.9]), 3).tolist() == [False, True, True, False]


@pytest.mark.parametrize(
    ("first", "best", "told"),
    [
        (0, 4.0, {"stands_out": 1, "cosine": 0.05, "nearer": 0.3, "stands_apart": 1, "agreed": 1}),
        (1, 4.0005, {"stands_out": 4, "cosine": 0.15, "nearer": 0.4, "stands_apart": 1, "agreed": 1}),
        (2, 4.1, {"stands_out": 3, "cosine": 0.0, "nearer": 0.2, "stands_apart": -1, "agreed": 0}),
        (3, 4.0, {"stands_out": 2, "cosine": 0.0, "nearer": 0.0, "stands_apart": -2, "agreed": 0}),
    ],
)
def test_figures_of_an_answer(first: int, best: float, told: dict[str, float]) -> None:
    e = evidence([0, 0, 1, 2])
    figures = nearness.signals(near([1, 4, 3, 2], best=best, cosines=[0.8, 0.9, 0.7, 0.4]), e, 0.5, first)
    assert figures == pytest.approx({**told, "meant_and_said": told["cosine"] / 2}, abs=1e-6)


def test_an_answer_from_the_only_passage_stands_apart_by_all() -> None:
    assert nearness.signals(near([1, 2]), evidence([0, 0]), 1.0, 0)["stands_apart"] == 2


def test_an_encoder_reads_what_a_follow_up_takes_over() -> None:
    question = understand("What did it cost?", "en")
    taken = (*question.concepts, Concept("mill", "mill", implied=True), Concept("orlen", "orlen", implied=True))
    assert nearness.asked(replace(question, concepts=taken)) == "What did it cost? mill orlen"
    assert nearness.asked(question) == "What did it cost?"


class Encoded:
    """An encoder that gives every sentence the same cosines."""

    ready, identity = True, "orm-1"

    def __init__(self) -> None:
        self.warmed = False

    def of_all(self, question: str, asked: str, told: Told) -> np.ndarray:
        return np.array([0.5, 0.9, 0.7]) if (question, asked, told) == ("?", "ru", ENGLISH) else np.zeros(3)

    def met(self, question: str, asked: str, texts: Sequence[str], told: Sequence[str]) -> list[Met]:
        return [Met(0.5, 0.25, 0.125)] if (question, asked, *texts, *told) == ("?", "ru", "No.", "en") else []

    def warm(self) -> None:
        self.warmed = True


def test_sentences_at_hand_are_all_told() -> None:
    encoded = Encoded()
    nearby = nearness.InMemory(cast(Meaning, encoded), ENGLISH)
    assert (nearby.ready, nearby.identity) == (True, "orm-1")
    told = nearby.to("?", "ru")
    assert told is not None
    assert int(told.outstanding.argmax()) == 1
    nearby.warm()
    assert encoded.warmed
    assert nearness.InMemory(cast(Meaning, encoded), Told((), np.zeros(0, np.int32))).to("?", "ru") is None
    assert nearby.met("?", "ru", ["No."], ["en"]) == [Met(0.5, 0.25, 0.125)]
