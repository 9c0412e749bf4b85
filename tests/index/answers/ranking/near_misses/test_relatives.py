"""What is told of somebody says nothing of their mother."""

from __future__ import annotations

import dataclasses

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.near_misses import relatives
from index.model import Document, Passage, Refusal, Sentence, Source
from tests.index.answers.ranking.one_sentence import engine, found, told

THEMSELVES = [
    ("en", "What did Kestrel's mother die of?", "Kestrel died of a fever in Orlen."),
    ("en", "Where did Kestrel's husband study?", "Kestrel studied in Orlen and in Marrow."),
    ("ru", "Отчего умерла мать Кестреля?", "Кестрель умер от лихорадки в Орлене."),
    ("tr", "Kestrel'in annesi nerede öldü?", "Kestrel Orlen'de öldü."),
]
ONLY_THEMSELVES = [
    *THEMSELVES,
    ("en", "Where is Kestrel's mother?", "Kestrel is in Orlen."),  # a place is asked for, by no other word
    ("en", "What year was Kestrel's mother?", "Kestrel came in 1931."),
    ("en", "What did Kestrel's mother leave to Orsk?", "Orsk was left a mill in Orlen."),  # one of the names is enough
    ("en", "What did Kestrel's mother and sister die of?", "Kestrel's sister died of a fever."),  # both are asked about
    ("ru", "Где училась сестра Кестреля?", "Кестрель училась в Орлене."),
    ("tr", "Kestrel'in kardeşi nerede okudu?", "Kestrel Orlen'de okudu."),
]
RELATIVES = [
    ("en", "What did Kestrel's mother die of?", "Kestrel's mother died of a fever."),
    ("en", "What did Kestrel's mother die of?", "Mum died of a fever, as Kestrel writes."),
    ("en", "Who was Kestrel's mother?", "Kestrel was born to Josiah and Maud Thirl."),
    ("en", "What did Kestrel die of?", "Kestrel died of a fever in Orlen."),
    ("en", "Name the sons of Kestrel.", "Kestrel had Ivo and Josiah by Maud Thirl."),
    ("en", "Which brother led Kestrel's club?", "Ivo Thirl led Kestrel's club."),  # he needn't be called a brother
    ("en", "Kestrel's mother", "Kestrel lived in Orlen."),  # nothing is asked
    ("en", "What is the mother of Kestrel?", "Kestrel lived in Orlen."),
    ("en", "What did the mother die of?", "The father died of a fever."),  # nobody's
    ("en", "What did Kestrel's mother die of?", "Orsk died of a fever."),  # of none of them: other rules have that
    ("ru", "Где училась сестра Кестреля?", "Сестра Кестреля училась в Орлене."),
    ("tr", "Kestrel'in kardeşi nerede okudu?", "Kestrel'in kardeşi Orlen'de okudu."),
]


@pytest.mark.parametrize(("language", "question", "sentence"), THEMSELVES)
def test_it_is_told_of_themselves(language: str, question: str, sentence: str) -> None:
    assert "another" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), RELATIVES)
def test_it_is_told_of_the_relative_or_of_nobody_else(language: str, question: str, sentence: str) -> None:
    assert not is_of_themselves(language, question, sentence)


@pytest.mark.parametrize(("language", "question", "sentence"), ONLY_THEMSELVES)
def test_by_this_rule(language: str, question: str, sentence: str) -> None:
    assert is_of_themselves(language, question, sentence)


def is_of_themselves(language: str, question: str, *sentences: str) -> bool:
    _, f = found(language, question, *sentences)
    return relatives.is_of_themselves(f.question, f.evidence, 0)


def test_a_sentence_beside_may_have_the_relative_a_paragraph_may_not() -> None:
    question = "What did Kestrel's mother die of?"
    assert not is_of_themselves("en", question, "Kestrel says that it was a fever.", "Mother died in Orlen.")
    assert is_of_themselves("en", question, "Kestrel died of a fever.", "That was in Orlen.", "Mother lived on.")


def test_a_heading_may_have_the_relative() -> None:
    sentence = "Kestrel tells that she died of a fever."
    passage = Passage("a.txt", 0, "¶ 1", sentence, (Sentence(0, len(sentence)),), section=("Mother",))
    asked = Engine(Unindexed([Document(Source("a.txt", "Marrow", "en"), (passage,))]))
    f = asked.searching.find(understand("What did Kestrel's mother die of?", "en"))
    assert f is not None
    assert not relatives.is_of_themselves(f.question, f.evidence, 0)


def test_a_mother_of_whom_it_was_talked_before_isnt_asked_about() -> None:
    _, f = found("en", "What did Kestrel's mother die of?", "Kestrel died of a fever in Orlen.")
    concepts = tuple(dataclasses.replace(c, implied=c.surface == "mother") for c in f.question.concepts)
    assert not relatives.is_of_themselves(dataclasses.replace(f.question, concepts=concepts), f.evidence, 0)
