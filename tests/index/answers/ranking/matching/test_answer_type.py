"""Which words of a text may be the answer: its words, as they are marked, and a question in; words out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.corpus.token_flags import DATE, FIGURE, MONEY, NAME, PERCENT, YEAR
from index.answers.question.analysis import Question, understand
from index.answers.question.kind import Kind
from index.answers.question.relation import Relation
from index.answers.ranking.matching.answer_type import candidates

PLACES = frozenset({"orlen", "norland"})


def asked(kind: Kind, wanted: int, measure: int = 0, counted: int | None = None) -> Question:
    return replace(understand("What?", "en"), kind=kind, wanted=wanted, measure=measure, counted=counted)


def answering(
    question: Question, *words: tuple[str, int], proper: Sequence[str] = (), own: Sequence[str] = ()
) -> list[str] | None:
    """`words` with their marks. `proper` are names wherever they stand, `own` those of the question; what is written
    in brackets has no term."""
    surfaces = [surface for surface, _ in words]
    terms = sorted({surface for surface in surfaces if surface[0] != "("})
    named = np.array([term in proper for term in terms] + [False])
    vocabulary = SimpleNamespace(
        proper=named, among=lambda listed: np.array([term in PLACES and bool(listed) for term in terms] + [False])
    )
    rows = np.array([terms.index(surface) if surface in terms else -1 for surface in surfaces], dtype=np.int32)
    marks = np.array([mark for _, mark in words], dtype=np.uint16)
    free = np.array([surface not in own for surface in surfaces])
    found = candidates(cast(Any, SimpleNamespace(vocabulary=vocabulary)), question, rows, marks, free)
    return None if found is None else [surfaces[n] for n in found.tolist()]


def test_where_nothing_of_a_kind_is_asked_for_nothing_is_marked() -> None:
    assert answering(asked(Kind.WHY, 0), ("1921", YEAR)) is None
    assert answering(asked(Kind.WHEN, YEAR), ("mill", 0)) == []


def test_what_is_wanted_and_is_no_word_of_the_question() -> None:
    told = [("1921", YEAR | FIGURE), ("may", DATE), ("9", FIGURE), ("1922", YEAR)]
    assert answering(asked(Kind.WHEN, YEAR | DATE), *told, own=["1922"]) == ["1921", "may"]


@pytest.mark.parametrize(
    ("own", "found"),
    [([], ["40"]), (["40"], ["9", "12%"]), (["40", "9"], ["12%"])],
)
def test_a_sum_comes_before_bare_figures_where_there_is_one(own: list[str], found: list[str]) -> None:
    told = [("9", FIGURE), ("40", FIGURE | MONEY), ("12%", FIGURE | PERCENT)]
    assert answering(asked(Kind.HOW_MUCH, FIGURE, MONEY), *told, own=own) == found


def test_how_many_is_told_by_no_year_and_of_what_is_counted_by_no_share() -> None:
    told = [("mill", 0), ("9", FIGURE), ("1921", FIGURE | YEAR), ("12%", FIGURE | PERCENT)]
    assert answering(asked(Kind.HOW_MUCH, FIGURE), *told) == ["9", "12%"]
    assert answering(asked(Kind.HOW_MUCH, FIGURE, counted=0), *told) == ["9"]
    assert answering(asked(Kind.WHEN, FIGURE), *told) == ["9", "1921", "12%"]


ADA, ROE, MEETING, OF, NORLAND = ("ada", NAME), ("roe", NAME), ("meeting", NAME), ("(of)", 0), ("norland", NAME)


def test_somebody_is_a_name_wherever_it_stands_or_beside_one() -> None:
    told = [MEETING, OF, ADA, ROE, OF, MEETING]
    who = asked(Kind.WHO, NAME)
    assert answering(who, *told, proper=["ada"]) == ["ada", "roe"]
    assert answering(who, *told, proper=["roe"]) == ["ada", "roe"]
    assert answering(who, *told) == []
    assert answering(who, *told, proper=["ada"], own=["ada"]) == []  # nobody beside the one who is asked about
    assert answering(asked(Kind.WHERE, NAME), *told) == ["meeting", "ada", "roe", "meeting"]
    assert answering(who, ("ada", 0), ROE, proper=["ada"]) == ["roe"]


@pytest.mark.parametrize(
    ("relation", "found"),
    [
        (Relation("mayor", subject=True, verb=False), ["ada"]),
        (Relation("mayor", subject=True), ["ada", "south", "norland", "east"]),  # a deed: a country may have done it
        (Relation("mayor", verb=False), ["ada", "south", "norland", "east"]),
        (None, ["ada", "south", "norland", "east"]),
    ],
)
def test_an_office_is_held_by_no_country(relation: Relation | None, found: list[str]) -> None:
    told = [ADA, OF, ("south", NAME), NORLAND, ("east", NAME)]
    who = replace(asked(Kind.WHO, NAME), relation=relation)
    assert answering(who, *told, proper=["ada", "south", "norland"]) == found


def test_who_stands_behind_a_country_holds_it() -> None:
    mayor = replace(asked(Kind.WHO, NAME), relation=Relation("mayor", subject=True, verb=False))
    assert answering(mayor, NORLAND, ADA, ROE, proper=["norland", "roe"]) == ["ada", "roe"]
