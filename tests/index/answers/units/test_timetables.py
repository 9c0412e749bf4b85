"""Timetables typed line by line: a line for each way, and the time of the first or last one stands out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.index.answers.units.asking import Ask, asking, first

BUSES = """Пригородные автобусы, станция Ольховка
действует с 1 апреля

Маршрут 31 Ольховка - Сосновый Бор
отпр. из Ольховки: 6:20  8:05  12:40  17:15
отпр. из Соснового Бора: 7:10  8:55  13:30  18:05

Касса открыта с 6 до 20 часов, перерыв с 13 до 14.
"""
FERRY = """Ferries of Alder Bay, valid from April on

Line 2 Alder Quay - Mill Island
from Alder Quay: 6:20 8:05 12:40 17:15
from Mill Island: 7:10 8:55 13:30 18:05

Tickets are sold on board by the crew.
"""


@pytest.fixture
def ask_text(tmp_path: Path) -> Ask:
    return asking(tmp_path / "page.txt")


@pytest.mark.parametrize(
    ("page", "question", "language", "line", "bold"),
    [
        (BUSES, "когда автобус из Соснового Бора в Ольховку?", "ru", "отпр. из Соснового Бора", []),
        (BUSES, "когда автобус из Ольховки в Сосновый Бор?", "ru", "отпр. из Ольховки", []),
        (BUSES, "во сколько последний автобус из Соснового Бора?", "ru", "отпр. из Соснового Бора", ["18:05"]),
        (FERRY, "When is the last ferry from Mill Island?", "en", "from Mill Island", ["18:05"]),
        (FERRY, "When is the second ferry from Alder Quay?", "en", "from Alder Quay", ["8:05"]),
        (FERRY, "When does the ferry leave from Alder Quay to Mill Island?", "en", "from Alder Quay", []),
    ],
)
def test_the_line_of_where_it_sets_out(
    ask_text: Ask, page: str, question: str, language: str, line: str, bold: list[str]
) -> None:
    quote, stands_out = first(ask_text(page, question, language))
    assert f"{line}: " in quote
    assert quote.count(": ") == 1
    assert stands_out == bold


def test_opening_hours_are_in_no_row_of_times(ask_text: Ask) -> None:
    quote, stands_out = first(ask_text(BUSES, "Когда открыта касса?", "ru"))
    assert quote.startswith("Касса открыта с 6 до 20")
    assert stands_out == ["с 6 до 20"]
