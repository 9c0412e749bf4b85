"""What is due, announced, part of a law or only talked about has a day and is no event."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.timeline.events import events_of

POST = """---
title: News of the harbour club
date: 2021-03-02
---

# News of the harbour club

{line}

Please tell us what you think of the new jetty. We like your letters very much. You can write to our office.

We thank you all for your help with the boats. Our members painted the hull. If you have time, please come along.

The Lowmoor Sailing Trust gave a mast. We are glad of it, and we hope that you are, too.
"""
MINUTES = """# Harbour committee meeting 2021-03-02

- {line}
- Ada: the crane needs oil
- Ben: the rope is worn
- The crane of the north quay was seen by the inspector
- Nothing else
- Tea at the end
- Ada closes
- Ben writes this
"""
LAW = """# Verordnung über die Prüfung von Fähren

## § 1 Anwendung

Diese Verordnung gilt für Fähren im Sinne von § 2.

## Anhang

{line}

## Anlage 1

Seil, Rolle, Haken

## Anlage 2

Kette, Bolzen, Ring
"""
CHRONICLE = """# Летопись Заречья

## 1931

- {line}
- Построен мост через реку Лугань.

## 1932

- Открыта новая школа на улице Мира.

## 1933

- Забастовка рабочих кирпичного завода.
"""


def told(tmp_path: Path, page: str, line: str) -> list[str]:
    path = tmp_path / "a.md"
    path.write_text(page.format(line=line), "utf-8")
    return [event.text for event in events_of(load(path, tmp_path)) if line[:12] in event.text]


@pytest.mark.parametrize(
    ("page", "line"),
    [
        pytest.param(POST, "Applications for the summer camp close on 20 May.", id="a deadline"),
        pytest.param(POST, "The course will be held again in October.", id="a plan without a name"),
        pytest.param(POST, "We put up a new fence at Alder Point in 2020.", id="'we' of a newsletter"),
        pytest.param(POST, "In 2022, the group will look for more boats.", id="a plan of nobody by name"),
        pytest.param(MINUTES, "Board meets this week, but nothing for it", id="a week of minutes"),
        pytest.param(MINUTES, "Thinking of a summit in April before the fair", id="a month of minutes"),
        pytest.param(MINUTES, "ACTION: Ada orders the paint at Lowmoor by 4 May 2021.", id="a task"),
        pytest.param(MINUTES, "Nov 13, 2021: Evaluations of Lowmoor due", id="a row of dates to come"),
        pytest.param(LAW, "Fähren von vor dem 1. Juli 2017 gelten bis zum 30. September 2021 als geprüft.", id="a law"),
        pytest.param(LAW, "Artikel 1 Nr. 7 tritt am 1. März 1990 in Kraft.", id="a number of a law"),
        pytest.param(CHRONICLE, "Завод готовится к пуску нового цеха.", id="how things stood"),
        pytest.param(CHRONICLE, "Будут оборудованы две пекарни в посёлке.", id="what was to be"),
    ],
)
def test_it_is_no_event(tmp_path: Path, page: str, line: str) -> None:
    assert told(tmp_path, page, line) == []


@pytest.mark.parametrize(
    ("page", "line"),
    [
        pytest.param(POST, "The Lowmoor Regatta will take place at Alder Point on 20 May 2021.", id="a named plan"),
        pytest.param(POST, "Ada Lorne opened the north quay on 4 May 2019.", id="somebody by name"),
        pytest.param(
            MINUTES, "Lars sent word that the regatta will be held on 8 June.", id="a day that minutes tell of"
        ),
        pytest.param(MINUTES, "Lowmoor Regatta is set for 14 May 2021 at Alder Point.", id="a day with its year"),
        pytest.param(LAW, "Die Fährordnung ist am 1. März 1990 in Kraft getreten.", id="a law that came into force"),
        pytest.param(CHRONICLE, "Завод пустил новый цех.", id="what was"),
    ],
)
def test_it_is_one_still(tmp_path: Path, page: str, line: str) -> None:
    assert told(tmp_path, page, line) != []


def test_of_an_item_under_a_year_its_first_sentence_is_told(tmp_path: Path) -> None:
    line = "В клубе состоялся концерт хора. Цена билетов была два рубля."
    assert told(tmp_path, CHRONICLE, line) == ["В клубе состоялся концерт хора."]


def test_times_alone_happen_to_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# Office hours\n\n- 13 March 2023, 19:00 UTC (find your time)\n- 20 March 2023, 15:00 UTC\n", "utf-8"
    )
    assert events_of(load(path, tmp_path)) == ()


def test_a_date_that_a_line_broke_off_is_of_the_sentence_before(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = "Die Umrechnung der in Artikel 3 des Vertrages vom\n25\\. Mai 1962 über Fähren genannten Summe ist neu."
    path.write_text(f"# Fähren\n\n{text}\n", "utf-8")
    assert events_of(load(path, tmp_path)) == ()


@pytest.mark.parametrize("line", ["2020 was a year of growth for all.", "In the 21st century ferries need care."])
def test_a_judged_year_and_a_century_that_goes_on_are_none(tmp_path: Path, line: str) -> None:
    assert told(tmp_path, "# The harbour\n\n{line}\n", line) == []
