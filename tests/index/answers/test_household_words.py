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
PAPERS = {"en": CLUB, "de": VEREIN}


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
