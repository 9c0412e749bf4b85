"""Examples out of this project's own benches: their questions, and the sentences that the product's ranking puts first.

The ranking is that of before anything is read together with the question: that is what will be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bench import corpora
from bench.corpora import Article, Asked
from bench.learning import rooms
from bench.learning.cross_encoding.sampling import Ranked
from bench.learning.material import Material
from bench.learning.practical import LANGUAGES, Polyglot
from bench.learning.rooms import Found, Room
from bench.measuring import told
from index.answers.ranking.features import nearness
from index.answers.ranking.features.nearness import Field, Nearby
from index.answers.ranking.selection.model import Weights
from index.meaning.cross_encoder import Candidate
from index.meaning.encoder import Vectors
from index.meaning.pieces import Met

MANY = 6
"""Sentences of a question, best first: twice what the product reads, so that some may be left out."""
FOREIGN = 40
"""Questions on nothing here that are asked of the documents in a language."""


@dataclass(frozen=True, slots=True, eq=False)
class Unread:
    """What tells how near sentences are, and reads nothing together; see `Nearby`."""

    near: Nearby

    @property
    def ready(self) -> bool:
        """See `Nearby`."""
        return self.near.ready

    @property
    def identity(self) -> str:
        """See `Nearby`."""
        return self.near.identity

    def to(self, question: str, language: str, besides: str | None = None) -> Field | None:
        """See `Nearby`."""
        return self.near.to(question, language, besides)

    def met(self, question: str, language: str, texts: Sequence[str], told: Sequence[str]) -> list[Met]:
        """See `Nearby`."""
        return self.near.met(question, language, texts, told)

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors | None:
        """None: nobody has looked."""
        return None

    def warm(self) -> None:
        """See `Nearby`."""
        self.near.warm()


def candidates(which: int, weights: Weights) -> list[Ranked]:
    """Of the half of the works that tunes (0) or confirms (1). Takes two minutes where their vectors are known."""
    every = (*corpora.articles(), *corpora.histories())
    names = corpora.halves()[which]
    m = Material.of([article for article in every if article.name in names], which)
    return list(told(_candidates(m, weights), "own questions ranked"))


def _candidates(m: Material, weights: Weights) -> Iterator[Ranked]:
    room = _room(m.articles, weights)
    for kind, asked in (("wiki", m.asked), ("people", m.people), ("translated", m.translated)):
        yield from _asked(room, asked, kind)
    for shelf in m.shelves:
        yield from _asked(_room(shelf.articles, weights), shelf.asked, f"shelf {shelf.language}")
    for practice in m.practices:
        room = _room((*practice.articles, *practice.beside), weights)
        yield from _asked(room, practice.asked, "practical")
        yield from _asked(room, practice.near, "near")
        yield from _asked(room, practice.foreign[:FOREIGN], "foreign")
        yield from _asked(room, practice.follow, "follow")
    yield from _across(m.polyglot, weights)


def _across(polyglot: Polyglot, weights: Weights) -> Iterator[Ranked]:
    """Asked in another language than all documents are in."""
    for here in LANGUAGES:
        room = _room(tuple(told[here] for told in polyglot.documents.values()), weights)
        for language in (other for other in LANGUAGES if other != here):
            asked = [
                Asked(
                    line.questions[language],
                    (line.answers[here],) if line.answers else (),
                    polyglot.documents[line.document][here].name,
                    0,
                    "across",
                    language,
                )
                for line in polyglot.lines
            ]
            yield from _asked(room, asked, "across")


def _room(articles: Sequence[Article], weights: Weights) -> Room:
    room = rooms.room(articles, weights)
    return replace(room, near=Unread(room.near) if room.near else None)


def _asked(room: Room, asked: Sequence[Asked], kind: str) -> Iterator[Ranked]:
    for q in asked:
        _, found = rooms.find(room, q)
        ranked = _ranked(found, kind) if found else None
        if ranked:
            yield ranked


def _ranked(found: Found, kind: str) -> Ranked | None:
    """What is found, best first; None where nothing is good enough to be shown."""
    scores = found.findings.ranking.sentences
    order = [n for n in np.argsort(-scores, kind="stable")[:MANY].tolist() if np.isfinite(scores[n])]
    if not order:
        return None
    q, e, corpus = found.asked, found.findings.evidence, found.engine.corpus
    titles = {source.document: source.title for source in corpus.sources}
    texts = found.texts()
    told: list[Candidate] = []
    right: list[bool] = []
    for n in order:
        passage = corpus.passages[e.passages[e.sentence_passage[n]]]
        there = not q.document or passage.document == q.document
        right.append(there and rooms.holds(texts[n], q.answers, passage.language or q.language))
        told.append(Candidate(texts[n], titles[passage.document], " › ".join(passage.section)))
    return Ranked(kind, q.language, nearness.asked(found.findings.question), tuple(told), tuple(right))
