from __future__ import annotations

import io

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from index.answers.corpus import arrays, saved_arrays
from index.answers.corpus.in_memory import run_of
from index.model import Document
from index.store.postings import FieldPostings, Postings, Run

LETTERS = "abcdef"


def index_of(texts: list[str]) -> Postings:
    """An index of texts whose words are single letters."""
    terms = sorted({letter for text in texts for letter in text})
    rows = [[(n, text.count(term)) for n, text in enumerate(texts) if term in text] for term in terms]
    starts = np.concatenate(([0], np.cumsum([len(row) for row in rows]))).astype(np.int32)
    field = FieldPostings(
        terms,
        starts,
        np.array([n for row in rows for n, _ in row], dtype=np.int32),
        np.array([count for row in rows for _, count in row], dtype=np.int32),
    )
    return Postings([Run(len(texts), {"text": field})])


def exhaustive(index: Postings, query: str) -> list[float]:
    scores = np.zeros(index.size, dtype=np.float32)
    for term in query:
        passages, impacts, _ = index.of(term)
        scores[passages] += impacts
    return sorted((float(s) for s in scores if s > 0), reverse=True)


@settings(max_examples=200)
@given(
    st.lists(st.text(alphabet=LETTERS, min_size=1, max_size=12), min_size=1, max_size=60),
    st.sets(st.sampled_from(LETTERS), min_size=1),
    st.integers(min_value=1, max_value=8),
)
def test_the_best_are_those_of_exhaustive_scoring(texts: list[str], query: set[str], limit: int) -> None:
    index = index_of(texts)
    _, scores = index.best([index.of(term) for term in sorted(query)], limit)
    assert np.allclose(scores, exhaustive(index, "".join(sorted(query)))[:limit], atol=1e-4)


def test_a_rare_word_counts_more_than_a_frequent_one() -> None:
    index = index_of(["ab", "a", "a", "a"])
    assert index.idf_of("b") > index.idf_of("a")
    assert index.idf_of("z") > index.idf_of("b")


def test_the_same_word_counts_more_in_a_shorter_passage() -> None:
    index = index_of(["abbbbb", "ab"])
    passages, _ = index.best([index.of("a")], 2)
    assert passages.tolist() == [1, 0]


def test_arrays_survive_being_saved(documents: list[Document]) -> None:
    written = arrays.analyse(documents)
    file = io.BytesIO()
    saved_arrays.save(written, file)
    read = saved_arrays.load(file.getvalue())
    assert read.surfaces == written.surfaces
    assert read.documents == written.documents
    assert np.array_equal(read.tokens, written.tokens)


def test_joined_parts_equal_the_whole(documents: list[Document]) -> None:
    whole = arrays.analyse(documents)
    joined = arrays.join([arrays.analyse_document(document) for document in documents])
    assert joined.terms == whole.terms
    assert np.array_equal(joined.tokens, whole.tokens)
    assert np.array_equal(joined.passage_starts, whole.passage_starts)


def test_a_document_can_be_taken_out(documents: list[Document]) -> None:
    whole = arrays.analyse(documents)
    second = arrays.select(whole, [1])
    alone = arrays.analyse([documents[1]])
    assert [second.terms[n] for n in second.tokens] == [alone.terms[n] for n in alone.tokens]


def test_postings_of_two_runs_equal_those_of_one(documents: list[Document]) -> None:
    one = Postings([run_of(arrays.analyse(documents))])
    two = Postings([run_of(arrays.analyse([document])) for document in documents])
    assert {term: one.of(term).passages.tolist() for term in one.rows} == {
        term: two.of(term).passages.tolist() for term in two.rows
    }
