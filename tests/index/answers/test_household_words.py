"""Questions in the words of a chat about notices in the words of an office."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

CLUB = """Harbour Rowing Club

Treasurer: Olga Penn
Coach: Abel Stark

Refuse is picked up on Tuesdays before seven.

Earbuds must stay on the shore.

If you call off a lesson on the day itself, half of the fee is kept.
"""
VEREIN = """Ruderverein Hafen

Kassenwartin: Olga Penn
Trainer: Abel Stark

Der Abfall wird dienstags vor sieben Uhr geleert.

Ein Probetraining am Samstag ist umsonst.
"""
KULUP = """Liman Kürek Kulübü

Sayman: Ayla Deniz
Başkan: Kaya Uslu

Saha yalnız kulübün ipliğiyle çevrilir.

Kulübe gelen konuklar saat dokuzda çıkar.
"""
KLUB = """Айлақ ескек есу клубы

Есепші: Айгүл Сейтова
Бапкер: Ерік Садуақас

Жаңадан келгендерге алғашқы апта тегін.

Кешіккен адам 300 теңге айыппұл төлейді.

Тобымызда он екі бала бар.

Айлақ көктемде сәуірдің басында ашылады.
"""
SHE = """海港划船俱乐部

船库里不得带宠物。

会员应在三月底前交清会费，逾期须交违约金二十元。
"""
PAPERS = {"en": CLUB, "de": VEREIN, "tr": KULUP, "kk": KLUB, "zh": SHE}


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Engine]:
    return {language: _engine(tmp_path_factory.mktemp(language), text) for language, text in PAPERS.items()}


def _engine(folder: Path, text: str) -> Engine:
    file = folder / "club.txt"
    file.write_text(text, encoding="utf-8")
    return Engine(Unindexed([load(file, folder)]))


def said(engine: Engine, question: str, language: str) -> str:
    reply = engine.answer(question, language)
    return reply.citations[0].quote if isinstance(reply, Answer) else ""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who looks after the money?", "Olga Penn"),
        ("who deals with all the club's cash?", "Olga Penn"),
        ("when does the trash get collected?", "Tuesdays"),
        ("what if I cancel a lesson on the day?", "half of the fee"),
    ],
)
def test_english(engines: dict[str, Engine], question: str, answer: str) -> None:
    assert answer in said(engines["en"], question, "en")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Wer kümmert sich ums Geld?", "Olga Penn"),
        ("Wann wird der Müll geleert?", "dienstags"),
        ("Ist das Schnuppern kostenlos?", "umsonst"),
    ],
)
def test_german(engines: dict[str, Engine], question: str, answer: str) -> None:
    assert answer in said(engines["de"], question, "de")


@pytest.mark.parametrize("question", ["who looks after the boats?", "who keeps the minutes?", "is there a loo?"])
def test_another_thing_is_not_answered(engines: dict[str, Engine], question: str) -> None:
    assert not said(engines["en"], question, "en")


@pytest.mark.parametrize(
    ("question", "answer"),
    [("misafirler kaçta çıkar", "dokuzda"), ("saha hangi iple çevrilir", "ipliğiyle")],
)
def test_turkish_in_another_form_of_another_word(engines: dict[str, Engine], question: str, answer: str) -> None:
    assert answer in said(engines["tr"], question, "tr")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("кешіксе штраф қанша", "300 теңге"),
        ("бухгалтер кім", "Айгүл Сейтова"),
        ("алғашқы неделя бесплатно ма", "тегін"),
    ],
)
def test_russian_words_in_kazakh(engines: dict[str, Engine], question: str, answer: str) -> None:
    assert answer in said(engines["kk"], question, "kk")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("айлак кашан ашылады", "сәуірдің басында"),
        ("ailaq qashan ashylady", "сәуірдің басында"),
        ("kimnin tobynda qansha bala bar", "он екі"),
    ],
)
def test_kazakh_without_its_letters(engines: dict[str, Engine], question: str, answer: str) -> None:
    assert answer in said(engines["kk"], question, "en")


@pytest.mark.parametrize(("question", "answer"), [("可以带狗吗", "宠物"), ("晚交会费罚款多少", "二十元")])
def test_chinese(engines: dict[str, Engine], question: str, answer: str) -> None:
    assert answer in said(engines["zh"], question, "zh")
