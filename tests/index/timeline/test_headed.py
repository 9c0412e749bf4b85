"""Entries under headings that are dates: logs, changelogs, chronicles."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.timeline.events import events_of

LOG = """# Garden log

### Day 1: May 13, 2021, Thursday

**Done**: Dug the first bed by the south wall.

### Day 2: May 14, 2021, Friday

Sowed carrots and beets in two rows.

### Day 3: May 15, 2021, Saturday

What now?

Watered all of it.
"""
CHANGELOG = """# Changelog

## [2.0.0] - 2024-05-01

### Added

- Sorting by colour.
- Sorting by size.

## [1.1.0] - 2023-03-05

- Faster start of the reader.

## v1.0.0 (2022-01-09)

First release of the reader.
"""
CHRONICLE = """# Chronicle of Weiler

## 1921

The new bell was hung. It cost 300 marks.

## 1936

- The fire station was built.
- On 5 March the mill burnt down.

## 1945

Everybody should read this.
"""
BELOW = """# Change log

## v7.3.0

*09 Aug 2023*

### Features

- Warn about extras by default.

## v7.2.0

*2 Aug 2023*

- Faster start of all commands.

## v7.1.0

*18 Jul 2023*

Read the map of the harbour.
"""
WORKS = """# Papers

## 2019

- Lorne, A., Wrens of the north. J. Birds 4, 12-19.

## 2018

- Lorne, A. and Smith, B., Wrens of the south. J. Birds 3, 1-9.

## 2017

- Smith, B., Owls. J. Birds 2, 1-9.
"""
PAGE = """# About the ferry

## 12 May 2024

The ferry was painted in two colours by the crew.

## Fares

A crossing costs two marks.
"""


def told(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    path = tmp_path / "a.md"
    path.write_text(text, "utf-8")
    return [(event.date, event.text) for event in events_of(load(path, tmp_path))]


def test_an_entry_of_a_log_is_of_the_day_above_it(tmp_path: Path) -> None:
    assert told(tmp_path, LOG) == [
        ("2021-05-13", "Done: Dug the first bed by the south wall."),
        ("2021-05-14", "Sowed carrots and beets in two rows."),
        ("2021-05-15", "Watered all of it."),
    ]


def test_a_release_is_of_the_day_beside_its_number(tmp_path: Path) -> None:
    assert told(tmp_path, CHANGELOG) == [
        ("2024-05-01", "[2.0.0] - 2024-05-01: Sorting by colour."),
        ("2023-03-05", "[1.1.0] - 2023-03-05: Faster start of the reader."),
        ("2022-01-09", "v1.0.0 (2022-01-09): First release of the reader."),
    ]


def test_the_date_may_stand_below_the_number_of_a_release(tmp_path: Path) -> None:
    assert told(tmp_path, BELOW) == [
        ("2023-08-09", "Warn about extras by default."),
        ("2023-08-02", "Faster start of all commands."),
        ("2023-07-18", "Read the map of the harbour."),
    ]


def test_what_stands_under_a_year_was_in_it(tmp_path: Path) -> None:
    assert told(tmp_path, CHRONICLE) == [
        ("1921", "The new bell was hung."),
        ("1936", "The fire station was built."),
        ("1936-03-05", "On 5 March the mill burnt down."),
    ]


@pytest.mark.parametrize("text", [WORKS, PAGE], ids=["works by year", "one date is no row of them"])
def test_other_headings_date_nothing(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == []


DIARY = """# Diary of Frank Reed

# Thursday March 10th 1864.

Quite a change of weather. The Seventh Cavalry went to Wheeling to be mustered there.

# March 11th.

They took nine prisoners. The groom of a wedding was among them.

# March 12. 4

Pleasant day. All is quiet. Nothing new.

# March 13th.

Left the camp. Marched twelve miles over the mountain and slept in a barn.

# March 14th.

and found the town empty. General Lorne came in with his staff at noon.
"""


def test_days_without_a_year_are_of_the_one_that_a_heading_before_them_says(tmp_path: Path) -> None:
    assert told(tmp_path, DIARY) == [
        ("1864-03-10", "The Seventh Cavalry went to Wheeling to be mustered there."),
        ("1864-03-11", "They took nine prisoners. The groom of a wedding was among them."),
        ("1864-03-13", "Left the camp. Marched twelve miles over the mountain and slept in a barn."),
        ("1864-03-14", "General Lorne came in with his staff at noon."),
    ]


def test_days_without_any_year_are_of_none(tmp_path: Path) -> None:
    assert told(tmp_path, DIARY.replace(" 1864", "")) == []


def test_one_heading_out_of_order_costs_its_own_entry_alone(tmp_path: Path) -> None:
    days = [
        f"## {day} May 1901\n\nThe crew built the bridge number {day} of the valley line.\n" for day in range(1, 12)
    ]
    days[5] = "## 6 May 1801\n\nThe crew built a bridge of which nobody knows the year.\n"
    found = told(tmp_path, "# Log\n\n" + "\n".join(days))
    assert len(found) == 10
    assert all(date.startswith("1901-05-") for date, _ in found)


def test_headings_in_no_order_are_no_chronicle(tmp_path: Path) -> None:
    days = [f"## {day} May 1901\n\nThe crew built the bridge of the valley line.\n" for day in (5, 2, 9, 1, 7, 3)]
    assert told(tmp_path, "# Log\n\n" + "\n".join(days)) == []


def test_what_stands_under_some_years_was_in_them(tmp_path: Path) -> None:
    chronicle = CHRONICLE.replace("## 1936", "## 1922–1924\n\nThe choir rested for the two bad years.\n\n## 1936")
    assert ("1922/1924", "The choir rested for the two bad years.") in told(tmp_path, chronicle)


@pytest.mark.parametrize(
    ("name", "text", "event"),
    [
        (
            "2023-05-21.md",
            "Maya was born at St Mary's at six. All are well.",
            "Maya was born at St Mary's at six. All are well.",
        ),
        ("2023-06-02.md", "# Friday\n\nRain. The van broke down twice on the northern road, says Ada.", None),
        ("20230607.txt", "Frost at night.\nSigned the lease for the garden with the council of Lorne.", None),
    ],
)
def test_a_note_is_of_the_day_that_is_its_name(tmp_path: Path, name: str, text: str, event: str | None) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    [found] = events_of(load(path, tmp_path))
    assert found.date.replace("-", "") == path.stem.replace("-", "")
    assert event is None or found.text == event
    assert "Frost" not in found.text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("2023-05-21 cats.md", "Cats sleep for most of the day in this house."),
        ("2023-05-21.md", "# Why we like cats\n\nCats sleep for most of the day in this house."),
        ("2023-05.md", "Cats sleep for most of the day in this house."),
    ],
)
def test_a_page_with_a_title_of_its_own_is_no_note_of_a_day(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    assert events_of(load(path, tmp_path)) == ()


def test_chapters_that_have_years_are_no_chronicle(tmp_path: Path) -> None:
    paragraph = "The captain went on. The rain fell. Nobody spoke of the ferry. At night they slept."
    text = "\n\n".join(f"## {year}\n\n" + "\n\n".join([paragraph] * 6) for year in (1531, 1532, 1533))
    assert told(tmp_path, f"# The crossing\n\n{text}\n") == []
