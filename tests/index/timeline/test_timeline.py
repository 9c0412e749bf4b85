"""Narrowing the timeline, its order and its pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import edtf
from index.timeline.filtering import LONGEST_PAGE, PAGE, Selection, page
from index.timeline.timeline import Timeline
from tests.index.timeline.making import event

EVENTS = [
    event("-01XX", "Zhang Qian reached Fergana."),
    event("-0035", "Zhizhi fell on the Talas."),
    event("1453~", "An embassy came to Beijing."),
    event("18XX", "Caravans were taxed at Tarbagatai."),
    event("18XX", "Steamers crossed Lake Zaysan.", modifier="mid"),
    event("1862/1877", "Dungans revolted in the Ili valley."),
    event("1864", "A protocol drew the border at Chuguchak."),
    event("1991-12-16", "Kazakhstan declared its independence."),
    event("1994-04-26", "A border treaty was signed in Almaty."),
    event("1994-12-05", "A memorandum was signed in Budapest."),
    event("1997", "An oil pipeline was agreed in Astana."),
    event("2000/..", "Migrants came in greater numbers."),
    event("2005", "The oil pipeline was opened at Atasu."),
]


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return Timeline(EVENTS)


@pytest.mark.parametrize(
    ("expression", "dates"),
    [
        ("before 1800", ["-01XX", "-0035", "1453~"]),
        ("19th century", ["18XX", "18XX", "1862/1877", "1864"]),
        ("1864", ["1864"]),
        ("1850-1870", ["18XX", "1862/1877", "1864"]),
        ("border", ["1864", "1994-04-26"]),
        ("border since 1990", ["1994-04-26"]),
        ("oil pipeline", ["1997", "2005"]),
        ("since 2000", ["2000/..", "2005"]),
        ("2003", []),
        ("16 December", ["1991-12-16"]),
        ("december", ["1991-12-16", "1994-12-05"]),
        ("April 1994", ["1994-04-26"]),
    ],
)
def test_a_filter_leaves_what_it_asks_for(timeline: Timeline, expression: str, dates: list[str]) -> None:
    assert [e.date for e in timeline.select(expression).events] == dates


def test_no_filter_leaves_everything_in_order(timeline: Timeline) -> None:
    events = timeline.select().events
    assert len(events) == len(EVENTS)
    keys = [edtf.sort_key(e.date, e.modifier) for e in events]
    assert keys == sorted(keys)


def test_a_day_without_events_falls_back_to_its_month_and_says_so(timeline: Timeline) -> None:
    selection = timeline.select("today", date(2026, 12, 1))
    assert [e.date for e in selection.events] == ["1991-12-16", "1994-12-05"]
    assert selection.widened


def test_a_misspelt_word_is_taken_for_the_documents_word_and_told(timeline: Timeline) -> None:
    selection = timeline.select("pipelin opend")
    assert [e.date for e in timeline.select("boarder").events] == ["1864", "1994-04-26"]
    assert ("boarder", "border") in timeline.select("boarder").corrected
    assert not selection.misunderstood


def test_a_word_found_nowhere_is_named_and_the_rest_still_counts(timeline: Timeline) -> None:
    selection = timeline.select("xyzzy since 2000")
    assert selection.misunderstood == ("xyzzy",)
    assert selection.count == 2


def test_nonsense_alone_selects_nothing(timeline: Timeline) -> None:
    assert timeline.select("xyzzy qqq").events == ()


def test_synonyms_widen_a_word() -> None:
    timeline = Timeline(EVENTS, synonyms=lambda word, language: ["oil"] if word == "petrolio" else [])
    assert timeline.select("petrolio").count == 2
    assert Timeline(EVENTS).select("нефть").count == Timeline(EVENTS).select("石油").count == 2


def test_the_span_names_known_ends(timeline: Timeline) -> None:
    assert timeline.select().span == ("-01XX", "2005")
    assert timeline.select("1860-1890").span == ("1862", "1877")
    assert Selection(()).span is None


def test_an_event_is_found_by_its_id(timeline: Timeline) -> None:
    assert timeline.event(EVENTS[3].id) == EVENTS[3]
    assert timeline.event("none") is None


def test_pages_lead_through_all_events_and_back(timeline: Timeline) -> None:
    selection = timeline.select()
    seen, offset = [], 0
    while True:
        shown = page(selection, offset)
        seen += list(shown.events)
        if shown.later is None:
            break
        offset = shown.later
    assert tuple(seen) == selection.events
    assert page(selection, offset).earlier == offset - PAGE


def test_centuries_are_where_they_begin(timeline: Timeline) -> None:
    selection = timeline.select()
    for century, offset in page(selection).centuries:
        low = edtf.bounds(selection.events[offset].date)[0][0]
        assert (low // 100 + 1 if low > 0 else low // 100) == century


def test_a_page_does_not_part_statements_that_disagree() -> None:
    many = [event(f"{1900 + n}", f"Line number {n} was opened at Aktogay{n}.") for n in range(7)]
    union = "The Bukhara Writers Union was founded by Fitrat."
    pair = [event("1921", union, where="x.md#1"), event("1926", union, where="y.md#1")]
    later = [event("1950", "Virgin lands were ploughed in Akmola.")]
    shown = page(Timeline([*many, *pair, *later]).select())
    assert [e.date for e in shown.events[-2:]] == ["1921", "1926"]
    assert len(shown.events) == PAGE + 1 <= LONGEST_PAGE


@given(st.integers(-5, 500), st.integers(0, 30))
def test_any_offset_gives_a_page(offset: int, count: int) -> None:
    selection = Selection(tuple(event(f"{1900 + n}", f"Line {n} was opened.") for n in range(count)))
    shown = page(selection, offset)
    assert bool(shown.events) == bool(count)
    assert 0 <= shown.offset <= max(0, count - 1)


def test_events_come_back_whole_and_are_told_by_any_id_that_they_had() -> None:
    told = Timeline(EVENTS).events
    whole = [replace(one, also=("earlier",), disputes=("other",), lead=3, topics=("шелк", "丝绸")) for one in told]
    kept = Timeline(whole[:1] + list(told[1:]), consolidated=True)
    assert list(kept.events) == whole[:1] + list(told[1:])
    assert kept.events[1:3] == (told[1], told[2])
    assert kept.event("earlier") == whole[0]
    assert [kept.event(name) for name in ("", "earlier\0", "earli", "é" * 40, "\ud800")] == [None] * 5
