"""CSV, TimelineJS and iCalendar, each read back."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from index.timeline.export import folded, to_csv, to_icalendar, to_timelinejs
from tests.index.timeline.making import event

EVENTS = (
    event("-0035", "Zhizhi fell on the Talas."),
    event("18XX", "Steamers crossed Lake Zaysan.", modifier="mid"),
    event("1862/1877", "Dungans revolted; the Ili valley burned, again."),
    event("1994-04-26", "A border treaty was signed in Almaty."),
    event("1996-04", "Five states met in Shanghai."),
    event("2013-11-05/2013-11-08", "Culture days were held in Beijing."),
    event("2000/..", "Migrants came in greater numbers."),
)


def test_csv_has_the_bounds_of_every_event() -> None:
    exported = to_csv(EVENTS)
    rows = list(csv.DictReader(io.StringIO(exported.content.decode("utf-8-sig"))))
    assert exported.written == len(rows) == len(EVENTS)
    assert [row["date"] for row in rows] == [e.date for e in EVENTS]
    assert (rows[0]["low"], rows[0]["high"]) == ("-0035-01-01", "-0035-12-31")
    assert (rows[6]["low"], rows[6]["high"]) == ("2000-01-01", "")
    assert rows[2]["text"] == EVENTS[2].text


def test_a_cell_is_never_a_formula() -> None:
    [row] = csv.DictReader(io.StringIO(to_csv([event("1900", "=1+1 was written.")]).content.decode("utf-8-sig")))
    assert row["text"].startswith("'=")


def test_timelinejs_counts_years_bc_without_a_year_0() -> None:
    exported = to_timelinejs(EVENTS, "Talas", lambda value, modifier: f"<{value}>")
    slides = json.loads(exported.content)["events"]
    assert slides[0]["start_date"] == {"year": -36}
    assert slides[0]["end_date"] == {"year": -36}
    assert slides[1]["start_date"] == {"year": 1800}
    assert slides[1]["end_date"] == {"year": 1899}
    assert slides[3]["start_date"] == {"year": 1994, "month": 4, "day": 26}
    assert "end_date" not in slides[3]
    assert slides[5]["end_date"] == {"year": 2013, "month": 11, "day": 8}
    assert all(slide["display_date"] == f"<{e.date}>" for slide, e in zip(slides, EVENTS, strict=True))


def test_icalendar_holds_only_days_and_counts_what_it_left_out() -> None:
    exported = to_icalendar(EVENTS, "Talas, and more", datetime(2026, 11, 22, 8, 0, tzinfo=UTC))
    text = exported.content.decode()
    assert (exported.written, exported.left_out) == (1, len(EVENTS) - 1)
    assert "DTSTART;VALUE=DATE:19940426\r\n" in text
    assert "RRULE:FREQ=YEARLY\r\n" in text
    assert "X-WR-CALNAME:Talas\\, and more\r\n" in text
    assert "DTSTAMP:20261122T080000Z\r\n" in text
    assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT") == 1


@given(st.text(max_size=400).filter(lambda text: "\r" not in text and "\n" not in text))
def test_lines_of_a_calendar_are_folded_at_75_octets_and_unfold_to_themselves(text: str) -> None:
    lines = folded(text).split("\r\n")
    assert all(len(one.encode()) <= 75 for one in lines)
    assert "".join([lines[0], *(one[1:] for one in lines[1:])]) == text
