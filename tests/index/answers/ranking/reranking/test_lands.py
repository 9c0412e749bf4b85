"""What is told of another country's is no answer."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.model import Answer, Document, Passage, Sentence, Source


def engine(language: str, *sentences: str) -> Engine:
    text = " ".join(sentences)
    starts = [sum(len(one) + 1 for one in sentences[:n]) for n in range(len(sentences))]
    parts = tuple(Sentence(start, start + len(one)) for start, one in zip(starts, sentences, strict=True))
    source = Source("a.txt", "Chronicle", language)
    return Engine(Unindexed([Document(source, (Passage("a.txt", 0, "¶ 1", text, parts, language=language),))]))


def first(language: str, question: str, *sentences: str) -> str | None:
    """The first sentence of the answer; None for a refusal."""
    reply = engine(language, *sentences).answer(question, language)
    return reply.citations[0].quote if isinstance(reply, Answer) else None


ENVOY = "In 2020 Ada Kestrel, Poland's ambassador in Peru, opened the bridge."
ANSWERED = [
    ("en", "Who was Poland's ambassador in Peru in 2020?", ENVOY),
    ("en", "How many Czech students live in Peru?", "Some 700 Czech students live in Peru."),
    ("ru", "кто был послом Китая в Казахстане в 2020 году", "В 2020 году послом Китая в Казахстане был Олег Ландер."),
    ("kk", "Перуда неше театр бар?", "Перуда бес театр бар."),
    ("tr", "Peru'da kaç tiyatro var?", "Peru'da beş tiyatro vardır."),
    ("zh", "秘鲁有几所孔子学院？", "秘鲁有五所孔子学院。"),
]
REFUSED = [
    ("en", "Who was Peru's ambassador in Poland in 2020?", ENVOY),  # the two have changed places
    ("en", "How many students of Peru live in Poland?", "Some 700 students of Poland live in Norland."),
    ("ru", "кто был послом Казахстана в Китае в 2020 году", "В 2020 году послом Китая в Казахстане был Олег Ландер."),
    ("kk", "Польшада неше театр бар?", "Перуда бес театр бар."),
    ("tr", "Polonya'da kaç tiyatro var?", "Peru'da beş tiyatro vardır."),
    ("zh", "波兰有几所孔子学院？", "秘鲁有五所孔子学院。"),
]


@pytest.mark.parametrize(("language", "question", "sentence"), ANSWERED)
def test_what_is_told_of_the_country_asked_about_answers(language: str, question: str, sentence: str) -> None:
    assert first(language, question, sentence) is not None


@pytest.mark.parametrize(("language", "question", "sentence"), REFUSED)
def test_what_is_told_of_another_doesnt(language: str, question: str, sentence: str) -> None:
    assert first(language, question, sentence) is None


def test_whose_it_is_may_stand_in_the_sentence_before() -> None:
    told = ("A Polish delegation came to Marrow in May 1992.", "The delegation was led by Ada Kestrel.")
    assert first("en", "Who led the Polish delegation in May 1992?", *told) is not None
    assert first("en", "Who led the Czech delegation in May 1992?", *told) is None


def test_a_figure_is_of_the_word_behind_it() -> None:
    told = "Some 800 Polish students live in Peru; there are Czech students in Chile as well."
    assert first("en", "How many Polish students live in Peru?", told) is not None
    assert first("en", "How many Czech students live in Chile?", told) is not None  # named as well: left to the weights


def test_a_country_that_the_sentence_names_elsewhere_is_no_contradiction() -> None:
    told = "The Polish Farmers' Party has good ties with Peru's Harvest."
    assert first("en", "Which party of Peru has good ties with the Polish Farmers' Party?", told) is not None


def test_the_right_country_comes_first() -> None:
    told = ("The Polish ministry closed the old bridge in 1958.", "The Czech ministry closed the bridge in 1961.")
    reply = engine("en", *told).answer("When did the Czech ministry close the old bridge?", "en")
    assert isinstance(reply, Answer)
    assert [reply.citations[0].quote[slice(*span)] for span in reply.citations[0].highlights] == ["1961"]
