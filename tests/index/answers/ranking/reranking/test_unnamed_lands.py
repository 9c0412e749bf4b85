"""What a text says of one country answers nothing that is asked of another."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.language.analysis import words
from index.language.belonging import named_in
from index.model import Answer, Document, Passage, Sentence, Source


def first(
    language: str, question: str, *sentences: str, title: str = "Chronicle", section: tuple[str, ...] = ()
) -> str | None:
    """The first sentence of the answer; None for a refusal."""
    text = " ".join(sentences)
    starts = [sum(len(one) + 1 for one in sentences[:n]) for n in range(len(sentences))]
    parts = tuple(Sentence(start, start + len(one)) for start, one in zip(starts, sentences, strict=True))
    passage = Passage("a.txt", 0, "¶ 1", text, parts, section, language=language)
    reply = Engine(Unindexed([Document(Source("a.txt", title, language), (passage,))])).answer(question, language)
    return reply.citations[0].quote if isinstance(reply, Answer) else None


FREE = "Peru has been independent since 1821."
OF_PERU = [
    ("en", "When did {} become independent?", FREE, "Peru", "Chile"),
    ("ru", "Когда {} стала независимой?", "Боливия стала независимой в 1825 году.", "Боливия", "Колумбия"),
    ("kk", "{} қашан тәуелсіз болды?", "Боливия 1825 жылы тәуелсіз болды.", "Боливия", "Колумбия"),
    ("tr", "{} ne zaman bağımsız oldu?", "Bolivya 1825'te bağımsız oldu.", "Bolivya", "Kolombiya"),
    ("zh", "{}什么时候独立的？", "玻利维亚于1825年独立。", "玻利维亚", "哥伦比亚"),
]


@pytest.mark.parametrize(("language", "question", "told", "asked", "other"), OF_PERU)
def test_another_country_is_no_answer(language: str, question: str, told: str, asked: str, other: str) -> None:
    title = f"{asked}, {other}"  # of both, so that it doesn't tell whom the sentence is about
    assert first(language, question.format(asked), told, title=title) == told
    assert first(language, question.format(other), told, title=title) is None


@pytest.mark.parametrize(
    ("language", "question", "told", "asked", "other"),
    [
        ("en", "When did {} join the league?", "New Zealand joined the league in 1925.", "New Zealand", "South Korea"),
        ("en", "When did {} join the league?", "Peru joined the league in 1925.", "Peru", "America"),
        (
            "ru",
            "Когда {} вступила в лигу?",
            "Новая Зеландия вступила в лигу в 1925 году.",
            "Новая Зеландия",
            "Южная Корея",
        ),
        ("ru", "Когда {} вступила в лигу?", "Боливия вступила в лигу в 1925 году.", "Боливия", "Америка"),
        ("kk", "{} лигаға қашан кірді?", "Жаңа Зеландия лигаға 1925 жылы кірді.", "Жаңа Зеландия", "Оңтүстік Корея"),
        ("tr", "{} birliğe ne zaman girdi?", "Yeni Zelanda birliğe 1925'te girdi.", "Yeni Zelanda", "Güney Kore"),
        ("zh", "{}什么时候加入联盟？", "新西兰于1925年加入联盟。", "新西兰", "南韩"),
    ],
)
def test_a_country_of_several_words_is_one(language: str, question: str, told: str, asked: str, other: str) -> None:
    title = f"{asked}, {other}"
    assert first(language, question.format(asked), told, title=title) == told
    assert first(language, question.format(other), told, title=title) is None


@pytest.mark.parametrize("asked", ["South Sudan", "Latin America"])
def test_what_has_the_name_of_a_country_in_it_is_another(asked: str) -> None:
    assert "SD" not in named_in(asked, words(asked, "en"), "en")
    assert "US" not in named_in(asked, words(asked, "en"), "en")


def test_a_country_of_two_will_not_do() -> None:
    told = "The border of Peru and Chile is 168 km long."
    assert first("en", "How long is the border of Peru and Chile?", told) == told
    assert first("en", "How long is the border of Peru and Brazil?", told, title="Peru, Chile and Brazil") is None


def test_two_letters_stand_for_two_countries() -> None:
    told = "中法边界全长三百公里。"
    assert first("zh", "中法边界有多长？", told) == told
    assert first("zh", "中国和秘鲁的边界有多长？", told) is None


@pytest.mark.parametrize(
    ("title", "section", "before"),
    [
        ("Chile", (), ""),
        ("Chronicle", ("Chile",), ""),
        ("Chronicle", (), "Chile lies on the coast."),
    ],
)
def test_what_the_text_is_about_may_be_named_elsewhere(title: str, section: tuple[str, ...], before: str) -> None:
    told = "The population is 20 million, more than that of Peru."
    sentences = (before, told) if before else (told,)
    shown = first("en", "What is the population of Chile?", *sentences, title=title, section=section)
    assert shown == " ".join(sentences)


def test_a_country_may_be_what_is_asked_for() -> None:
    told = "In 1821 the fleet of Chile sailed to Peru."
    assert first("en", "Where did the fleet sail to from Chile in 1821?", told) == told


@pytest.mark.parametrize(
    ("told", "answers"),
    [
        ("In 1835 Peru sent envoys to the states on the coast.", True),
        ("In 1835 Peru sent envoys to the towns on the coast.", False),
    ],
)
def test_a_country_may_be_one_of_several_that_are_not_named(told: str, answers: bool) -> None:
    assert bool(first("en", "When were envoys sent to Chile?", told, title="Peru, Chile")) is answers


def test_what_the_conversation_is_about_is_not_another_country() -> None:
    text = "Peru sent an envoy to Chile in 1835. An envoy came to Peru in 1841."
    parts = (Sentence(0, 36), Sentence(37, len(text)))
    passage = Passage("a.txt", 0, "¶ 1", text, parts, language="en")
    engine = Engine(Unindexed([Document(Source("a.txt", "Peru, Chile and Brazil", "en"), (passage,))]))
    reply = engine.answer("and Chile?", "en", ["When did Peru send an envoy to Brazil?"])
    assert isinstance(reply, Answer)
    assert "1835" in reply.citations[0].quote
