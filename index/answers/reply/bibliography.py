"""Questions about a work itself: who wrote it, where it was published, in which languages it can be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from index.answers.corpus.arrays import ZONES
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Concept, Question
from index.language.analysis import words
from index.language.folding import fold
from index.model import ReplyKind, Source, Zone
from index.tables import read_table

NAMED = 0.7
"""The share of a title's worth that a question must hold to speak of that work."""
SHORTEST_TITLE = 2  # content words
_ABOUT = ZONES.index(Zone.ABOUT)


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a work says it: a passage and the first and last sentence in it."""

    passage: int
    first: int
    last: int


WHATS = (ReplyKind.AUTHOR, ReplyKind.PUBLISHER, ReplyKind.LANGUAGES)
"""What a work says about itself."""


def asked_of(question: Question) -> ReplyKind | None:
    """Which of WHATS is asked; None where the question isn't about a work."""
    folded = " ".join(fold(word) for word in question.text.split())
    return next((what for what in WHATS if _patterns()[what].search(folded)), None)


def speaks_of_works(question: Question) -> bool:
    """Whether a question is about what someone wrote, so that notes may answer it."""
    return bool(_patterns()["works"].search(" ".join(fold(word) for word in question.text.split())))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = read_table("index.answers.reply", "bibliography.yaml")
    return {what: re.compile(pattern) for what, pattern in table.items()}


def find(
    what: ReplyKind, question: Question, phrases: Sequence[str], c: Corpus, sources: Sequence[Source]
) -> list[Shown]:
    """Where the works that the question names say `what`, one place each; empty where none does."""
    if what is ReplyKind.LANGUAGES:
        return _languages(c)
    document = _named(question, phrases, c, sources)
    if document is None:
        return []
    work = sources[document].digest_of or sources[document]  # who wrote a digest is not who wrote the work
    value = work.author if what is ReplyKind.AUTHOR else work.publisher
    if value is None:
        return []
    place = _saying(value, document, c)
    if place is None:
        start = int(c.arrays.document_starts[document])
        place = Shown(start, 0, 0) if c.arrays.document_starts[document + 1] > start else None
    return [place] if place else []


def _named(question: Question, phrases: Sequence[str], c: Corpus, sources: Sequence[Source]) -> int | None:
    """The document whose title the question quotes, holds nearly all of, or names the subject of."""
    for phrase in phrases:
        plain = _plain(phrase)
        hits = [n for n, source in enumerate(sources) if len(plain) > 5 and plain in _plain(source.title)]
        if len(hits) == 1:
            return hits[0]
    said = _said(question, c)
    shares = [(_share(said, n, c, sources[n]), -n) for n in _sharing(said, c)]
    best, place = max(shares, default=(0.0, 0))
    return -place if best >= NAMED else _about(question, c, len(sources))


def _about(question: Question, c: Corpus, documents: int) -> int | None:
    """The only document that has all of 'the article about *this and that*' in its title."""
    match = _patterns()["about"].search(" ".join(fold(word) for word in question.text.split()))
    if match is None:
        return None
    subject = {word.term for word in words(next(filter(None, match.groups())), question.language) if word.term}
    wanted = [concept for concept in question.concepts if concept.term in subject]
    hits = [n for n in range(documents) if wanted and all(_in_title(concept, n, c) for concept in wanted)]
    return hits[0] if len(hits) == 1 else None


def _in_title(concept: Concept, document: int, c: Corpus) -> bool:
    a = c.arrays
    title = {a.terms[word] for word in a.title_tokens[a.title_starts[document] : a.title_starts[document + 1]].tolist()}
    same = (o.terms for o in concept.alternatives if o.weight == 1.0)
    return concept.term in title or any(title.issuperset(terms) for terms in same)


def _plain(text: str) -> str:
    return " ".join(word.surface for word in words(text))


def _said(question: Question, c: Corpus) -> list[int]:
    """The rows of the question's terms and of their others."""
    terms = {concept.term for concept in question.concepts}
    terms |= {term for concept in question.concepts for other in concept.alternatives for term in other.terms}
    return [c.postings.rows[term] for term in terms if term in c.postings.rows]


def _sharing(said: Sequence[int], c: Corpus) -> list[int]:
    """The documents whose titles have one of these terms."""
    a = c.arrays
    there = np.isin(c.term_of_word[a.title_tokens], np.array(said, np.intp), kind="table").nonzero()[0]
    return sorted(set((np.searchsorted(a.title_starts, there, side="right") - 1).tolist()))


def _share(said: Sequence[int], document: int, c: Corpus, source: Source) -> float:
    """How much of a title's worth the question holds; of a digest's title, of what it has of its original's."""
    a = c.arrays
    rows = c.term_of_word[a.title_tokens[a.title_starts[document] : a.title_starts[document + 1]]]
    held = set(rows[rows >= 0].tolist())
    known = c.postings.rows
    if source.digest_of:
        original = {known.get(word.term, -1) for word in words(source.digest_of.title, source.language)}
        held = held & original or held
    if len(held) < SHORTEST_TITLE:
        return 0.0
    worth = c.postings.idf[sorted(held)]
    asked = c.postings.idf[sorted(held.intersection(said))]
    return float(asked.sum() / max(float(worth.sum()), 1e-6))


def _saying(value: str, document: int, c: Corpus) -> Shown | None:
    """The sentence outside the body that holds the last word of a name, and more words than the name."""
    a = c.arrays
    name = [word.surface for word in words(value)]
    if not name:
        return None
    numbers = {n for n, surface in enumerate(a.surfaces) if surface == name[-1]}
    fallback: Shown | None = None
    for passage in range(int(a.document_starts[document]), int(a.document_starts[document + 1])):
        if a.zones[passage] != _ABOUT:
            continue
        first = int(a.passage_starts[passage])
        for s in range(first, int(a.passage_starts[passage + 1])):
            tokens = a.tokens[a.sentence_starts[s] : a.sentence_starts[s + 1]]
            if numbers.isdisjoint(tokens.tolist()):
                continue
            place = Shown(passage, s - first, s - first)
            if len(tokens) > len(name) + 1:
                return place
            fallback = fallback or place
    return fallback


def _languages(c: Corpus) -> list[Shown]:
    """The lines that say in which languages the documents can be read."""
    a = c.arrays
    available = {n for n, surface in enumerate(a.surfaces) if surface in ("available", "languages", "translated")}
    found = []
    for passage in np.flatnonzero(a.zones == _ABOUT).tolist():
        first, end = int(a.passage_starts[passage]), int(a.passage_starts[passage + 1])
        for s in range(first, end):
            tokens = a.tokens[a.sentence_starts[s] : a.sentence_starts[s + 1]]
            if not available.isdisjoint(tokens.tolist()):
                found.append(Shown(passage, s - first, s - first))
                break
    return found[:2]
