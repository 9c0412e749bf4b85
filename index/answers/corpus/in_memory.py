"""Postings out of arrays: what Whoosh would hold, for documents outside an index (tests, bench, evaluation)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.answers.corpus.arrays import Arrays, Ints, analyse
from index.model import Document
from index.store.postings import FieldPostings, Postings, Run


def run_of(arrays: Arrays) -> Run:
    """The passages of `arrays` as one run with the fields text, section and title."""
    sizes = np.diff(arrays.sentence_starts[arrays.passage_starts])
    in_document = np.diff(arrays.document_starts)
    titles = [
        np.tile(arrays.title_tokens[start:end], repeats)
        for start, end, repeats in zip(arrays.title_starts[:-1], arrays.title_starts[1:], in_document, strict=True)
    ]
    title_sizes = np.repeat(np.diff(arrays.title_starts), in_document)
    none = np.empty(0, dtype=np.int32)
    numbers: dict[str, int] = {}
    row_of_word = np.fromiter((numbers.setdefault(term, len(numbers)) for term in arrays.terms), np.int32)
    stop = numbers.get("", -1)  # stop words are not indexed
    terms = list(numbers)
    return Run(
        arrays.size,
        {
            "text": _field(terms, stop, row_of_word[arrays.tokens], sizes),
            "section": _field(terms, stop, row_of_word[arrays.section_tokens], np.diff(arrays.section_starts)),
            "title": _field(terms, stop, row_of_word[np.concatenate(titles or [none])], title_sizes),
        },
    )


def _field(terms: list[str], stop: int, rows: Ints, sizes: Ints) -> FieldPostings:
    passages = np.repeat(np.arange(len(sizes)), sizes)
    content = rows != stop
    key = rows[content].astype(np.int64) * max(1, len(sizes)) + passages[content]
    key, frequencies = np.unique(key, return_counts=True)
    counts = np.bincount(key // max(1, len(sizes)), minlength=len(terms))
    held = counts.nonzero()[0].tolist()  # of some documents of many, most words stand in none
    starts = np.concatenate(([0], np.cumsum(counts[held]))).astype(np.int32)
    return FieldPostings(
        [terms[row] for row in held], starts, (key % max(1, len(sizes))).astype(np.int32), frequencies.astype(np.int32)
    )


class Unindexed:
    """Documents in memory, as the engine wants them."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.passages = [passage for document in documents for passage in document.passages]
        self.sources = [document.source for document in documents]
        self.arrays = analyse(documents)
        self.postings = Postings([run_of(self.arrays)])
