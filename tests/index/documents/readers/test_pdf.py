"""PDFs: reading order, what belongs to the page and not to the text, places, and files that can't be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from font_source_sans_pro import SourceSansPro
from fpdf import FPDF
from fpdf.enums import AccessPermission
from PIL import Image
from pypdfium2 import PdfDocument

from index.documents.readers.pdf_lines import lines_of
from index.documents.readers.pdf_rules import Pen
from index.errors import DocumentError
from tests.index.documents.readers.scene import assert_verbatim, places, read, texts

FIRST = "The lighthouse of Vardoma was built in 1871 by three brothers from the village below the cliff."
SECOND = "Its lamp burned whale oil until the first winter of the war, when the keeper turned to kerosene."
THIRD = "Nobody was hurt when the tower fell, for the keeper had left the island the evening before."


def pdf(draw: Callable[[FPDF], None], **said: str) -> bytes:
    paper = FPDF(format=(148, 210))
    paper.add_font("Sans", fname=SourceSansPro)
    paper.set_font("Sans", size=11)
    paper.set_auto_page_break(False)
    if "title" in said:
        paper.set_title(said["title"])
    if "author" in said:
        paper.set_author(said["author"])
    paper.set_creation_date(datetime(2014, 5, 2, tzinfo=UTC))
    draw(paper)
    return bytes(paper.output())


def lines(paper: FPDF, text: str, left: float = 20, top: float = 30, width: int = 60, size: float = 11) -> float:
    """`text` in lines of `width` characters, hard-wrapped at blanks; returns where the next line would stand."""
    paper.set_font_size(size)
    line = ""
    for word in [*text.split(), ""]:
        if word == "" or len(line) + len(word) > width:
            paper.text(left, top, line.strip())
            top, line = top + size * 0.45, ""
        line += word + " "
    return top


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


INK = "The likely lily bulbs\nyears on years on end:\nnone are sown once more,\nfor daffodils kill them.\n"


def drawn(text: str) -> bytes:
    """A page in a font whose letters are drawings without measures, as browsers print them."""
    letters = sorted(set(text) - {"\n"})
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>")
    procs = " ".join(f"/g{n} {7 + n} 0 R" for n in range(len(letters)))
    names = " ".join(f"/g{n}" for n in range(len(letters)))
    objects.append(
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65"
        f"/LastChar {64 + len(letters)}/Widths[{'500 ' * len(letters)}]/CharProcs<<{procs}>>"
        f"/Encoding<</Type/Encoding/Differences[65 {names}]>>/ToUnicode 6 0 R>>"
    )
    shown = "".join(
        f"({''.join(chr(65 + letters.index(letter)) for letter in line)}) Tj 0 -15 Td " for line in text.splitlines()
    )
    objects.append(streamed(f"BT /F 11 Tf 40 350 Td {shown} ET"))
    codes = "\n".join(f"<{65 + n:02x}> <{ord(letter):04x}>" for n, letter in enumerate(letters))
    objects.append(
        streamed(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def "
            f"1 begincodespacerange <00> <ff> endcodespacerange {len(letters)} beginbfchar\n{codes}\nendbfchar "
            "endcmap end end"
        )
    )
    for letter in letters:
        low, high = -200 if letter in "gpqyj" else 0, 700 if letter in "bdfhklt" or letter.isupper() else 500
        high = 1180 if letter in "ÄÖÜ" else high
        ink = "" if letter == " " else f"50 {low} 400 {high - low} re f"
        objects.append(streamed(f"500 0 50 {low} 450 {high} d1 {ink}"))
    body = "".join(f"{n} 0 obj\n{one}\nendobj\n" for n, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\n%%EOF".encode()


def streamed(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream"


def test_letters_without_measures_are_as_high_as_their_font(tmp_path: Path) -> None:
    document = read(tmp_path, "lilies.pdf", drawn(INK))
    assert texts(document) == [" ".join(INK.split())]


def test_dots_above_a_letter_make_no_line_higher() -> None:
    page = PdfDocument(drawn("Über die Öfen\nund die Gärten\nam Rande der Stadt\n"))[0]
    assert len({round(line.height, 3) for line in lines_of(page, 1, Pen())}) == 1


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
