"""A timetable with the weekdays side by side is read by the day."""

from __future__ import annotations

import pytest

from index.model import Kind
from tests.index.documents.units.conftest import Read, told


def rows(read: Read, heads: str, *lines: str) -> list[str]:
    width = heads.count("|") + 1
    table = "\n".join(f"| {line} |" for line in (heads, " | ".join(["---"] * width), *lines))
    return [quote for _, kind, quote in told(read(f"# School\n\n## 7 B\n\n{table}\n", ".md")) if kind is Kind.ROW]


@pytest.mark.parametrize(
    ("heads", "lines", "first"),
    [
        (
            "| Monday | Tuesday | Wednesday",
            ("1 | art | maths | art", "2 | maths | | music"),
            "Monday · 1: art · 2: maths",
        ),
        ("№ | Пн | Вт | Ср", ("1 | труд | химия | физика", "2 | физика | труд | пение"), "Пн · 1: труд · 2: физика"),
        (
            "Сабақ | Дүйсенбі | Сейсенбі | Сәрсенбі",
            ("1 сабақ | тарих | химия | ән", "2 сабақ | ән | тарих | химия"),
            "Дүйсенбі · 1 сабақ: тарих · 2 сабақ: ән",
        ),
        (
            "Time | Mon | Tue | Wed | Thu",
            ("8:30 | art | maths | art | PE", "9:20 | PE | art | PE | maths"),
            "Mon · 8:30: art · 9:20: PE",
        ),
    ],
)
def test_each_day_is_a_row(read: Read, heads: str, lines: tuple[str, ...], first: str) -> None:
    quotes = rows(read, heads, *lines)
    assert quotes[0] == first
    assert len(quotes) == heads.count("|")


def test_a_free_lesson_is_left_out(read: Read) -> None:
    quotes = rows(read, "| Monday | Tuesday | Wednesday", "1 | art | maths | art", "2 | maths | – | music")
    assert quotes[1] == "Tuesday · 1: maths"


@pytest.mark.parametrize(
    ("heads", "lines"),
    [
        ("Shop | Monday | Tuesday | Wednesday", ("Mill Lane | 9-17 | 9-17 | closed", "Quay | 8-12 | 8-12 | 8-12")),
        ("Lesson | Begins | Ends | Room", ("1 | 8:30 | 9:10 | 4", "2 | 9:20 | 10:00 | 5")),
        (
            "Monday | Tuesday | Wednesday | Thursday",
            ("1 pea soup | 2 buns | rice | fish", "3 eggs | pie | ham | tea"),
        ),
    ],
)
def test_other_tables_keep_their_rows(read: Read, heads: str, lines: tuple[str, ...]) -> None:
    first = lines[0].split(" | ")[0]
    assert first in rows(read, heads, *lines)[0]
    assert len(rows(read, heads, *lines)) == len(lines)
