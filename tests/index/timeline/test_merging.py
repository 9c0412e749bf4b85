"""What is told twice appears once; what differs never becomes one."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from index.timeline.merging import merge, parts_of
from index.timeline.timeline import consolidate
from tests.index.timeline.making import document, event

OTHERS = [
    event(f"{year}", text, where=f"c.md#{year}")
    for year, text in (
        (1873, "Khiva fell to Kaufmann's army."),
        (1888, "The Transcaspian line reached Samarkand."),
        (1916, "Revolt broke out in Jizzakh against conscription."),
        (1954, "Virgin lands were ploughed in Akmola."),
        (1966, "An earthquake destroyed Tashkent."),
    )
]


def dates(*events: object) -> list[tuple[str, int]]:
    found = merge([*events, *OTHERS])  # type: ignore[list-item]
    return [(e.date, len(e.citations)) for e in found if e.citations[0].source.document != "c.md"]


def test_three_tellings_at_three_precisions_are_one_event_at_the_finest() -> None:
    assert dates(
        event("1930", "The Turksib Railway was opened at Aina-Bulak.", where="a.md#1"),
        event("1930-04-28", "Ryskulov opened the Turksib Railway at Aina-Bulak.", where="b.md#4"),
        event("1930-04", "Opening of the Turksib Railway at Aina-Bulak.", where="b.md#9"),
    ) == [("1930-04-28", 3)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("1930-04-28", "Turksib opened at Aina-Bulak."),
            ("1930-05-01", "Turksib opened at Aina-Bulak."),
        ),
        (("1930", "The Turksib Railway was opened."), ("1930", "Collective farms were forced on the nomads.")),
        (("1930", "The Turksib Railway carried 500,000 tons."), ("1930", "The Turksib Railway carried 700,000 tons.")),
        (("193X", "The Turksib Railway was extended."), ("1930", "The Turksib Railway was extended.")),
        (("1930/1935", "The Turksib Railway was extended."), ("1930", "The Turksib Railway was extended.")),
    ],
)
def test_what_differs_in_day_or_matter_or_figures_stays_two(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert len(dates(event(*one, where="a.md#1"), event(*other, where="b.md#1"))) == 2


def test_years_of_five_figures_are_years_of_their_own() -> None:
    """'Y-17000' is a year; taken apart at its sign, what happened in one of them fell in all of them."""
    text = "The Turksib cave at Aina-Bulak was painted."
    one, other = event("Y-17000", text, where="a.md#1"), event("Y-12000", text, where="b.md#1")
    assert len(dates(one, other)) == 2
    assert parts_of(one) == ("Y-17000",)


def test_a_state_and_an_event_are_not_one() -> None:
    text = "The Turksib Railway was opened at Aina-Bulak."
    assert len(dates(event("1930", text, where="a.md#1"), event("1930", text, where="b.md#1", kind="as of"))) == 2


def test_a_year_between_two_days_does_not_make_them_one() -> None:
    text = "The Turksib Railway was opened at Aina-Bulak."
    found = dates(
        event("1930-04-28", text, where="a.md#1"),
        event("1930", text, where="b.md#1"),
        event("1930-05-01", text, where="d.md#1"),
    )
    assert sorted(count for _, count in found) == [1, 2]


def test_two_dates_of_one_sentence_are_never_merged() -> None:
    text = "The treaty of Almaty was signed in 1994 and the treaty of Almaty was ratified on 15 June 1994."
    assert len(merge(events_of(document(text)))) == 2


def test_a_merged_event_is_found_by_every_id_it_ever_had() -> None:
    some = [
        event("1930", "The Turksib Railway was opened at Aina-Bulak.", where="a.md#1"),
        event("1930-04-28", "Ryskulov opened the Turksib Railway at Aina-Bulak.", where="b.md#4"),
    ]
    [found] = [e for e in consolidate([*some, *OTHERS]) if e.date.startswith("1930")]
    assert {found.id, *found.also} == {e.id for e in some}


def test_two_years_for_what_happens_once_disagree_and_stand_together() -> None:
    some = [
        event("1921", "The Bukhara Writers Union was founded by Fitrat.", where="a.md#1"),
        event("1926", "The Bukhara Writers Union was founded by Fitrat.", where="b.md#1"),
        event("1924", "Lenin died in Gorki after a long illness.", where="b.md#2"),
    ]
    found = [e for e in consolidate([*some, *OTHERS]) if e.date.startswith("192")]
    assert [e.date for e in found] == ["1921", "1926", "1924"]
    assert found[0].disputes == (found[1].id,)
    assert found[1].disputes == (found[0].id,)


def test_what_happens_every_year_does_not_disagree_with_itself() -> None:
    some = [
        event("2004", "Freight through Dostyk reached a new record.", where="a.md#1"),
        event("2005", "Freight through Dostyk reached a new record.", where="b.md#1"),
    ]
    assert not any(e.disputes for e in consolidate([*some, *OTHERS]))
