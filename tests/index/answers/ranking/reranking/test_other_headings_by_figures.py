"""What stands below the heading of something else: a question, headings and pieces in, yes or no for each out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pytest

from index.answers.question.analysis import SOFT, Question, understand
from index.answers.ranking.reranking.other_headings import below_others
from index.model import Kind, Passage
from tests.index.answers.ranking.by_hand import met


class Piece(NamedTuple):
    """A passage of one sentence, with the headings above it."""

    section: tuple[str, ...]
    text: str
    kind: Kind = Kind.ITEM
    document: int = 0


def below(asked: str | Question, *pieces: Piece, language: str = "en") -> list[bool] | None:
    question = understand(asked, language) if isinstance(asked, str) else asked
    collection, e = met(
        question,
        [piece.text for piece in pieces],
        passages=range(len(pieces)),
        documents=[piece.document for piece in pieces],
        kinds=[piece.kind for piece in pieces],
        above={k: " ".join(piece.section) for k, piece in enumerate(pieces)},
    )
    passages = [
        Passage(f"{piece.document}.txt", k, "¶", piece.text, (), section=piece.section, language=question.language)
        for k, piece in enumerate(pieces)
    ]
    told = below_others(collection, question, e, passages)
    return None if told is None else told.tolist()


SOUP = "How much salt goes into the soup?"
OF_SOUP, OF_PICKLE = Piece(("Soup",), "3 leeks"), Piece(("Pickle",), "9 g salt")


@pytest.mark.parametrize(
    ("question", "pieces", "other"),
    [
        (SOUP, (OF_SOUP, OF_PICKLE), [False, True]),
        (SOUP, (OF_PICKLE, OF_SOUP), [True, False]),
        (SOUP, (OF_SOUP, Piece(("Pickle",), "9 g salt, for soup")), None),  # it has a word of the soup
        (SOUP, (OF_SOUP, Piece(("For soup",), "9 g salt")), None),
        (SOUP, (OF_SOUP, Piece(("Soup", "Method"), "9 g salt")), None),  # within the soup's own section
        (SOUP, (Piece(("Dinner", "Soup"), "3 leeks"), Piece(("Dinner", "Pickle"), "9 g salt")), [False, True]),
        (SOUP, (Piece(("Dinner", "Soup"), "3 leeks"), Piece(("Dinner",), "9 g salt")), None),  # around both
        (SOUP, (OF_SOUP, Piece((), "9 g salt")), None),  # below no heading
        (SOUP, (OF_SOUP, OF_PICKLE._replace(document=1)), None),
        (SOUP, (OF_SOUP, OF_PICKLE._replace(kind=Kind.PROSE)), None),  # running text says what it is about
        (SOUP, (OF_SOUP, OF_PICKLE._replace(kind=Kind.FIELD)), None),  # and so does a label
        (SOUP, (OF_SOUP, OF_PICKLE._replace(kind=Kind.ROW)), [False, True]),
        (SOUP, (OF_SOUP, OF_PICKLE._replace(kind=Kind.ARTICLE)), [False, True]),
        (SOUP, (Piece(("Leeks",), "3 leeks for soup"), OF_PICKLE), None),  # nothing is headed by it
        ("What of the soup?", (OF_SOUP, OF_PICKLE), None),  # one word alone
        ("Has the soup salt in it?", (OF_SOUP, Piece(("Pickle",), "9 leeks")), [False, True]),  # one of two heads it
    ],
)
def test_a_piece_stands_below_another_heading(question: str, pieces: Sequence[Piece], other: list[bool] | None) -> None:
    assert below(question, *pieces) == other


def test_what_frames_the_question_or_was_said_before_needs_not_head_it() -> None:
    asked = understand(SOUP, "en")
    for changed in ({"softness": SOFT}, {"implied": True}):
        concepts = tuple(replace(c, **changed) if c.surface == "soup" else c for c in asked.concepts)  # type: ignore[arg-type]
        assert below(replace(asked, concepts=concepts), OF_SOUP, OF_PICKLE) is None


def test_how_well_a_heading_and_a_piece_must_have_it() -> None:
    asked = understand(SOUP, "en")
    soup = [c.surface for c in asked.concepts].index("soup")
    for above, there, other in ((0.8, 0.2, True), (0.7, 0.2, False), (0.8, 0.3, False)):
        collection, e = met(asked, ["3 leeks", "9 g salt"], passages=[0, 1], kinds=[Kind.ITEM] * 2)
        e.context[0, soup], e.matched[1, soup] = above, there
        passages = [Passage("a.txt", k, "¶", "", (), section=(head,)) for k, head in enumerate(("Soup", "Pickle"))]
        told = below_others(collection, asked, e, passages)
        assert (told is not None and told.tolist() == [False, True]) is other


CLUB, CHOIR = Piece(("Club",), "Treasurer: Ada Roe", Kind.FIELD), Piece(("Choir",), "Singers: 9", Kind.FIELD, 1)
TREASURER = "Who is the treasurer of the choir?"


@pytest.mark.parametrize(
    ("question", "pieces", "other"),
    [
        (TREASURER, (CLUB, CHOIR), [True, False]),
        (TREASURER, (CLUB, CHOIR._replace(document=0)), None),
        (
            "Who is the treasurer of the choir of the school?",
            (CLUB._replace(text="Treasurer of the school: Ada Roe"), CHOIR._replace(section=("School", "Choir"))),
            [True, False],
        ),
        (
            "Who is the treasurer of the choir in 8A?",
            (CLUB, CHOIR, Piece(("7B",), "The choir sings.", Kind.PROSE, 1)),
            [True, False, True],
        ),
        (TREASURER, (CLUB._replace(text="Treasurer: Ada Roe, of the choir"), CHOIR), None),
        (TREASURER, (CLUB, Piece((), "The choir sings.", document=1)), None),  # nothing is headed by it
        (TREASURER, (CLUB, Piece(("Treasurer",), "Choir", Kind.FIELD, 1)), None),  # by the office alone
        ("What is the treasurer of the choir?", (CLUB, CHOIR), None),
        ("Who founded the choir?", (CLUB, CHOIR), None),
        ("Who is the treasurer of Orlen?", (CLUB, CHOIR._replace(section=("Orlen",))), None),  # a name is told apart
    ],
)
def test_an_office_is_of_the_body_that_heads_its_document(
    question: str, pieces: Sequence[Piece], other: list[bool] | None
) -> None:
    assert below(question, *pieces) == other


@pytest.mark.parametrize(
    ("language", "question", "headings", "text", "other"),
    [
        ("en", "When does 8A start?", ("7B",), "At nine.", True),
        ("en", "When does 8A start?", ("8A",), "At nine.", False),
        ("en", "When does 8A start?", ("8B",), "At nine.", True),
        ("en", "When does 8A start?", ("7A",), "At nine.", True),
        ("en", "When does 8a start?", ("8-A",), "At nine.", False),
        ("en", "When does 8A start?", ("7B and 8A",), "At nine.", False),
        ("en", "When does 8A start?", ("8A", "Not in 7B"), "At nine.", False),
        ("en", "When does 8A start?", ("7B",), "At nine, as 8A does.", False),  # it tells of both
        ("en", "When does 8A start?", ("School",), "At nine.", False),
        ("en", "When does 8A start?", (), "At nine.", False),
        ("en", "When does school start?", ("7B",), "At nine.", False),
        ("en", "When does 8A start?", ("17B",), "At nine.", True),
        ("en", "When does 8A start?", ("27B",), "At nine.", False),  # no form of a school
        ("ru", "Когда уроки у 7 «Б»?", ("8 «А»",), "В девять.", True),
        ("ru", "Когда уроки у 7 «Б»?", ("7-б",), "В девять.", False),
        ("ru", "Когда уроки у 7 Б?", ("8А",), "В девять.", True),
        ("ru", "Когда уроки в 7 у Анны?", ("8А",), "В девять.", False),  # an hour
    ],
)
def test_another_class_than_is_asked_about(
    language: str, question: str, headings: tuple[str, ...], text: str, other: bool
) -> None:
    assert below(question, Piece(headings, text, Kind.PROSE), language=language) == ([True] if other else None)


def test_each_passage_is_of_its_own_class() -> None:
    pieces = [Piece((head,), "At nine.", Kind.PROSE) for head in ("7B", "8A", "School", "9C")]
    assert below("When does 8A start?", *pieces) == [True, False, False, True]


CAKE = "How long does the carrot cake keep?"


@pytest.mark.parametrize(
    ("question", "headings", "text", "other"),
    [
        (CAKE, ("Lemon cake",), "Keeps for 4 days.", True),
        (CAKE, ("Carrot cake",), "Keeps for 4 days.", False),
        (CAKE, ("Cake",), "Keeps for 4 days.", False),
        (CAKE, ("The cake",), "Keeps for 4 days.", False),
        (CAKE, ("Special cake",), "Keeps for 4 days.", False),  # it may be of carrots
        (CAKE, ("Lemon cake",), "With carrot it keeps for 4 days.", False),
        (CAKE, ("Carrots", "Lemon cake"), "Keeps for 4 days.", False),
        (CAKE, ("Lemon cake", "Cake"), "Keeps for 4 days.", False),  # the nearest heading tells
        (CAKE, ("Lemon cake", "Keeping"), "Keeps for 4 days.", False),
        (CAKE, ("Lemon cake and cherry cake",), "Keep for 4 days.", True),
        (CAKE, ("Lemon cake or any cake",), "Keep for 4 days.", False),
        (CAKE, ("Lemon bread",), "Keeps for 4 days.", False),
        ("How long does the Orlen cake keep?", ("Lemon cake",), "Keeps for 4 days.", False),  # a name
        ("How long does the carrot Orlen keep?", ("Lemon Orlen",), "Keeps for 4 days.", False),
        ("How long does a baked cake keep?", ("Lemon cake",), "Keeps for 4 days.", False),
        ("How long is the rising dough kept?", ("Lemon dough",), "For 4 days.", False),
        ("How long does a daily cake keep?", ("Lemon cake",), "Keeps for 4 days.", False),
        ("How long does a cake with carrot keep?", ("Lemon cake",), "Keeps for 4 days.", False),
        ("How long do the 2 cakes keep?", ("Lemon cake",), "Keeps for 4 days.", False),
    ],
)
def test_another_make_of_what_is_asked_about(question: str, headings: tuple[str, ...], text: str, other: bool) -> None:
    assert below(question, Piece(headings, text, Kind.PROSE)) == ([True] if other else None)


def test_makes_are_told_apart_in_english_alone() -> None:
    piece = Piece(("Лимонный пирог",), "Хранится 4 дня.", Kind.PROSE)
    assert below("Сколько хранится морковный пирог?", piece, language="ru") is None


def test_a_noun_that_only_frames_the_question_has_no_makes() -> None:
    asked = understand(CAKE, "en")
    lemon = Piece(("Lemon cake",), "Keeps for 4 days.", Kind.PROSE)
    for soft in ("carrot", "cake"):
        concepts = tuple(replace(c, softness=SOFT) if c.surface == soft else c for c in asked.concepts)
        assert below(replace(asked, concepts=concepts), lemon) is None


def test_each_passage_is_of_its_own_make() -> None:
    pieces = [Piece((head,), "Keeps for 4 days.", Kind.PROSE) for head in ("Lemon cake", "Carrot cake", "Plum cake")]
    told = below(CAKE, *pieces)
    assert told == [True, False, True]
    assert np.array(told).dtype == np.bool_
