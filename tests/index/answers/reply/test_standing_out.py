"""In which of the quoted sentences something may stand out: of figures, told as such."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.corpus import token_flags
from index.answers.extraction.spans import Sentence
from index.answers.question.analysis import SOFT, Concept, Question, understand
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.reply.standing_out import (
    able,
    as_telling,
    holds,
    of_the_days,
    of_the_exchanged,
    of_the_names,
    tells_of_another,
    told,
)
from index.language.analysis import words

LAKE, DEEP = Concept("orlen", "orlen", name=True), Concept("deep", "deep")
NAME, DATE = token_flags.NAME, token_flags.DATE


def asked(*concepts: Concept, kind: Kind = Kind.WHAT, text: str = "How deep is Orlen?") -> Question:
    return replace(understand(text, "en"), concepts=concepts, kind=kind)


def evidence(
    matched: Sequence[Sequence[float]],
    *,
    weights: Sequence[float] = (),
    above: Sequence[Sequence[float]] = (),
    answering: Sequence[int] | None = (),
    flags: Sequence[int] = (),
    asked: Sequence[int] = (),
) -> Evidence:
    """Sentences of one word, each in a passage of its own: what they hold of the question, what stands `above` them,
    which have what may be the answer, how their words are marked, and which of these words the question has."""
    held = np.array(matched, dtype=np.float32)
    found = SimpleNamespace(
        matched=held,
        context=np.array(above, dtype=np.float32) if above else np.zeros_like(held),
        sentence_passage=np.arange(len(held)),
        weights=np.array(weights or [1.0] * held.shape[1], dtype=np.float32),
        token_sentence=np.arange(len(held)),
        token_flags=np.array(flags or [0] * len(held), dtype=np.uint16),
        candidates=None if answering is None else np.array(answering, dtype=np.int64),
        free=np.array([s not in asked for s in range(len(held))]),
    )
    return cast(Evidence, found)


@pytest.mark.parametrize(
    ("matched", "run", "best", "standing"),
    [
        ([[1, 1]], [0], 0, [0]),
        ([[1, 1]], [0], None, [0]),
        ([[1, 0], [1, 1]], [0, 1], 0, [1]),  # of its height and its depth the depth, although the height is best
        ([[1, 1], [1, 1]], [0, 1], 1, [1, 0]),  # alike: the best first
        ([[1, 1], [1, 1]], [0, 1], None, [0, 1]),
        ([[1, 0.96], [1, 1]], [0, 1], 1, [1, 0]),
        ([[1, 0.94], [1, 1]], [0, 1], 1, [1]),
        ([[0.85, 1], [1, 1]], [0, 1], 1, [1, 0]),
        ([[0.7, 1], [1, 1]], [0, 1], 1, [1]),  # one holds clearly more
        ([[0.7, 1], [1, 1]], [0, 1], 0, [1]),
        ([[0.0, 1], [1, 1]], [0], 0, []),  # another that isn't quoted holds twice as much
        ([[0.3, 1], [1, 1]], [0], 0, [0]),
        ([[0.0, 1], [0, 0], [1, 1]], [0, 1], 0, []),
        ([[1, 0], [0, 1], [1, 1]], [0, 1], 1, [1]),  # it goes on from the one before, which names the lake
        ([[1, 0], [0, 1], [1, 1]], [1, 0], 1, [1]),
        ([[0, 1], [1, 0], [1, 1]], [0, 1], 0, []),  # and not from one behind it
        ([[1, 0], [0, 0], [0, 1], [1, 1]], [0, 1, 2], 2, [2]),
        ([[1, 1], [1, 1]], [1], 0, [1]),  # quoted apart from the best, and as telling
        ([[1, 1], [1, 0.8]], [1], 0, []),
    ],
)
def test_where_it_may_stand_out(
    matched: list[list[float]], run: list[int], best: int | None, standing: list[int]
) -> None:
    assert able(asked(LAKE, DEEP), evidence(matched), run, best) == standing


def test_words_count_by_what_they_are_worth() -> None:
    question, held = asked(Concept("harbour", "harbour"), DEEP, LAKE), [[1, 0, 1], [0, 1, 1]]
    assert able(question, evidence(held, weights=[3, 1, 1]), [0, 1], 0) == [0]
    assert able(question, evidence(held, weights=[1, 3, 1]), [0, 1], 0) == [1]


def test_a_heading_counts_half() -> None:
    below = evidence([[0, 1], [1, 1]], above=[[1, 0], [0, 0]])
    assert able(asked(LAKE, DEEP), below, [0], 0) == [0]
    more = evidence([[0, 1], [1, 1]], above=[[1, 0], [0, 0]], weights=[3, 1])
    assert able(asked(LAKE, DEEP), more, [0], 0) == [0]
    less = evidence([[0, 1], [1, 1]], above=[[0.6, 0], [0, 0]], weights=[3, 1])
    assert able(asked(LAKE, DEEP), less, [0], 0) == []


MAYOR = Concept("mayor", "mayor")


@pytest.mark.parametrize(
    ("text", "kind", "matched", "standing"),
    [
        ("Who is the mayor?", Kind.WHO, [[1], [1]], [1]),  # the other tells who was it
        ("Who was the mayor?", Kind.WHO, [[1], [1]], [1, 0]),
        ("How much is the mayor paid?", Kind.HOW_MUCH, [[1], [1]], [1, 0]),
        ("Who is the mayor?", Kind.WHO, [[1], [0.96]], [1]),
        ("Who is the mayor?", Kind.WHO, [[1], [0.85]], [0]),
    ],
)
def test_beside_who_it_is_now_nothing_stands_out(
    text: str, kind: Kind, matched: list[list[float]], standing: list[int]
) -> None:
    assert able(asked(MAYOR, kind=kind, text=text), evidence(matched), [0, 1], 1) == standing


def test_who_it_is_now_may_be_quoted_apart() -> None:
    question = asked(MAYOR, kind=Kind.WHO, text="Who is the mayor?")
    assert able(question, evidence([[1], [1], [1]]), [0, 1], 2) == [0, 1]
    assert able(question, evidence([[1], [1], [1]]), [0, 1], None) == [0, 1]


@pytest.mark.parametrize(
    ("held", "above", "kept"),
    [
        ([1.0, 1.0], [0.0, 0.0], True),
        ([0.8, 1.0], [0.0, 0.0], False),  # only a length where it is asked how long
        ([1.0, 0.0], [0.0, 0.0], False),
        ([1.0, 0.0], [0.0, 1.0], True),  # its heading names the trail
    ],
)
def test_what_is_quoted_apart_is_bold_only_if_it_says_all_that_the_best_does(
    held: list[float], above: list[float], kept: bool
) -> None:
    assert as_telling(evidence([[1.0, 1.0], held], above=[[0.0, 0.0], above]), [1], best=0) == ([1] if kept else [])


FRESH, OTHER = Concept("2018", "2018", fresh=True), Concept("orlen", "orlen", fresh=True)


@pytest.mark.parametrize(
    ("concepts", "matched", "best", "kept"),
    [
        ((DEEP, FRESH), [[0, 1], [1, 0.8]], 0, [0]),
        ((DEEP, FRESH), [[0, 1], [1, 0.9]], 0, [0, 1]),
        ((DEEP, FRESH), [[0, 1], [1, 0]], 1, [0, 1]),  # the best hasn't it
        ((DEEP, FRESH), [[0, 1], [1, 0]], None, [0, 1]),
        ((DEEP, MAYOR), [[0, 1], [1, 0]], 0, [0, 1]),  # nothing was put in another's place
        ((OTHER, FRESH), [[1, 1], [1, 0]], 0, [0]),
        ((OTHER, FRESH), [[1, 1], [1, 0]], 1, [0, 1]),
    ],
)
def test_what_was_put_in_the_place_of_another_must_stand_there(
    concepts: tuple[Concept, ...], matched: list[list[float]], best: int | None, kept: list[int]
) -> None:
    assert of_the_exchanged(asked(*concepts), evidence(matched), [0, 1], best) == kept


def test_where_no_sentence_of_the_run_has_it_all_stay() -> None:
    assert of_the_exchanged(asked(FRESH), evidence([[1], [0], [0.8]]), [1, 2], 0) == [1, 2]


OPEN, WEEKEND, EVENING = Concept("open", "open"), Concept("weekend", "weekend"), Concept("evening", "evening")


@pytest.mark.parametrize(
    ("concepts", "matched", "above", "times", "kept"),
    [
        ((OPEN, WEEKEND), [[1, 1], [1, 0], [1, 0]], 0, [0, 1], [0, 2]),  # the last one tells no time
        ((OPEN, WEEKEND), [[1, 0.5], [1, 0.4], [1, 0]], 0, [0, 1], [0, 2]),
        ((OPEN, WEEKEND), [[1, 1], [1, 0], [1, 0]], 0, [1, 2], [0, 1, 2]),  # no time is told of the weekend
        ((OPEN, WEEKEND), [[1, 1], [1, 0], [1, 0]], 1, [0, 1], [0, 1, 2]),  # the heading is about the weekend
        ((OPEN, WEEKEND), [[1, 1], [1, 0], [1, 0]], 0, None, [0, 1, 2]),
        ((WEEKEND, EVENING), [[1, 1], [1, 0], [0, 1]], 0, [0, 1, 2], [0]),
        ((OPEN, MAYOR), [[1, 1], [1, 0], [1, 0]], 0, [0, 1], [0, 1, 2]),  # no time is asked about
        ((OPEN, replace(WEEKEND, softness=SOFT)), [[1, 1], [1, 0], [1, 0]], 0, [0, 1], [0, 1, 2]),
        ((OPEN, replace(WEEKEND, implied=True)), [[1, 1], [1, 0], [1, 0]], 0, [0, 1], [0, 1, 2]),
    ],
)
def test_the_days_asked_about_come_before_others(
    concepts: tuple[Concept, ...], matched: list[list[float]], above: float, times: list[int] | None, kept: list[int]
) -> None:
    e = evidence(matched, above=[[0, above]] * 3, answering=times)
    assert of_the_days(asked(*concepts, kind=Kind.WHEN), e, [0, 1, 2]) == kept
    assert of_the_days(asked(*concepts, kind=Kind.WHERE), e, [0, 1, 2]) == [0, 1, 2]


FARE, NORLAND = Concept("fare", "fare"), Concept("norland", "norland", name=True)


@pytest.mark.parametrize(
    ("concepts", "matched", "flags", "answering", "of_question", "kept"),
    [
        ((FARE, NORLAND), [[1, 1], [1, 0]], [0, NAME], [0, 1], [], [0]),  # the fare to Sudmark
        ((FARE, NORLAND), [[1, 0.85], [1, 0.4]], [0, NAME], [0, 1], [], [0]),
        ((FARE, NORLAND), [[1, 1], [1, 0.5]], [0, NAME], [0, 1], [], [0, 1]),
        ((FARE, NORLAND), [[1, 1], [1, 0]], [NAME, 0], [0, 1], [], [0, 1]),  # it has no other name
        ((FARE, NORLAND), [[1, 1], [1, 0]], [0, NAME | DATE], [0, 1], [], [0, 1]),  # nor is a month one
        ((FARE, NORLAND), [[1, 1], [1, 0]], [0, NAME], [0, 1], [1], [0, 1]),  # it is the question's own
        ((FARE, NORLAND), [[1, 1], [1, 0]], [0, NAME], [1], [], [0, 1]),  # where the name is no fare is told
        ((FARE, NORLAND), [[1, 0.8], [1, 0]], [0, NAME], [0, 1], [], [0, 1]),
        ((FARE, NORLAND), [[1, 1], [1, 0]], [0, NAME], None, [], [0, 1]),
        ((FARE, MAYOR), [[1, 1], [1, 0]], [0, NAME], [0, 1], [], [0, 1]),  # no name is asked about
        ((FARE, replace(NORLAND, number=True)), [[1, 1], [1, 0]], [0, NAME], [0, 1], [], [0, 1]),
        ((FARE, replace(NORLAND, softness=SOFT)), [[1, 1], [1, 0]], [0, NAME], [0, 1], [], [0, 1]),
        ((LAKE, NORLAND), [[1, 0], [0, 1]], [NAME, NAME], [0, 1], [], [0, 1]),  # each lacks one
        ((LAKE, NORLAND), [[1, 1], [0, 1]], [NAME, NAME], [0, 1], [], [0]),
    ],
)
def test_what_is_told_of_another_name_goes(
    concepts: tuple[Concept, ...],
    matched: list[list[float]],
    flags: list[int],
    answering: list[int] | None,
    of_question: list[int],
    kept: list[int],
) -> None:
    e = evidence(matched, flags=flags, answering=answering, asked=of_question)
    assert of_the_names(asked(*concepts), e, [0, 1], dict(enumerate(e.matched))) == kept


def test_a_name_counts_where_it_was_taken_up_from_the_sentence_before() -> None:
    e = evidence([[1, 1], [1, 0]], flags=[0, NAME], answering=[0, 1])
    assert of_the_names(asked(FARE, NORLAND), e, [0, 1], {0: e.matched[0], 1: e.matched[0]}) == [0, 1]


def test_of_sentences_that_hold_about_as_much_those_of_other_times_and_names_do_not_stand_out() -> None:
    week = asked(OPEN, WEEKEND, kind=Kind.WHEN)
    assert able(week, evidence([[1, 1], [1, 0]], weights=[1, 0.04], answering=[0, 1]), [0, 1], 0) == [0]
    assert able(week, evidence([[1, 1], [1, 0]], weights=[1, 0.04], answering=[]), [0, 1], 0) == [0, 1]
    there = asked(FARE, NORLAND)
    before = evidence([[1, 0], [1, 1]], weights=[1, 0.04], flags=[NAME, 0], answering=[0, 1])
    assert able(there, before, [0, 1], 1) == [1]
    behind = evidence([[1, 1], [1, 0]], weights=[1, 0.04], flags=[0, NAME], answering=[0, 1])
    assert able(there, behind, [0, 1], 0) == [0, 1]  # it goes on from the name
    then = asked(DEEP, Concept("2018", "2018", number=True, fresh=True))
    assert able(then, evidence([[1, 1], [1, 0.8]], weights=[1, 0.5]), [0, 1], 0) == [0]
    assert able(then, evidence([[1, 1], [1, 0.9]], weights=[1, 0.5]), [0, 1], 0) == [0, 1]


def test_a_name_that_stands_in_no_quoted_sentence_makes_none_go() -> None:
    e = evidence([[1, 1], [1, 0], [1, 0]], flags=[0, NAME, 0], answering=[0, 1, 2])
    assert of_the_names(asked(FARE, NORLAND), e, [1, 2], dict(enumerate(e.matched))) == [1, 2]


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("The lake is 6 km long.", True),
        ("The lake is 6 km long and deep.", False),
        ("The lake is 6 km from here.", False),
    ],
)
def test_a_sentence_with_the_opposite_word_tells_of_another(text: str, another: bool) -> None:
    question = asked(Concept("lake", "lake"), DEEP)
    found = words(text, "en")
    places = {concept.surface: n for n, concept in enumerate(question.concepts)}
    concepts = [places.get(word.surface, -1) for word in found]
    assert tells_of_another(question, Sentence(text, found, [0] * len(found), concepts)) is another


DAY, SUM = token_flags.DATE, token_flags.MONEY


@pytest.mark.parametrize(
    ("kind", "marks", "concepts", "held"),
    [
        (Kind.HOW_MUCH, [0, SUM], [0, -1], True),
        (Kind.HOW_MUCH, [SUM, 0], [0, -1], False),  # the question's own
        (Kind.HOW_MUCH, [0, DAY], [0, -1], False),
        (Kind.WHEN, [0, DAY], [0, -1], True),
        (Kind.WHEN, [0, SUM], [0, -1], False),
        (Kind.WHO, [0, DAY], [0, -1], False),  # nothing of a kind is asked for
    ],
)
def test_a_figure_of_the_sort_that_is_asked_for(kind: Kind, marks: list[int], concepts: list[int], held: bool) -> None:
    question = replace(asked(FARE, kind=kind), wanted=DAY, measure=SUM)
    found = words("fare day", "en")
    assert holds(question, Sentence("fare day", found, marks, concepts)) is held


def test_what_the_spans_of_a_quote_hold() -> None:
    assert told("at 9 or at 10", [(3, 4), (11, 13)]) == "9 10"
