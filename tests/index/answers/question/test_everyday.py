"""Short questions as they are typed on a phone, about what notices say."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np
import pytest

from index.answers.corpus import token_flags
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import kind_of, understand
from index.answers.question.pairs import Pairs
from index.documents.sentences import split_sentences
from index.model import Answer, Document, Passage, Reason, Refusal, Sentence, Source

NOTICES = {
    "ru": (
        "Правила катка",
        "Прокат коньков стоит 350 рублей. Лёд заливают по четвергам. Раздевалка закрывается в 21:40.",
        "Уборка раздевалки проходит ежедневно. Найденные вещи отдают вахтёру.",
    ),
    "kk": (
        "Асхана тәртібі",
        "Асхана таңғы 7:30-да ашылады. Түскі астың құны 900 теңге.",
        "Ыдыс жуылып, сөреге қойылады. Аспаз демалысқа маусымда шығады.",
    ),
    "zh": (
        "图书室须知",
        "图书室会费每年六十元。逾期还书每天罚款一元。",
        "借书证遗失须补办。自行车停放在北门内。宠物狗不得入内。",
    ),
    "tr": (
        "Spor salonu duyurusu",
        "Salon müdürü Cavit Oral'dır. Yoga dersleri pazartesi 19.15'te başlar.",
        "Su kesintisi çarşamba günü olacak. Anahtarlar danışmadan alınır. Ödemeler ayın beşine kadar yapılır.",
    ),
    "en": (
        "Allotment notice",
        "Plot holders have 3 days off from watering each month. The shed opens at 8:15 am.",
        "Garbage is collected on Fridays. There are two taps behind the shed.",
    ),
}


def _document(language: str, title: str, paragraphs: Sequence[str]) -> Document:
    name = f"{language}.md"
    passages = tuple(
        Passage(
            name, n, f"¶ {n + 1}", text, tuple(Sentence(*s) for s in split_sentences(text, language)), language=language
        )
        for n, text in enumerate(paragraphs)
    )
    return Document(Source(name, title, language), passages)


@pytest.fixture(scope="module")
def notices() -> Engine:
    return Engine(Unindexed([_document(language, *rest[:1], rest[1:]) for language, rest in NOTICES.items()]))


@pytest.mark.parametrize(
    ("question", "language", "answer"),
    [
        ("почём прокат", "ru", "350 рублей"),
        ("во сколько закрывают раздевалку", "ru", "21:40"),
        ("қашан ашылады", "kk", "7:30"),
        ("会费多少钱", "zh", "六十元"),
        ("会费", "zh", "六十元"),
        ("自行车停哪儿", "zh", "北门"),
        ("müdür kim", "tr", "Cavit Oral"),
        ("ödemeliyiz ne zamana kadar", "tr", "beşine"),
        ("how many days off do i get", "en", "3 days"),
        ("garbage?", "en", "Fridays"),
        ("when does the shed open", "en", "8:15"),
    ],
)
def test_a_short_question_is_answered(notices: Engine, question: str, language: str, answer: str) -> None:
    reply = notices.answer(question, language)
    assert isinstance(reply, Answer)
    assert answer in reply.citations[0].quote
    assert reply.corrected is None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("когда заливка льда", "четвергам"),
        ("түскі ас қанша тұрады", "900 теңге"),
        ("su ne zaman kesilecek", "çarşamba"),
    ],
)
def test_words_of_one_family_find_what_answers(notices: Engine, question: str, answer: str) -> None:
    assert answer in notices.search(question, 1)[0].quote


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("почем сауна", "ru"), ("зачем вахтер", "ru"), ("күн", "kk"), ("gün ne zaman", "tr"),
        ("地址", "zh"), ("会长是谁", "zh"), ("没有证会怎样", "zh"), ("is there days off", "en"), ("time off", "en"),
    ],
)  # fmt: skip
def test_what_has_a_word_to_look_for_is_a_question(notices: Engine, question: str, language: str) -> None:
    reply = notices.answer(question, language)
    assert isinstance(reply, Answer) or reply.reason is Reason.ABSENT
    assert reply.corrected is None


@pytest.mark.parametrize(
    ("message", "reason"), [("trash", Reason.INSULT), ("垃圾", Reason.INSULT), ("справка", Reason.HELP)]
)
def test_a_noun_that_the_documents_lack_is_no_question(engine: Engine, message: str, reason: Reason) -> None:
    reply = engine.answer(message)
    assert isinstance(reply, Refusal)
    assert reply.reason is reason


def test_documents_in_the_askers_language_go_before_others(notices: Engine) -> None:
    reply = notices.answer("ашылады", "kk")
    assert isinstance(reply, Answer)
    assert reply.citations[0].source.language == "kk"


@pytest.mark.parametrize(
    ("question", "language", "kind"),
    [
        ("what time is breakfast", "en", "when"), ("opening hours", "en", "when"), ("address?", "en", "where"),
        ("во сколько ужин", "ru", "when"), ("по каким дням бассейн", "ru", "when"),
        ("до какого сдать отчёт", "ru", "when"),
        ("почём билеты", "ru", "how_much"), ("можно с детьми", "ru", "yes_no"), ("кому звонить", "ru", "who"),
        ("дүкен нешеде ашылады", "kk", "when"), ("айыппұл қанша", "kk", "how_much"), ("кімге айтам", "kk", "who"),
        ("мекенжай", "kk", "where"), ("кіруге бола ма екен", "kk", "yes_no"),
        ("müze kaçta açılıyor", "tr", "when"), ("kantin kaça kadar açık", "tr", "when"),
        ("bilet kaça", "tr", "how_much"),
        ("kimden alırım", "tr", "who"), ("nerde buluşuyoruz", "tr", "where"), ("girebilir miyim", "tr", "yes_no"),
        ("星期几休息", "zh", "when"), ("学费贵不贵", "zh", "how_much"), ("能不能带狗", "zh", "yes_no"),
        ("去哪报名", "zh", "where"),
        ("诺兰的首都是什么", "zh", "what"),
    ],
)  # fmt: skip
def test_the_kind_of_an_everyday_question_is_told(question: str, language: str, kind: str) -> None:
    assert kind_of(question, language) == kind


def test_that_people_live_somewhere_is_no_sum_of_money() -> None:
    assert understand("билет қанша тұрады", "kk").measure == token_flags.MONEY
    assert understand("ауылда қанша адам тұрады", "kk").measure == 0


def test_chinese_words_are_met_that_stand_in_other_words() -> None:
    pairs = Pairs(["门禁", "禁卡", "养狗", "遛狗", "停车"])
    assert "停车" in pairs
    assert "门禁卡" in pairs
    assert "车位" not in pairs
    assert [other.terms for other in pairs.spread(["门卡"])] == [("门禁", "禁卡")]
    assert [other.terms for other in pairs.holding("狗")] == [("养狗",), ("遛狗",)]
    assert not Pairs(["小的", "的孩"]).spread(["小孩"])


def test_a_chinese_verb_and_what_it_is_done_to_are_two_words_where_the_documents_have_the_thing() -> None:
    pairs = Pairs(["养狗", "遛狗", "停车"])
    assert pairs.of_verb("带狗") == ("带", "狗")
    assert not pairs.of_verb("养狗")  # the documents have that
    assert not pairs.of_verb("养鱼")
    assert not pairs.of_verb("热狗")


def test_a_note_in_the_askers_language_makes_no_work_in_it() -> None:
    title, *paragraphs = NOTICES["en"]
    works = _document("en", title, [*paragraphs, "Kulübe hakkında not."])
    note = dataclasses.replace(works.passages[-1], language="tr")
    engine = Engine(Unindexed([Document(works.source, (*works.passages[:-1], note))]))
    gain = engine._citing.bonus(np.arange(3, dtype=np.int32), (), (), False, "tr", np.ones(3, np.float32))
    assert gain.tolist() == [0.0, 0.0, 0.0]


def test_a_document_in_another_language_that_holds_more_of_the_question_loses_nothing(notices: Engine) -> None:
    languages = [notices.corpus.passages[n].language for n in range(len(notices.corpus.passages))]
    numbers = np.array([languages.index("en"), languages.index("kk")], dtype=np.int32)
    for held, lost in ((0.5, True), (0.9, False)):
        gain = notices._citing.bonus(numbers, (), (), False, "kk", np.array([held, 0.5], np.float32))
        assert bool(gain[0] < gain[1]) is lost


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("how many people voted for the higher fee?", "en"),
        ("сколько человек было против взноса", "ru"),
        ("сколько голосов за новый тариф", "ru"),
        ("жаңа төлемді қанша адам қолдады", "kk"),
        ("kaç kişi yeni aidatı kabul etti", "tr"),
    ],
)
def test_who_counts_people_asks_for_no_sum(question: str, language: str) -> None:
    assert understand(question, language).measure & token_flags.MONEY == 0


def test_a_dress_is_no_payment() -> None:
    assert understand("плата за стирку", "ru").concepts[0].asks == token_flags.MONEY
    assert understand("стоимость стирки", "ru").concepts[0].asks == token_flags.MONEY
    assert understand("платье из шёлка", "ru").concepts[0].asks == 0
    assert understand("сколько платьев в шкафу", "ru").measure == 0
