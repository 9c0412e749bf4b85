"""What a PDF says of itself: title and date; and files that can't be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission
from PIL import Image

from index.errors import DocumentError
from tests.index.documents.readers.paper import FIRST, SECOND, THIRD, lines, pdf
from tests.index.documents.readers.scene import read, texts


@pytest.mark.parametrize(
    ("said", "shown", "title"),
    [
        ("Microsoft Word - final2.docx", "The Lighthouse of Vardoma", "The Lighthouse of Vardoma"),
        ("The Lighthouse of Vardoma: A History", "The Lighthouse of Vardoma", "The Lighthouse of Vardoma: A History"),
        ("Some template", "The Lighthouse of Vardoma", "The Lighthouse of Vardoma"),
    ],
)
def test_the_title_is_what_the_paper_says(tmp_path: Path, said: str, shown: str, title: str) -> None:
    def draw(paper: FPDF) -> None:
        paper.add_page()
        lines(paper, FIRST, top=lines(paper, shown, size=18) + 8)

    assert read(tmp_path, "a.pdf", pdf(draw, title=said)).source.title == title


def test_the_day_a_file_was_made_is_not_the_date_of_an_older_text(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        paper.add_page()
        lines(paper, SECOND, top=lines(paper, "Report of the Board for 1931", size=16) + 5)

    assert read(tmp_path, "a.pdf", pdf(draw)).source.published is None


def test_the_day_a_file_was_made_is_not_that_of_the_year_in_its_title(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        for text in (FIRST, SECOND, THIRD):
            paper.add_page()
            lines(paper, "The Vardoma Lantern, Autumn 2013", top=10, size=8)  # a running head
            lines(paper, text)

    content = pdf(draw, title="The Vardoma Lantern, Autumn 2013")
    assert read(tmp_path, "a.pdf", content).source.published is None


def test_a_scan_says_that_it_needs_ocr(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        for _ in range(3):
            paper.add_page()
            paper.image(Image.new("L", (80, 120), 200), x=10, y=10, w=100)

    with pytest.raises(DocumentError, match=r"a\.pdf: is a scan: no text in it; run OCR first"):
        read(tmp_path, "a.pdf", pdf(draw))


def test_an_encrypted_file_says_so(tmp_path: Path) -> None:
    def draw(paper: FPDF) -> None:
        paper.set_encryption(owner_password="a", user_password="b", permissions=AccessPermission.none())
        paper.add_page()
        lines(paper, FIRST)

    with pytest.raises(DocumentError, match="is encrypted; save it without a password"):
        read(tmp_path, "a.pdf", pdf(draw))


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_a_damaged_file_is_read_or_says_so(tmp_path: Path, kept: float) -> None:
    whole = pdf(lambda paper: (paper.add_page(), lines(paper, FIRST))[0])
    try:
        said = " ".join(texts(read(tmp_path, "a.pdf", whole[: int(len(whole) * kept)])))
    except DocumentError as error:
        said = str(error)
    assert any(word in said for word in ("lighthouse", "damaged", "no text in it"))
