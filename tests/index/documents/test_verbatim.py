"""The first promise: every sentence stands in its file, note marks and the width of white space aside."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.documents import load
from index.documents.units.forms import CELLS, HEAD
from index.errors import DocumentError
from index.model import Document, Kind, Zone
from tests.reading import loaded, works

MARKS = re.compile(r"[ \t]*\[\d{1,3}\](?=[ \t]*[.,;:!?…)\]}»”’])|\[\d{1,3}\]")


def plain(text: str) -> str:
    return " ".join(MARKS.sub("", text).split())


def assert_verbatim(document: Document, content: str) -> None:
    whole = plain(content)
    for passage in document.passages:
        assert "\n" not in passage.text
        assert passage.sentences or passage.text
        ends = 0
        for index, sentence in enumerate(passage.sentences):
            quote = passage.quote(index)
            assert quote == quote.strip() != ""
            assert ends <= sentence.start
            ends = sentence.end
            made = sentence.kind is Kind.ROW or (
                sentence.parts and sentence.parts[0].value[0] - sentence.parts[0].head[1] == len(HEAD)
            )
            parts = [passage.text[slice(*span)] for part in sentence.parts for span in (part.head, part.value)]
            assert plain(quote) in whole or (made and all(plain(part) in whole for part in parts)), quote


def test_every_sentence_of_the_originals_stands_in_its_file(originals: Path) -> None:
    for path in sorted(originals.glob("*.txt")):
        assert_verbatim(loaded(path, originals), path.read_text("utf-8"))


def test_every_sentence_of_the_articles_stands_in_its_file(shared: Path) -> None:
    folder = shared / "gold" / "wiki" / "documents"
    for path in sorted(folder.glob("*.txt")):
        document = loaded(path, folder)
        text = path.read_text("utf-8")
        assert_verbatim(document, text)
        title, *paragraphs = [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]
        assert document.source.title == title
        for number, paragraph in enumerate(paragraphs, 1):
            parts = [passage.text for passage in document.body if passage.place == f"¶ {number}"]
            assert " ".join(" ".join(parts).split()) == " ".join(paragraph.split())


def test_the_originals_are_read_as_a_person_reads_them(originals: Path) -> None:
    relations, seeks, dynamics, course = works(originals)
    assert [len(document.body) for document in (relations, seeks, dynamics, course)] == [47, 9, 10, 13]
    assert [len(document.notes) for document in (relations, seeks, dynamics, course)] == [0, 3, 4, 6]
    assert relations.source.title == "China–Kazakhstan relations"
    assert (seeks.source.author, dynamics.source.author) == ("Zeynep Çağla Erin", "Emrah Kaya")
    assert (course.source.title[:22], course.source.publisher) == ("China and Central Asia", "China Brief")
    assert [p.language for p in dynamics.passages if p.place == "about the author"] == ["en", "tr"]
    assert relations.body[13].sentences[0].notes == ("19",)
    assert all(passage.language == "en" for document in (relations, seeks, course) for passage in document.passages)


@pytest.mark.parametrize(
    "furniture",
    ["Filetype", "Mission1", "Share", "Similar Posts", "Date:", "See main article", "also available", "Publication:"],
)
def test_no_furniture_is_in_the_story_of_the_originals(originals: Path, furniture: str) -> None:
    for document in works(originals):
        assert not any(furniture in p.text for p in document.passages if p.zone is Zone.BODY)


CELL = st.from_regex(r"[A-Za-z0-9.,²·:][A-Za-z0-9.,²·: ]{0,12}", fullmatch=True).filter(lambda cell: cell.strip())


@settings(max_examples=60)
@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=2, max_size=8))
def test_a_row_is_its_cells_and_no_more(table: list[tuple[str, str, str]]) -> None:
    heads, *rows = [[" ".join(cell.split()) for cell in row] for row in table]
    lines = [heads, ["--"] * 3, *rows]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.md"
        path.write_text("".join(f"| {' | '.join(line)} |\n" for line in lines), "utf-8")
        try:
            document = load(path, Path(folder))
        except DocumentError:
            return
    said = [row for row in rows if any(c.isalnum() for c in "".join(row))]
    quotes = [p.quote(n) for p in document.body for n in range(len(p.sentences))]
    assert quotes == [CELLS.join(f"{head}{HEAD}{cell}" for head, cell in zip(heads, row, strict=True)) for row in said]
    for passage in document.body:
        for sentence, row in zip(passage.sentences, said, strict=True):
            parts = [(passage.text[slice(*p.head)], passage.text[slice(*p.value)]) for p in sentence.parts]
            assert parts == list(zip(heads, row, strict=True))


WRITTEN = st.characters(exclude_categories=["Cc", "Cs"])  # control characters make a file "not text"
# fmt: off
PIECES = st.sampled_from(
    [
        "The port grew by a third.", "Trade [3] rose[12], they say [4].", "It is so.[1] [2]",
        "«Да» — сказал он в 1992 г. там.",
        "两国建交。此后增长[5]。", "As a result,", "Share", "Tags: a, b", "A heading", "- an item", "[1] A note.",
        "2. Another note.",
        "3.", "Jane Doe", "Jane Doe was born in 1950.", "References", "By Jane Doe", "July 5, 2024", "Key: | value |",
        "¶ 12 In 1991.",
        "U.S. trade, e.g. in oil,  grew.", "Why?", "About the author", "* * *", "x " * 1200, "The end. " * 300,
    ]
)
# fmt: on


@settings(max_examples=150)
@given(
    st.lists(PIECES | st.text(WRITTEN, max_size=60), max_size=14),
    st.sampled_from(["\n", "\n\n"]),
    st.sampled_from([".txt"]),
)
def test_whatever_a_page_is_made_of_its_sentences_are_verbatim(pieces: list[str], gap: str, suffix: str) -> None:
    content = gap.join(pieces)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"page{suffix}"
        path.write_bytes(content.encode("utf-8", "replace"))
        try:
            document = load(path, Path(folder))
        except DocumentError:
            return
    assert [passage.ordinal for passage in document.passages] == list(range(len(document.passages)))
    assert all(passage.sentences for passage in document.passages)
    assert_verbatim(document, path.name + "\n" + content)


@settings(max_examples=100)
@given(st.lists(PIECES, max_size=14))
def test_markdown_of_any_pieces_is_read(pieces: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.md"
        path.write_text("\n\n".join(pieces), "utf-8")
        try:
            document = load(path, Path(folder))
        except DocumentError:
            return
    assert_verbatim(document, "\n\n".join(pieces))
