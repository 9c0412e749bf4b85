"""Russian questions in everyday words about notices in official ones."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

NOTICE = """Дом отдыха «Заря»

Стоянка за корпусом стоит 120 рублей в сутки.

Забытые предметы хранятся месяц в кабинете 4.

Аннулировать бронирование можно за сутки до приезда.

Спиртное в столовую приносить запрещено.
"""


@pytest.fixture(scope="module")
def notice(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("notice")
    file = folder / "zarya.txt"
    file.write_text(NOTICE, encoding="utf-8")
    return Engine(Unindexed([load(file, folder)]))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("сколько стоит парковка?", "120 рублей"),
        ("я забыла шапку, где её хранят?", "кабинете 4"),
        ("можно ли отменить бронь?", "за сутки"),
        ("можно ли принести алкоголь?", "запрещено"),
    ],
)
def test_everyday_words_find_official_ones(notice: Engine, question: str, answer: str) -> None:
    reply = notice.answer(question, "ru")
    assert isinstance(reply, Answer)
    assert answer in reply.citations[0].quote
