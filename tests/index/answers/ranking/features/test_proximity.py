"""What stands beside what, token by token."""

from __future__ import annotations

import math
from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.ranking.features import proximity
from index.answers.ranking.features.roles import ROLES, roles
from index.answers.ranking.matching.matching import Evidence
from index.language.thesaurus import Group
from index.model import Document, Passage, Sentence, Source
from tests.index.answers.ranking.weighing import weighed

NOWHERE = math.inf
TWO_SENTENCES = cast(
    Evidence,
    SimpleNamespace(token_sentence=np.array([0, 0, 0, 0, 1, 1, 1]), token_starts=np.array([0, 4, 7])),
)
"""Of four words and of three."""


@pytest.mark.parametrize(
    ("this", "those", "before", "behind"),
    [
        (2, [0, 3], 2.0, 1.0),
        (1, [0], 1.0, NOWHERE),  # the first word of the text
        (5, [4], 1.0, NOWHERE),  # and of a sentence
        (4, [3, 6], NOWHERE, 2.0),  # the one before stands in another sentence
        (3, [4], NOWHERE, NOWHERE),  # and so does the one behind
        (5, [6], NOWHERE, 1.0),  # the last word of all
        (2, [0, 1], 1.0, NOWHERE),  # the nearest counts
        (2, [], NOWHERE, NOWHERE),
    ],
)
def test_how_far_the_nearest_word_stands_in_the_same_sentence(
    this: int, those: list[int], before: float, behind: float
) -> None:
    one, other = proximity.gaps(TWO_SENTENCES, np.array([this]), np.array(those, dtype=np.int64))
    assert (one.tolist(), other.tolist()) == ([before], [behind])


def chinese(*sentences: str) -> Document:
    text = "".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    spans = tuple(Sentence(start, start + len(told)) for start, told in zip(starts, sentences, strict=True))
    return Document(Source("a.txt", "纪事", "zh"), (Passage("a.txt", 0, "¶ 1", text, spans, language="zh"),))


def test_a_name_may_stand_in_a_writing_that_tells_none_or_not() -> None:
    """Chinese has no capitals: whether a sentence has a name beside the question's words is half known."""
    bridge = chinese("马罗桥是高的。", "河流很长。")
    _, asked, found = weighed("Who built the bridge 马罗桥?", bridge)
    there, near = proximity.answer_type(asked, found, len(found.sentences))
    assert there.tolist() == [0.5, 0.5]
    assert near.tolist() == [0.5, 0.5]
    _, asked, found = weighed("When was the bridge 马罗桥 built?", chinese("马罗桥是高的。", "河流很长。"))
    assert proximity.answer_type(asked, found, len(found.sentences))[0].tolist() == [0.0, 0.0]


OF_SUDMARK = "Who is the president of Sudmark?"


@pytest.mark.parametrize(
    ("question", "sentence", "of_another"),
    [
        (OF_SUDMARK, "The president of Norland is Ivo Marten.", True),
        (OF_SUDMARK, "The president of the Norland council is Ivo Marten.", True),
        ("Who is Sudmark president?", "The president of Norland is Ivo Marten.", True),  # the office behind the name
        (OF_SUDMARK, "The president of Sudmark is Ivo Marten.", False),
        (OF_SUDMARK, "The president of Norland met Sudmark here.", False),  # it has the name that is asked about
        (OF_SUDMARK, "The president in Norland is Ivo Marten.", False),
        (OF_SUDMARK, "The president of old Norland is Ivo Marten.", False),
        (OF_SUDMARK, "The president Norland is here.", False),  # a name of his own, maybe
        (OF_SUDMARK, "The president of the only Norland is here.", False),
        (OF_SUDMARK, "Norland has a president of.", False),  # broken off
        (OF_SUDMARK, "Norland has a president of the.", False),
        (OF_SUDMARK, "Norland has a president.", False),
        (OF_SUDMARK, "The president met the president of Norland.", False),  # another one as well
        ("Who won the battle between Sudmark and Zog?", "The battle of Norland was won by Zog.", True),
        ("Which president did Sudmark lose?", "The president of Norland is here.", False),  # not of Sudmark
        ("Did Norland elect the president of Sudmark?", "The president of Norland is here.", False),  # asked about too
        (OF_SUDMARK, "The president of May 1931 is Ivo Marten.", False),  # a date is no name
        ("Who is the president?", "The president of Norland is Ivo Marten.", False),  # of nothing named
    ],
)
def test_what_is_said_of_the_holder_of_the_same_office_elsewhere(
    question: str, sentence: str, of_another: bool
) -> None:
    collection, asked, found = weighed(question, [f"{sentence} The president came of age."])
    assert proximity.says_of_another(collection, asked, found, 0) is of_another


def defines(question: str, *passages: str, names: Sequence[Group] = ()) -> list[float]:
    """Of passages of a sentence each."""
    collection, asked, found = weighed(question, passages, names=names)
    return [round(share, 3) for share in proximity.defines(collection, asked, found, len(found.sentences)).tolist()]


def test_what_a_thing_is_is_said_of_the_rarest_word() -> None:
    told = ("A quern is a mill of silver.", "Silver is costly.", "Silver shines.")
    assert defines("What is a silver quern?", *told) == [1.0, 0.0, 0.0]


def test_what_a_thing_is_may_stand_in_brackets_behind_it() -> None:
    assert defines("What is a quern?", "The quern (a mill) stood there.") == [0.8]
    assert defines("What is a quern?", "The quern (mill) stood there.") == [0.8]
    assert defines("What is a quern?", "They had a quern.") == [0.0]  # nothing behind it


def test_a_thing_is_said_by_another_of_its_names() -> None:
    names = (Group(("quern", "handmill"), (), {}),)
    told = ("The handmill, or quern, stood there.", "The quern stood there.", "The handmill stood there.")
    assert defines("What is a quern?", *told, names=names) == [1.0, 0.0, 0.0]
    assert defines("Who had a quern?", *told, names=names) == [0.0, 0.0, 0.0]


def test_another_year_is_told_only_where_a_year_is_asked_about() -> None:
    _, asked, found = weighed("How many mills had 9 wheels?", ["In 1932 the mills had wheels."])
    assert proximity.rivals(asked, found, 1)[1].tolist() == [0.0]


def test_measures_are_as_small_as_the_models_need_them() -> None:
    """Thousands of sentences have dozens of figures each: 32 bits do, and NumPy would take 64 unasked."""
    for question in ("Who carved the mask in 1931?", "mask", "What is a mask?", "How many masks, and where?"):
        collection, asked, found = weighed(question, ["Ada carved the mask in Marrow in 1931.", "A mask is a face."])
        count = len(found.sentences)
        measured = [
            *roles(collection, asked, found, count),
            *proximity.answer_type(asked, found, count),
            *proximity.asked_figure(asked, found, count),
            *proximity.rivals(asked, found, count),
            proximity.defines(collection, asked, found, count),
            proximity.linked(found, count),
            proximity.focus_name(asked, found, count),
        ]
        assert {values.dtype for values in measured} == {np.dtype(np.float32)}
        assert {len(values) for values in measured} == {count}
        assert len(roles(collection, asked, found, count)) == len(ROLES)
