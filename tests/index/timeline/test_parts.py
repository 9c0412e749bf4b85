"""A day without a year is of none that only another part of the document tells."""

from __future__ import annotations

from index.timeline.events import events_of
from tests.index.timeline.making import document

LIVES = (
    "Ada Lorne was born in 1921.|She died at Lowmoor in 1978.",
    "Ben Orrin was called up in 1942.|On 27 January the siege of Kyle was lifted by his regiment.",
    "Carl Kyle was born in 1925.|He was a miller at Orrin all his life until 1990.",
)
SECTIONS = (("Ada Lorne",), ("Ben Orrin",), ("Carl Kyle",))


def dates(*paragraphs: str, sections: tuple[tuple[str, ...], ...]) -> list[str]:
    return [event.date for event in events_of(document(*paragraphs, sections=sections))]


def test_the_death_of_one_is_no_year_of_the_next() -> None:
    swapped = (
        LIVES[0],
        "On 27 January the siege of Kyle was lifted by his regiment.|Ben Orrin came home in 1946.",
        LIVES[2],
    )
    assert "1978-01-27" not in dates(*swapped, sections=SECTIONS)


def test_a_year_of_the_same_part_is_its() -> None:
    early = "Ada Lorne was born in 1881.|She died at Lowmoor in 1941."
    assert "1942-01-27" in dates(early, *LIVES[1:], sections=SECTIONS)


def test_the_year_may_turn_within_a_part() -> None:
    early = "Ada Lorne was born in 1881.|She died at Lowmoor in 1941."
    winter = "The siege of Kyle began in December 1942.|On 27 January it was lifted by the third regiment."
    assert "1943-01-27" in dates(early, winter, LIVES[2], sections=SECTIONS)


def test_a_document_in_two_parts_goes_on() -> None:
    told = dates(LIVES[0], "On 27 January the siege of Kyle was lifted by Orrin.", sections=SECTIONS[:2])
    assert any(date.endswith("-01-27") for date in told)
