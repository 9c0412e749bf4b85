"""Sentences that say when something was become events; nothing else does."""

from __future__ import annotations

import pytest

from index.model import Event, Zone
from index.timeline.events import events_of
from tests.index.timeline.making import document


def one(text: str, **how: str) -> Event:
    [event] = events_of(document(text, **how))  # type: ignore[arg-type]  # strings go to title, name, published
    return event


def told(*paragraphs: str, **how: str) -> list[tuple[str, str]]:
    return [(event.date, event.kind) for event in events_of(document(*paragraphs, **how))]  # type: ignore[arg-type]


def test_a_dated_sentence_is_an_event_with_its_words_and_place() -> None:
    event = one("Khiva was quiet.|In 1888, the railway from Krasnovodsk to Samarkand was opened.")
    assert (event.date, event.precision, event.kind, event.lead) == ("1888", "year", "event", 0)
    [citation] = event.citations
    assert citation.quote == event.text == "In 1888, the railway from Krasnovodsk to Samarkand was opened."
    assert citation.sentences == (1, 1)
    start, end = citation.highlights[0]
    assert citation.quote[start:end] == "1888"


def test_two_dates_in_one_sentence_are_two_events_that_share_it() -> None:
    text = "The treaty of Almaty was signed on 26 April 1994 and ratified by parliament on 15 June 1995."
    assert told(text) == [("1994-04-26", "event"), ("1995-06-15", "event")]


def test_a_date_said_twice_in_a_sentence_is_one_event() -> None:
    assert told("In 1930 the Turksib was opened, and in 1930 Ryskulov rode it.") == [("1930", "event")]


def test_a_sentence_that_leans_back_is_shown_with_the_one_before() -> None:
    event = one("Kazakhstan and China share a long border.|In 1997, both nations agreed to cut their troops there.")
    assert event.text.startswith("Kazakhstan and China share a long border. In 1997, both nations")
    assert event.text[event.lead :].startswith("In 1997")
    assert event.citations[0].sentences == (0, 1)


def test_a_sentence_that_cannot_be_understood_at_all_is_left_out() -> None:
    assert told("He was born there in 1894.") == []


def test_notes_and_biographies_give_no_events() -> None:
    zones = (Zone.BODY, Zone.NOTE, Zone.ABOUT)
    texts = ("Khiva fell in 1873.", "Accessed in 2013 by the author.", "Ann Smith graduated from Yale in 2014.")
    assert [e.date for e in events_of(document(*texts, zones=zones))] == ["1873"]


@pytest.mark.parametrize(
    "text",
    [
        "Published on 5 May 2023 by the Railway Office of Kazakhstan.",
        "Last updated: 5 May 2023 by the Railway Office of Kazakhstan.",
        "Freight was twice as much as in 1913 on the line to Tashkent.",
        "Freight grew faster than in 2004 on the line to Tashkent.",
        "Article 3 of the 1917 constitution speaks of the railways of Turkestan.",
        "Freight falls in hard winters (Rousseau 2013).",
        "The October Revolution stopped all the trains of Turkestan.",
        "The railways of Turkestan in 1917",
    ],
)
def test_a_date_that_dates_nothing_told_is_no_event(text: str) -> None:
    assert told("Khiva was quiet.|" + text) == []


@pytest.mark.parametrize(
    ("text", "date", "kind"),
    [
        ("As of 2010, Dostyk is the busiest station of Kazakhstan.", "2010", "as of"),
        ("According to a 2010 study, half of the freight of Dostyk was oil.", "2010", "as of"),
        ("Kazakhstan aims to double the freight of Dostyk by 2030.", "../2030", "plan"),
        ("The station of Dostyk was begun in 2021.", "2021", "plan"),
    ],
)
def test_a_state_and_a_plan_are_marked(text: str, date: str, kind: str) -> None:
    assert told(text, published="2018-03-01") == [(date, kind)]


def test_an_item_of_a_chronicle_need_be_no_sentence() -> None:
    assert told("1873: fall of Khiva to the Russian army")[0][0] == "1873"


def test_a_claim_and_its_denial_name_each_other() -> None:
    claim, denial = events_of(
        document(
            "On 9 July 2020, the embassy in Almaty warned of an unknown illness.|"
            "However, the next day, the Ministry in Astana dismissed the warning as false."
        )
    )
    assert (claim.date, denial.date) == ("2020-07-09", "2020-07-10")
    assert claim.disputes == (denial.id,)
    assert denial.disputes == (claim.id,)
    assert denial.relative


def test_the_id_of_an_event_hangs_on_nothing_but_date_and_words() -> None:
    text = "In 1888, the railway from Krasnovodsk to Samarkand was opened."
    assert one(text).id == one(text, name="b.md", title="Other").id


def test_topics_are_the_heading_and_the_names() -> None:
    [event] = events_of(
        document("In 1930, the Turksib Railway reached Almaty.", sections=(("History", "Soviet years"),))
    )
    assert event.topics[0] == "Soviet years"
    assert "Turksib Railway" in event.topics
    assert not any("1930" in topic for topic in event.topics)


def test_a_year_in_the_title_is_none_though_the_title_names_the_site() -> None:
    whole = document("The Bridges of 1861 Museum stands in Lowmoor Park.", title="Bridges of 1861 Museum | Lowmoor")
    assert events_of(whole) == ()
