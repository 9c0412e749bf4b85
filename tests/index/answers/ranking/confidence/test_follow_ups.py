"""Whether a sentence bears out a follow-up: figures in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import SOFT, Concept, Question
from index.answers.ranking.confidence import follow_ups
from index.answers.ranking.confidence.follow_ups import MEANT, THERE
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import SAID

DEEP, COLD, YEAR = Concept("deep", "deep"), Concept("cold", "cold"), Concept("year", "year", softness=SOFT)
LAKE = Concept("lake", "lake", softness=0.6, implied=True)
NORTH = Concept("north", "north", softness=0.6, implied=True)
TARN = Concept("Tarn", "tarn", name=True, fresh=True)
IN_1958 = Concept("1958", "1958", number=True, fresh=True)
SECOND = Concept("second", "second", fresh=True)

COLLECTION = cast(
    Corpus,
    SimpleNamespace(
        document_of=np.array([0, 0, 0, 1, 1]),
        arrays=SimpleNamespace(documents=["a.txt", "no. #2.txt"], document_starts=np.array([0, 3, 5])),
    ),
)
"""Passages 0 to 2 are of the first document, 3 and 4 of the second."""


def asked(*concepts: Concept, measure: int = 0, priced: bool = False, follows: bool = True) -> Question:
    return cast(
        Question, SimpleNamespace(concepts=concepts, measure=measure, priced=priced, follows=follows, relation=None)
    )


def evidence(
    *passages: Sequence[Sequence[float]],
    numbers: Sequence[int] = (0, 3),
    context: Sequence[Sequence[float]] = (),
    flags: Sequence[int] = (),
) -> Evidence:
    """Passages of these numbers, by how well each of their sentences meets each concept. Each sentence is one token."""
    matched = np.array([row for passage in passages for row in passage], dtype=np.float32)
    starts = np.cumsum([0, *map(len, passages)])
    return cast(
        Evidence,
        SimpleNamespace(
            passages=np.array(numbers[: len(passages)]),
            passage_starts=starts,
            sentences=np.arange(len(matched)),
            sentence_passage=np.repeat(np.arange(len(passages)), np.diff(starts)),
            matched=matched,
            context=np.array(context or np.zeros((len(passages), matched.shape[1])), dtype=np.float32),
            token_sentence=np.arange(len(matched)),
            token_flags=np.array(flags or [0] * len(matched)),
        ),
    )


@pytest.mark.parametrize(
    ("numbers", "quoted", "places"),
    [
        ((0, 3), ["no. #2.txt#0"], {1}),
        ((0, 4), ["no. #2.txt#0"], set()),
        ((4, 2), ["a.txt#2", "no. #2.txt#1"], {0, 1}),
        ((1, 2), [], set()),
    ],
)
def test_the_passages_that_were_quoted_are_known_by_their_ids(
    numbers: Sequence[int], quoted: Sequence[str], places: set[int]
) -> None:
    assert follow_ups.preferred(COLLECTION, evidence([[1.0]], [[1.0]], numbers=numbers), quoted) == places


MET, UNMET = [1.0, 1.0, 0.0], [1.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("concepts", "met", "quoted", "stays"),
    [
        ((LAKE, DEEP, COLD), MET, "a.txt#2", True),  # half of what was typed, in the document quoted from
        ((LAKE, DEEP, COLD), [1.0, 0.9, 0.0], "a.txt#2", False),
        ((LAKE, DEEP, COLD), MET, "no. #2.txt#0", False),
        ((LAKE, DEEP, YEAR), MET, "a.txt#2", True),  # a word that only frames the question isn't counted
        ((LAKE, DEEP, YEAR), [1.0, 0.4, 1.0], "a.txt#2", False),
        ((TARN, DEEP, COLD), MET, "a.txt#2", False),  # nothing is taken over
        ((LAKE, NORTH, YEAR), MET, "a.txt#2", False),  # nothing is typed that says anything
    ],
)
def test_what_stays_in_the_document_of_the_answer_before(
    concepts: tuple[Concept, ...], met: list[float], quoted: str, stays: bool
) -> None:
    found = evidence([UNMET, met], [UNMET])
    assert follow_ups.stays(COLLECTION, asked(*concepts), found, 1, [quoted]) is stays


def test_which_document_is_told_by_the_sentence_that_answers() -> None:
    found = evidence([UNMET], [MET])
    question = asked(LAKE, DEEP, COLD)
    assert follow_ups.stays(COLLECTION, question, found, 1, ["a.txt#0", "no. #2.txt#7"])
    assert not follow_ups.stays(COLLECTION, question, found, 1, ["a.txt#0"])
    assert not follow_ups.stays(COLLECTION, question, found, 1, [])


@pytest.mark.parametrize(
    ("concepts", "passages", "astray"),
    [
        ((LAKE, DEEP), ([[1.0, 0.0]], [[0.0, 1.0]]), True),  # another passage has the word
        ((LAKE, DEEP), ([[0.0, 0.0]], [[MEANT, 0.0], [0.0, 1.0]]), False),
        ((LAKE, DEEP), ([[0.0, 0.0]], [[MEANT - 0.01, 0.0], [0.0, 1.0]]), True),
        ((LAKE, DEEP), ([[0.0, 0.0], [1.0, 0.0]], [[0.0, 0.0], [0.0, 1.0]]), True),
        ((LAKE, NORTH), ([[0.0, 0.0]], [[0.0, 1.0]]), False),  # one of two will do
        ((TARN, DEEP), ([[0.0, 0.0]], [[0.0, 1.0]]), False),  # nothing is taken over
    ],
)
def test_an_answer_elsewhere_has_something_of_what_is_spoken_of(
    concepts: tuple[Concept, ...], passages: Sequence[Sequence[Sequence[float]]], astray: bool
) -> None:
    found = evidence(*passages)
    best = len(found.sentences) - 1
    assert follow_ups.is_astray(COLLECTION, asked(*concepts), found, best, ["a.txt#0"]) is astray
    assert not follow_ups.is_astray(COLLECTION, asked(*concepts), found, best, ["no. #2.txt#1"])


@pytest.mark.parametrize(("context", "astray"), [([[1.0, 0.0], [0.0, 0.0]], True), ([[0.0, 0.0], [1.0, 0.0]], False)])
def test_the_heading_above_may_name_what_is_spoken_of(context: list[list[float]], astray: bool) -> None:
    found = evidence([[0.0, 0.0]], [[0.0, 1.0]], context=context)
    assert follow_ups.is_astray(COLLECTION, asked(LAKE, DEEP), found, 1, ["a.txt#0"]) is astray


LEANING = asked(LAKE, DEEP, IN_1958)
BEFORE, THAT_YEAR = [0.9, SAID, 0.0], [0.0, 0.0, THERE]


@pytest.mark.parametrize(
    ("sentences", "goes_on"),
    [
        ([BEFORE, THAT_YEAR], True),
        ([[0.0, SAID, 0.0], THAT_YEAR], True),  # what is spoken of needn't be said again
        ([BEFORE, [0.0, 0.0, THERE - 0.01]], False),  # not that year
        ([[0.0, 0.0, 1.0], [0.0, SAID, 0.5]], False),  # only the sentence before it has it
        ([[0.9, SAID - 0.01, 0.0], THAT_YEAR], False),  # nothing of what is asked
    ],
)
def test_a_sentence_of_another_year_goes_on_with_the_one_before(sentences: list[list[float]], goes_on: bool) -> None:
    found = evidence([[0.0, 0.0, 0.0]], sentences)
    assert follow_ups.goes_on(LEANING, found, [2, 1], {1}) is goes_on


def test_the_one_before_must_be_shown_and_of_the_passage_that_was_quoted() -> None:
    found = evidence([[0.0, 0.0, 0.0]], [BEFORE, THAT_YEAR])
    assert not follow_ups.goes_on(LEANING, found, [2], {1})
    assert not follow_ups.goes_on(LEANING, found, [2, 1], {0})
    assert not follow_ups.goes_on(asked(LAKE, DEEP, IN_1958, follows=False), found, [2, 1], {1})
    apart = evidence([[0.0, 0.0, 0.0], BEFORE], [THAT_YEAR])
    assert not follow_ups.goes_on(LEANING, apart, [2, 1], {1})


def test_the_heading_may_say_what_is_asked_of_the_year() -> None:
    said, unsaid = [0.0, SAID, 0.0], [0.0] * 3
    passages = [[0.0, 0.0, 0.0]], [unsaid, THAT_YEAR]
    assert follow_ups.goes_on(LEANING, evidence(*passages, context=[unsaid, said]), [2, 1], {1})
    assert not follow_ups.goes_on(LEANING, evidence(*passages, context=[said, unsaid]), [2, 1], {1})


def test_each_of_two_years_and_all_that_was_typed_must_be_there() -> None:
    found = evidence([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0]])
    assert not follow_ups.goes_on(asked(IN_1958, IN_1958, LAKE), found, [1, 0], {0})
    assert not follow_ups.goes_on(asked(IN_1958, DEEP, LAKE), found, [1, 0], {0})
    assert follow_ups.goes_on(asked(IN_1958, LAKE, LAKE), found, [1, 0], {0})


@pytest.mark.parametrize(
    ("priced", "flags", "goes_on"),
    [
        (True, (0, token_flags.MONEY, 0), True),
        (True, (token_flags.MONEY, token_flags.MONEY, 0), True),  # the other stands in another passage
        (True, (0, token_flags.MONEY, token_flags.MONEY), False),  # which of the two?
        (True, (0, 0, token_flags.MONEY), False),
        (True, (0, token_flags.PERCENT, 0), False),
        (False, (0, token_flags.MONEY, 0), False),
    ],
)
def test_the_only_sum_of_a_passage_goes_on(priced: bool, flags: Sequence[int], goes_on: bool) -> None:
    found = evidence([[1.0]], [[0.0], [1.0]], flags=flags)
    assert follow_ups.goes_on(asked(LAKE, priced=priced), found, [1], {1}) is goes_on


NORTHERN = Concept("Norland", "norland", softness=0.6, implied=True, name=True)
OF_IT, NOTHING, OF_THE_LAND = [SAID, 0.0], [0.0, 0.0], [0.0, 1.0]


@pytest.mark.parametrize(
    ("sentences", "goes_on"),
    [
        ([OF_THE_LAND, OF_IT], True),
        ([OF_THE_LAND, NOTHING, OF_IT], False),  # the name alone says nothing of the lake
        ([[SAID - 0.01, 1.0]], False),
    ],
)
def test_the_only_figure_stands_beside_what_is_spoken_of(sentences: list[list[float]], goes_on: bool) -> None:
    figures = [token_flags.MONEY, *[0] * (len(sentences) - 1)]
    found = evidence(sentences, flags=figures)
    assert follow_ups.goes_on(asked(LAKE, NORTHERN, priced=True), found, [0], {0}) is goes_on
    of_names = asked(NORTHERN, NORTHERN, priced=True)  # where there is nothing else, a name will do
    assert follow_ups.goes_on(of_names, found, [0], {0})


@pytest.mark.parametrize(
    ("concepts", "sentences", "missing"),
    [
        ((LAKE, DEEP), [[1.0, 0.0]], True),
        ((LAKE, DEEP), [[0.0, 0.3]], False),
        ((LAKE, YEAR), [[1.0, 0.0]], False),  # nothing was typed that says anything
        ((DEEP, COLD), [[0.0, 0.3]], False),  # some of it will do
        ((TARN, DEEP), [[1.0, 0.0]], True),  # the name, and nothing of what was asked of the other
        ((TARN, DEEP), [[SAID, 0.1]], False),
        ((TARN, DEEP), [[SAID - 0.01, 1.0]], True),  # for a name nothing less will do
        ((TARN, DEEP, COLD), [[1.0, 0.0, 0.1]], False),
        ((TARN, TARN), [[1.0, 0.0]], True),  # both names
        ((TARN, LAKE), [[1.0, 0.0]], False),  # nothing else was asked
        ((IN_1958, TARN), [[1.0, 1.0]], False),
        ((SECOND, IN_1958), [[1.0, 0.0]], True),
        ((TARN, Concept("Orlov", "orlov", name=True)), [[1.0, 0.0]], False),  # another name isn't asked of it
        ((TARN, Concept("12", "12", number=True)), [[1.0, 0.0]], False),
    ],
)
def test_what_was_typed_must_be_said(
    concepts: tuple[Concept, ...], sentences: list[list[float]], missing: bool
) -> None:
    assert follow_ups.typed_words_missing(asked(*concepts), evidence(sentences), 0) is missing


def test_what_was_typed_may_stand_beside_the_sentence() -> None:
    question = asked(LAKE, DEEP)
    unmet, met = [0.0, 0.0], [0.0, 1.0]
    assert not follow_ups.typed_words_missing(question, evidence([met, unmet, unmet]), 1)
    assert not follow_ups.typed_words_missing(question, evidence([unmet, unmet, met]), 1)
    assert follow_ups.typed_words_missing(question, evidence([unmet, unmet, met]), 0)
    assert follow_ups.typed_words_missing(question, evidence([met], [unmet]), 1)


@pytest.mark.parametrize(
    ("concept", "met", "of_the_other"),
    [
        (SECOND, SAID - 0.01, True),
        (SECOND, SAID, False),
        (TARN, 0.0, False),  # a name that is exchanged is looked for by another rule, and so is a year
        (IN_1958, 0.0, False),
        (DEEP, 0.0, False),
        (replace(SECOND, implied=True), 0.0, False),
    ],
)
def test_of_the_second_one_the_first_is_no_answer(concept: Concept, met: float, of_the_other: bool) -> None:
    found = evidence([[1.0, 1.0], [1.0, met]])
    assert follow_ups.is_of_the_other(asked(LAKE, concept), found, 1) is of_the_other


def test_one_word_that_excludes_is_enough() -> None:
    assert follow_ups.is_of_the_other(asked(SECOND, SECOND), evidence([[1.0, 0.0]]), 0)
