"""Which events of a document are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index.documents import load
from index.facts.criteria import facts_of
from index.facts.vouching import vouched
from index.timeline.events import events_of
from index.timeline.story import story_of

Shown = Callable[..., list[str]]

HANDBOOK = "Crews keep the engine clean. The oil goes into the blue can. A wet floor is dried at once. "
"""What a text says that names a year in passing only."""
HISTORY = (
    "The Saltmarsh Museum opened in 1921. A fire destroyed its roof in 1934. The Lorne family gave it a new one "
    "in 1936. The Saltmarsh Museum closed in 1940. It opened again in 1946."
)


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


def test_a_text_that_tells_what_happened_shows_what_leans_as_well(shown: Shown) -> None:
    assert len(shown(HISTORY)) == 5


def test_what_is_only_guessed_is_none_anywhere(shown: Shown) -> None:
    assert "perhaps" not in " ".join(shown(f"{HISTORY} The lamp was perhaps made by Ada Lorne in 1952."))
    assert len(shown(f"{HISTORY} The lamp was made by Ada Lorne in 1952.")) == 6


def test_where_most_is_doubtful_only_the_rest_is_shown(shown: Shown) -> None:
    doubtful = (
        "The wall had been built before 1850. Until 1860, the ferry had been slow. "
        "Since 1870 the pier has been green. By the 1880s, it had often been wet."
    )
    opened = "The Saltmarsh Museum opened in 1921."
    assert shown(f"{opened} {doubtful} {HANDBOOK}") == [opened]
    assert len(shown(f"{opened} {doubtful}")) > 1  # of so few sentences nobody can tell what they are about


def test_entries_under_their_days_go_by_their_own_signs(shown: Shown) -> None:
    entries = "".join(f"## 1.{n}.0 - 2024-0{n}-01\n\n- Mended the pump of line {n}.\n\n" for n in range(1, 5))
    assert len(shown(entries)) == 4


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{HANDBOOK * 8}The Saltmarsh Pier is a landmark of the whole coast of Lorne Island.", 0),
        (f"{HANDBOOK * 8}The Saltmarsh Pier is 340 metres long and stands off Lorne Island.", 1),
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
