"""What stands below a picture names what is seen and when, and tells nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.timeline.events import events_of
from tests.index.timeline.making import document


def dates(text: str, language: str = "en") -> list[str]:
    return [event.date for event in events_of(document(text, language=language))]


@pytest.mark.parametrize(
    "caption",
    [
        "Turbine controls of the mill, 1969.",
        "Students at the booth of the Lowmoor fair, 1958.",
        "The ferry crossing to Kyle with its crew (1911).",
    ],
)
def test_a_caption_is_no_event(caption: str) -> None:
    assert dates(caption) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Sixty of the men left for Lorne Hill on foot, 1958.", "1958"),
        ("Ada Lorne opens the ferry of Lowmoor, 1958.", "1958"),
        ("The old ferry was sold to a farmer of Kyle, 1911.", "1911"),
    ],
)
def test_a_sentence_that_ends_with_its_year_is_one(text: str, date: str) -> None:
    assert dates(text) == [date]


def test_of_other_languages_nobody_knows_the_verbs() -> None:
    assert dates("Die Fähre sinkt vor Kyll, 1911.", "de") == ["1911"]


def test_an_item_of_a_chronicle_needs_no_verb(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# Lowmoor\n\n- Fall of the towers of Lowmoor, 1453.\n- Fire at the mills of Kyle, 1511.\n", "utf-8"
    )
    assert [event.date for event in events_of(load(path, tmp_path))] == ["1453", "1511"]
