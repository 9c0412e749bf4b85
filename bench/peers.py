"""The engines that ours is held against, behind one shape: built from the same passages, asked for the ten best.

Each can be asked twice over: with terms that were analysed beforehand, the same for all (`with_terms`), which measures
scoring, and with a question as typed, through the engine's own analyser and query parser (`with_words`).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tantivy
from whoosh import fields, index, qparser, query
from whoosh.analysis import SpaceSeparatedTokenizer

from bench.measuring import Stopwatch, stopwatch
from index.language.analysis import words

TOP = 10


@dataclass(frozen=True, slots=True)
class Text:
    """A passage: its words as they stand, and the terms our analyser makes of it, title and headings included."""

    plain: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Peer:
    """An engine that is ready. What is not timed: `prepare`, which makes of terms what `with_terms` takes, and
    `numbers`, which makes of its result the numbers of the passages."""

    name: str
    prepare: Callable[[Sequence[str]], Any]
    with_terms: Callable[[Any], Any]
    with_words: Callable[[str], Any]
    numbers: Callable[[Any], list[int]]
    built: Stopwatch | None = None


def without_stop_words(question: str) -> list[str]:
    """The content words as they stand: peers without a stop list of their own are spared the question words."""
    content = [question[word.start : word.end] for word in words(question) if word.term]
    return [part for word in content for part in re.findall(r"\w+", word)]


def tantivy_peer(texts: Sequence[Text]) -> Peer:
    """Two fields in one index: our terms, and the words under tantivy's own English stemmer; no positions."""
    schema = (
        tantivy.SchemaBuilder()
        .add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
        .add_text_field("words", tokenizer_name="en_stem", index_option="freq")
        .add_integer_field("number", stored=True)
        .build()
    )
    with stopwatch() as built:
        store = tantivy.Index(schema)
        writer = store.writer(heap_size=200_000_000, num_threads=1)
        for number, text in enumerate(texts):
            writer.add_document(tantivy.Document(terms=" ".join(text.terms), words=text.plain, number=number))
        writer.commit()
        writer.wait_merging_threads()
        store.reload()
    searcher = store.searcher()

    def best(wanted: tantivy.Query) -> Any:
        return searcher.search(wanted, TOP, count=False).hits

    def numbers(hits: Any) -> list[int]:
        return [searcher.doc(address)["number"][0] for _, address in hits]

    def prepare(terms: Sequence[str]) -> tantivy.Query:
        should = tantivy.Occur.Should
        return tantivy.Query.boolean_query([(should, tantivy.Query.term_query(schema, "terms", t)) for t in terms])

    def with_words(question: str) -> Any:
        return best(store.parse_query(" ".join(without_stop_words(question)), ["words"]))

    return Peer("tantivy", prepare, best, with_words, numbers, built)


def fts5_peer(texts: Sequence[Text]) -> Peer:
    """SQLite's full text search, in memory: Porter for words, blanks for terms."""
    with stopwatch() as built:
        database = sqlite3.connect(":memory:")
        database.execute("CREATE VIRTUAL TABLE by_term USING fts5(text, content='', tokenize='unicode61')")
        database.execute("CREATE VIRTUAL TABLE by_word USING fts5(text, content='', tokenize='porter unicode61')")
        rows = list(enumerate(texts))
        fill = "INSERT INTO {}(rowid, text) VALUES (?, ?)"
        database.executemany(fill.format("by_term"), [(n, " ".join(text.terms)) for n, text in rows])
        database.executemany(fill.format("by_word"), [(n, text.plain) for n, text in rows])
        database.commit()

    def best(table: str, match: str) -> list[int]:
        asked = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rank LIMIT {TOP}"
        return [row for (row,) in database.execute(asked, (match,))]

    return Peer(
        "SQLite FTS5",
        _any_of,
        lambda match: best("by_term", match),
        lambda question: best("by_word", _any_of(without_stop_words(question))),
        list,
        built,
    )


def _any_of(terms: Sequence[str]) -> str:
    return " OR ".join(f'"{term}"' for term in terms) or '""'


def whoosh_peer(texts: Sequence[Text], folder: Path) -> Peer:
    """Whoosh as its documentation has it: TEXT fields, QueryParser with OrGroup; and its Or of Terms by hand."""
    folder.mkdir(parents=True, exist_ok=True)
    by_hand = fields.TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False)
    with stopwatch() as built:
        store = index.create_in(str(folder), fields.Schema(number=fields.STORED, words=fields.TEXT, terms=by_hand))
        writer = store.writer(limitmb=256)
        for number, text in enumerate(texts):
            writer.add_document(number=number, words=text.plain, terms=" ".join(text.terms))
        writer.commit()
    searcher = store.searcher()
    parser = qparser.QueryParser("words", store.schema, group=qparser.OrGroup)

    def best(wanted: query.Query) -> Any:
        return searcher.search(wanted, limit=TOP)

    return Peer(
        "Whoosh's searcher",
        lambda terms: query.Or([query.Term("terms", term) for term in terms]),
        best,
        lambda question: best(parser.parse(re.sub(r"[^\w\s]", " ", question))),
        lambda hits: [hit["number"] for hit in hits],
        built,
    )
