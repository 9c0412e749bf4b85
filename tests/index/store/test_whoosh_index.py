from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from index.model import Passage, Sentence, Source
from index.store import whoosh_index
from index.store.codec import DocumentRecord, Entry, Extracts
from index.store.whoosh_index import Reader, Writer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    whoosh_index.create(tmp_path / "whoosh")
    return tmp_path / "whoosh"


def add(writer: Writer, document: str, *texts: str) -> None:
    source = Source(document=document, title=document.title(), language="en")
    entries = [
        Entry(Passage(document, n, f"¶ {n + 1}", text, (Sentence(0, len(text)),)), text.split(), [document], [])
        for n, text in enumerate(texts)
    ]
    writer.add(DocumentRecord(source), Extracts(), entries)


def add_and_fail(writer: Writer, document: str) -> None:
    add(writer, document, "road")
    raise RuntimeError("the disk is full")


def titles(folder: Path) -> list[str]:
    reader = Reader(folder)
    found = [record.source.title for segment in reader.segments for record in segment.documents()]
    reader.close()
    return found


def test_what_was_added_is_read_back_as_it_was(folder: Path) -> None:
    with Writer(folder) as writer:
        add(writer, "routes", "silk road", "road")
    reader = Reader(folder)
    (segment,) = reader.segments
    passages = [segment.passage(int(n)) for n in segment.passage_numbers()]
    reader.close()
    assert [(p.ordinal, p.text, p.place) for p in passages] == [(0, "silk road", "¶ 1"), (1, "road", "¶ 2")]
    assert passages[0].sentences == (Sentence(0, 9),)


def test_postings_are_rows_of_documents_and_frequencies(folder: Path) -> None:
    with Writer(folder) as writer:
        add(writer, "routes", "road silk road", "road")
    reader = Reader(folder)
    (segment,) = reader.segments
    first, second = segment.passage_numbers().tolist()
    postings = segment.postings("text")
    reader.close()
    assert postings.terms == ("road", "silk")
    assert postings.starts.tolist() == [0, 2, 3]
    assert postings.docs.tolist() == [first, second, first]
    assert postings.frequencies.tolist() == [2, 1, 1]


def test_postings_of_many_blocks_are_complete(folder: Path) -> None:
    with Writer(folder) as writer:
        for n in range(700):
            add(writer, f"d{n}", "common " * (n % 3 + 1))
    reader = Reader(folder)
    postings = [segment.postings("text") for segment in reader.segments]
    reader.close()
    assert sum(len(p.docs) for p in postings) == 700
    assert sum(int(p.frequencies.sum()) for p in postings) == sum(n % 3 + 1 for n in range(700))


def test_a_removed_document_is_gone_from_postings_and_passages(folder: Path) -> None:
    with Writer(folder) as writer:
        add(writer, "old", "road")
        add(writer, "kept", "road")
    with Writer(folder) as writer:
        writer.remove("old")
    assert titles(folder) == ["Kept"]
    reader = Reader(folder)
    assert sum(len(segment.passage_numbers()) for segment in reader.segments) == 1
    reader.close()


def test_a_batch_that_fails_leaves_the_index_as_it_was_and_frees_the_lock(folder: Path) -> None:
    with Writer(folder) as writer:
        add(writer, "kept", "road")
    with pytest.raises(RuntimeError), Writer(folder) as writer:
        add_and_fail(writer, "half")
    with Writer(folder) as writer:
        add(writer, "next", "road")
    assert titles(folder) == ["Kept", "Next"]


def test_opening_copies_no_passages_into_memory(folder: Path) -> None:
    text = "".join(chr(0x4E00 + n * 7919 % 20_000) for n in range(300_000))
    with Writer(folder) as writer:
        add(writer, "long", text)
    tracemalloc.start()
    reader = Reader(folder)
    (number,) = reader.segments[0].passage_numbers().tolist()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    read = reader.segments[0].passage(number).text
    reader.close()
    assert read == text
    assert most < len(text)
