"""The letters of PDFs: divided words, ligatures, letters that are drawn."""

from __future__ import annotations

from pathlib import Path

from fpdf import FPDF
from pypdfium2 import PdfDocument

from index.documents.readers.pdf_lines import lines_of
from index.documents.readers.pdf_rules import Pen
from tests.index.documents.readers.paper import drawn, lines, pdf
from tests.index.documents.readers.scene import read, texts


def test_divided_words_are_joined_and_hyphens_kept(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        paper.add_page()
        paper.text(20, 30, "The light-keeper was known to every-")
        paper.text(20, 35, "body on the coast. A well-known light-")
        paper.text(20, 40, "keeper is a rare thing in these parts.")

    [text] = texts(read(tmp_path, "a.pdf", pdf(draw)))
    assert text.startswith("The light-keeper was known to everybody on the coast. A well-known light-keeper is a rare")


def test_ligatures_are_letters(tmp_path: Path) -> None:
    document = read(tmp_path, "a.pdf", pdf(lambda paper: (paper.add_page(), lines(paper, "The ofﬁce of the ﬂeet."))[0]))
    assert texts(document) == ["The office of the fleet."]


INK = "The likely lily bulbs\nyears on years on end:\nnone are sown once more,\nfor daffodils kill them.\n"


def test_letters_without_measures_are_as_high_as_their_font(tmp_path: Path) -> None:
    document = read(tmp_path, "lilies.pdf", drawn(INK))
    assert texts(document) == [" ".join(INK.split())]


def test_dots_above_a_letter_make_no_line_higher() -> None:
    page = PdfDocument(drawn("Über die Öfen\nund die Gärten\nam Rande der Stadt\n"))[0]
    assert len({round(line.height, 3) for line in lines_of(page, 1, Pen())}) == 1
