"""PDFs: reading order, what belongs to the page and not to the text, and places."""

from __future__ import annotations

from pathlib import Path

from fpdf import FPDF

from tests.index.documents.readers.paper import FIRST, SECOND, THIRD, lines, pdf
from tests.index.documents.readers.scene import assert_verbatim, places, read, texts


def test_paragraphs_are_joined_and_cited_by_their_page(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        paper.add_page()
        top = lines(paper, "The Lighthouse of Vardoma", size=18)
        top = lines(paper, FIRST, top=top + 8)
        lines(paper, SECOND, top=top + 6)
        paper.add_page()
        lines(paper, THIRD)

    document = read(tmp_path, "a.pdf", pdf(draw))
    assert (document.source.title, document.source.published) == ("The Lighthouse of Vardoma", "2014-05-02")
    assert [(passage.place, passage.text) for passage in document.body] == [
        ("p. 1", FIRST),
        ("p. 1", SECOND),
        ("p. 2", THIRD),
    ]
    assert_verbatim(document, FIRST + SECOND + THIRD)


def test_a_paragraph_goes_on_over_the_end_of_a_page(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        paper.add_page()
        lines(paper, "The lamp burned whale oil until the", top=190)
        paper.add_page()
        lines(paper, "first winter of the war. " + THIRD)

    document = read(tmp_path, "a.pdf", pdf(draw))
    assert document.body[0].text == "The lamp burned whale oil until the first winter of the war. " + THIRD
    assert places(document) == ["p. 1"]


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        paper.add_page()
        lines(paper, FIRST + " " + SECOND, left=15, width=32)
        lines(paper, THIRD, left=80, width=32)

    assert texts(read(tmp_path, "a.pdf", pdf(draw))) == [FIRST + " " + SECOND, THIRD]


def test_columns_drawn_line_by_line_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = (FIRST + " " + SECOND + " " + THIRD).split()
    rows = [" ".join(left[at : at + 6]) for at in range(0, len(left), 6)]
    right = [f"{word} stands on the far side of it" for word in ("One", "two", "three", "four", "five", "six", "seven")]

    def draw(paper: FPDF) -> None:
        paper.add_page()
        for at, row in enumerate(rows):
            paper.text(10, 30 + 5 * at, row)
            if at < len(right):
                paper.text(95, 30 + 5 * at, right[at])

    text = " ".join(texts(read(tmp_path, "a.pdf", pdf(draw))))
    assert " ".join(left) in text
    assert " ".join(right) in text


def test_running_heads_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        for number, text in enumerate([FIRST, SECOND, THIRD], 1):
            paper.add_page()
            lines(paper, "Annual Report of the Lighthouse Board", top=10, size=8)
            lines(paper, text)
            lines(paper, f"Page {number} of 3", top=205, size=8)

    assert texts(read(tmp_path, "a.pdf", pdf(draw))) == [FIRST, SECOND, THIRD]


def test_headings_open_sections(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        paper.add_page()
        top = lines(paper, "The Lighthouse", size=20)
        top = lines(paper, "1 How it was built", top=top + 8, size=15)
        top = lines(paper, FIRST, top=top + 4)
        top = lines(paper, "2 How it fell", top=top + 8, size=15)
        lines(paper, THIRD, top=top + 4)

    document = read(tmp_path, "a.pdf", pdf(draw))
    assert [passage.section for passage in document.body] == [("1 How it was built",), ("2 How it fell",)]


def test_numbered_clauses_and_contents(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        paper.add_page()
        said = ["Rules ........ 4", "Fees ......... 9", "Guests ....... 12", "", "2.0. Dues"]
        said += ["2.0.1. The treasurer asks for the dues in", "2.5 weeks at most, and for the rest"]
        for n, line in enumerate([*said, "before the fair opens.", "2.0.2. Guests pay nothing."]):
            paper.text(28 if line[:3] in ("bef", "2.5") else 20, 20 + 5 * n, line)

    document = read(tmp_path, "rules.pdf", pdf(draw))
    assert [text for text in texts(document) if "2" in text] == [
        "2.0. Dues",
        "2.0.1. The treasurer asks for the dues in 2.5 weeks at most, and for the rest before the fair opens.",
        "2.0.2. Guests pay nothing.",
    ]
    assert not any("...." in text for text in texts(document))


def test_a_table_keeps_its_heads(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        paper.add_page()
        top = lines(paper, FIRST)
        for at, row in enumerate([("Year", "Ships", "Wrecks"), ("1901", "340", "12"), ("1902", "355", "9")]):
            for column, cell in enumerate(row):
                paper.text(20 + 35 * column, top + 8 + 6 * at, cell)

    document = read(tmp_path, "a.pdf", pdf(draw))
    assert document.body[-1].text == "Year: 1901 · Ships: 340 · Wrecks: 12 • Year: 1902 · Ships: 355 · Wrecks: 9"


def test_a_raised_figure_points_to_the_note_at_the_foot(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        paper.add_page()
        paper.text(20, 30, "The lighthouse was built in 1871.")
        paper.set_font_size(6)
        paper.text(20 + 57.2, 28.5, "1")
        paper.set_font_size(11)
        paper.text(20, 35, "It stood for ninety years on the cliff above the bay.")
        paper.set_font_size(6)
        paper.text(20, 178, "1")
        paper.set_font_size(8)
        paper.text(22, 180, "Archive of the Board, volume 3.")

    document = read(tmp_path, "a.pdf", pdf(draw))
    assert document.body[0].quote(0).startswith("The lighthouse was built in 1871.")
    assert [(note.label, note.text) for note in document.notes] == [("1", "Archive of the Board, volume 3.")]
