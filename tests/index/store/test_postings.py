"""Scoring over arrays finds what adding up every passage by hand finds."""

from __future__ import annotations

import random
from collections import Counter
from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.store.postings import K1, B, FieldPostings, Postings, Run

WORDS = ["ash", "birch", "cedar", "elm", "fir"]
texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=12), min_size=1, max_size=40)


def run_of(passages: list[list[str]]) -> Run:
    counted = [Counter(words) for words in passages]
    holders = {word: [n for n, counts in enumerate(counted) if word in counts] for word in WORDS}
    terms = [word for word in WORDS if holders[word]]
    return Run(
        len(passages),
        {
            "text": FieldPostings(
                terms,
                np.cumsum([0, *(len(holders[word]) for word in terms)]).astype(np.int32),
                np.array([n for word in terms for n in holders[word]], dtype=np.int32),
                np.array([counted[n][word] for word in terms for n in holders[word]], dtype=np.int32),
            )
        },
    )


def by_hand(passages: list[list[str]], question: list[str]) -> dict[int, float]:
    """BM25 as the formula has it, of the passages that hold a word of the question."""
    average = max(sum(map(len, passages)) / len(passages), 1.0)
    scores: dict[int, float] = {}
    for word in question:
        frequency = sum(word in words for words in passages)
        idf = log(1 + (len(passages) - frequency + 0.5) / (frequency + 0.5))
        for n, words in enumerate(passages):
            if word in words:
                weight = words.count(word) / (1 - B + B * len(words) / average)
                scores[n] = scores.get(n, 0.0) + idf * weight * (K1 + 1) / (weight + K1)
    return scores


@given(passages=texts, question=st.lists(st.sampled_from(WORDS), unique=True), limit=st.integers(1, 12))
def test_the_best_are_those_that_the_formula_gives(passages: list[list[str]], question: list[str], limit: int) -> None:
    postings = Postings([run_of(passages)])
    found, scores = postings.best([postings.of(word) for word in question], limit)
    expected = by_hand(passages, question)
    assert scores == pytest.approx(sorted(expected.values(), reverse=True)[:limit], rel=1e-4)
    assert scores == pytest.approx([expected[n] for n in found.tolist()], rel=1e-4)


@given(passages=texts, cut=st.integers(0, 40))
def test_runs_one_after_another_score_as_one(passages: list[list[str]], cut: int) -> None:
    whole = Postings([run_of(passages)])
    parts = Postings([run_of(part) for part in (passages[:cut], passages[cut:]) if part])
    for word in WORDS:
        assert parts.of(word).passages.tolist() == whole.of(word).passages.tolist()
        assert parts.of(word).impacts == pytest.approx(whole.of(word).impacts)


def test_an_unknown_word_is_found_nowhere_and_counts_as_the_rarest() -> None:
    postings = Postings([run_of([["ash", "elm"], ["elm"]])])
    assert len(postings.of("yew").passages) == 0
    assert postings.idf_of("yew") > postings.idf_of("ash") > postings.idf_of("elm")
    assert len(postings.best([postings.of("yew")], 10)[0]) == 0


def test_a_word_without_passages_takes_no_bound_from_its_neighbour() -> None:
    """In-memory documents have such a row; `best` would look for passages where there are none."""
    none = FieldPostings(
        ["ash", "birch", "elm", "fir"],
        np.array([0, 0, 1, 2, 2], dtype=np.int32),
        np.array([0, 1], dtype=np.int32),
        np.array([3, 1], dtype=np.int32),
    )
    postings = Postings([Run(2, {"text": none})])
    assert [postings.of(word).most > 0 for word in ("ash", "birch", "elm", "fir")] == [False, True, True, False]


@given(passages=texts, places=st.randoms())
def test_passages_score_the_same_wherever_they_stand(passages: list[list[str]], places: random.Random) -> None:
    order = list(range(len(passages)))
    places.shuffle(order)
    straight = Postings([run_of([passages[n] for n in order])])
    moved = Postings([run_of(passages)], np.argsort(order).astype(np.int32))
    for word in WORDS:
        assert moved.of(word).passages.tolist() == straight.of(word).passages.tolist()
        assert moved.of(word).impacts == pytest.approx(straight.of(word).impacts)
    assert moved.lengths.tolist() == straight.lengths.tolist()
