"""What units add: how sure a sentence is by what stands above it, and which sentences of its unit are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.corpus.arrays import KINDS
from index.answers.corpus.token_flags import FIGURE, MONEY, NAME, YEAR
from index.answers.question.analysis import SOFT, Concept, Question, understand
from index.answers.question.kind import Kind as Asked
from index.answers.question.relation import Relation
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.selection.units import SURE, asks_of_office, in_order, sureness
from index.model import Kind

FLAT, ROOF, OLD = (Concept(word, word) for word in ("flat", "roof", "old"))


def asked(*concepts: Concept, kind: Asked = Asked.WHAT, **told: object) -> Question:
    return replace(understand("What?", "en"), concepts=concepts, kind=kind, **told)  # type: ignore[arg-type]


def evidence(
    *own: Sequence[float],
    kinds: Sequence[Kind] = (),
    headed: Sequence[Sequence[float]] = (),
    above: Sequence[Sequence[float]] = (),
    marks: Sequence[int] = (),
    weights: Sequence[float] = (),
    recalled: float = 0.0,
    passages: Sequence[int] = (),
    numbers: Sequence[int] = (),
) -> Evidence:
    """Sentences of one word each: what they have of the question, their `kinds`, what heads them, what stands `above`
    their passages, how their words are marked; `passages`: of each sentence; `numbers`: of each passage."""
    held = np.array(own, dtype=np.float32)
    at = np.array(passages or [0] * len(held))
    count = int(at.max()) + 1
    found = SimpleNamespace(
        own=held,
        matched=held,
        headed=np.array(headed, dtype=np.float32) if headed else np.zeros_like(held),
        context=np.array(above or np.zeros((count, held.shape[1])), dtype=np.float32),
        weights=np.array(weights or [1.0] * held.shape[1], dtype=np.float32),
        kinds=np.array([KINDS.index(kind) for kind in kinds or [Kind.ITEM] * len(held)], dtype=np.uint8),
        recalled=np.full(len(held), recalled, dtype=np.float32),
        token_starts=np.arange(len(held) + 1),
        token_flags=np.array(marks or [0] * len(held), dtype=np.uint16),
        sentence_passage=at,
        passages=np.array(numbers or range(count)),
        sentences=10 * np.array(numbers or range(count))[at] + np.arange(len(held)),
    )
    return cast(Evidence, found)


def share(question: Question, e: Evidence, s: int = 0) -> float:
    """Of the question that a unit is sure by; 0 where it isn't."""
    return round(sureness(question, e, s) / SURE, 3)


def test_a_unit_is_sure_by_what_heads_it() -> None:
    question = asked(FLAT, ROOF)
    assert share(question, evidence([0, 0], headed=[[1, 1]])) == 1
    assert share(question, evidence([0, 1], headed=[[1, 0]])) == 1
    assert share(question, evidence([0, 0.5], headed=[[1, 0]])) == 0.75
    assert share(question, evidence([0, 0.3], headed=[[1, 0]])) == 0  # too little of it
    assert share(question, evidence([0, 0], headed=[[0.75, 0.75]])) == 0.75
    assert share(question, evidence([0, 0], headed=[[1, 1]], kinds=[Kind.PROSE])) == 0
    assert share(asked(replace(FLAT, softness=SOFT)), evidence([0], headed=[[1]])) == 0
    assert share(asked(FLAT, replace(ROOF, softness=SOFT)), evidence([0, 0], headed=[[1, 0]])) == 1


def test_an_outer_heading_counts_a_little_less_and_not_alone() -> None:
    question = asked(FLAT, ROOF)
    assert share(question, evidence([0, 0], headed=[[1, 0]], above=[[0, 1]])) == 0.9
    assert share(question, evidence([0, 0], above=[[1, 1]])) == 0
    assert share(question, evidence([1, 0], [0, 0], headed=[[0, 0]] * 2, above=[[0, 1]]), 0) == 0.9
    there = evidence([1, 0], [1, 0], passages=[0, 1], above=[[0, 0], [0, 1]])
    assert [share(question, there, s) for s in (0, 1)] == [0, 0.9]


def test_words_count_by_what_they_are_worth() -> None:
    question = asked(FLAT, ROOF)
    assert share(question, evidence([1, 0], weights=[3, 1])) == 0.75
    assert share(question, evidence([1, 0], weights=[1, 3])) == 0
    assert share(question, evidence([1, 0], weights=[0, 0])) == 0


def test_most_of_what_the_question_of_an_faq_asks_is_enough() -> None:
    question = asked(FLAT, ROOF)
    answer = [Kind.ANSWER]
    assert share(question, evidence([0, 0], headed=[[1, 0]], kinds=answer, recalled=1.0)) == 0.75
    assert share(question, evidence([0, 0], headed=[[1, 0]], kinds=answer, recalled=0.8)) == 0
    assert share(question, evidence([0, 0], headed=[[0.9, 0]], kinds=answer, recalled=1.0)) == 0
    assert share(question, evidence([0, 0], headed=[[1, 0]], recalled=1.0)) == 0
    assert share(question, evidence([0, 0], headed=[[1, 1]], kinds=answer, recalled=0.5)) == 1


def test_a_measure_that_is_nowhere_must_be_asked_for_in_words_that_are() -> None:
    wide = asked(FLAT, ROOF, OLD, measure=YEAR)
    most = [[1.0, 1.0, 0.5]]
    assert share(wide, evidence([0, 0, 0], headed=most)) == 0.833
    assert share(wide, evidence([0, 0, 0], headed=[[1, 1, 0]])) == 0
    assert share(wide, evidence([0, 0, 0], headed=[[1, 1, 0.3]], marks=[YEAR])) == 0.767
    assert share(wide, evidence([0, 0, 0], headed=[[1, 1, 0.3]], marks=[MONEY])) == 0.767
    assert share(wide, evidence([0, 0, 0], headed=[[1, 1, 0.3]], kinds=[Kind.TURN])) == 0  # somebody speaks
    assert share(wide, evidence([0, 0, 0], headed=[[1, 1, 0.3]], kinds=[Kind.TURN], marks=[YEAR])) == 0.767
    assert share(asked(FLAT, ROOF, OLD), evidence([0, 0, 0], headed=[[1, 1, 0.3]], kinds=[Kind.TURN])) == 0.767


@pytest.mark.parametrize(("kind", "least"), [(Kind.ITEM, 0), (Kind.ARTICLE, 0), (Kind.FIELD, 1), (Kind.ROW, 1)])
def test_how_many_is_told_by_no_item_without_a_figure(kind: Kind, least: float) -> None:
    question = asked(FLAT, kind=Asked.HOW_MUCH, wanted=FIGURE)
    assert share(question, evidence([1], kinds=[kind])) == least
    assert share(question, evidence([1], kinds=[kind], marks=[FIGURE])) == 1
    assert share(asked(FLAT, wanted=FIGURE), evidence([1], kinds=[kind])) == 1


def test_the_figure_of_another_item_tells_nothing() -> None:
    question = asked(FLAT, kind=Asked.HOW_MUCH, wanted=FIGURE)
    e = evidence([1], [1], [1], marks=[FIGURE, 0, FIGURE])
    assert [share(question, e, s) for s in (0, 1, 2)] == [1, 0, 1]


def word(surface: str) -> Concept:
    return Concept(surface, surface)


FRAMED = round(1 / 1.1, 3)
"""Of two words that are worth as much, where the one that is lacked only frames the question."""


@pytest.mark.parametrize(
    ("lacked", "kind", "marks", "framing"),
    [
        ("have", Kind.ITEM, 0, True),
        ("roof", Kind.ITEM, 0, False),
        ("cost", Kind.ITEM, FIGURE, True),
        ("cost", Kind.ITEM, 0, False),
        ("open", Kind.ITEM, FIGURE, True),
        ("open", Kind.ITEM, NAME, False),
        ("mean", Kind.ENTRY, 0, True),
        ("mean", Kind.ITEM, 0, False),
        ("ingredients", Kind.ITEM, 0, True),
        ("ingredients", Kind.ARTICLE, 0, True),
        ("ingredients", Kind.FIELD, 0, False),
        ("需要", Kind.ITEM, 0, True),
        ("先需要", Kind.ITEM, 0, True),  # in Chinese a piece may stand anywhere
        ("reopen", Kind.ITEM, FIGURE, False),
    ],
)
def test_a_word_that_only_says_what_is_wanted_may_be_lacked(lacked: str, kind: Kind, marks: int, framing: bool) -> None:
    e = evidence([1, 0], kinds=[kind], marks=[marks])
    assert share(asked(FLAT, word(lacked)), e) == (FRAMED if framing else 0)


def test_what_is_met_a_little_frames_nothing() -> None:
    assert share(asked(FLAT, word("have")), evidence([1, 0.5])) == 0.75


@pytest.mark.parametrize(
    ("asks", "kind", "marks", "framing"),
    [
        (Asked.WHO, Kind.FIELD, NAME, True),
        (Asked.WHO, Kind.FIELD, 0, False),
        (Asked.WHO, Kind.ANSWER, NAME, False),
        (Asked.WHAT, Kind.FIELD, NAME, False),
    ],
)
def test_who_answers_for_something_is_told_by_a_name_in_a_label(
    asks: Asked, kind: Kind, marks: int, framing: bool
) -> None:
    e = evidence([1, 0], kinds=[kind], marks=[marks])
    assert share(asked(FLAT, word("responsible"), kind=asks), e) == (FRAMED if framing else 0)


@pytest.mark.parametrize(
    ("relation", "kind", "wanted", "marks", "framing"),
    [
        (Relation("rent"), Kind.FIELD, 0, 0, True),  # a cell has no verb
        (Relation("rent"), Kind.FIELD, MONEY, MONEY, True),
        (Relation("rent"), Kind.FIELD, MONEY, 0, False),
        (Relation("rent"), Kind.ARTICLE, 0, 0, False),
        (Relation("roof"), Kind.FIELD, 0, 0, False),
        (None, Kind.FIELD, 0, 0, False),
    ],
)
def test_a_cell_says_no_verb(relation: Relation | None, kind: Kind, wanted: int, marks: int, framing: bool) -> None:
    e = evidence([1, 0], kinds=[kind], marks=[marks])
    question = asked(FLAT, word("rent"), relation=relation, wanted=wanted)
    assert share(question, e) == (FRAMED if framing else 0)


def test_any_name_will_not_do_for_an_office() -> None:
    head = asked(FLAT, word("head"), kind=Asked.WHO, relation=Relation("head", verb=False))
    assert asks_of_office(head)
    assert not asks_of_office(replace(head, relation=Relation("head")))
    assert not asks_of_office(replace(head, relation=None))
    assert not asks_of_office(replace(head, kind=Asked.WHAT))
    assert share(head, evidence([1, 0], kinds=[Kind.FIELD])) == 0


STEPS = [[1.0]] * 4


def shown(
    question: Question,
    e: Evidence,
    chosen: Sequence[int],
    lengths: Sequence[int] = (),
    room: int = 100,
    pieces: Sequence[int] = (),
) -> list[int]:
    """`pieces`: which rule or item each sentence is of; each of its own where they aren't given."""
    piece = list(pieces) or list(range(len(e.kinds)))
    return in_order(question, e, chosen, lengths or [10] * len(e.kinds), lambda s, t: piece[s] == piece[t], room)


def test_a_unit_found_by_its_head_is_shown_from_the_first_on() -> None:
    e = evidence([0], [0], [0], [0], headed=STEPS)
    assert shown(asked(FLAT), e, [2]) == [0, 1, 2, 3]
    assert shown(asked(FLAT), e, [2], room=36) == [0, 1]  # ten characters, and three between two
    assert shown(asked(FLAT), e, [2], room=39) == [0, 1, 2]
    assert shown(asked(FLAT), e, [2], lengths=[200, 1, 1, 1]) == [0]  # the first at least


@pytest.mark.parametrize("kind", [Kind.ANSWER, Kind.ARTICLE, Kind.TURN])
def test_each_kind_of_unit_that_has_an_order(kind: Kind) -> None:
    assert shown(asked(FLAT), evidence([0], [0], headed=STEPS[:2], kinds=[kind] * 2), [1]) == [0, 1]


def test_what_has_no_order_or_no_head_is_shown_as_chosen() -> None:
    assert shown(asked(FLAT), evidence([0], [0], headed=STEPS[:2], kinds=[Kind.PROSE] * 2), [1]) == [1]
    assert shown(asked(FLAT), evidence([1], [0], kinds=[Kind.ANSWER] * 2), [0]) == [0]
    soft = asked(replace(FLAT, softness=SOFT), ROOF)
    assert shown(soft, evidence([0, 1], [0, 0], headed=[[1, 0]] * 2, kinds=[Kind.ANSWER] * 2), [0]) == [0]


def test_a_unit_goes_on_in_passages_side_by_side() -> None:
    held = [[0.0]] * 5
    e = evidence(*held, headed=[[1], [1], [1], [0.5], [1]], passages=[0, 1, 2, 3, 4], numbers=[7, 5, 6, 8, 9])
    assert shown(asked(FLAT), e, [0]) == [1, 2, 0]  # as they stand in the document
    apart = evidence(*held, headed=[[1]] * 5, passages=[0, 1, 2, 3, 4], numbers=[5, 7, 8, 10, 3])
    assert shown(asked(FLAT), apart, [1]) == [1, 2]
    assert shown(asked(FLAT), apart, [2]) == [1, 2]
    prose = evidence([0], [0], [0], headed=STEPS[:3], kinds=[Kind.ITEM, Kind.PROSE, Kind.ITEM])
    assert shown(asked(FLAT), prose, [0]) == [0, 2]
    nearly = evidence([0], [0], [0], headed=[[0.9], [0.86], [0.8]])
    assert shown(asked(FLAT), nearly, [0]) == [0, 1]


def test_where_a_member_has_more_of_the_question_than_the_head_it_is_shown_by_itself() -> None:
    question, heads = asked(FLAT, ROOF), [[1.0, 0.0]] * 3
    assert shown(question, evidence([0, 0], [0, 0], [0, 0], headed=heads), [0]) == [0, 1, 2]
    assert shown(question, evidence([0, 1], [0, 0], [0, 0], headed=heads), [0]) == [0]
    assert shown(question, evidence([0, 0], [0, 1], [0, 0], headed=heads), [0]) == [0]
    assert shown(question, evidence([0, 0.05], [0, 0], [0, 0], headed=heads), [0]) == [0, 1, 2]


def test_where_the_best_alone_says_all_of_its_head_it_is_shown_by_itself() -> None:
    heads = STEPS[:2]
    assert shown(asked(FLAT), evidence([1], [0], headed=heads), [0]) == [0]
    assert shown(asked(FLAT), evidence([1], [1], headed=heads), [0]) == [0, 1]
    assert shown(asked(FLAT), evidence([0], [1], headed=heads), [0]) == [0, 1]


def test_a_step_adds_nothing_by_a_word_of_the_title() -> None:
    heads = [[1.0, 0.0]] * 2
    title = evidence([0, 1], [0, 0], headed=heads, above=[[0, 1]])
    assert shown(asked(FLAT, ROOF), title, [0]) == [0, 1]
    assert shown(asked(FLAT, ROOF, kind=Asked.WHO), title, [0]) == [0]
    assert shown(asked(FLAT, ROOF), evidence([0, 1], [0, 0], headed=heads, above=[[0, 0.7]]), [0]) == [0]
    answers = evidence([0, 1], [0, 0], headed=heads, above=[[0, 1]], kinds=[Kind.ANSWER] * 2)
    assert shown(asked(FLAT, ROOF), answers, [0]) == [0]
    assert shown(asked(FLAT, ROOF), evidence([1, 0], [0, 0], above=[[0, 1]]), [0]) == [0]  # the title heads no step


@pytest.mark.parametrize("kind", [Kind.ROW, Kind.FIELD])
def test_beside_a_row_no_other_with_less_of_the_question(kind: Kind) -> None:
    e = evidence([1, 1], [1, 0.95], [1, 0.9], [0, 0], kinds=[kind] * 3 + [Kind.PROSE])
    assert shown(asked(FLAT, ROOF), e, [0, 1, 2, 3]) == [0, 1, 3]
    assert shown(asked(FLAT, ROOF, kind=Asked.LIST), e, [0, 1, 2, 3]) == [0, 1, 3]
    assert shown(asked(FLAT, ROOF), e, [0, 2], pieces=[0, 1, 0, 2]) == [0]


@pytest.mark.parametrize("kind", [Kind.ITEM, Kind.ARTICLE])
def test_beside_an_item_no_other_unless_several_are_asked_for(kind: Kind) -> None:
    e = evidence([1, 1], [1, 1], [1, 0], kinds=[kind] * 3)
    assert shown(asked(FLAT, ROOF), e, [0, 1, 2]) == [0, 1]
    assert shown(asked(FLAT, ROOF), e, [0, 1, 2], pieces=[0, 1, 0]) == [0, 1, 2]  # of the same rule
    assert shown(asked(FLAT, ROOF, kind=Asked.LIST), e, [0, 1, 2]) == [0, 1, 2]
    assert shown(asked(FLAT, ROOF, kind=Asked.ENUMERATION), e, [0, 1, 2]) == [0, 1, 2]


def test_a_row_is_told_apart_by_all_that_it_is_found_by_and_an_item_by_its_own_words() -> None:
    for kind, left in ((Kind.ROW, [0]), (Kind.ITEM, [0, 1])):
        e = evidence([1, 0], [1, 0], kinds=[kind] * 2)
        e.matched = np.array([[1, 1], [1, 0]], dtype=np.float32)  # type: ignore[misc]
        assert shown(asked(FLAT, ROOF), e, [0, 1]) == left
