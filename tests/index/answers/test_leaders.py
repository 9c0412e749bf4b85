"""Who leads what a row of a table is about is told by the column that names them, by whatever verb it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

CLUBS = {
    "en": "| Club | Coach | Day |\n|---|---|---|\n| Rowing | Holm A. R. | Monday |\n| Chess | Ida Berg | Friday |\n\n"
    "The chair runs the meetings of the board.\n",
    "ru": "| Кружок | Тренер | День |\n|---|---|---|\n| Гребля | Лукин Д. | понедельник |\n"
    "| Шахматы | Цой В. А. | пятница |\n\n"
    "Председатель ведёт дела правления.\n",
    "kk": "| Үйірме | Жетекшісі | Күні |\n|---|---|---|\n| Ескек | Сәрсенов Б. | дүйсенбі |\n"
    "| Шахмат | Цой В. А. | жұма |\n\n"
    "Төраға басқарманың жиналысын жүргізеді.\n",
}


@pytest.mark.parametrize(
    ("language", "question", "name"),
    [
        ("en", "who teaches rowing?", "Holm A. R."),
        ("en", "who runs chess?", "Ida Berg"),
        ("ru", "кто ведёт греблю?", "Лукин Д."),
        ("ru", "кто преподаёт шахматы", "Цой В. А."),
        ("kk", "ескекті кім жүргізеді?", "Сәрсенов Б."),
        ("kk", "шахматты кім үйретеді?", "Цой В. А."),
    ],
)
def test_a_column_tells_who_leads(tmp_path: Path, language: str, question: str, name: str) -> None:
    reply = asked(tmp_path, language, question)
    assert isinstance(reply, Answer)
    assert name in reply.citations[0].quote


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "who teaches the guitar?"),
        ("en", "who runs the kitchen club?"),
        ("ru", "кто ведёт гитару?"),
        ("ru", "кто ведёт кружок вязания?"),
        ("en", "who is the coach of the knitting club?"),
        ("kk", "гитараны кім үйретеді?"),
    ],
)
def test_what_no_row_is_about_nobody_leads(tmp_path: Path, language: str, question: str) -> None:
    assert not isinstance(asked(tmp_path, language, question), Answer)


def asked(room: Path, language: str, question: str) -> object:
    (room / "clubs.md").write_text(CLUBS[language], "utf-8")
    return Engine(Unindexed([load(room / "clubs.md", room)])).answer(question, language)
