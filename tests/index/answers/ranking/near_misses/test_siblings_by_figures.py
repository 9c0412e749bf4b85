"""Whether of a thing's kind only another is told of: a question and sentences in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.matching.told import told
from index.answers.ranking.near_misses.siblings import is_of_a_sibling
from tests.index.answers.ranking.by_hand import met

CATS = "Are cats allowed in?"


def sibling(
    question: str,
    *sentences: str,
    language: str = "en",
    best: int = 0,
    passages: Sequence[int] = (),
    above: float = 0.0,
    implied: bool = False,
    standing: str = "",
) -> bool:
    """`above`: how well the headings have the words of the question; `implied`: they are the conversation's;
    `standing`: a word that stands for each of them."""
    asked = understand(question, language)
    asked = replace(asked, concepts=tuple(replace(c, implied=implied) for c in asked.concepts))
    collection, e = met(asked, sentences, passages=passages)
    e.context[:] = above
    if standing:
        e.hits_of[:] = [np.array([collection.arrays.surfaces.index(standing)])] * len(e.hits_of)  # type: ignore[index]
    return is_of_a_sibling(collection, asked, e, best, told(collection, e, best).surfaces)


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        (CATS, "Dogs are allowed in.", True),
        (CATS, "A terrier is allowed in.", True),
        (CATS, "Kittens are allowed in.", False),
        (CATS, "Dogs and kittens are allowed in.", False),
        (CATS, "Only dogs are allowed in.", False),  # so cats are not
        (CATS, "Dogs and other pets are allowed in.", False),
        (CATS, "Bicycles are allowed in.", False),  # nothing of its kind
        (CATS, "Visitors are allowed in.", False),
        ("Are visitors with cats allowed in?", "Dogs are allowed in.", True),
        ("Are skirts and cats allowed in?", "Dogs are allowed in.", True),
        ("Why are cats allowed in?", "Dogs are allowed in.", False),  # it may be so of all animals
        ("Where may I leave my bicycle?", "Cars may be left at the gate.", True),
        ("Where may I leave my car?", "Bicycles may be left at the gate.", False),  # a car is told of, not asked for
        ("Are children allowed in?", "Adults are allowed in.", False),  # people are no things
    ],
)
def test_another_of_its_kind_is_told_of(question: str, sentence: str, other: bool) -> None:
    assert sibling(question, sentence) is other


def test_what_stands_above_or_was_said_before_is_no_other() -> None:
    assert sibling(CATS, "Dogs are allowed in.", above=0.2)
    assert not sibling(CATS, "Dogs are allowed in.", above=0.4)
    assert not sibling(CATS, "Dogs are allowed in.", implied=True)


CATS_SLEEP, DOGS, QUIET = "Cats sleep.", "Dogs are allowed in.", "It is quiet."


@pytest.mark.parametrize(
    ("sentences", "best", "passages", "other"),
    [
        ((DOGS, CATS_SLEEP), 0, (), False),
        ((CATS_SLEEP, DOGS), 1, (), False),
        ((DOGS, QUIET, CATS_SLEEP), 0, (), True),
        ((CATS_SLEEP, QUIET, DOGS), 2, (), True),
        ((DOGS, CATS_SLEEP), 0, (0, 1), True),
        ((CATS_SLEEP, DOGS), 1, (0, 1), True),
        ((DOGS, "Cats"), 0, (), False),
        (("Cats", DOGS), 1, (), False),
        ((DOGS, QUIET, "Cats"), 1, (), False),  # no dog in it
    ],
)
def test_a_sentence_beside_it_may_tell_of_the_thing(
    sentences: tuple[str, ...], best: int, passages: tuple[int, ...], other: bool
) -> None:
    assert sibling(CATS, *sentences, best=best, passages=passages) is other


def test_a_word_that_stands_for_the_thing_tells_of_it_unless_it_is_another_of_the_kind() -> None:
    assert not sibling(CATS, "Dogs are allowed in as animals.", standing="animals")
    assert sibling(CATS, "Dogs are allowed in as animals.", standing="dogs")
    assert not sibling(CATS, "Dogs are allowed in as tenants of a skirt.", standing="skirt")


@pytest.mark.parametrize(
    ("question", "sentences", "other"),
    [
        ("猫可以进阅览室吗？", ["狗不得进入阅览室。"], True),
        ("貓可以進閱覽室嗎？", ["狗不得进入阅览室。"], True),  # in traditional letters
        ("猫可以进阅览室吗？", ["猫和狗不得进入阅览室。"], False),
        ("猫可以进阅览室吗？", ["狗不得进入阅览室。", "猫也不行。"], False),
        ("猫可以进阅览室吗？", ["狗不得进入阅览室。", "里面很安静。", "猫在睡觉。"], True),
        ("猫和狗可以进阅览室吗？", ["狗不得进入阅览室。"], False),  # both are asked about
        ("猫可以进阅览室吗？", ["读者不得进入阅览室。"], False),
        ("猫可以进阅览室吗？", ["只有狗可以进入阅览室。"], False),
        ("读者可以进阅览室吗？", ["狗不得进入阅览室。"], False),
        ("猫为什么睡觉？", ["狗在阅览室睡觉。"], False),
    ],
)
def test_in_chinese_letters_tell_it(question: str, sentences: list[str], other: bool) -> None:
    assert sibling(question, *sentences, language="zh") is other


def test_in_chinese_the_sentence_before_may_tell_of_the_thing() -> None:
    question, lines = "猫可以进阅览室吗？", ["猫不得进入阅览室。", "狗也不得进入。", "里面很安静。", "狗不得大叫。"]
    assert not sibling(question, *lines, language="zh", best=1)
    assert sibling(question, *lines, language="zh", best=3)
