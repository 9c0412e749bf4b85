"""How far a sentence says what a thing is: a question and a sentence in, a grade out; and what such a grade does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from index.answers.question.analysis import SOFT, Concept, Question, understand
from index.answers.question.kind import Kind
from index.answers.question.relation import Relation
from index.answers.ranking.reranking.definition import SAYS, TELLS, asks_what_it_is, defining, is_said, opened
from index.answers.ranking.selection.selection import Ranking
from index.language.analysis import term_of
from index.model import Kind as Unit
from index.model import Passage, Sentence
from tests.index.answers.ranking.by_hand import met

LEAT, WEIR = Concept("leat", "leat"), Concept("weir", "weir")
ADA = Concept("ada", "ada", name=True)
SOFTLY = replace(WEIR, softness=SOFT)


@pytest.mark.parametrize(
    ("kind", "concepts", "asks"),
    [
        (Kind.DEFINITION, (LEAT,), True),
        (Kind.DEFINITION, (LEAT, WEIR, ADA, LEAT), True),
        (Kind.DEFINITION, (SOFTLY,), False),
        (Kind.KEYWORD, (LEAT, WEIR, ADA), True),
        (Kind.KEYWORD, (LEAT, WEIR, ADA, SOFTLY), True),
        (Kind.KEYWORD, (LEAT, WEIR, ADA, LEAT), False),  # too much for a name
        (Kind.WHAT, (LEAT,), False),
        (Kind.WHO, (ADA,), True),
        (Kind.WHO, (ADA, SOFTLY), True),
        (Kind.WHO, (ADA, LEAT), False),
    ],
)
def test_it_is_asked_what_something_is(kind: Kind, concepts: tuple[Concept, ...], asks: bool) -> None:
    question = replace(understand("Leat?", "en"), kind=kind, concepts=concepts)
    assert asks_what_it_is(question) is asks
    assert not asks_what_it_is(replace(question, follows=True))


@pytest.mark.parametrize(
    ("typed", "relation", "asks"),
    [
        ("who is kestrel", None, True),
        ("who were kestrel and roe", None, True),
        ("who is", None, False),
        ("who is the keeper", None, False),
        ("who met kestrel", None, False),
        ("so is kestrel", None, False),
        ("who is keeper", Relation("keeper", verb=False), False),
    ],
)
def test_it_is_asked_who_somebody_is(typed: str, relation: Relation | None, asks: bool) -> None:
    concepts = (Concept("kestrel", "kestrel"),)  # in small letters nothing tells that it is a name
    question = replace(understand("Who?", "en"), kind=Kind.WHO, concepts=concepts, relation=relation)
    assert asks_what_it_is(replace(question, surfaces=tuple(typed.split()))) is asks


def asked(*words: str, language: str = "en") -> Question:
    concepts = tuple(Concept(word, term_of(word, language) or word) for word in words)
    return replace(understand("?", language), kind=Kind.DEFINITION, concepts=concepts)


def grade(
    question: Question,
    text: str,
    *,
    kind: Unit = Unit.PROSE,
    own: Sequence[float] = (),
    headed: Sequence[float] = (),
    standing: Sequence[int] = (),
    language: str = "",
) -> float:
    """`own` and `headed`: how well each word of the question is met in the sentence, and what it is an entry of;
    `standing`: which each of its words stands for. `language` is that of the document."""
    _, e = met(question, ["It rained.", text], passages=[0, 1], kinds=[Unit.PROSE, kind])
    for given, told in ((own, e.own), (headed, e.headed)):
        told[1] = list(given) or told[1]
    if standing:
        e.token_concept[e.token_starts[1] :] = standing
    passages = [
        Passage("a.txt", n, "¶", said, (Sentence(0, len(said)),), language=language or question.language)
        for n, said in enumerate(["It rained.", text])
    ]
    grades = defining(question, e, passages)
    assert grades is not None
    assert (grades.dtype, grades[0]) == (np.float32, 0)
    return round(float(grades[1]), 3)


@pytest.mark.parametrize(
    ("thing", "sentence", "grading"),
    [
        (["leat"], "A leat is a ditch.", SAYS),
        (["leat"], "Along the leat, a ditch, grew reeds.", TELLS),
        (["leat"], "A boy fell into the leat.", 0),
        (["leat"], "The mill is a ditch's end.", 0),
        (["leat"], "Along the leat, a ditch, a boy found the leat.", TELLS),
        (["leat"], "A boy at the leat fell into the leat, a ditch.", TELLS),
        (["leat"], "The leat, a narrow one, is another ditch: so much of the leat.", SAYS),
        (["ship", "desert"], "A ship of the desert is a camel.", SAYS),
        (["ship", "desert"], "A ship desert is a camel.", SAYS),
        (["ship", "desert"], "A ship of all the desert is a camel.", 0),  # too far apart for one name
        (["ship", "desert"], "A ship is a camel in the desert.", 0),
        (["ship", "desert"], "A ship is a camel.", 0),
        (["ship", "desert"], "In the desert stood, far from every camel, the ship of the desert, a camel.", TELLS),
        (["ship", "desert", "salt"], "A ship of the salt desert is a camel.", SAYS),
        (["ship", "desert", "salt"], "The desert ship is a camel of salt.", 0),
    ],
)
def test_what_a_sentence_says_of_a_thing(thing: list[str], sentence: str, grading: float) -> None:
    assert grade(asked(*thing), sentence) == grading


def test_each_word_must_be_met_well() -> None:
    said = "A ship of the desert is a camel."
    assert grade(asked("ship", "desert"), said, own=[1, 0.75]) == SAYS
    assert grade(asked("ship", "desert"), said, own=[1, 0.6]) == 0


def test_what_frames_the_question_needs_no_place_in_the_name() -> None:
    question = asked("leat", "word")
    soft = replace(question, concepts=(question.concepts[0], replace(question.concepts[1], softness=SOFT)))
    assert grade(soft, "A leat is a ditch.") == SAYS
    assert grade(question, "A leat is a ditch.") == 0


def test_an_entry_says_what_it_is_an_entry_of() -> None:
    entry = "Leat of old: see Weir."
    assert grade(asked("weir"), entry, kind=Unit.ENTRY) == 0
    assert grade(asked("weir"), entry, kind=Unit.ENTRY, headed=[0.75]) == SAYS
    assert grade(asked("weir"), entry, kind=Unit.ENTRY, headed=[0.6]) == 0
    assert grade(asked("weir"), entry, kind=Unit.PROSE, headed=[1]) == 0
    assert grade(asked("weir", "leat"), entry, kind=Unit.ENTRY, headed=[1, 0]) == 0


def test_the_language_of_the_document_says_it() -> None:
    assert grade(asked("siel"), "Siel bedeutet Schleuse.", language="de") == SAYS
    assert grade(asked("siel"), "Siel bedeutet Schleuse.", language="en") == 0
    assert grade(asked("siel"), "Siel significa esclusa.", language="es") == SAYS  # one table for several


@pytest.mark.parametrize(
    ("word", "sentence", "standing", "grading"),
    [
        ("мельник", "Мельник – это тот, кто мелет.", [0, -1, -1, -1, -1], SAYS),
        ("мельник", "Мельника – это тот, кто мелет.", [0, -1, -1, -1, -1], SAYS),  # in another form
        ("мельник", "Мельница – это дом, где мелют.", [0, -1, -1, -1, -1], 0),  # only kin to it
        ("мельник", "Мукомол – это тот, кто мелет.", [0, -1, -1, -1, -1], SAYS),  # another word for it
    ],
)
def test_what_is_only_kin_is_something_else(word: str, sentence: str, standing: list[int], grading: float) -> None:
    assert grade(asked(word, language="ru"), sentence, own=[1], standing=standing) == grading


def test_where_it_is_not_asked_nothing_is_graded() -> None:
    question = replace(asked("leat"), kind=Kind.WHEN)
    assert defining(question, met(question, ["A leat is a ditch."])[1], []) is None


def ranked(grades: Sequence[float] | None) -> Ranking:
    told = None if grades is None else np.array(grades)
    return Ranking(np.zeros(1), np.arange(1), np.zeros(9), defining=told)


@pytest.mark.parametrize(("grades", "said"), [(None, False), ([0, TELLS], False), ([TELLS, SAYS], True)])
def test_some_sentence_says_it(grades: list[float] | None, said: bool) -> None:
    assert is_said(ranked(grades)) is said


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ([5], [5]),
        ([5, 4], [5]),  # the definition opens the reply
        ([5, 4, 3, 6], [5, 6]),
        ([5, 3, 6], [5, 3, 6]),  # another quote
        ([5, 4, 2], [5, 2]),
        ([5, 6, 7], [5, 6, 7]),
    ],
)
def test_what_says_it_opens_the_reply(chosen: list[int], left: list[int]) -> None:
    grades = [0.0] * 5 + [SAYS] + [0.0] * 3
    assert opened(ranked(grades), chosen, leans=lambda s: s != 5) == left
    assert opened(ranked(grades), chosen, leans=lambda s: s == 5) == chosen  # 'It is a ditch' leans on the one before
    assert opened(ranked([TELLS] * 9), chosen, leans=lambda s: False) == chosen
    assert opened(ranked(None), chosen, leans=lambda s: False) == chosen
