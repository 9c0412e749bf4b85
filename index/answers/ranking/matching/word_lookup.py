"""Which concept of a question each word of the vocabulary stands for, and how well."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.store.postings import Floats, Indices, Ints

EXACT = 1.0  # the word as typed
STEM = 0.95  # another form of it
APART = 0.7
"""What a phrase counts whose words stand in a sentence, but not side by side."""


class WordLookup:
    """Word → concept, as tables over the whole vocabulary; phrases are compared in place."""

    def __init__(self, collection: Corpus, question: Question) -> None:
        self._best: dict[int, tuple[int, float]] = {}
        self._phrases: list[tuple[int, Sequence[int], float]] = []
        self._second: list[tuple[int, int, float]] = []
        for n, concept in enumerate(question.concepts):
            ways = collection.wordings(concept.term, concept.alternatives)
            for row, weight in ways.words:
                self._enter(row, n, weight * STEM)
            self._phrases += [(n, phrase, weight * STEM) for phrase, weight in ways.phrases]
        typed: dict[int, int] = {}
        for n, concept in enumerate(question.concepts):
            if concept.term in collection.postings.rows:
                self._enter(collection.postings.rows[concept.term], n, STEM)
            word = collection.vocabulary.word_of_surface.get(concept.surface)
            if word is not None:
                typed[word] = n
        of_phrases = (row for _, phrase, _ in self._phrases for row in phrase)
        self._apart = list({*of_phrases, *(row for row, _, _ in self._second)})
        self._typed = np.array([list(typed), list(typed.values())], dtype=np.int32)  # words and their concepts
        known = np.array(list(self._best), dtype=np.intp)
        self._concept = np.full(collection.terms + 1, -1, dtype=np.int32)
        self._level = np.zeros(collection.terms + 1, dtype=np.float32)
        self._concept[known] = [concept for concept, _ in self._best.values()]
        self._level[known] = [level for _, level in self._best.values()]

    def _enter(self, row: int, concept: int, level: float) -> None:
        before = self._best.setdefault(row, (concept, level))
        if level > before[1]:
            self._second.append((row, *before))
            self._best[row] = concept, level
        elif before[0] != concept:
            self._second.append((row, concept, level))

    def of(self, words: Ints, rows: Ints) -> tuple[Ints, Floats]:
        """The concept of each word, -1 for none, and how well it matches. `rows` are those of its term."""
        concept, level = self._concept.take(rows), self._level.take(rows)
        hit = (concept >= 0).nonzero()[0]
        typed, meant = self._typed[:, :, None]
        as_typed = (typed == words.take(hit)) & (meant == concept.take(hit))
        level[hit[np.logical_or.reduce(as_typed, axis=0)]] = EXACT
        if self._phrases:
            self._mark_phrases(rows, concept, level)
        return concept, level

    def _mark_phrases(self, rows: Ints, concept: Ints, level: Floats) -> None:
        content = (rows >= 0).nonzero()[0]
        inner = rows.take(content)
        there = self._standing(inner)
        for n, phrase, weight in self._phrases:
            if not there.issuperset(phrase):
                continue
            starts = (inner[: max(0, len(inner) - len(phrase) + 1)] == phrase[0]).nonzero()[0]
            for step in range(1, len(phrase)):
                if not len(starts):
                    break
                starts = starts[inner[starts + step] == phrase[step]]
            for start in starts:
                at = content[start : start + len(phrase)]
                open_to_it = at[level[at] < weight]
                concept[open_to_it], level[open_to_it] = n, weight

    def _standing(self, rows: Ints) -> frozenset[int]:
        """Which of the terms that are looked for one by one stand among these: most don't."""
        wanted = np.array(self._apart, dtype=np.intp)
        standing = np.zeros(len(self._level), dtype=np.bool_)
        standing[rows] = True
        return frozenset(wanted[standing[wanted]].tolist())

    def sharing(self, rows: Ints, token_sentence: Indices, matched: Floats) -> None:
        """Terms that stand for a second concept count for both; a phrase counts a little with its words apart."""
        there = self._standing(rows)
        for n, phrase, weight in self._phrases:
            if not there.issuperset(phrase):
                continue
            holding = np.ones(len(matched), dtype=np.bool_)
            for row in phrase:
                here = np.zeros(len(matched), dtype=np.bool_)
                here[token_sentence[rows == row]] = True
                holding &= here
            matched[holding, n] = np.maximum(matched[holding, n], APART * weight)
        for row, concept, level in self._second:
            if row not in there:
                continue
            at = token_sentence[rows == row]
            matched[at, concept] = np.maximum(matched[at, concept], level)
