"""Tables of PDFs: ruled ones, such as are set by blanks alone, and pages that are printed sideways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from fpdf import FPDF

from index.model import Document, Kind
from tests.index.documents.readers.paper import FIRST, SECOND, THIRD, lines, pdf
from tests.index.documents.readers.scene import read, texts

FERRIES = [
    ("Ferry", "Built", "Remarks"),
    ("Ostrala", "1931", "Lost her funnel in a storm and was towed home by two tugs."),
    ("Vinde", "1948", "Carries the mail."),
    ("Little Marit", "1952", ""),
]


def ruled(paper: FPDF, rows: Sequence[Sequence[str]], *, top: float = 30, left: float = 15, width: float = 36) -> float:
    """A table with a border around each cell, drawn row by row; returns its lower edge."""
    for row in rows:
        for at, cell in enumerate(row):
            paper.rect(left + at * width, top, width, 15)
            lines(paper, cell, left=left + at * width + 2, top=top + 4, width=22, size=8)
        top += 15
    return top


def row_texts(document: Document) -> list[str]:
    return [
        passage.quote(at)
        for passage in document.body
        for at, sentence in enumerate(passage.sentences)
        if sentence.kind is Kind.ROW
    ]


def drawn(tmp_path: Path, draw: Callable[[FPDF], object]) -> Document:
    def on_page(paper: FPDF) -> None:
        paper.add_page()
        draw(paper)

    return read(tmp_path, "a.pdf", pdf(on_page))


def test_the_cells_of_a_ruled_table_are_read_whole(tmp_path: Path) -> None:
    document = drawn(tmp_path, lambda paper: lines(paper, FIRST, top=ruled(paper, FERRIES) + 12))
    assert row_texts(document) == [
        "Ferry: Ostrala · Built: 1931 · Remarks: Lost her funnel in a storm and was towed home by two tugs.",
        "Ferry: Vinde · Built: 1948 · Remarks: Carries the mail.",
        "Ferry: Little Marit · Built: 1952",
    ]
    assert texts(document)[-1] == FIRST


def test_a_ruled_table_drawn_column_by_column_is_read_in_rows(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        for at in range(4):
            paper.line(15, 30 + 12 * at, 135, 30 + 12 * at)
            paper.line(15 + 40 * at, 30, 15 + 40 * at, 66)
        for column, cells in enumerate([("Pier", "North", "South"), ("Depth", "4 m", "7 m"), ("Lit", "yes", "no")]):
            for row, cell in enumerate(cells):
                paper.text(18 + 40 * column, 37 + 12 * row, cell)

    assert row_texts(drawn(tmp_path, draw)) == [
        "Pier: North · Depth: 4 m · Lit: yes",
        "Pier: South · Depth: 7 m · Lit: no",
    ]


def test_a_name_above_several_columns_belongs_to_each(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        paper.rect(15, 30, 30, 10)
        paper.rect(45, 30, 60, 10)
        paper.text(60, 37, "Passengers")
        for row, cells in enumerate([("Ferry", "Summer", "Winter"), ("Vinde", "840", "120"), ("Ostrala", "910", "95")]):
            for column, cell in enumerate(cells):
                paper.rect(15 + 30 * column, 40 + 10 * row, 30, 10)
                paper.text(17 + 30 * column, 47 + 10 * row, cell)

    assert row_texts(drawn(tmp_path, draw)) == [
        "Ferry: Vinde · Passengers Summer: 840 · Passengers Winter: 120",
        "Ferry: Ostrala · Passengers Summer: 910 · Passengers Winter: 95",
    ]


def test_a_table_goes_on_over_the_end_of_a_page_with_its_heads(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        ruled(paper, FERRIES[:3], top=150)
        paper.add_page()
        ruled(paper, [("Marit", "1952", "Sold to the island."), ("Grey Gull", "1960", "Still at sea.")], top=20)

    assert row_texts(drawn(tmp_path, draw))[-2:] == [
        "Ferry: Marit · Built: 1952 · Remarks: Sold to the island.",
        "Ferry: Grey Gull · Built: 1960 · Remarks: Still at sea.",
    ]


def test_a_label_and_its_value_in_a_ruled_form(tmp_path: Path) -> None:
    form = [("Name of the vessel", "Ostrala"), ("Home port", "Vardoma"), ("Master", "Ingrid Sollem")]
    [text] = texts(drawn(tmp_path, lambda paper: ruled(paper, form, width=55)))
    assert [part.strip() for part in text.split("•")] == [f"{label}: {value}" for label, value in form]


def test_frames_around_text_are_no_table(tmp_path: Path) -> None:
    stories = [f"{FIRST} {SECOND}", f"{SECOND} {THIRD}", f"{THIRD} {FIRST}", f"{THIRD} {SECOND}"]

    def draw(paper: FPDF) -> None:
        for at, story in enumerate(stories):
            left, top = 8 + 68 * (at // 2), 20 + 90 * (at % 2)
            paper.rect(left, top, 68, 90)
            lines(paper, story, left=left + 3, top=top + 8, width=28)

    assert texts(drawn(tmp_path, draw)) == stories


def test_figures_that_stand_close_are_cells_of_their_own(tmp_path: Path) -> None:
    rows = [("Harbour", "2003-04", "2004-05", "2005-06"), ("Vardoma", "2,753,438", "2,799,250", "2,815,544")]
    rows += [("Lindesund", "485,670", "503,528", "521,015"), ("Tarvik", "34,573", "35,515", "36,222")]

    def draw(paper: FPDF) -> None:
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                paper.text(20 + 30 * bool(column) + 18.6 * max(0, column - 1), 30 + 5 * at, cell)

    assert row_texts(drawn(tmp_path, draw))[0] == (
        "Harbour: Vardoma · 2003-04: 2,753,438 · 2004-05: 2,799,250 · 2005-06: 2,815,544"
    )


def test_the_figures_of_a_chart_are_left_out(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        top = lines(paper, FIRST) + 10
        for at, figure in enumerate(["26.6", "27.2", "28.7", "41.2", "45.0"]):
            paper.text(30 + 3 * at, top + 14 * at, figure)

    assert texts(drawn(tmp_path, draw)) == [FIRST]


def test_a_page_printed_sideways_is_read(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        with paper.rotation(90, 74, 105):
            lines(paper, FIRST, left=0, top=90)
            lines(paper, SECOND, left=0, top=112)

    assert texts(drawn(tmp_path, draw)) == [FIRST, SECOND]


def test_a_stamp_up_the_margin_is_left_out(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        lines(paper, f"{FIRST} {SECOND}")
        with paper.rotation(90, 8, 150):
            paper.text(8, 150, "Received 4 May")

    assert texts(drawn(tmp_path, draw)) == [f"{FIRST} {SECOND}"]


def test_a_drawing_of_many_strokes_leaves_the_text_as_it_is(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        lines(paper, FIRST)
        for at in range(12_000):
            paper.line(20 + at % 100, 60 + at // 100, 21 + at % 100, 60 + at // 100)

    assert texts(drawn(tmp_path, draw)) == [FIRST]
