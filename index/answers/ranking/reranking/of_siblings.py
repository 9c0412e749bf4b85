"""Sentences that are about another of two or three things that stand side by side in a document: of the *Mill* Bridge
for the Monks' Bridge, of what stands below 'Low Farm' for High Farm, of the brother whose paragraph it is.

What a sentence is about is told by the heading of its section, by the name that its paragraph opens with, or by the
words before the noun that several of them share; where it has none of these, by the last that was named before it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.told_apart import kinds
from index.answers.ranking.features.features import SENTENCE, Features
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.near_misses.bearers import CHOOSING
from index.answers.ranking.reranking.asking_headings import REMEMBERED
from index.answers.ranking.reranking.fuller import WORSE_BUT_WHOLE, ahead
from index.answers.ranking.reranking.kinds_beside import (
    MET,
    SAID,
    Several,
    answers_for_another,
    leans,
    mark,
    several_named,
)
from index.answers.ranking.selection.selection import THERE, Ranking
from index.language.analysis import words
from index.model import Passage
from index.store.postings import Floats

Bools = npt.NDArray[np.bool_]
ENOUGH = 0.5
"""The share of what a sentence about a sibling says of the question, from which another says as much."""
OPENING, OPENING_LETTERS = 4, 100
"""Words at the start of a section among which what it is about stands, and the letters that have as many."""
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


def asked_sibling_first(
    collection: Corpus, question: Question, e: Evidence, f: Features, ranking: Ranking, passages: Sequence[Passage]
) -> Ranking:
    """The ranking with a sentence on top that isn't about a sibling of what is asked about and says as much of it,
    where the best is about one. Where there is none, or a word of the question is said of siblings alone, the best is
    marked as telling of something else."""
    best = int(np.argmax(ranking.sentences))
    other, several = of_siblings(collection, question, e, passages, best)
    if not (other.any() or several):
        return ranking
    about_another = is_about_a_sibling(other, best)
    if about_another and (instead := _instead(e, f, ranking, best, other, several)) is not None:
        ranking = ahead(ranking, best, instead)
        best, about_another = int(np.argmax(instead)), False
    if (
        about_another
        or is_said_of_siblings_alone(collection, question, e, best, other, several)
        or answers_for_another(question, e, best, several)
    ):
        told = other.copy()
        told[best] = True
        ranking = dataclasses.replace(ranking, another=told if ranking.another is None else ranking.another | told)
    return ranking


def is_about_a_sibling(other: Bools, best: int) -> bool:
    """Whether the best sentence is one of those that are."""
    return bool(other[best])


def _instead(
    e: Evidence, f: Features, ranking: Ranking, best: int, other: Bools, several: Sequence[Several]
) -> Floats | None:
    """The scores of sentences [S] that aren't about a sibling and say as much as the best, which is, of what is asked
    of either; None where there is none."""
    typed, said = f.sentences[:, SENTENCE.index("typed")], e.matched[best] >= THERE
    said[[one.shared for one in several if one.shared is not None]] = False
    as_much = (e.matched[:, said] >= THERE) @ e.weights[said] >= ENOUGH * float(e.weights[said].sum())
    scores = ranking.sentences
    instead = as_much & ~other & (typed >= typed[best]) & (scores >= scores[best] - WORSE_BUT_WHOLE)
    return np.where(instead, scores, -np.inf) if said.any() and instead.any() else None


def is_said_of_siblings_alone(
    collection: Corpus, question: Question, e: Evidence, best: int, other: Bools, several: Sequence[Several]
) -> bool:
    """Whether the best sentence names one of several and lacks a word that carries the question, while all that have
    it in its document, one of them in the same paragraph, are about others. What only says which of several something
    is may be lacking. Not where it is asked which: that chooses among them."""
    named = any(one.asked and int(e.token_sentence[one.at]) == best for group in several for one in group.members)
    if not named or question.follows or (question.focus and question.kind in CHOOSING):
        return False
    k = int(e.sentence_passage[best])
    documents = collection.document_of[e.passages][e.sentence_passage]
    own = (documents == documents[best])[:, None] & (e.matched >= SAID)
    lacking = (e.matched[best] < MET) & (e.context[k] < MET)
    beside = own[int(e.passage_starts[k]) : int(e.passage_starts[k + 1])].any(axis=0)
    alone = lacking & beside & ~own[~other].any(axis=0)
    alone[[kind for kind, _ in kinds(question)]] = False
    return any(alone[n] for n, c in enumerate(question.concepts) if c.softness == 1.0 and not (c.implied or c.number))


def of_siblings(
    collection: Corpus, question: Question, e: Evidence, passages: Sequence[Passage], best: int
) -> tuple[Bools, Sequence[Several]]:
    """Which sentences [S] of the document of one are about a sibling of what is asked about, and where that names
    several things of a kind."""
    asked = [n for n, c in enumerate(question.concepts) if c.softness == 1.0 and not (c.number or c.implied)]
    own: Floats = np.maximum.reduceat(e.own, e.passage_starts[:-1])
    documents = collection.document_of[e.passages]
    within = np.flatnonzero(documents == documents[e.sentence_passage[best]]).tolist()
    found = _Found(collection, question, e, passages, within, own, asked)
    other: Bools = (_below_a_sibling(found) | _in_the_paragraph_of_another(found))[e.sentence_passage]
    several = list(several_named(collection, question, e, passages, set(within)))
    for one in several:
        mark(e, passages, one, other)
    _mark_what_leans_on_another(found, other)
    return other, several


def _below_a_sibling(found: _Found) -> Bools:
    """Of the passages [K] those without a word of the question that heads another section of the same rank, where both
    sections open with what heads them: such sections are about things, and not about the sides of one."""
    e, other = found.e, np.zeros(len(found.e.passages), np.bool_)
    sections: dict[tuple[str, ...], list[int]] = {}
    for k in found.within if e.context[np.ix_(found.within, found.asked)].any() else ():
        if section := found.passage(k).section:
            sections.setdefault(section, []).append(k)
    for n in found.asked:
        term = found.question.concepts[n].term
        headed = [at for at in sections if term in _terms(at[-1], found.question.language)]
        for at, members in sections.items() if headed else ():
            apart = [one for one in headed if one != at and one[:-1] == at[:-1]]
            if not apart or at in headed or not all(_is_about_a_thing(found, sections[one]) for one in (*apart, at)):
                continue
            for k in members:
                other[k] |= max(found.own[k, n], e.context[k, n]) < MET
    return other


def _is_about_a_thing(found: _Found, members: Sequence[int]) -> bool:
    """Whether the section of some passages opens with what heads it."""
    number = min(int(found.e.passages[k]) for k in members)
    passage = found.passages[number]
    while number and (before := found.passages[number - 1]).document == passage.document:
        if before.section != passage.section:
            break
        number, passage = number - 1, before
    opening = [word.term for word in words(passage.text[:OPENING_LETTERS], passage.language)][:OPENING]
    return not _terms(passage.section[-1], passage.language).isdisjoint(opening)


@lru_cache(REMEMBERED)
def _terms(heading: str, language: str) -> frozenset[str]:
    return frozenset(word.term for word in words(heading, language) if word.term)


def _in_the_paragraph_of_another(found: _Found) -> Bools:
    """Of the passages [K] those without a name of the question that another paragraph of the document opens with, and
    that open with another name themselves. A title tells them apart only if it has one of the two."""
    e, other = found.e, np.zeros(len(found.e.passages), np.bool_)
    for n in found.asked:
        hits = {at for at in e.hits_of[n].tolist() if e.token_level[at] >= SAID}
        if not any(at in hits and _is_a_name(e, at) for k in found.within for at in found.opening(k)):
            continue
        for k in (k for k in found.within if found.own[k, n] < MET):
            opening = int(e.token_starts[e.passage_starts[k]])
            if e.free[opening] and _is_a_name(e, opening):
                row = int(found.collection.term_of_word[int(e.tokens[opening])])
                other[k] |= row >= 0 and (e.context[k, n] < MET or row in _above(found, k))
    return other


def _mark_what_leans_on_another(found: _Found, other: Bools) -> None:
    """Mark the sentences that lean on one which opens with another name than that of the question, where the same
    paragraph has a sentence that opens with this: 'The steamer Orla … *The vessel* … The tug Bran …', for the Bran."""
    e = found.e
    for n in (n for n in found.asked if found.question.concepts[n].name):
        for k in (k for k in found.within if found.own[k, n] >= SAID and e.context[k, n] < MET):
            sentences = range(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
            opening = {s: _opening_name(found, s) for s in sentences}
            if not any(at is not None and int(e.token_concept[at]) == n for at in opening.values()):
                continue
            passage = found.passage(k)
            for s in sentences[1:]:
                before = opening[s - 1]
                another = before is not None and e.free[before] and e.own[s - 1, n] < MET
                if another and opening[s] is None and e.own[s, n] < MET:
                    other[s] |= leans(passage.quote(s - sentences.start), passage.language)


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
