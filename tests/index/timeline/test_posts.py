"""The day on which a post or a remark was written."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from tests.index.timeline.making import document


def dates(language: str, text: str, section: tuple[str, ...] = ("A new pier",)) -> list[str]:
    return [event.date for event in events_of(document(text, language=language, sections=(section,)))]


def test_the_day_that_opens_a_post_is_not_the_one_that_it_tells_of() -> None:
    assert dates("en", "25 November 2022 On 12 November 2022 Ada Lorne opened the pier in Lowmoor.") == ["2022-11-12"]
    assert dates("en", "11 December 2022 Last Saturday Ada Lorne opened the pier in Lowmoor.") == []
    assert dates("de", "14. Mai 2023 Unsere Tanzgruppe hatte einen Auftritt in Lorn.") == []


def test_a_post_that_says_no_other_day_is_of_its_own() -> None:
    assert dates("en", "25 November 2022 Ada Lorne opened the pier in Lowmoor.") == ["2022-11-25"]


def test_an_item_of_a_chronicle_is_of_the_day_that_opens_it() -> None:
    assert dates("de", "14. Mai 1923: Die Gruppe hatte einen Auftritt in Lorn.") == ["1923-05-14"]
    assert dates("de", "14. Mai 1923 Auftritt der Gruppe in Lorn.", section=()) == ["1923-05-14"]


@pytest.mark.parametrize(
    "text",
    [
        "The accounts must be given to another body [Ada Lorne, confirmed by Ralf Kyle on 2024-04-12].",
        "Note from Ada Lorne 2024-04-11: my advice is to have three paid posts.",
        "Response by Ada Lorne on 2024-04-11 - there is a shield for members as well.",
    ],
)
def test_the_day_of_a_remark_in_a_text_of_several_is_no_event(text: str) -> None:
    assert dates("en", text) == []
