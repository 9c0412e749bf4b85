"""Which events of a document are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index.documents import load
from index.facts.vouching import vouched
from index.timeline.doubt import DOUBTFUL
from index.timeline.events import events_of
from index.timeline.story import story_of
from tests.index.facts.by_rules import facts_of

Shown = Callable[..., list[str]]

HANDBOOK = "Crews keep the engine clean. The oil goes into the blue can. A wet floor is dried at once. "
"""What a text says that names a year in passing only."""
HISTORY = (
    "The Saltmarsh Museum opened in 1921. A fire destroyed its roof in 1934. The Lorne family gave it a new one "
    "in 1936. The Saltmarsh Museum closed in 1940. It opened again in 1946."
)


OTHERS = {
    "en": "The Saltmarsh Ferry sank off Cape Lorne in 1931. It rained for a week. A crew saw the light. ",
    "de": "Der Dampfer sank 1931 vor Lorn. Es regnete lange. Das Licht war weit zu sehen. ",
    "ru": "Паром «Чайка» затонул у мыса Лорн в 1931 году. Шёл дождь. Свет был виден издалека. ",
    "zh": "1931年，海鸥号在洛恩角沉没。下了一周的雨。灯光很亮。",
    "tr": "Saltmarsh Feribotu 1931 yılında battı. Yağmur yağdı. Işık uzaktan görünüyordu. ",
}
"""A text that tells what happened, and is long enough for that to be told."""


@pytest.fixture
def shown(tmp_path: Path) -> Shown:
    """The dated sentences of a text that are shown."""

    def of(text: str, language: str = "en") -> list[str]:
        path = tmp_path / "page.md"
        path.write_text(f"---\nlang: {language}\ntitle: A page\n---\n\n{text}\n", "utf-8")
        document = load(path, tmp_path)
        story = story_of(document)
        return [event.text[event.lead :] for event in vouched(document, story, events_of(document, story))]

    return of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Saltmarsh Ferry sank off Cape Lorne in 1931.", "en"),
        ("A first ferry to Cape Lorne was built by Ada Marten in 1931.", "en"),
        ("Паром «Чайка» затонул у мыса Лорн в 1931 году.", "ru"),
        ("Saltmarsh Feribotu 1931 yılında Lorne Burnu açıklarında battı.", "tr"),
    ],
)
def test_in_passing_only_what_stands_on_its_own_is_an_event(shown: Shown, text: str, language: str) -> None:
    around = {"en": HANDBOOK, "ru": "Мотор держат в чистоте. Масло льют в синий бак. ", "tr": "Motor temiz tutulur. "}
    assert shown(f"{around[language] * 8}{text}", language) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "It was built in 1931.",
        "The Saltmarsh Ferry will be painted in 2031.",
        "This profession is said to have grown by a third from 2010 to 2020 in Saltmarsh.",
        "Perhaps the most prominent ferry was the Marten Ferry of 1931, which needed a crew of nine.",
    ],
)
def test_in_passing_what_leans_hopes_or_guesses_is_none(shown: Shown, text: str) -> None:
    assert shown(f"{HANDBOOK * 8}{text}") == []


LONGER = (
    " Ada Lorne led the Saltmarsh Museum from 1950. Ben Kyle built its pier in 1952. Ida Marten wrote its history "
    "in 1955. Mara Lorne gave the Saltmarsh Museum a boat in 1961. The Lorne Fund bought the mill in 1965. "
    "Ida Kyle opened the mill in 1966. Ben Marten closed the mill in 1970."
)


def test_a_text_that_mostly_names_who_did_what_shows_what_leans_as_well(shown: Shown) -> None:
    leaning = "Both halls were painted by him in 1972."
    assert len(shown(f"{HISTORY}{LONGER} {leaning}")) == 13
    assert leaning not in shown(f"{HISTORY} {leaning} {HANDBOOK * 7}")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The diocese was united with another in 1858.", "en"),
        ("Six sonatas were published by Kyle in 1780.", "en"),
        ("Ada Lorne was the owner of Marten Farm in 1641.", "en"),
        ("Died at Marbury Hall in 1857, and succeeded by his son Ben Kyle.", "en"),
        ("The printing was not complete when Ada Lorne came to Saltmarsh in 1903.", "en"),
        ("Ben Kyle met her in Saltmarsh in 1831.", "en"),
        ("Ada Lorne bought the rock in 1950 and built a trail.", "en"),
        ("The Lorne Expedition arrived here on 31 October 1805.", "en"),
        ("В 1898 году здесь перестроена кирпичная церковь Анны Луниной.", "ru"),
        ("Im Jahre 1292 wurde der Verkauf abgeschlossen.", "de"),
        ("1886 erwarb es Anton Kyll.", "de"),
        ("1950 hatte die Gemeinde Lorn weniger Einwohner als die Gemeinde Kyll.", "de"),
        ("В 1955 году в школе появляется первый кружок под руководством Лунина.", "ru"),
        ("В 1928 году приход состоял в Лунинском округе.", "ru"),
        ("1921年，学校改名。", "zh"),
        ("1850 yılında burada Lorne Limanı'nın bir deposu vardı.", "tr"),
    ],
)
def test_what_does_not_show_by_itself_that_something_happened_is_none(shown: Shown, text: str, language: str) -> None:
    assert text not in shown(f"{OTHERS[language] * 9}{text}", language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In 1858 the diocese of Lorne was united with the diocese of Kyle.", "en"),
        ("After leaving Lorne in May 1859, Ada Kyle settled in Saltmarsh.", "en"),
        ("Am 13. Mai 1877 wurde die Feuerwehr in Lorn gegründet.", "de"),
        ("В 1955 году в школе села Лунино открыт первый кружок.", "ru"),
        ("1921年，李明成立了洛恩船厂。", "zh"),
        ("Lorne Limanı 1850 yılında açıldı.", "tr"),
    ],
)
def test_who_did_what_is_an_event_in_every_language(shown: Shown, text: str, language: str) -> None:
    assert text in shown(f"{OTHERS[language] * 9}{text}", language)


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of Ada Lorne were signed by Ben Kyle on 4 May 1950.",
        "The External Audit of Saltmarsh Harbour was finished by Ada Lorne in 1950.",
        "As in fact Ada Lorne wrote to Saltmarsh in 1950.",
        "Ada Lorne, vicar of Saltmarsh in 1950, wrote to Ben Kyle.",
    ],
)
def test_what_only_those_who_run_a_place_note_down_is_none(shown: Shown, text: str) -> None:
    assert text not in shown(f"{OTHERS['en'] * 9}{text}")


def test_what_nothing_attests_and_a_value_are_doubtful(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(f"{HISTORY}\n\nThe roof was mended in 1950.\n\nDecision date: 7 April 1951\n", "utf-8")
    document = load(path, tmp_path)
    story = story_of(document)
    doubts = {event.date: event.doubt for event in vouched(document, story, events_of(document, story))}
    assert doubts["1921"] < DOUBTFUL
    assert doubts["1950"] >= DOUBTFUL
    assert doubts["1951-04-07"] >= DOUBTFUL


def test_what_stands_under_a_year_and_leaves_out_who_is_doubtful(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    years = "".join(f"## {year}\n\nA new pump was bought for the boats.\n\n" for year in range(1921, 1926))
    path.write_text(f"{years}## 1926\n\nAda Lorne opened the pier of Saltmarsh.\n", "utf-8")
    document = load(path, tmp_path)
    story = story_of(document)
    doubts = {event.date: event.doubt for event in vouched(document, story, events_of(document, story))}
    assert min(doubts[str(year)] for year in range(1922, 1926)) >= DOUBTFUL
    assert doubts["1926"] < DOUBTFUL


def test_that_a_fair_was_held_is_of_interest_to_those_who_were_there(shown: Shown) -> None:
    held = "The autumn fair of Ada Lorne was held in Saltmarsh on 3 May 1950."
    assert held not in shown(f"{OTHERS['en'] * 9}{held}")


def test_a_row_of_a_life_that_leaves_out_whose_is_none(shown: Shown) -> None:
    head = "| Year | Event |\n| --- | --- |\n"
    rows = f"{head}| 1856 | Enters the studio of Ben Kyle. |\n| 1858 | Ben Kyle leaves Lorne. |\n"
    assert [text for text in shown(rows) if "Enters" in text] == []
    assert any("leaves Lorne" in text for text in shown(rows))


def test_entries_under_their_days_go_by_their_own_signs(shown: Shown) -> None:
    entries = "".join(f"## 1.{n}.0 - 2024-0{n}-01\n\n- Mended the pump of line {n}.\n\n" for n in range(1, 5))
    assert len(shown(entries)) == 4


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{HANDBOOK * 8}The Saltmarsh Pier is a landmark of the whole coast of Lorne Island.", 0),
        (f"{HANDBOOK * 8}The Saltmarsh Pier is 340 metres long and stands off Portugal.", 1),
        (f"{HISTORY} The Saltmarsh Museum is a landmark of the whole coast of Lorne Island.", 1),
    ],
)
def test_what_gives_no_date_counts_something_or_is_of_a_text_that_tells(tmp_path: Path, text: str, facts: int) -> None:
    path = tmp_path / "page.md"
    path.write_text(f"---\nlang: en\ntitle: Saltmarsh Museum and Saltmarsh Pier\n---\n\n{text}\n", "utf-8")
    assert (
        len(
            [fact for fact in facts_of(load(path, tmp_path)) if fact.text.startswith("The Saltmarsh") and not fact.date]
        )
        == facts
    )


def test_a_notice_tells_the_day_of_what_is_to_come(tmp_path: Path) -> None:
    path = tmp_path / "notice.md"
    path.write_text(
        f"# Saltmarsh club, 2023-11-14\n\n{HANDBOOK * 8}The Lorne regatta will be held on 8 June.\n", "utf-8"
    )
    document = load(path, tmp_path)
    story = story_of(document)
    assert [event.date for event in vouched(document, story, events_of(document, story))] == ["2024-06-08"]
