"""Speeches, rules with a day in them, lines of a printer, lists of dates, blanks of another width."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import documents
from index.timeline.events import events_of
from tests.index.facts.by_rules import facts_of
from tests.index.timeline.making import document


def told(tmp_path: Path, name: str, text: str) -> list[tuple[str, str]]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return [(event.date, event.text) for event in events_of(documents.load(path, tmp_path))]


SPEECH = """# Notes of the ferry working group

ADA: So this is what I have on the winch. We had a first look at it back in 2013. It was my idea, I think. Then I said
we should wait. You may remember that we met in Lowmoor in 2014. I was against it.

RALF: Thank you. I have a question for you. The pier was rebuilt in 1998.

ADA: We can talk about it. I would say yes. You know how my pier was in 2009. It was my worst year. I left it.
"""


def test_what_somebody_says_at_length_is_no_event_and_a_message_is(tmp_path: Path) -> None:
    assert [date for date, _ in told(tmp_path, "talk.md", SPEECH)] == ["1998"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "A vessel that enters the harbour of Lowmoor after 31 December 2001 without papers shall pay double dues.",
        ),
        ("ru", "2. Отделу дорог до 1 июля 2018 года составить перечень мостов Лорнского района."),
        ("ru", "2. Мосты Лорны, построенные до 1970 года, осматриваются ежемесячно."),
        ("en", "2004 Acts, ch 1049, § 156, of Lowmoor and the Moors"),
        ("en", "Sat Dec 23 00:36:16 2023 Code of Lowmoor 2024, Section 504"),
        ("fr", "Le club de Lorne est promu pour la première fois depuis 2010."),
    ],
)
def test_rules_and_lines_of_a_printer_are_no_events(language: str, text: str) -> None:
    assert events_of(document(text, language=language)) == ()


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "The Ordinance of Lowmoor shall come into operation on 1 January 1998.", "1998-01-01"),
        ("en", "The army of Lowmoor held the pier after 1942.", "1942/.."),
        ("en", "Nobody should have crossed the pier of Lowmoor after 1942, but many did.", "1942/.."),
    ],
)
def test_what_happened_after_a_day_is_one(language: str, text: str, date: str) -> None:
    assert [event.date for event in events_of(document(text, language=language))] == [date]


CHRONICLE = """<html><head><title>Turnerbund</title></head><body><h1>Turnerbund</h1><ul>
<li><h3>06.04.1879</h3><p>Es wird beschlossen, einen Turnverein zu gründen. Geturnt wird in den Sälen.</p></li>
<li><h3>1885</h3><p>Anteilsscheine für den Bau einer Turnhalle</p></li>
<li><h3>30.10.1887</h3><p>Einweihung der Turnhalle</p></li>
</ul></body></html>"""


def test_items_below_dates_of_a_list_were_then(tmp_path: Path) -> None:
    assert told(tmp_path, "chronik.html", CHRONICLE) == [
        ("1879-04-06", "Es wird beschlossen, einen Turnverein zu gründen."),
        ("1885", "Anteilsscheine für den Bau einer Turnhalle"),
        ("1887-10-30", "Einweihung der Turnhalle"),
    ]


def test_dates_of_a_list_that_follow_no_order_are_none_of_a_chronicle(tmp_path: Path) -> None:
    text = "# Lottery\n\n- 1885\n- the red ball\n- 1701\n- the blue ball\n- 1999\n- the white ball\n"
    assert told(tmp_path, "balls.md", text) == []


def test_a_blank_at_which_no_line_breaks_is_a_blank() -> None:
    now = "В\u00a0настоящее\u00a0время старшим священником Приречного состоит Василий Лунин, с 1854 года."
    then = "Почту в\u00a0Приречном открыли 6\u00a0мая 1931\u00a0года, первым начальником стал Фёдор Лунин."
    story = document(f"{now}|{then}", language="ru", title="Приречное")
    assert [fact.text for fact in facts_of(story)] == [then]
    assert events_of(story)[-1].text == then


def test_the_day_of_a_meeting_may_stand_below_its_name(tmp_path: Path) -> None:
    text = (
        "MINUTES OF THE MEETING OF LOWMOOR PARISH COUNCIL\nHELD IN THE WEIR HALL ON TUESDAY 19th JULY 2011 AT 7pm\n\n"
        "5. CEMETERY\nThe cemetery had been opened in 1884 and was full by 2009.\n\n"
        "6. FOOTPATHS\nFootpath 14 of Lowmoor was closed from 4th to 18th July for repairs.\n"
    )
    path = tmp_path / "minutes.txt"
    path.write_text(text, encoding="utf-8")
    minutes = documents.load(path, tmp_path)
    assert minutes.source.published == "2011-07-19"
    assert "2011-07-04/2011-07-18" in [event.date for event in events_of(minutes)]
