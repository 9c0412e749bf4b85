"""The four originals: every dated event with its date, nothing else, told once.

What is expected was listed by reading them: (date, a word or two by which its sentence is known).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from index.model import Event
from index.timeline.events import events_of
from index.timeline.timeline import consolidate
from tests.reading import works

EXPECTED = [
    ("-01XX", "came into contact"), ("-0035", "Zhizhi"), ("0751", "Talas"), ("12XX", "Genghis"), ("1453~", "embassy"),
    ("1522/1566", "Jiajing"), ("1537/..", "stopped"), ("1456", "Moghulistan"), ("15XX", "Altai"), ("1640", "Oirat"),
    ("1680", "Yarkent"), ("16XX", "Zhuz"), ("../1755", "Dawachi"), ("1757", "Amursana"), ("1862", "Cossack"),
    ("1864", "Northwest Frontier"), ("1991", "shop tourism"), ("1992", "700,000"), ("1992-01-03", "diplomatic"),
    ("1994-04-26", "Almaty"), ("1995-06-15", "ratified"), ("1997-09-24", "additional"), ("1998-07-04", "additional"),
    ("1993", "Nazarbayev"), ("1996", "co-founders"), ("1997", "pipeline"), ("2005", "Petrokazakhstan"),
    ("../2016", "Sinopec"), ("2009", "MangistauMunaiGas"), ("2013", "Silk Road"), ("2013-10-16", "Majilis"),
    ("2015/2017", "five agreements"), ("2020-07-09", "pneumonia"), ("2020-07-10", "fake news"), ("2022", "34.1"),
    ("../2030", "turnover"), ("2024", "most important"), ("1997/..", "forefront"), ("2023-03-28", "XUAR"),
    ("18XX", "Zaysan"), ("1860", "Peking"), ("1864", "Chuguchak"), ("1862/1877", "Dungan"),
    ("1881", "Saint Petersburg"),
    ("1969-08", "Zhalanashkol"), ("2002-05-10", "Protocol"), ("2020-04-14", "Sohu"), ("1990/..", "transboundary"),
    ("1992-08", "Cultural Cooperation"), ("2013-11-05/2013-11-08", "culture day"), ("2017", "tourism"),
    ("2000/..", "immigrants"), ("2010", "68%"), ("2014", "8,000"), ("2020-08", "internment"), ("2023-05", "visa-free"),
    ("2023-10", "dual citizenship"), ("2024-07-01", "Mao Ning"), ("1991", "independence"), ("2011", "Samruk"),
    ("2023", "met twice"), ("2006", "Ozodi"), ("2023-05", "future-sharing"), ("2023-05", "Summit"),
    ("2023-04-26/2023-04-27", "VI."), ("18XX", "isolated"), ("19XX", "isolated"), ("1996-04", "Deepening"),
    ("1997-04", "Reduction"), ("1992", "500 million"), ("2005", "500 million"), ("2005", "$6.8"), ("2005", "late 2005"),
    ("2005", "Astana summit"), ("2005/..", "Color"),
]  # fmt: skip
"""75 events, after merging what is told more than once."""

TOLD_AGAIN = {"1992-01-03": 3, "1994-04-26": 2, "1997-09-24": 2, "1998-07-04": 2, "1997-04": 2, "1969-08": 2, "1991": 2}
"""Citations of the events that are told more than once: eight tellings are merged away."""


@pytest.fixture(scope="module")
def events(originals: Path) -> tuple[Event, ...]:
    return consolidate([e for document in works(originals) for e in events_of(document)])


def known(event: Event) -> bool:
    return any(date == event.date and word in event.text for date, word in EXPECTED)


def test_every_event_of_the_originals_is_found_with_its_date(events: tuple[Event, ...]) -> None:
    missing = [(d, w) for d, w in EXPECTED if not any(e.date == d and w in e.text for e in events)]
    assert missing == []


def test_nearly_nothing_else_is_found(events: tuple[Event, ...]) -> None:
    others = [(e.date, e.expression, e.text[e.lead :][:60]) for e in events if not known(e)]
    assert len(others) <= 0.03 * len(events), others


def test_what_is_told_more_than_once_is_one_event_with_all_its_citations(events: tuple[Event, ...]) -> None:
    several = {e.date: len(e.citations) for e in events if len(e.citations) > 1}
    assert several == TOLD_AGAIN


def test_the_claim_and_its_denial_stand_together_and_name_each_other(events: tuple[Event, ...]) -> None:
    [place] = [n for n, e in enumerate(events) if e.date == "2020-07-09"]
    claim, denial = events[place], events[place + 1]
    assert denial.date == "2020-07-10"
    assert denial.id in claim.disputes
    assert claim.id in denial.disputes


def test_every_event_is_quoted_as_it_stands(originals: Path) -> None:
    for document in works(originals):
        texts = {passage.id: passage.text for passage in document.passages}
        for event in events_of(document):
            assert event.text in texts[event.citations[0].passage]
            assert event.expression in event.text


def test_kinds_tell_plans_and_states(events: tuple[Event, ...]) -> None:
    assert {e.date for e in events if e.kind == "plan"} == {"../2030"}
    assert {e.date for e in events if e.kind == "as of"} == {"2010", "2014", "2020-08", "2024"}
