"""Rows of a table with a column of dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import documents
from index.timeline.events import events_of


def told(tmp_path: Path, table: str) -> list[tuple[str, str]]:
    path = tmp_path / "log.csv"
    path.write_text(table, encoding="utf-8")
    return [(event.date, event.text) for event in events_of(documents.load(path, tmp_path))]


@pytest.mark.parametrize(
    ("head", "date", "rows", "value"),
    [
        ("Date,Vessel,Cause", "3 Jan 2022", ("ketch Cygnet,ran aground", "ketch Merle,lost her rudder"), "2022-01-03"),
        ("Year,Vessel,Cause", "1908", ("ketch Cygnet,ran aground", "ketch Merle,lost her rudder"), "1908"),
        ("Release date,Name", "2022-01-03", ("the new Cygnet", "the old Merle"), "2022-01-03"),
        ("Дата,Что было", "3 января 2022 г.", ("открыли новый причал", "закрыли старый причал"), "2022-01-03"),
        ("Jahr,Was geschah", "1908", ("Bau des neuen Steges", "Abbruch des alten Hauses"), "1908"),
        ("年份,事件", "1908年", ("新码头建成，旧码头关闭", "渡船停运，渡口搬迁"), "1908"),
    ],
)
def test_a_row_tells_what_was_on_the_date_of_its_column(
    tmp_path: Path, head: str, date: str, rows: tuple[str, str], value: str
) -> None:
    table = f"{head}\n" + "".join(f"{date},{row}\n" for row in rows)
    assert [date for date, _ in told(tmp_path, table)] == [value, value]


def test_of_two_dates_of_a_row_the_finer_counts(tmp_path: Path) -> None:
    table = "Year,What happened,Exact date\n1988,Exhibition on the ferry,1 March 1988\n1990,New pier opened,\n"
    assert [date for date, _ in told(tmp_path, table)] == ["1988-03-01", "1990"]


@pytest.mark.parametrize(
    "table",
    [
        "Date,Rain,Wind\n2024-01-03,3.1,12\n2024-01-04,0.0,7\n",  # figures alone
        "Due date,Task,Who\n2024-01-03,paint the pier,Ada\n2024-01-04,oil the winch,Ralf\n",
        "Task,Who,Notes\npaint the pier,Ada,as in 2019\noil the winch,Ralf,see the list of 2020\n",
        "Date,Paid to,Amount\n2024-01-03,Lorne and Sons,£ 30\n2024-01-04,Weir Stores,£ 12\n",
    ],
)
def test_figures_tasks_and_payments_are_no_events(tmp_path: Path, table: str) -> None:
    assert told(tmp_path, table) == []
