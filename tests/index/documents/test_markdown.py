"""Markdown: front matter, sections, places, notes, and nothing of the markup in the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.errors import DocumentError
from index.model import Document, Note, Original, Zone
from index.remarks import remark


def read(folder: Path, text: str, name: str = "a_b.md") -> Document:
    (folder / name).write_text(text, "utf-8")
    return load(folder / name, folder)


def test_front_matter_is_the_imprint(tmp_path: Path) -> None:
    source = read(
        tmp_path,
        "---\nid: x\ntitle: 'One: two'\nauthor: [A. B., C. D.]\npublisher: P\npublished: 2007-02-07\nlanguage: en-GB\n"
        "licence: CC BY 4.0\naddress: https://example.org/a\ndigest_of:\n  title: Original\n  published: 2006~\n"
        "---\nText.\n",
    ).source
    assert (source.title, source.author, source.publisher) == ("One: two", "A. B., C. D.", "P")
    assert (source.published, source.language, source.licence) == ("2007-02-07", "en", "CC BY 4.0")
    assert (source.address, source.digest_of) == ("https://example.org/a", Original("Original", published="2006~"))


@pytest.mark.parametrize(
    ("text", "title"),
    [("# Two rivers\n\nText.", "Two rivers"), ("## Two rivers\n\nText.", "Two rivers"), ("Text.", "a b")],
    ids=["first heading", "first heading of a lower level", "file name"],
)
def test_without_front_matter_the_title_is_found(tmp_path: Path, text: str, title: str) -> None:
    document = read(tmp_path, text)
    assert (document.source.title, document.body[0].section) == (title, ())


def test_markup_is_taken_off(tmp_path: Path) -> None:
    text = "A **bold** and *soft* [link](https://x.org), `code` &amp; <b>tag</b><!-- hidden -->.\nNext line \\*here\\*."
    assert read(tmp_path, text).body[0].text == "A bold and soft link, code & tag. Next line *here*."


def test_code_and_comments_are_left_out_with_a_remark(tmp_path: Path) -> None:
    document = read(tmp_path, "<!-- no -->\n\nText.\n\n```\ncode\n```\n")
    assert [passage.text for passage in document.passages] == ["Text."]
    assert document.remarks == (remark("code", count=1),)


def test_sections_are_the_headings_from_the_outermost_in(tmp_path: Path) -> None:
    document = read(tmp_path, "# T\n\nA.\n\n## H\n\nB.\n\n### I\n\nC.\n\n## J\n\nD.\n")
    assert [passage.section for passage in document.body] == [(), ("H",), ("H", "I"), ("J",)]


def test_places_are_those_of_the_original_or_counted(tmp_path: Path) -> None:
    marked = read(tmp_path, "¶ 12 In 1991 it was signed.\n¶ 13-14 It was renewed.\n\n> ¶ 15, 17 It ended.\n")
    assert [(p.place, p.text) for p in marked.body] == [
        ("¶ 12", "In 1991 it was signed."),
        ("¶ 13–14", "It was renewed."),
        ("¶ 15, 17", "It ended."),
    ]
    assert [passage.place for passage in read(tmp_path, "One.\n\nTwo.\n").body] == ["¶ 1", "¶ 2"]
    assert read(tmp_path, "¶ 3 One.\n\nTwo.\n").remarks == (remark("unmarked", count=1, all=2),)


def test_footnotes_and_plain_marks_point_to_notes(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "One [^a] is.[^2] Two is.[3] Three is.\n\n[^a]: Note *a*.\n[^2]: https://example.org\n\n"
        "## Notes\n\n[3] Third.\n[4] Last.\n",
    )
    assert document.body[0].text == "One is. Two is. Three is."
    assert [sentence.notes for sentence in document.body[0].sentences] == [("a", "2"), ("3",), ()]
    assert document.notes == (
        Note("a", "Note a."),
        Note("2", "https://example.org"),
        Note("3", "Third."),
        Note("4", "Last."),
    )
    assert [p.place for p in document.passages if p.zone is Zone.NOTE] == ["note a", "note 2", "note 3", "note 4"]


def test_a_mark_without_its_note_is_remarked(tmp_path: Path) -> None:
    document = read(tmp_path, "One is.[^9] Two is.[8]\n")
    assert document.body[0].text == "One is. Two is."
    assert document.remarks == (remark("no_notes", count=2, labels="9, 8"),)


def test_below_a_heading_of_notes_a_list_is_notes(tmp_path: Path) -> None:
    document = read(tmp_path, "Text.[1]\n\n## References\n\n1. First.\n2. Second.\n")
    assert document.notes == (Note("1", "First."), Note("2", "Second."))


def test_items_and_rows_are_sentences_of_one_passage(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "- First item\n- Second. And more.\n  - Inner\n\n| Year | Trade |\n|--|--|\n| 2021 | 18 |\n| 2022 | 24 |\n",
    )
    items, table = document.body
    assert [items.quote(n) for n in range(len(items.sentences))] == ["First item", "Second.", "And more.", "Inner"]
    assert items.text == "First item • Second. And more. • Inner"
    assert [table.quote(n) for n in range(len(table.sentences))] == [
        "Year: 2021 · Trade: 18",
        "Year: 2022 · Trade: 24",
    ]
    assert table.section == ()


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_that_leads_in_a_list_belongs_to_it(tmp_path: Path, gap: str) -> None:
    document = read(
        tmp_path, f"Text.\n\n## Cake\n\nYou need:{gap}- 300 g flour\n- 4 eggs\n\nStir: it is done.\n\n- salt\n"
    )
    assert [(p.place, p.text) for p in document.body] == [
        ("¶ 1", "Text."),
        ("¶ 2", "You need: • 300 g flour • 4 eggs"),
        ("¶ 3", "Stir: it is done."),
        ("¶ 4", "salt"),
    ]
    assert document.body[1].section == ("Cake",)


def test_a_row_is_one_sentence_whatever_its_cells_hold(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "| Problem | Why? | |\n|--|--|--|\n"
        "| **No light.** Or weak | It is dead. Charge it. | a |\n| - | | |\n| Noise | | b |\n",
    )
    assert [document.body[0].quote(n) for n in range(len(document.body[0].sentences))] == [
        "Problem: No light. Or weak · Why?: It is dead. Charge it. · a",
        "Problem: Noise · b",
    ]


def test_a_long_table_is_cut_between_rows(tmp_path: Path) -> None:
    rows = "".join(f"| part {n} | {n} pieces in a box |\n" for n in range(100))
    document = read(tmp_path, "| Name | Number |\n|--|--|\n" + rows)
    assert len(document.body) > 1
    assert not any(p.text.endswith(("•", " ")) for p in document.body)
    assert document.body[1].text.startswith("Name: part ")
    assert sum(len(p.sentences) for p in document.body) == 100


def test_a_table_at_the_end_is_never_torn(tmp_path: Path) -> None:
    document = read(tmp_path, "Text.\n\n| Name | Number |\n|--|--|\n| part | – |\n")
    assert (document.body[1].quote(0), document.remarks) == ("Name: part · Number: –", ())


def test_about_headings_open_their_zones(tmp_path: Path) -> None:
    document = read(tmp_path, "Text.\n\n## About the author\n\nA. Name teaches.\n\n## Об этой статье\n\nОна новая.\n")
    assert [(p.zone, p.place) for p in document.passages[1:]] == [
        (Zone.ABOUT, "about the author"),
        (Zone.ABOUT, "about this document"),
    ]


def test_front_matter_alone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="empty below its front matter"):
        read(tmp_path, "---\ntitle: x\n---\n\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("時間 5月4日 早上八點\n地點 河邊涼亭\n自備手套,飲水有供應", 3),
        ("Kahve saat 10.00\nYer arka bahçe\nYağarsa salonda", 3),
        ("(a) keys hang in the hall\n(b) the gate stays shut", 2),
        ("The mill was rebuilt after a fire by men from\nNorland, who came over the high pass in May\n1903", 1),
        ("The mill was rebuilt,\nThe dam was not.", 1),
    ],
    ids=["Chinese", "Turkish", "lettered", "wrapped", "goes on"],
)
def test_lines_that_are_ended_on_purpose_stay_apart(text: str, said: int, tmp_path: Path) -> None:
    document = read(tmp_path, f"# A page\n\n{text}\n")
    assert sum(len(passage.sentences) for passage in document.passages) == said


def test_what_is_typed_below_a_list_is_no_part_of_its_last_item(tmp_path: Path) -> None:
    (passage,) = read(tmp_path, "# Loans\n\n- ladders\n- two drills\nReturn them within a week.\n").passages
    assert [passage.quote(n) for n in range(len(passage.sentences))] == [
        "ladders",
        "two drills",
        "Return them within a week.",
    ]


def test_a_list_below_a_table_and_a_picture_has_no_lead_in(tmp_path: Path) -> None:
    table = "| Boat | Built |\n| --- | --- |\n| Lorne | 1931 |\n"
    found = read(tmp_path, f"# Boats\n\n{table}\n![A boat](boat.png)\n\n- The Lorne is green.\n- The Marten is red.\n")
    assert "The Marten is red." in " ".join(passage.text for passage in found.passages)
