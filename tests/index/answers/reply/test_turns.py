"""Conversations: what a message makes of those before it, in five languages."""

from __future__ import annotations

from datetime import date

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.reply.upcoming import asks_of_what_comes, is_over
from index.documents.sentences import split_sentences
from index.model import Answer, Citation, Document, Passage, Refusal, ReplyKind, Sentence, Source
from tests.index.answers.conftest import document

TEXTS = {
    "en": (
        "The Heron ferry",
        "The Heron carries 80 people. In summer it sails at 8:00. In winter it sails at 10:00.",
        "The pier at Marrow was opened in 1911.",
        "The lighthouse at Old Vesna was opened in 1873.",
        "The Vesna Lake is 31 metres deep. The Vesna Lake is 9 km long.",
        "The chair of the crew is Ada Kestrel. Ada Kestrel succeeded Ivo Marten as chair in 1921.",
    ),
    "ru": (
        "Паром «Цапля»",
        "Летом паром отходит в 8:00. Зимой паром отходит в 10:00.",
        "Мост открыли в 1911 году. Маяк открыли в 1873 году.",
        "Председатель команды — Анна Орлова. До Анны Орловой председателем команды был Иван Рогов.",
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


SPEECH = (
    '"The ferry will never go," said Mayor Jonas Adler at the hearing. The hall applauded. '
    '"We would lose the best view."',
)


def test_a_quotation_is_shown_with_its_speaker() -> None:
    engine = Engine(Unindexed([document("speech.txt", "The hearing", SPEECH)]))
    reply = engine.answer("Who said that we would lose the best view?")
    assert isinstance(reply, Answer)
    assert "Jonas Adler" in reply.citations[0].quote
    assert "best view" in reply.citations[0].quote
    assert "Jonas Adler" not in " ".join(c.quote for c in _said_of(engine, "What would we lose of the view?"))


def _said_of(engine: Engine, question: str) -> tuple[Citation, ...]:
    reply = engine.answer(question)
    assert isinstance(reply, Answer)
    return reply.citations


def test_what_is_over_is_answered_as_that() -> None:
    text = "The leaders come together for the summit in May 2023."
    reply = Engine(Unindexed([document("a.txt", "Summits", [text])])).answer("When is the next summit?")
    assert isinstance(reply, Answer)
    assert (reply.kind, [citation.quote for citation in reply.citations]) == (ReplyKind.OVER, [text])
    assert [text[start:end] for start, end in reply.citations[0].highlights] == ["May 2023"]


@pytest.mark.parametrize(
    ("language", "question", "text"),
    [
        ("en", "When is the next summit?", "They meet in May 2023."),
        ("ru", "Когда следующий саммит?", "Они встретятся в мае 2023 года."),
        ("kk", "Келесі саммит қашан?", "Олар 2023 жылғы мамырда кездеседі."),
        ("tr", "Bir sonraki zirve ne zaman?", "Mayıs 2023'te buluşacaklar."),
        ("zh", "下次峰会是什么时候？", "峰会定于2023年5月举行。"),
    ],
)
def test_what_comes_is_asked_for_and_what_is_over_is_told_in_five_languages(
    language: str, question: str, text: str
) -> None:
    assert asks_of_what_comes(understand(question, language))
    citation = Citation(Source("a.md", "Summits", language), "a.md#0", "¶ 1", text, (0, 0))
    assert is_over([citation], date(2026, 11, 28))
    assert not is_over([citation], date(2023, 5, 20))


def test_a_day_without_a_year_is_not_over_for_what_stands_beside_it() -> None:
    text = "The meeting hall was built in 1911. The next meeting is on 3 May at ten."
    reply = Engine(Unindexed([document("a.txt", "Hall", [text])])).answer("When is the next hall meeting?")
    assert isinstance(reply, Answer)
    assert [citation.quote for citation in reply.citations] == [text]


def test_a_year_or_what_came_after_another_is_no_question_of_what_comes() -> None:
    assert not asks_of_what_comes(understand("When was the next summit after that of Marrow?", "en"))
    assert not asks_of_what_comes(understand("When in 2019 was the next summit?", "en"))


def test_what_is_still_to_come_is() -> None:
    engine = Engine(Unindexed([document("a.txt", "Summits", ["The leaders meet for the summit in May 2999."])]))
    reply = engine.answer("When is the next summit?")
    assert isinstance(reply, Answer)
    assert reply.kind is ReplyKind.FOUND


def test_a_name_is_put_into_a_question_that_wasnt_answered() -> None:
    assert "1873" in said("en", "When was the Orsk Museum opened?", "and Old Vesna?")


@pytest.mark.parametrize(
    ("language", "first", "then", "told"),
    [
        ("en", "Who is the chair of the crew?", "who was it before?", "Ivo Marten"),
        ("en", "Who is the chair of the crew?", "and before?", "Ivo Marten"),
        ("ru", "Кто председатель команды?", "а кто раньше?", "Иван Рогов"),
        ("ru", "Кто председатель команды?", "а раньше?", "Иван Рогов"),
    ],
)
def test_who_came_before_is_asked_of_who_was_named(language: str, first: str, then: str, told: str) -> None:
    assert told in said(language, first, then)
