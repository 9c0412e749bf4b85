"""Conversations: what a message makes of those before it, in five languages."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import split_sentences
from index.model import Answer, Document, Passage, Refusal, Sentence, Source

TEXTS = {
    "en": (
        "The Heron ferry",
        "The Heron carries 80 people. In summer it sails at 8:00. In winter it sails at 10:00.",
        "The pier at Marrow was opened in 1911. The lighthouse at Old Vesna was opened in 1873.",
        "The Vesna Lake is 31 metres deep. The Vesna Lake is 9 km long.",
    ),
    "ru": (
        "Паром «Цапля»",
        "Летом паром отходит в 8:00. Зимой паром отходит в 10:00.",
        "Мост открыли в 1911 году. Маяк открыли в 1873 году.",
    ),
    "kk": ("Қонақүй", "Жазда бөлменің бағасы 9000 теңге. Қыста бөлменің бағасы 7000 теңге.", "Көпір 1911 жылы ашылды."),
    "tr": (
        "Pansiyon",
        "Yazın oda fiyatı 900 liradır. Kışın oda fiyatı 600 liradır.",
        "Köprü 1911'de yapıldı. Köprünün uzunluğu 45 metredir.",
    ),
    "zh": ("茶园", "夏天茶园八点开门。冬天茶园十点开门。", "石桥建于1911年。茶馆建于1873年。"),
}  # fmt: skip


def engine_of(language: str) -> Engine:
    title, *paragraphs = TEXTS[language]
    passages = []
    for n, text in enumerate(paragraphs):
        sentences = tuple(Sentence(*span) for span in split_sentences(text, language))
        passages.append(Passage("a.md", n, f"¶ {n + 1}", text, sentences, language=language))
    return Engine(Unindexed([Document(Source("a.md", title, language), tuple(passages))]))


def said(language: str, *messages: str) -> str:
    *before, last = messages
    reply = engine_of(language).answer(last, language, before)
    assert isinstance(reply, Answer), reply
    return " ".join(citation.quote for citation in reply.citations)


@pytest.mark.parametrize(
    ("language", "first", "then", "told"),
    [
        ("en", "When does the Heron sail in summer?", "and in winter?", "10:00"),
        ("ru", "Когда паром отходит летом?", "а зимой?", "10:00"),
        ("kk", "Жазда бөлменің бағасы қанша?", "ал қыста ше?", "7000"),
        ("tr", "Yazın oda fiyatı ne kadar?", "ya kışın?", "600"),
        ("zh", "茶园夏天几点开门？", "那冬天呢？", "十点"),
    ],
)
def test_something_else_is_put_into_the_question_before(language: str, first: str, then: str, told: str) -> None:
    assert told in said(language, first, then)


@pytest.mark.parametrize(
    ("language", "first", "then", "told"),
    [
        ("en", "When was the pier opened?", "no, the lighthouse", "1873"),
        ("ru", "Когда открыли мост?", "нет, про маяк", "1873"),
        ("zh", "石桥建于哪一年？", "不是，是茶馆", "1873"),
        ("en", "How deep is the Vesna Lake?", "how long?", "9 km"),
        ("tr", "Köprü ne zaman yapıldı?", "uzunluğu ne kadar?", "45 metre"),
        ("kk", "Жазда бөлме қанша тұрады?", "бағасы қанша?", "9000"),
    ],
)
def test_a_correction_and_a_bare_question_are_of_what_came_before(
    language: str, first: str, then: str, told: str
) -> None:
    assert told in said(language, first, then)


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("en", "When was the pier opened?", "no, the second one"),
        ("ru", "Когда открыли мост?", "нет, второй"),
        ("zh", "石桥建于哪一年？", "不是，是第二个"),
        ("tr", "Köprü ne zaman yapıldı?", "hayır, ikincisi"),
    ],
)
def test_the_second_of_what_was_found_can_be_asked_for(language: str, first: str, then: str) -> None:
    engine = engine_of(language)
    one, other = engine.answer(first, language), engine.answer(then, language, [first])
    assert isinstance(one, Answer)
    assert isinstance(other, Answer)
    assert other.citations == ((*one.citations, *one.more)[1],)


def test_a_name_alone_is_put_into_the_question_before_or_asked_by_itself() -> None:
    assert "1873" in said("en", "When was the pier at Marrow opened?", "Old Vesna's?")
    assert "1873" in said("en", "1873?")


def test_what_isnt_answered_changes_no_topic() -> None:
    engine = engine_of("en")
    before = ["When does the Heron sail in summer?", "and with Norland?"]
    assert isinstance(engine.answer(before[1], "en", before[:1]), Refusal)
    reply = engine.answer("and in winter?", "en", before)
    assert isinstance(reply, Answer)
    assert "10:00" in " ".join(citation.quote for citation in reply.citations)


def test_no_is_no_correction_where_nothing_came_before() -> None:
    assert isinstance(engine_of("en").answer("no, the second one", "en"), Refusal)
    assert "1873" in said("en", "no, the lighthouse")
