"""What the words of a question meet in the passages that were found: word by word, in arrays.

For K passages with S sentences and T tokens in all, and C concepts in the question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from khorgos.index.answers.arrays import taken
from khorgos.index.answers.collection import Collection
from khorgos.index.answers.understanding import Concept, Question
from khorgos.index.store.postings import Floats, Hits, Ints, Places, Postings

EXACT = 1.0  # the word as typed
STEM = 0.95  # another form of it
INHERITED = 0.8
"""What a name counts at most that a pronoun stands for."""
ANSWERED = 0.8
"""What a word like 'price' counts where a sum stands."""
APART = 0.7
"""What a phrase counts whose words stand in a sentence, but not side by side."""
LEAST = 0.3
LEAST_NAME = 1.0
"""The worth of a word that is everywhere in the index, and of a name that is: in documents about one country, its name
still tells who did it."""
NEAREST = 3
"""Alternatives, the best first, that tell the rarity of a word which the documents don't have."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """Which concept each token of the passages stands for, and what follows from it per sentence."""

    passages: Ints  # [K], numbers in the collection, best first
    scores: Floats  # [K], BM25F
    weights: Floats  # [C], what finding the concept is worth
    sentences: Ints  # [S], numbers in the collection
    sentence_passage: Places  # [S], index into `passages`
    passage_starts: Ints  # [K + 1], index into `sentences`
    tokens: Ints  # [T], words
    token_sentence: Places  # [T], index into `sentences`
    token_concept: Ints  # [T], -1 for none
    hits: Places  # [H], index of the tokens that stand for a concept, ascending
    token_flags: npt.NDArray[np.uint16]  # [T]
    matched: Floats  # [S, C], how well: 0 … 1
    exact: Floats  # [S, C], 1 where the word stands as typed
    context: Floats  # [K, C], in a heading or title above the passage


def weigh(collection: Collection, question: Question) -> Floats:
    """What each concept is worth: its rarity, less where it only frames the question."""
    return np.array([_worth(collection.postings, concept) for concept in question.concepts], dtype=np.float32)


def _worth(postings: Postings, concept: Concept) -> float:
    known = [a.terms for a in concept.alternatives if all(term in postings.rows for term in a.terms)]
    if concept.term in postings.rows or not known:
        idf = postings.idf_of(concept.term)
    else:
        idf = min(max(postings.idf_of(term) for term in terms) for terms in known[:NEAREST])
    return max(LEAST_NAME if concept.name else LEAST, idf) * concept.softness


def gather(collection: Collection, question: Question, passages: Ints, scores: Floats, weights: Floats) -> Evidence:
    """Look the question's concepts up in every token of `passages`."""
    arrays = collection.arrays
    tokens_at, _ = taken(collection.token_starts, passages)
    sentences, passage_starts = taken(arrays.passage_starts, passages)
    sentence_passage = _owners(passage_starts)
    tokens = arrays.tokens[tokens_at]
    sizes = arrays.sentence_starts[sentences + 1] - arrays.sentence_starts[sentences]
    token_sentence = np.repeat(np.arange(len(sentences)), sizes)
    table = _Lookup(collection, question)
    token_concept, level = table.of(tokens)
    matched = np.zeros((len(sentences), len(weights)), dtype=np.float32)
    exact = np.zeros_like(matched)
    hit = np.flatnonzero(token_concept >= 0)
    np.maximum.at(matched, (token_sentence[hit], token_concept[hit]), level[hit])
    same = hit[level[hit] == EXACT]
    exact[token_sentence[same], token_concept[same]] = 1.0
    table.sharing(tokens, token_sentence, matched)
    marks = arrays.flags[tokens_at]
    _inherit_names(collection, question, sentences, matched)
    for n, concept in enumerate(question.concepts):
        if concept.asks:
            there = token_sentence[((marks & concept.asks) != 0) & (token_concept < 0)]
            matched[there, n] = np.maximum(matched[there, n], ANSWERED)
    return Evidence(
        passages=passages,
        scores=scores,
        weights=weights,
        sentences=sentences,
        sentence_passage=sentence_passage,
        passage_starts=passage_starts,
        tokens=tokens,
        token_sentence=token_sentence,
        token_concept=token_concept,
        hits=hit,
        token_flags=marks,
        matched=matched,
        exact=exact,
        context=_context(collection, table, passages, len(weights)),
    )


def _inherit_names(collection: Collection, question: Question, sentences: Ints, matched: Floats) -> None:
    """'She is writing her thesis …': a sentence that opens with a pronoun speaks of the names in the one before."""
    names = [n for n, concept in enumerate(question.concepts) if concept.name]
    if not names:
        return
    named = matched[:, names]
    for s in np.flatnonzero(collection.opens_with_pronoun[sentences]).tolist():
        np.maximum(named[s], np.minimum(INHERITED, named[s - 1]), out=named[s])
    matched[:, names] = named


def _owners(starts: Ints) -> Places:
    """For each member of rows that begin at `starts`, the number of its row."""
    return np.repeat(np.arange(len(starts) - 1), np.diff(starts))


def _context(collection: Collection, table: _Lookup, passages: Ints, concepts: int) -> Floats:
    context = np.zeros((len(passages), concepts), dtype=np.float32)
    headings, starts = collection.headings
    at, begins = taken(starts, passages)
    owner = _owners(begins)
    concept, level = table.of(headings[at])
    hit = np.flatnonzero(concept >= 0)
    np.maximum.at(context, (owner[hit], concept[hit]), level[hit])
    return context


class _Lookup:
    """Word → concept, as tables over the whole vocabulary; phrases are compared in place."""

    def __init__(self, collection: Collection, question: Question) -> None:
        self._collection = collection
        self._concept = np.full(collection.terms + 1, -1, dtype=np.int32)
        self._level = np.zeros(collection.terms + 1, dtype=np.float32)
        self._exact: dict[int, int] = {}
        self._phrases: list[tuple[int, list[int], float]] = []
        self._second: list[tuple[int, int, float]] = []
        rows = collection.postings.rows
        for n, concept in enumerate(question.concepts):
            for alternative in concept.alternatives:
                found = [rows.get(term, -1) for term in alternative.terms]
                if -1 in found:
                    continue
                if len(found) == 1:
                    self._enter(found[0], n, alternative.weight * STEM)
                else:
                    self._phrases.append((n, found, alternative.weight * STEM))
        for n, concept in enumerate(question.concepts):
            self._enter(rows.get(concept.term, -1), n, STEM)
            word = collection.word_of_surface.get(concept.surface)
            if word is not None:
                self._exact[word] = n

    def _enter(self, row: int, concept: int, level: float) -> None:
        if row < 0:
            return
        if level > self._level[row]:
            if self._level[row] > 0:
                self._second.append((row, int(self._concept[row]), float(self._level[row])))
            self._concept[row], self._level[row] = concept, level
        elif self._concept[row] != concept:
            self._second.append((row, concept, level))

    def of(self, words: Ints) -> tuple[Ints, Floats]:
        """The concept of each word, -1 for none, and how well it matches."""
        rows = self._collection.term_of_word[words]
        concept, level = self._concept[rows], self._level[rows]
        hit = np.flatnonzero(concept >= 0)
        said, meant = words[hit], concept[hit]
        for word, n in self._exact.items():
            level[hit[(said == word) & (meant == n)]] = EXACT
        if self._phrases:
            self._mark_phrases(rows, concept, level)
        return concept, level

    def _mark_phrases(self, rows: Ints, concept: Ints, level: Floats) -> None:
        content = np.flatnonzero(rows >= 0)
        inner = rows[content]
        for n, phrase, weight in self._phrases:
            starts = np.flatnonzero(inner[: max(0, len(inner) - len(phrase) + 1)] == phrase[0])
            for step in range(1, len(phrase)):
                if not len(starts):
                    break
                starts = starts[inner[starts + step] == phrase[step]]
            for start in starts:
                at = content[start : start + len(phrase)]
                free = at[level[at] < weight]
                concept[free], level[free] = n, weight

    def sharing(self, tokens: Ints, token_sentence: Places, matched: Floats) -> None:
        """Terms that stand for a second concept count for both; a phrase counts a little with its words apart."""
        if not self._second and not self._phrases:
            return
        rows = self._collection.term_of_word[tokens]
        present = np.zeros(self._collection.terms + 1, dtype=np.bool_)
        present[rows] = True
        for n, phrase, weight in self._phrases:
            if present[phrase].all():
                holding = np.ones(len(matched), dtype=np.bool_)
                for row in phrase:
                    here = np.zeros(len(matched), dtype=np.bool_)
                    here[token_sentence[rows == row]] = True
                    holding &= here
                matched[holding, n] = np.maximum(matched[holding, n], APART * weight)
        for row, concept, level in self._second:
            at = token_sentence[rows == row]
            matched[at, concept] = np.maximum(matched[at, concept], level)


def hits_of(collection: Collection, concept: Concept) -> list[Hits]:
    """The passages that hold the concept in its own word or another, for scoring; one list per way to say it."""
    postings = collection.postings
    own = postings.of(concept.term)
    others = []
    for alternative in concept.alternatives:
        hits = (
            postings.of(alternative.terms[0]) if len(alternative.terms) == 1 else collection.phrase(alternative.terms)
        )
        if len(hits.passages):
            others.append(Hits(hits.passages, hits.impacts * alternative.weight, hits.most * alternative.weight))
    return [_either([own, *others], postings.size)] if others else [own]


def _either(lists: Sequence[Hits], size: int) -> Hits:
    """The union of several lists out of `size` passages; a passage in several gets the highest impact."""
    lists = [hits for hits in lists if len(hits.passages)]
    if len(lists) < 2:
        return lists[0] if lists else Hits(np.empty(0, np.int32), np.empty(0, np.float32), 0.0)
    highest = np.zeros(size, dtype=np.float32)
    for hits in lists:
        highest[hits.passages] = np.maximum(highest[hits.passages], hits.impacts)
    passages = np.flatnonzero(highest > 0)
    return Hits(passages, highest[passages], max(hits.most for hits in lists))
