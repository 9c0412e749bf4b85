"""Reading files that the tests make: what became of them, and that nothing in it is ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from index.documents import load
from index.model import Document, Kind, Sentence


def read(folder: Path, name: str, content: str | bytes) -> Document:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return load(path, folder)


def texts(document: Document) -> list[str]:
    return [passage.text for passage in document.body]


def places(document: Document) -> list[str]:
    return [passage.place for passage in document.body]


def quotes(document: Document) -> Iterator[str]:
    """All that could be quoted, in pieces that must stand in the file: sentences, and the cells of rows."""
    for passage in document.passages:
        for at, sentence in enumerate(passage.sentences):
            if sentence.kind is Kind.ROW or _is_made(sentence):
                yield from (passage.text[slice(*span)] for part in sentence.parts for span in (part.head, part.value))
            else:
                yield passage.quote(at)


def assert_verbatim(document: Document, extracted: str) -> None:
    """`extracted` is the text of the file as another program, or the test that made the file, has it."""
    whole = "".join(extracted.split())
    assert [quote for quote in quotes(document) if "".join(quote.split()) not in whole] == []


def _is_made(sentence: Sentence) -> bool:
    return bool(sentence.parts) and sentence.parts[0].value[0] - sentence.parts[0].head[1] == len(": ")
