"""Word documents: made with python-docx, or with parts of our own where that can't write what people's files have."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.document import Document as Paper
from docx.oxml import parse_xml

from index.errors import DocumentError
from index.remarks import remark
from tests.index.documents.readers.scene import assert_verbatim, read, texts

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FIRST = "The dry port opened in 2014 at the foot of the pass."
SECOND = "Trains change their gauge there in less than an hour."


def word(write: Callable[[Paper], None], parts: Mapping[str, str] | None = None) -> bytes:
    paper = docx.Document()
    write(paper)
    whole = io.BytesIO()
    paper.save(whole)
    if parts:
        with zipfile.ZipFile(whole, "a") as archive:
            for name, part in parts.items():
                archive.writestr(name, part)
    return whole.getvalue()


def test_a_document_of_pictures_alone_is_a_scan(tmp_path: Path) -> None:
    content = word(lambda paper: None, {"word/media/image1.png": "picture"})
    with pytest.raises(DocumentError) as told:
        read(tmp_path, "scan.docx", content)
    assert told.value.why == remark("scan")


def test_headings_open_sections_and_the_title_is_the_title(tmp_path: Path) -> None:
    def write(paper: Paper) -> None:
        paper.add_heading("The Dry Port", 0)
        paper.add_heading("How it began", 1)
        paper.add_paragraph(FIRST)
        paper.add_heading("The trains", 2)
        paper.add_paragraph(SECOND)

    document = read(tmp_path, "port.docx", word(write))
    assert document.source.title == "The Dry Port"
    assert [(passage.section, passage.text) for passage in document.body] == [
        (("How it began",), FIRST),
        (("How it began", "The trains"), SECOND),
    ]
    assert_verbatim(document, FIRST + SECOND)


def test_the_properties_tell_author_and_day(tmp_path: Path) -> None:
    def write(paper: Paper) -> None:
        paper.core_properties.author = "Anna Petrova"
        paper.core_properties.title = "A Port in the Steppe"
        paper.core_properties.created = datetime(2016, 3, 9, tzinfo=UTC)
        paper.add_paragraph(FIRST)

    source = read(tmp_path, "a.docx", word(write)).source
    assert (source.title, source.author, source.published) == ("A Port in the Steppe", "Anna Petrova", "2016-03-09")


def test_what_programs_write_into_the_properties_is_not_believed(tmp_path: Path) -> None:
    def write(paper: Paper) -> None:
        paper.core_properties.author = "Microsoft Office User"
        paper.core_properties.title = "Microsoft Word - draft3.doc"
        paper.core_properties.created = datetime(2021, 3, 9, tzinfo=UTC)
        paper.add_heading("Minutes of 12 May 1998", 1)
        paper.add_paragraph(SECOND)

    source = read(tmp_path, "a.docx", word(write)).source
    assert (source.title, source.author, source.published) == ("Minutes of 12 May 1998", None, "1998-05-12")


def test_lists_keep_their_lead_in_and_their_numbers(tmp_path: Path) -> None:
    def write(paper: Paper) -> None:
        paper.add_paragraph("The port has:")
        for item in ("two cranes", "a customs hall"):
            paper.add_paragraph(item, style="List Bullet")
        paper.add_paragraph(SECOND)
        for item in ("Stop the train.", "Lift the wagons."):
            paper.add_paragraph(item, style="List Number")

    assert texts(read(tmp_path, "a.docx", word(write))) == [
        "The port has: • two cranes • a customs hall",
        SECOND,
        "1. Stop the train. • 2. Lift the wagons.",
    ]


def test_headings_are_numbered_as_word_shows_them(tmp_path: Path) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, text in enumerate(["%1.", "%1.%2"])
    )

    def write(paper: Paper) -> None:
        numbering = paper.part.numbering_part.element
        numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{levels}</w:abstractNum>'))
        numbering.append(parse_xml(f'<w:num {W} w:numId="78"><w:abstractNumId w:val="77"/></w:num>'))
        for level, text in [(0, "Scope"), (0, "Duties"), (1, "Of the keeper")]:
            heading = paper.add_heading(text, level + 1)
            number = f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="78"/></w:numPr>'
            heading._p.get_or_add_pPr().append(parse_xml(number))
            paper.add_paragraph(f"This is about: {text}.")

    document = read(tmp_path, "a.docx", word(lambda paper: (paper.add_heading("Rules", 0), write(paper))[1]))
    assert [passage.section[-1] for passage in document.body] == ["1. Scope", "2. Duties", "2.1 Of the keeper"]


def test_rows_have_the_heads_of_their_columns(tmp_path: Path) -> None:
    def write(paper: Paper) -> None:
        table = paper.add_table(3, 3)
        rows = [("Year", "Trains", "Cargo"), ("2015", "312", "coal"), ("2016", "590", "grain")]
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        table.cell(1, 2).merge(table.cell(2, 2))

    assert texts(read(tmp_path, "a.docx", word(write))) == [
        "Year: 2015 · Trains: 312 · Cargo: coal grain • Year: 2016 · Trains: 590 · Cargo: coal grain"
    ]


def test_notes_are_kept_with_their_marks(tmp_path: Path) -> None:
    def write(paper: Paper) -> None:
        paragraph = paper.add_paragraph("The dry port opened in 2014.")
        paragraph._p.append(parse_xml(f'<w:r {W}><w:footnoteReference w:id="4"/></w:r>'))
        paragraph.add_run(" It has two cranes.")

    note = '<w:footnote w:id="4"><w:p><w:r><w:t>Gazette, no. 7.</w:t></w:r></w:p></w:footnote>'
    separator = '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>'
    parts = {"word/footnotes.xml": f"<w:footnotes {W}>{separator}{note}</w:footnotes>"}
    document = read(tmp_path, "a.docx", word(write, parts))
    assert document.body[0].text == "The dry port opened in 2014. It has two cranes."
    assert document.body[0].sentences[0].notes == ("1",)
    assert [(note.label, note.text) for note in document.notes] == [("1", "Gazette, no. 7.")]


def test_changes_are_read_as_accepted_and_hidden_text_is_not(tmp_path: Path) -> None:
    def write(paper: Paper) -> None:
        paragraph = paper.add_paragraph("The port has ")
        paragraph._p.append(parse_xml(f"<w:del {W}><w:r><w:delText>three</w:delText></w:r></w:del>"))
        paragraph._p.append(parse_xml(f'<w:ins {W} w:author="A"><w:r><w:t>two</w:t></w:r></w:ins>'))
        paragraph.add_run(" cranes.")
        paragraph.add_run(" Secret.").font.hidden = True

    assert texts(read(tmp_path, "a.docx", word(write))) == ["The port has two cranes."]


def test_a_bold_line_is_a_heading_and_contents_are_left_out(tmp_path: Path) -> None:
    def write(paper: Paper) -> None:
        paper.add_heading("The Dry Port", 0)
        entry = paper.add_paragraph("Opening hours\t12")
        entry._p.get_or_add_pPr().append(
            parse_xml(f'<w:tabs {W}><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>')
        )
        paper.add_paragraph().add_run("Opening hours").bold = True
        paper.add_paragraph("The gates open at six.")

    document = read(tmp_path, "a.docx", word(write))
    assert [(passage.section, passage.text) for passage in document.body] == [
        (("Opening hours",), "The gates open at six.")
    ]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "is encrypted or of an older kind"),
        (b"PK\x03\x04 this is no archive", "is no .docx file"),
        (b"plain text", "is no .docx file"),
        (word(lambda paper: None), "holds no text to answer from"),
        (word(lambda paper: paper.add_paragraph(FIRST) and None)[:-300], "is no .docx file"),
    ],
    ids=["old or encrypted", "torn", "text", "empty", "cut off"],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(DocumentError, match=f"a.docx: {why}"):
        read(tmp_path, "a.docx", content)


def test_an_archive_that_unfolds_beyond_measure_is_refused(tmp_path: Path) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 70_000_000)
    with pytest.raises(DocumentError, match=r"its part word/document\.xml has 70 MB"):
        read(tmp_path, "a.docx", whole.getvalue())


def test_entities_are_not_unfolded(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>{FIRST} &b;&f;</w:t></w:r></w:p></w:body></w:document>"
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("word/document.xml", bomb + body)
    assert texts(read(tmp_path, "a.docx", whole.getvalue())) == [FIRST]


def test_a_table_that_frames_whole_pages_is_read_as_text(tmp_path: Path) -> None:
    def write(paper: Paper) -> None:
        left, right = paper.add_table(1, 2).rows[0].cells
        for cell, words in ((left, "coal salt wool iron"), (right, "rope tar wax flax")):
            for word in words.split():
                cell.add_paragraph(f"The port sells {word} by the ton.")

    document = read(tmp_path, "frame.docx", word(write))
    assert len(document.body) == 8
    assert texts(document)[4] == "The port sells rope by the ton."
