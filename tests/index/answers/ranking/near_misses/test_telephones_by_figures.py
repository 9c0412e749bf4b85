"""Whether nothing near a sentence can be the telephone number asked for: figures in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.token_flags import DATE, MEASURE, MONEY, YEAR
from index.answers.question.analysis import SOFT, Concept, Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.near_misses.telephones import has_no_number
from index.language.analysis import term_of

TELEPHONE = Concept("telephone", term_of("telephone", "en"))
OFFICE = Concept("office", "office")
NEITHER, ITS_OFFICE = [0.0, 0.0], [0.0, 0.3]
Token = tuple[str, int]


def lacks(
    *sentences: Sequence[Token],
    matched: Sequence[Sequence[float]] = (),
    passages: Sequence[int] = (),
    context: Sequence[Sequence[float]] = (),
    documents: Sequence[int] = (0, 1, 0),
    concepts: Sequence[Concept] = (TELEPHONE, OFFICE),
    kind: Kind = Kind.WHAT,
    language: str = "en",
    best: int = 0,
) -> bool:
    """Of sentences by their words, with the marks of each; the office is met in the first, and nothing else is."""
    tokens = [token for sentence in sentences for token in sentence]
    count = len(sentences)
    e = SimpleNamespace(
        sentences=np.arange(count),
        sentence_passage=np.array(passages or [0] * count),
        passages=np.arange(3),
        matched=np.array(matched or [ITS_OFFICE, *[NEITHER] * (count - 1)]),
        context=np.array(context or [[0.0] * len(concepts)] * 3),
        token_starts=np.cumsum([0, *map(len, sentences)]),
        tokens=np.arange(len(tokens)),
        token_concept=np.full(len(tokens), -1),
        token_flags=np.array([mark for _, mark in tokens]),
    )
    collection = SimpleNamespace(
        document_of=np.array(documents), arrays=SimpleNamespace(surfaces=[surface for surface, _ in tokens])
    )
    question = SimpleNamespace(kind=kind, language=language, concepts=tuple(concepts))
    return has_no_number(cast(Corpus, collection), cast(Question, question), cast(Evidence, e), best)


OPEN = [("open", 0), ("daily", 0)]
NUMBER = [("call", 0), ("412", 0)]


@pytest.mark.parametrize(
    ("said", "lacking"),
    [
        (OPEN, True),
        (NUMBER, False),
        ([("41", 0)], True),  # too short to be called
        ([("room", 0), ("a12", 0)], True),
        ([("1931", YEAR)], True),
        ([("412", MONEY)], True),
        ([("412", MEASURE)], True),
        ([("412", DATE)], True),
        ([("1931", YEAR), ("412", 0)], False),
    ],
)
def test_what_can_be_called(said: list[Token], lacking: bool) -> None:
    assert lacks(said) is lacking


def test_the_number_may_stand_beside_it_in_the_passage() -> None:
    assert not lacks(OPEN, NUMBER)
    assert lacks(OPEN, OPEN, NUMBER)  # two sentences on
    assert lacks(OPEN, NUMBER, passages=[0, 2])


@pytest.mark.parametrize(
    ("matched", "context", "lacking"),
    [
        ([[0.6, 1.0]], [NEITHER] * 3, False),  # 'telephones are handed in at the door'
        ([[0.59, 1.0]], [NEITHER] * 3, True),
        ([ITS_OFFICE], [[0.6, 0.0], NEITHER, NEITHER], False),
        ([ITS_OFFICE], [NEITHER, [0.6, 0.0], NEITHER], True),  # the heading of another passage
    ],
)
def test_the_word_itself_may_be_there(matched: list[list[float]], context: list[list[float]], lacking: bool) -> None:
    assert lacks(OPEN, matched=matched, context=context) is lacking


def test_the_word_may_stand_beside_it() -> None:
    assert not lacks(OPEN, OPEN, matched=[ITS_OFFICE, [0.6, 0.0]])
    assert lacks(OPEN, OPEN, OPEN, matched=[ITS_OFFICE, NEITHER, [0.6, 0.0]])


def test_a_number_of_others_is_none() -> None:
    """Nothing found of the document has the office, by itself or in a heading."""
    assert lacks(NUMBER, matched=[[0.0, 0.29]])
    assert not lacks(NUMBER, matched=[NEITHER], context=[ITS_OFFICE, NEITHER, NEITHER])
    assert lacks(NUMBER, matched=[NEITHER], context=[NEITHER, ITS_OFFICE, NEITHER])
    assert not lacks(NUMBER, OPEN, matched=[NEITHER, ITS_OFFICE], passages=[0, 2])  # elsewhere in the document
    assert lacks(NUMBER, OPEN, matched=[NEITHER, ITS_OFFICE], passages=[0, 1])  # in another one
    assert not lacks(NUMBER, matched=[NEITHER], context=[NEITHER, NEITHER, ITS_OFFICE])


@pytest.mark.parametrize(
    "other", [Concept("office", "office", softness=SOFT), Concept("2", "2", number=True), TELEPHONE]
)
def test_whose_it_is_need_not_be_told(other: Concept) -> None:
    assert not lacks(NUMBER, matched=[NEITHER], concepts=(TELEPHONE, other))


def test_one_of_several_owners_is_enough() -> None:
    both = (TELEPHONE, OFFICE, Concept("harbour", "harbour"))
    assert not lacks(NUMBER, matched=[[0.0, 0.0, 0.3]], concepts=both)
    assert lacks(NUMBER, matched=[[0.0, 0.2, 0.2]], concepts=both)


@pytest.mark.parametrize("kind", list(Kind))
def test_how_a_number_is_asked_for(kind: Kind) -> None:
    assert lacks(OPEN, kind=kind) is (kind in (Kind.KEYWORD, Kind.WHAT, Kind.HOW_MUCH))


@pytest.mark.parametrize(
    ("language", "word"), [("en", "phone"), ("ru", "телефон"), ("kk", "телефон"), ("tr", "telefon"), ("zh", "电话")]
)
def test_the_word_in_five_languages(language: str, word: str) -> None:
    asked = Concept(word, term_of(word, language))
    assert lacks(OPEN, concepts=(asked, OFFICE), language=language)
    assert not lacks(OPEN, concepts=(OFFICE, OFFICE), language=language)
