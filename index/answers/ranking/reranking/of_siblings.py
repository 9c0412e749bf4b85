"""Sentences that are about another of two or three things that stand side by side in a document: of the *Mill* Bridge
for the Monks' Bridge, of what stands below 'Low Farm' for High Farm, of the brother whose paragraph it is.

What a sentence is about is told by the heading of its section, by the name that its paragraph opens with, or by the
words before the noun that several of them share; where it has none of these, by the last that was named before it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.told_apart import kinds
from index.answers.ranking.features.features import SENTENCE, Features
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.near_misses.bearers import CHOOSING
from index.answers.ranking.reranking.fuller import WORSE_BUT_WHOLE, ahead
from index.answers.ranking.reranking.kinds_beside import (
    MET,
    SAID,
    Several,
    answers_for_another,
    leans,
    mark,
    opens_with,
    several_named,
)
from index.answers.ranking.reranking.sections_beside import sections_beside
from index.answers.ranking.selection.selection import THERE, Ranking
from index.model import Passage
from index.store.postings import Floats

Bools = npt.NDArray[np.bool_]
ENOUGH = 0.5
"""The share of what a sentence about a sibling says of the question, from which another says as much."""
NAMING = 3
"""Words at the start of a paragraph among which the name stands that it is about."""


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """What was found for a question: passages [K] with sentences [S]."""

    collection: Corpus
    question: Question
    e: Evidence
    passages: Sequence[Passage]
    within: Sequence[int]  # the passages of the document that the best sentence is of
    own: Floats  # [K, C], how well each word of the question stands in the sentences
    asked: Sequence[int]  # the words that carry the question, as they were typed

    def passage(self, k: int) -> Passage:
        """As it is written."""
        return self.passages[int(self.e.passages[k])]

    def opening(self, k: int) -> range:
        """The tokens that a passage opens with."""
        first = int(self.e.passage_starts[k])
        at = int(self.e.token_starts[first])
        return range(at, min(at + NAMING, int(self.e.token_starts[first + 1])))


class Siblings(NamedTuple):
    """Which sentences [S] are about a sibling of what is asked about; where several things of a kind are named; which
    sentences stand below what is asked about, beside sections on siblings."""

    other: Bools
    several: Sequence[Several]
    below: Bools


def asked_sibling_first(
    collection: Corpus, question: Question, e: Evidence, f: Features, ranking: Ranking, passages: Sequence[Passage]
) -> Ranking:
    """The ranking with a sentence on top that isn't about a sibling of what is asked about and says as much of it,
    where the best is about one. Where there is none, or a word of the question is said of siblings alone, the best is
    marked as telling of something else."""
    best = int(np.argmax(ranking.sentences))
    siblings = of_siblings(collection, question, e, passages, best)
    other, several = siblings.other, siblings.several
    if not (other.any() or several):
        return ranking
    about_another = is_about_a_sibling(other, best)
    if about_another and (instead := _instead(e, f, ranking, best, other, several)) is not None:
        ranking = ahead(ranking, best, instead)
        best, about_another = int(np.argmax(instead)), False
    if (
        about_another
        or is_said_of_siblings_alone(collection, question, e, best, siblings)
        or answers_for_another(question, e, best, several)
    ):
        told = other.copy()
        told[best] = True
        marked = told if ranking.another is None else ranking.another | told
        ranking = dataclasses.replace(ranking, another=marked, sibling=told)
    return ranking


def is_about_a_sibling(other: Bools, best: int) -> bool:
    """Whether the best sentence is one of those that are."""
    return bool(other[best])


def _instead(
    e: Evidence, f: Features, ranking: Ranking, best: int, other: Bools, several: Sequence[Several]
) -> Floats | None:
    """The scores of sentences [S] that aren't about a sibling and say as much as the best, which is, of what is asked
    of either, or name what is asked about and say some of it; None where there is none. All have what is asked for, if
    the best has."""
    said = e.matched[best] >= THERE
    said[[one.shared for one in several if one.shared is not None]] = False
    there, scores = e.matched[:, said] >= THERE, ranking.sentences
    named = np.zeros(len(e.sentences), np.bool_)
    named[[int(e.token_sentence[one.at]) for group in several for one in group.members if one.asked]] = True
    as_much = there @ e.weights[said] >= ENOUGH * float(e.weights[said].sum())
    instead = (as_much | (named & there.any(axis=1))) & ~other & (scores >= scores[best] - WORSE_BUT_WHOLE)
    for name in ("typed", "measured"):
        has = f.sentences[:, SENTENCE.index(name)]
        instead &= has >= has[best]
    return np.where(instead, scores, -np.inf) if said.any() and instead.any() else None


def is_said_of_siblings_alone(
    collection: Corpus, question: Question, e: Evidence, best: int, siblings: Siblings
) -> bool:
    """Whether the best sentence lacks a word that carries the question, while all that have it in its document are
    about siblings.

    One of these stands in the same paragraph, and the best names what is asked about; or it only stands below what is
    asked about, and has nothing of the question itself: sections on things of a sort tell like things in like words.
    What says which of several something is may be lacking. Not where it is asked which: that chooses among them.
    """
    if question.follows or (question.focus and question.kind in CHOOSING):
        return False
    named = any(
        one.asked and int(e.token_sentence[one.at]) == best for group in siblings.several for one in group.members
    )
    k = int(e.sentence_passage[best])
    documents = collection.document_of[e.passages][e.sentence_passage]
    own = (documents == documents[best])[:, None] & (e.matched >= SAID)
    lacking = (e.matched[best] < MET) & (e.context[k] < MET)
    alone = lacking & own.any(axis=0) & ~own[~siblings.other].any(axis=0)
    if not (siblings.below[best] and _has_nothing_itself(question, e, best)):
        alone &= named & own[int(e.passage_starts[k]) : int(e.passage_starts[k + 1])].any(axis=0)
    alone[[kind for kind, _ in kinds(question)]] = False
    return any(alone[n] for n, c in enumerate(question.concepts) if c.softness == 1.0 and not (c.implied or c.number))


def _has_nothing_itself(question: Question, e: Evidence, best: int) -> bool:
    """Whether all that a sentence has of what carries the question stands above it."""
    k = int(e.sentence_passage[best])
    return all(
        e.own[best, n] < MET or e.context[k, n] >= MET for n, c in enumerate(question.concepts) if c.softness == 1.0
    )


def of_siblings(
    collection: Corpus, question: Question, e: Evidence, passages: Sequence[Passage], best: int
) -> Siblings:
    """What the document of the `best` sentence tells of siblings of what is asked about."""
    asked = [n for n, c in enumerate(question.concepts) if c.softness == 1.0 and not (c.number or c.implied)]
    own: Floats = np.maximum.reduceat(e.own, e.passage_starts[:-1])
    documents = collection.document_of[e.passages]
    within = np.flatnonzero(documents == documents[e.sentence_passage[best]]).tolist()
    found = _Found(collection, question, e, passages, within, own, asked)
    sections = sections_beside(question, e, passages, within, asked)
    other: Bools = sections.others | _in_the_paragraph_of_another(found)[e.sentence_passage]
    several = list(several_named(collection, question, e, passages, set(within)))
    for one in several:
        mark(e, passages, one, other)
    _mark_what_leans_on_another(found, other)
    return Siblings(other, several, sections.asked[e.sentence_passage])


def _in_the_paragraph_of_another(found: _Found) -> Bools:
    """Of the passages [K] those without a name of the question that another paragraph of the document opens with, and
    that open with another name themselves. A title tells them apart only if it has one of the two. The same of one of a
    kind: 'The old bakery …', 'The new bakery …'."""
    e, other = found.e, np.zeros(len(found.e.passages), np.bool_)
    names = {at for k in found.within for at in found.opening(k) if _is_a_name(e, at)}
    for n in found.asked if names else ():
        hits = e.hits_of[n]
        if names.isdisjoint(hits[e.token_level[hits] >= SAID].tolist()):
            continue
        for k in (k for k in found.within if found.own[k, n] < MET):
            opening = int(e.token_starts[e.passage_starts[k]])
            if e.free[opening] and _is_a_name(e, opening):
                row = int(found.collection.term_of_word[int(e.tokens[opening])])
                other[k] |= row >= 0 and (e.context[k, n] < MET or row in _above(found, k))
    for kind, noun in kinds(found.question):
        opens = {k: opens_with(found.collection, e, found.opening(k), kind, noun) for k in found.within}
        if True in opens.values():
            for k in (k for k, own in opens.items() if own is False):
                other[k] |= max(found.own[k, kind], e.context[k, kind]) < MET
    return other


def _mark_what_leans_on_another(found: _Found, other: Bools) -> None:
    """Mark the sentences that lean on one which opens with another name than that of the question, where the same
    paragraph has a sentence that opens with this: 'The steamer Orla … *The vessel* … The tug Bran …', for the Bran."""
    e = found.e
    names = [n for n in found.asked if found.question.concepts[n].name]
    opened = _opened_by(e, names) if names else frozenset[int]()
    for k in (k for k in found.within if k in opened and (found.own[k, names] >= SAID).any()):
        sentences = range(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
        opening = {s: _opening_name(found, s) for s in sentences}
        named = any(at is not None and int(e.token_concept[at]) in names for at in opening.values())
        if not named or (e.context[k, names] >= MET).any():
            continue
        lacking: Bools = np.asarray((e.own[:, names] < MET).all(axis=1))
        passage = found.passage(k)
        for s in sentences[1:]:
            before = opening[s - 1]
            if before is not None and e.free[before] and lacking[s - 1] and lacking[s] and opening[s] is None:
                other[s] |= leans(passage.quote(s - sentences.start), passage.language)


def _opened_by(e: Evidence, names: Sequence[int]) -> frozenset[int]:
    """The passages with a sentence among whose first words one of some names of the question stands."""
    at = np.flatnonzero(np.isin(e.token_concept, names))
    sentences = e.token_sentence[at]
    return frozenset(e.sentence_passage[sentences[at - e.token_starts[sentences] < NAMING]].tolist())


def _opening_name(found: _Found, s: int) -> int | None:
    """The name that stands at the beginning of a sentence."""
    e = found.e
    first = int(e.token_starts[s])
    return next((at for at in range(first, min(first + NAMING, int(e.token_starts[s + 1]))) if _is_a_name(e, at)), None)


def _is_a_name(e: Evidence, at: int) -> bool:
    return int(e.token_flags[at]) & (token_flags.NAME | token_flags.DATE | token_flags.FIGURE) == token_flags.NAME


def _above(found: _Found, k: int) -> set[int]:
    """The terms of the headings and the title above a passage."""
    headings, starts = found.collection.headings
    number = int(found.e.passages[k])
    return set(found.collection.term_of_word[headings[starts[number] : starts[number + 1]]].tolist())
