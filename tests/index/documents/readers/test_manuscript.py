"""What a reader writes down of a file that knows its own structure, and what becomes of it."""

from __future__ import annotations

import pytest

from index.documents.draft import Imprint
from index.documents.marks import mark_of
from index.documents.readers import manuscript
from index.documents.readers.manuscript import Manuscript
from index.errors import DocumentError
from index.model import Zone


def texts(written: Manuscript) -> list[tuple[tuple[str, ...], str]]:
    return [(block.section, block.text) for block in written.draft(Imprint()).blocks]


def test_a_heading_that_opens_the_text_is_its_title() -> None:
    written = Manuscript()
    written.heading(1, "The  Mill\nof Orlen")
    written.paragraph("It burnt.")
    assert written.draft(Imprint()).imprint.title == "The Mill of Orlen"
    assert texts(written) == [((), "It burnt.")]


def test_the_title_that_the_file_states_goes_first_and_is_not_said_again() -> None:
    written = Manuscript("The Mill")
    written.heading(1, "THE MILL")
    written.heading(2, "Fire")
    written.paragraph("It burnt.")
    assert written.draft(Imprint()).imprint.title == "The Mill"
    assert written.draft(Imprint("Mills")).imprint.title == "Mills"
    assert texts(written) == [(("Fire",), "It burnt.")]


def test_sections_lie_in_one_another_by_their_levels() -> None:
    written = Manuscript("Mills")
    for level, heading in ((1, "Orlen"), (2, "Fire"), (3, "Losses"), (2, "Flood"), (1, "Marrow")):
        written.heading(level, heading)
        written.paragraph(f"Of {heading}.")
    assert [section for section, _ in texts(written)] == [
        ("Orlen",),
        ("Orlen", "Fire"),
        ("Orlen", "Fire", "Losses"),
        ("Orlen", "Flood"),
        ("Marrow",),
    ]


@pytest.mark.parametrize("heading", ["", "  ", "* * *", "—"])
def test_a_heading_without_a_letter_is_none(heading: str) -> None:
    written = Manuscript("Mills")
    written.heading(1, heading)
    written.paragraph("It burnt.")
    assert texts(written) == [((), "It burnt.")]


def test_a_heading_as_long_as_a_paragraph_is_one() -> None:
    written = Manuscript("Mills")
    written.heading(1, "It burnt down " * 30)
    assert [section for section, _ in texts(written)] == [()]


def test_a_list_keeps_the_line_that_leads_it_in() -> None:
    written = Manuscript("Mills")
    written.paragraph("The mill ground:")
    written.items(["rye", " ", "• ", "oats"])
    [block] = written.draft(Imprint()).blocks
    assert (block.pieces, block.is_list) == (("The mill ground:", "rye", "oats"), True)


def test_a_line_of_another_section_leads_no_list_in() -> None:
    written = Manuscript("Mills")
    written.paragraph("The mill ground:")
    written.heading(1, "Wares")
    written.items(["rye", "oats"])
    assert [text for _, text in texts(written)] == ["The mill ground:", "rye oats"]


def test_empty_rows_of_a_table_are_dropped_and_an_empty_table_is_none() -> None:
    written = Manuscript("Mills")
    written.table([["", " "], ["—", "—"]])
    assert not written
    written.table([["Orlen ", "7\n mills"], ["", ""]], heads=["Place", " How many "])
    [block] = written.draft(Imprint()).blocks
    assert (block.rows, block.heads) == ((("Orlen", "7 mills"),), ("Place", "How many"))


def test_notes_stand_behind_the_text_each_label_once() -> None:
    written = Manuscript("Mills")
    written.note("1", "See  the\nledger.")
    written.note("1", "Something else.")
    written.note("2", "  ")
    written.paragraph(f"It burnt.{mark_of('1')}")
    draft = written.draft(Imprint())
    assert [(note.label, note.text) for note in draft.notes] == [("1", "See the ledger.")]
    assert [block.zone for block in draft.blocks] == [Zone.BODY, Zone.NOTE]


def test_a_chapter_of_notes_is_notes_only_where_the_text_points_to_them() -> None:
    for mark, notes in (("", 0), (mark_of("1"), 2)):
        written = Manuscript("Mills")
        written.paragraph(f"It burnt.{mark}")
        written.heading(1, "Notes")
        written.items(["1. See the ledger.", "2. See the roll."])
        assert len(written.draft(Imprint()).notes) == notes


def test_a_heading_of_one_paragraph_is_not_that_of_the_next() -> None:
    written = Manuscript("Mills")
    written.paragraph("It burnt.", under="Fire")
    written.paragraph("It was rebuilt.")
    assert texts(written) == [(("Fire",), "It burnt."), ((), "It was rebuilt.")]


def test_places_of_a_book_are_counted_in_each_chapter_and_name_it() -> None:
    written = Manuscript("Mills", by_section=True)
    for chapter in ("Orlen", "A chapter whose heading is longer than its place has room for"):
        written.heading(1, chapter)
        written.paragraph("It burnt.")
        written.paragraph("It was rebuilt.")
    places = [block.place or "" for block in written.draft(Imprint()).blocks]
    assert places[:2] == ["Orlen ¶ 1", "Orlen ¶ 2"]
    assert places[2].startswith("A chapter whose heading is")
    assert places[2].endswith("… ¶ 1")
    assert len(places[2]) <= manuscript.SHOWN + len(" … ¶ 1")


def test_of_a_book_the_title_page_is_dropped() -> None:
    written = Manuscript("Mills", by_section=True)
    written.paragraph("Orlen Press")
    for number in range(4):
        written.heading(1, f"Chapter {number}")
        written.paragraph("It burnt.")
    assert [text for _, text in texts(written)] == ["It burnt."] * 4


def test_a_text_beyond_all_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manuscript, "LARGEST_TEXT", 50)
    written = Manuscript("Mills")
    written.paragraph("m" * 30)
    with pytest.raises(DocumentError) as caught:
        written.paragraph("m" * 30)
    assert caught.value.why.code == "too_long"
