"""Below which headings stands what they ask: a question and headings in, yes or no for each out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.question.analysis import SOFT, Alternative, Concept, Question, understand
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.reranking.asking_headings import asked_above, dated_above
from index.language.analysis import term_of
from index.model import Passage

KETTLE, BOX = Concept("kettle", "kettl"), Concept("box", "box")


def asked(*concepts: Concept, terms: Sequence[str] = (), kind: Kind = Kind.WHAT, wanted: int = 0) -> Question:
    return replace(understand("What?", "en"), concepts=concepts, terms=tuple(terms), kind=kind, wanted=wanted)


def of(surface: str, **told: object) -> Concept:
    return replace(Concept(surface, term_of(surface, "en")), **told)  # type: ignore[arg-type]


def evidence(
    above: Sequence[Sequence[float]], own: Sequence[Sequence[float]] = (), sentences: Sequence[int] = ()
) -> Evidence:
    """Passages by what stands above them, each with one sentence, or those of `sentences`, by what stands in them."""
    at = np.array(sentences or range(len(above)))
    held = SimpleNamespace(
        passages=10 + np.arange(len(above)),
        context=np.array(above, dtype=np.float32),
        sentence_passage=at,
        own=np.array(own or np.zeros((len(at), len(above[0]))), dtype=np.float32),
    )
    return cast(Evidence, held)


def passages(*headings: str | None, documents: Sequence[str] = ()) -> list[Passage]:
    """In the collection those that were found stand behind ten others; below no heading for None."""
    names = documents or ["a.txt"] * len(headings)
    found = [
        Passage(name, n, "¶", "A lid.", (), section=("Guide", heading) if heading else (), language="en")
        for n, (name, heading) in enumerate(zip(names, headings, strict=True))
    ]
    return [Passage("other.txt", n, "¶", "A lid.", (), language="en") for n in range(10)] + found


def below(question: Question, e: Evidence, found: Sequence[Passage]) -> list[bool] | None:
    told = asked_above(question, e, found)
    return None if told is None else told.tolist()


@pytest.mark.parametrize(
    ("heading", "above", "stands"),
    [
        ("What is in the box", [1.0], True),
        ("The box", [1.0], True),
        ("What is in the box", [0.8], True),
        ("What is in the box", [0.7], False),  # it only comes near what is asked
        ("What is in the old box", [1.0], False),  # of another thing
        ("What is it", [1.0], False),  # it has no word of its own
        (None, [1.0], False),  # only the title has it
    ],
)
def test_a_heading_asks_what_is_asked(heading: str | None, above: list[float], stands: bool) -> None:
    assert below(asked(BOX), evidence([above]), passages(heading)) == ([True] if stands else None)


def test_all_sentences_below_it_are_told_and_no_other() -> None:
    e = evidence([[1.0], [1.0], [0.0]], sentences=[0, 0, 1, 2, 2])
    assert below(asked(BOX), e, passages("Old box", "Box", "Box")) == [False, False, True, False, False]


def test_a_heading_may_say_it_in_other_words() -> None:
    crate = replace(BOX, alternatives=(Alternative(("crate",), 0.9), Alternative(("wooden", "chest"), 0.9)))
    assert below(asked(crate), evidence([[0.9]]), passages("In the crate")) == [True]
    assert below(asked(crate), evidence([[0.9]]), passages("In the chest")) == [True]
    assert below(asked(BOX), evidence([[0.9]]), passages("In the crate")) is None


def test_a_heading_may_have_a_typed_word_that_carries_nothing() -> None:
    found = passages("What comes in the box")
    assert below(asked(BOX), evidence([[1.0]]), found) is None
    assert below(asked(BOX, terms=("", "come", "box")), evidence([[1.0]]), found) == [True]


def test_a_word_that_only_frames_the_question_needs_not_stand_there() -> None:
    soft = replace(KETTLE, softness=SOFT)
    assert below(asked(soft, BOX), evidence([[0.0, 1.0]]), passages("In the box")) == [True]
    assert below(asked(soft, BOX), evidence([[1.0, 0.0]]), passages("The kettle")) is None
    assert below(asked(soft), evidence([[1.0]]), passages("The kettle")) is None


FIRST, USE = of("first"), of("use")
BEFORE_USE = [[0.0, 1.0, 1.0], [0.0, 0.0, 0.0]]
"""What stands above two passages of the kettle, of the first use."""


@pytest.mark.parametrize(
    ("headings", "own", "wanted", "stands"),
    [
        (("Before the first use", "Care"), [[0, 0, 0], [1, 0, 0]], 0, True),  # the document says the rest
        (("Before the first use", "Care"), [[0, 0, 0], [0.8, 0, 0]], 0, True),
        (("Before the first use", "Care"), [[0, 0, 0], [0.7, 0, 0]], 0, False),
        (("Before the first use", "Care"), [[0, 0, 0], [1, 0, 0]], 1, False),  # a date is wanted
        (("First", "Care"), [[0, 0, 0], [1, 0, 0]], 0, False),  # one word alone asks too little
    ],
)
def test_a_heading_of_several_words_will_do_if_the_document_says_the_rest(
    headings: tuple[str, ...], own: list[list[float]], wanted: int, stands: bool
) -> None:
    question = asked(KETTLE, FIRST, USE, wanted=wanted)
    told = below(question, evidence(BEFORE_USE, own), passages(*headings))
    assert told == ([True, False] if stands else None)


def test_the_rest_is_said_by_the_same_document() -> None:
    question, own = asked(KETTLE, FIRST, USE), [[0.0, 0, 0], [1.0, 0, 0]]
    other = passages("Before the first use", "Care", documents=["a.txt", "b.txt"])
    assert below(question, evidence(BEFORE_USE, own), other) is None
    titled = [[0.0, 1.0, 1.0], [1.0, 0.0, 0.0]]
    assert below(question, evidence(titled), passages("Before the first use", "Care")) == [True, False]
    assert below(question, evidence(titled), other) is None


def test_a_follow_up_is_asked_in_a_document_of_what_it_is_about() -> None:
    kettle = replace(KETTLE, implied=True)
    question, found = asked(kettle, BOX), passages("In the box", "Care")
    assert below(asked(replace(kettle, softness=SOFT), BOX), evidence([[0.0, 1.0], [0.0, 0.0]]), found) is None
    in_title = evidence([[0.8, 1.0], [0.0, 0.0]])
    assert below(question, in_title, found) == [True, False]
    soft = asked(replace(kettle, softness=SOFT), BOX)
    assert below(soft, evidence([[0.0, 1.0], [0.0, 0.0]], [[0, 0], [0.8, 0]]), found) == [True, False]
    assert below(soft, evidence([[0.0, 1.0], [0.0, 0.0]], [[0, 0], [0.7, 0]]), found) is None
    two = asked(replace(kettle, softness=SOFT), replace(of("lid"), implied=True, softness=SOFT), BOX)
    assert below(two, evidence([[0.0, 0.8, 1.0]]), passages("In the box")) == [True]  # some of it is enough


VERSION = Concept("2.4.0", "2.4.0", number=True)


def dated(question: Question, above: Sequence[Sequence[float]], *headings: str | None) -> list[bool] | None:
    told = dated_above(question, evidence(above), passages(*headings))
    return None if told is None else told.tolist()


@pytest.mark.parametrize(
    ("heading", "above", "stands"),
    [
        ("2.4.0 - 2025-09-18", [1.0], True),
        ("2.4.0 - 2025-09-18", [0.8], True),
        ("2.4.0 - 2025-09-18", [0.7], False),
        ("2.4.0", [1.0], False),  # it says no date
        ("2.4.0 and what it brings", [1.0], False),
        ("2025", [1.0], False),
        (None, [1.0], False),
    ],
)
def test_a_heading_says_when_a_version_came(heading: str | None, above: list[float], stands: bool) -> None:
    question = asked(VERSION, kind=Kind.WHEN)
    assert dated(question, [above], heading) == ([True] if stands else None)


def test_only_when_a_version_came_is_asked_of_such_headings() -> None:
    heading = "2.4.0 - 2025-09-18"
    assert dated(asked(VERSION, kind=Kind.WHO), [[1.0]], heading) is None
    assert dated(asked(Concept("2.4", "2.4"), kind=Kind.WHEN), [[1.0]], heading) is None  # a number, or a day
    assert dated(asked(BOX, kind=Kind.WHEN), [[1.0]], heading) is None
    assert dated(asked(BOX, VERSION, kind=Kind.WHEN), [[1.0, 0.0], [0.0, 1.0]], heading, heading) == [False, True]
    assert dated(asked(VERSION, kind=Kind.WHEN), [[0.0], [1.0]], heading, heading) == [False, True]


def test_of_two_versions_one_is_enough() -> None:
    question = asked(VERSION, Concept("2.5.0", "2.5.0", number=True), kind=Kind.WHEN)
    assert dated(question, [[1.0, 0.0]], "2.4.0 - 2025-09-18, Orm") == [True]
