"""Whether a sentence is of another kind of thing than is asked about: a question and sentences in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from index.answers.question.analysis import SOFT, Concept, understand
from index.answers.ranking.near_misses.modifiers import is_of_another_make, remodified
from index.model import Kind
from tests.index.answers.ranking.by_hand import met

SHIFT = "When does the late shift start?"


def otherwise(question: str, *sentences: str, language: str = "en", above: str = "", best: int = 0) -> bool:
    asked = understand(question, language)
    collection, e = met(asked, sentences, above={0: above})
    return remodified(collection, asked, e, best)


@pytest.mark.parametrize(
    ("language", "question", "sentence", "other"),
    [
        ("en", SHIFT, "The early shift starts at 6.", True),
        ("en", SHIFT, "The late shift starts at 14.", False),
        ("en", SHIFT, "The shift starts at 6.", False),  # of any
        ("en", SHIFT, "Shift starts at 6.", False),
        ("en", SHIFT, "It is late: the early shift has started.", False),
        ("en", "When is the late shift?", "The early watch starts at 6.", False),
        ("en", SHIFT, "The early shift starts at 6, the night shift at 22.", True),
        ("en", SHIFT, "The early shift starts at 6, each shift ends at noon.", False),  # told of each
        ("en", "When does the Norland shift start?", "The early shift starts at 6.", False),  # a name, no kind
        ("en", "When does the late Norland start?", "The early Norland starts at 6.", False),
        ("en", "When does the 2 shift start?", "The early shift starts at 6.", False),
        ("en", "When does it start late, the shift?", "The early shift starts at 6.", False),
        ("ru", "Когда начинается поздняя смена?", "Утренняя смена начинается в 6.", True),
        ("ru", "Когда начинается поздняя смена?", "Поздняя смена начинается в 14.", False),
        ("zh", "晚班几点开始？", "早班六点开始。", False),  # pairs of letters are no words
    ],
)
def test_a_word_stands_behind_another_than_in_the_question(
    language: str, question: str, sentence: str, other: bool
) -> None:
    assert otherwise(question, sentence, language=language) is other


def test_what_stands_above_tells_the_kind() -> None:
    assert not otherwise(SHIFT, "The early shift starts at 6.", above="Coming late")
    assert not otherwise(SHIFT, "The early shift starts at 6.", above="Each shift")
    assert otherwise(SHIFT, "The early shift starts at 6.", above="Starting")


def test_each_sentence_is_told_by_its_own_words() -> None:
    lines = ["The late shift starts at 14.", "Shift begins.", "The early shift starts at 6."]
    assert otherwise(SHIFT, *lines, best=2)
    assert not otherwise(SHIFT, *lines, best=0)
    assert not otherwise(SHIFT, *lines, best=1)


@pytest.mark.parametrize(
    ("noun", "modifier", "above", "other"),
    [
        (0.6, 0.0, 0.0, True),
        (0.5, 0.0, 0.0, False),
        (1.0, 0.2, 0.0, True),
        (1.0, 0.3, 0.0, False),
        (1.0, 0, 0.3, False),
    ],
)
def test_how_well_each_must_be_met(noun: float, modifier: float, above: float, other: bool) -> None:
    asked = understand(SHIFT, "en")
    places = {concept.surface: n for n, concept in enumerate(asked.concepts)}
    collection, e = met(asked, ["The early shift starts at 6."])
    e.matched[0, [places["late"], places["shift"]]] = np.float32(modifier), np.float32(noun)
    e.context[0, places["late"]] = above
    assert remodified(collection, asked, e, 0) is other


def test_a_word_that_only_frames_the_question_has_no_kinds() -> None:
    asked = understand(SHIFT, "en")
    soft = tuple(replace(c, softness=SOFT) if c.surface == "shift" else c for c in asked.concepts)
    collection, e = met(asked, ["The early shift starts at 6."])
    assert not remodified(collection, replace(asked, concepts=soft), e, 0)


COURT = "What is the price of a squash court?"


def of_another(
    question: str,
    *sentences: str,
    language: str = "en",
    kind: Kind = Kind.ROW,
    documents: Sequence[int] = (0,),
    above: str = "",
) -> bool:
    """Whether the last sentence is; each is a passage."""
    asked = understand(question, language)
    count = len(sentences)
    collection, e = met(
        asked,
        sentences,
        passages=range(count),
        documents=documents,
        kinds=[Kind.PROSE] * (count - 1) + [kind],
        above={0: above},
    )
    return is_of_another_make(collection, asked, e, count - 1)


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        (COURT, "Badminton court: price 8 euros", True),
        (COURT, "Squash court: price 8 euros", False),
        (COURT, "Court: price 8 euros", False),
        ("Who sells boat tickets?", "Train tickets: Ada Roe", True),
        ("Who sells tickets?", "Train tickets: Ada Roe", False),  # selling is no kind of tickets
        ("Who changed tickets?", "Train tickets: Ada Roe", False),
        ("How much is a used ticket?", "Train ticket: 8 euros", False),
        ("How much is a returning ticket?", "Train ticket: 8 euros", False),
        ("How much is a daily ticket?", "Train ticket: 8 euros", False),
    ],
)
def test_a_row_is_of_another_make(question: str, sentence: str, other: bool) -> None:
    assert of_another(question, sentence) is other


@pytest.mark.parametrize(("kind", "other"), [(Kind.FIELD, True), (Kind.ITEM, True), (Kind.PROSE, False)])
def test_what_a_list_is_of_is_told_shortly(kind: Kind, other: bool) -> None:
    assert of_another(COURT, "Badminton court: price 8 euros", kind=kind) is other


def test_nothing_of_its_document_has_what_tells_the_kind() -> None:
    lines = ["Squash is played here.", "Badminton court: price 8 euros"]
    assert not of_another(COURT, *lines, documents=[0, 0])
    assert of_another(COURT, *lines, documents=[0, 1])
    titled = ["It is played here.", "Badminton court: price 8 euros"]
    assert not of_another(COURT, *titled, documents=[0, 0], above="Squash")
    assert of_another(COURT, *titled, documents=[0, 1], above="Squash")


def test_only_in_english() -> None:
    assert not of_another("Сколько стоит грузовой билет?", "Детский билет: 8 рублей", language="ru")


def test_the_verb_of_the_question_is_no_noun() -> None:
    asked = understand("What did the mill make?", "en")
    assert asked.relation is not None
    make = Concept("make", asked.relation.term)
    asked = replace(asked, surfaces=("old", "make"), concepts=(Concept("old", "old"), make))
    collection, e = met(asked, ["New make: Orm"], kinds=[Kind.ROW])
    assert remodified(collection, asked, e, 0)
    assert not is_of_another_make(collection, asked, e, 0)
