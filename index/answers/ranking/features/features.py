"""Figures that tell a passage or sentence that answers from one that doesn't. What each is worth is in weights.json.

All vectorised over the sentences and passages of one question; names in SENTENCE and PASSAGE are the columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from index.answers.corpus import token_flags
from index.answers.corpus.arrays import ZONES
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.ranking.features import chance, nearness
from index.answers.ranking.features.chance import Chance
from index.answers.ranking.features.nearness import Nearness
from index.answers.ranking.features.proximity import answer_type, asked_figure, defines, focus_name, linked, rivals
from index.answers.ranking.features.roles import ROLES, roles
from index.answers.ranking.matching.matching import Evidence
from index.model import Zone
from index.store.postings import Floats, Indices

Bools = npt.NDArray[np.bool_]

PASSAGE = (
    "score", "gap", "bigrams", "exact", "coverage", "best_sentence", "best_pair", "spread", "rarest", "length", "typed",
    "names", "context", "note", "about", "trigrams", "focus",
)  # fmt: skip
SENTENCE = (
    "coverage", "exact", "best", "relative", "bigrams", "trigrams", "typed", "near", "focus", "names", "rarest",
    "length", "short", "first", "before", "after", "new", "names_new", "context", "tight", "numbers", "long",
    "measured", "counted", "day", "linked", "rival", "rival_year", "defines",
    *ROLES,
)  # fmt: skip

_COLUMN = {name: n for n, name in enumerate(SENTENCE)}
_BEST = ("bigrams", "coverage", "rarest", "near", "names", "trigrams", "focus")
"""Of these a passage has what its best sentence has."""
_BEST_COLUMNS = [_COLUMN[name] for name in _BEST]


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Rows of figures: one per passage, one per sentence; where an encoder was asked, its figures follow."""

    passages: Floats  # [K, len(PASSAGE)], or with nearness.PASSAGE
    sentences: Floats  # [S, len(SENTENCE)], or with nearness.SENTENCE
    coverage: Floats  # [S]
    chance: Chance
    meant: Nearness | None = None
    elsewhere: Bools | None = None  # [K], of a work in another language than the question
    met: Floats | None = None  # [S, len(pieces.SIGNALS)], of the best in another language: see pieces
    read: Floats | None = None  # [S], how well each answers, of those read with the question: see reading


def measure(
    collection: Corpus,
    question: Question,
    evidence: Evidence,
    meant: Nearness | None = None,
    elsewhere: Bools | None = None,
) -> Features:
    """The figures of every passage and sentence in `evidence`; `meant` where an encoder was asked, `elsewhere` [K]
    which passages are in another language than the question (none, if it isn't told)."""
    e = evidence
    w = e.weights
    total = max(float(w.sum()), 1e-6)
    count = len(e.sentences)
    own = e.matched @ w / total
    exact = e.exact @ w / total
    bigrams, trigrams = _runs(collection, question, e, count)
    typed, near = answer_type(question, e, count)
    focus = focus_name(question, e, count)
    names = np.array([c.name or c.number for c in question.concepts], dtype=np.float32)
    name_worth = w * names
    named = e.matched @ name_worth / max(float(name_worth.sum()), 1e-6) if names.any() else own
    numbers = _numbers(question, e)
    rarest = e.matched[:, int(np.argmax(w))]
    lengths = collection.sentence_lengths[e.sentences].astype(np.float32)
    first = np.zeros(count, dtype=np.float32)
    first[e.passage_starts[:-1]] = 1.0
    before, after = _neighbours(e, w, total, own, first)
    fresh = _fresh(e, count)
    context = np.maximum(e.matched, 0.6 * e.context[e.sentence_passage]) @ w / total
    best = float(own.max()) if count else 1.0
    sentences = _table(
        (
            own, exact, (own >= best - 1e-6).astype(np.float32), own / max(best, 1e-6), bigrams, trigrams, typed, near,
            focus, named, rarest, np.log(lengths / 100.0), (lengths < 45).astype(np.float32), first, before, after,
            np.log1p(fresh[0]), np.log1p(fresh[1]), context - own, _tight(e, count), numbers,
            np.maximum(0, lengths / 400.0 - 1.0), *asked_figure(question, e, count), linked(e, count),
            *rivals(question, e, count),
            defines(collection, question, e, count), *roles(collection, question, e, count),
        ),
    )  # fmt: skip
    passages = _passages(collection, e, sentences, w, total)
    if meant is not None:
        abroad = np.zeros(len(e.passages), dtype=np.bool_) if elsewhere is None else elsewhere
        passages = np.column_stack((passages, nearness.of_passages(meant, e, abroad)))
        sentences = np.column_stack((sentences, nearness.of_sentences(meant, e, abroad)))
    return Features(passages, sentences, own, chance.of(collection, question), meant, elsewhere)


def holds_what_is_wanted(features: Features, sentence: int, question: Question) -> bool:
    """Whether a sentence has a date for 'when', a figure for 'how much' and so on."""
    return bool(question.wanted) and float(features.sentences[sentence, SENTENCE.index("typed")]) > 0


def _passages(collection: Corpus, e: Evidence, s: Floats, w: Floats, total: float) -> Floats:
    starts = e.passage_starts[:-1]
    matched = np.maximum.reduceat(e.matched, starts, axis=0)
    exact = np.maximum.reduceat(e.exact, starts, axis=0)
    pair = e.matched.copy()
    follows = e.sentence_passage[1:] == e.sentence_passage[:-1]
    np.maximum(e.matched[:-1], e.matched[1:], out=pair[:-1], where=follows[:, None])
    best_pair = np.maximum.reduceat(pair @ w / total, starts)
    sizes = (e.passage_starts[1:] - starts).astype(np.float32)
    spread = np.add.reduceat((s[:, _COLUMN["coverage"]] > 0.25).astype(np.float32), starts) / sizes
    lengths = (e.token_starts[e.passage_starts[1:]] - e.token_starts[starts]).astype(np.float32)
    zones = collection.arrays.zones.take(e.passages)
    score = e.scores / total
    context = np.maximum(matched, e.context) @ w / total
    coverage = matched @ w / total
    best = dict(zip(_BEST, np.maximum.reduceat(s[:, _BEST_COLUMNS], starts, axis=0).T, strict=True))
    return _table(
        (
            score, score - score.max(initial=0.0), _reach(e, s, "bigrams", best), exact @ w / total, coverage,
            best["coverage"], best_pair, spread, best["rarest"],
            np.log(np.maximum(lengths, 1) / 100.0), best["near"], best["names"], context - coverage,
            zones == ZONES.index(Zone.NOTE), zones >= ZONES.index(Zone.ABOUT),
            _reach(e, s, "trigrams", best), best["focus"],
        ),
    )  # fmt: skip


def _table(columns: Sequence[npt.NDArray[Any]]) -> Floats:
    """The columns side by side; np.stack takes twice as long."""
    table = np.empty((len(columns[0]), len(columns)), dtype=np.float32)
    for n, column in enumerate(columns):
        table[:, n] = column
    return table


def _reach(e: Evidence, s: Floats, name: str, best: Mapping[str, Floats]) -> Floats:
    """The best sentence's share and a little of the others': several sentences can each copy a part of the question."""
    whole: Floats = np.add.reduceat(s[:, _COLUMN[name]], e.passage_starts[:-1])
    reach: Floats = best[name] + 0.3 * np.minimum(whole - best[name], 1.0)
    return reach


def _runs(collection: Corpus, question: Question, e: Evidence, count: int) -> tuple[Floats, Floats]:
    """Shares of the question's pairs and triples of neighbouring words, grammar included, that a sentence repeats."""
    numbers = [collection.vocabulary.word_of_surface.get(surface, -2) for surface in question.surfaces]
    idf = {c.surface: float(w) for c, w in zip(question.concepts, e.weights, strict=True)}
    worth = [idf.get(surface, 0.6) for surface in question.surfaces]
    bigrams = np.zeros(count, dtype=np.float32)
    trigrams = np.zeros(count, dtype=np.float32)
    if len(numbers) < 2 or not len(e.tokens):
        return bigrams, trigrams
    said = np.zeros(len(collection.term_of_word), dtype=np.bool_)
    said[[number for number in numbers if number >= 0]] = True
    asked = said.take(e.tokens)
    at = (asked[:-1] & asked[1:]).nonzero()[0]
    at = at[e.token_sentence.take(at) == e.token_sentence.take(at + 1)]
    asked_for = np.array(numbers, dtype=np.int32)
    same = (e.tokens.take(at)[:, None] == asked_for[:-1]) & (e.tokens.take(at + 1)[:, None] == asked_for[1:])
    pairs = [one + other for one, other in pairwise(worth)]
    bigrams = _repeated(e.token_sentence.take(at), same, pairs, count)
    if len(numbers) < 3 or len(at) < 2:
        return bigrams, trigrams
    in_a_row = at[1:] == at[:-1] + 1
    same = same[:-1, :-1] & same[1:, 1:] & in_a_row[:, None]
    triples = [sum(three) for three in zip(worth, worth[1:], worth[2:], strict=False)]
    return bigrams, _repeated(e.token_sentence.take(at[:-1]), same, triples, count)


def _repeated(sentence: Indices, same: Bools, worth: Sequence[float], count: int) -> Floats:
    """What share of the question, by worth, a sentence repeats: each part once, however often it stands there.

    `same` tells of places in the texts, each in a `sentence`, which parts of the question stand there.
    """
    place, part = same.nonzero()
    there = np.zeros((len(worth), count), dtype=np.float32)
    there[part, sentence.take(place)] = 1.0
    there *= np.array(worth, dtype=np.float32)[:, None]
    share: Floats = np.add.reduce(there, axis=0)
    share /= max(sum(worth), 1e-6)
    return share


def _numbers(question: Question, e: Evidence) -> Floats:
    numbers = [n for n, concept in enumerate(question.concepts) if concept.number]
    if not numbers:
        return np.full(len(e.sentences), 0.5, dtype=np.float32)
    all_of_them: Floats = e.matched[:, numbers].min(axis=1)
    return all_of_them


def _neighbours(e: Evidence, w: Floats, total: float, own: Floats, first: Floats) -> tuple[Floats, Floats]:
    """What the sentence before adds to the coverage, and what the one after adds."""
    before = np.zeros_like(own)
    after = np.zeros_like(own)
    if len(own) > 1:
        joined = np.maximum(e.matched[1:], e.matched[:-1]) @ w / total
        inside = first[1:] == 0
        before[1:] = np.where(inside, joined - own[1:], 0)
        after[:-1] = np.where(inside, joined - own[:-1], 0)
    return before, after


def _fresh(e: Evidence, count: int) -> tuple[Floats, Floats]:
    """How many words that the question does not hold a sentence has, and how many such names and figures."""
    taken = np.bincount(e.token_sentence.take(e.hits), minlength=count)
    everything = (e.token_starts[1:] - e.token_starts[:-1] - taken).astype(np.float32)
    weighty = (e.free & ((e.token_flags & (token_flags.NAME | token_flags.FIGURE | token_flags.DATE)) != 0)).nonzero()[
        0
    ]
    return everything, np.bincount(e.token_sentence.take(weighty), minlength=count).astype(np.float32)


def _tight(e: Evidence, count: int) -> Floats:
    """How close together the question's words stand: 1 where they are in a row."""
    at = e.hits
    tight = np.zeros(count, dtype=np.float32)
    if len(at) < 2:
        return tight
    sentence = e.token_sentence[at]
    same = sentence[1:] == sentence[:-1]
    closeness = np.where(same, 1.0 / (at[1:] - at[:-1]), 0.0)
    pairs = np.bincount(sentence[1:][same], minlength=count)
    sums = np.bincount(sentence[1:], weights=closeness, minlength=count)
    return (sums / np.maximum(pairs, 1)).astype(np.float32)
