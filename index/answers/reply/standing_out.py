"""In which of the sentences that are quoted together something may stand out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from index.answers.corpus import token_flags
from index.answers.extraction.spans import Sentence
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.question.opposites import opposites
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.reranking.recency import asks_of_now
from index.model import Span
from index.store.postings import Floats

ABOUT_AS_MUCH = 0.8
"""The share of what the best sentence of a quote holds of the question, from which another may have the answer."""
ANSWERING = 0.6
"""The share of the most that any sentence found holds of the question, below which nothing in one answers."""
CONTEXT = 0.5
"""What a word of the question counts that stands in the headings above."""
SAME = 0.05
"""Differences in what sentences have of the words that ask, which don't matter."""
SURELY = 0.85
"""From how much on a word of the question is said itself or what means the same, not only a figure of its sort."""
THERE = 0.5
"""From how much on a sentence has a word of the question."""
CLEARLY = 1.1
"""How many times as much of the question a sentence must hold as another, to be the one that answers."""
TAKEN_UP = 0.8
"""What a word of the question counts that stands in the sentence before, which is quoted with this one."""


def able(question: Question, e: Evidence, run: Sequence[int], best: int | None) -> list[int]:
    """The sentences of `run` in which something may stand out, likeliest first.

    Of several that are alike none is sure, unless all say the same. Where one has the word that says what is asked,
    the others are about something else: of a lake's height above the sea and its depth, 'how deep' asks for one.
    """
    matched = _taken_up(e, run)
    run = of_the_days(question, e, run)
    run = of_the_names(question, e, run, matched)
    covered = np.maximum(e.matched, CONTEXT * e.context[e.sentence_passage]) @ e.weights
    for s, held in matched.items():
        covered[s] = max(float(covered[s]), float(held @ e.weights))
    if best is not None and best not in run:
        run = as_telling(e, run, best)
        if not run:
            return []
    run = of_the_exchanged(question, e, run, best)
    telling = [n for n, concept in enumerate(question.concepts) if not (concept.name or concept.number)]
    said = {s: float(e.matched[s, telling] @ e.weights[telling]) for s in run}
    order = sorted(run, key=lambda s: (-said[s], -float(covered[s]), s != best))
    least = max(ABOUT_AS_MUCH * float(covered[order[0]]), ANSWERING * float(covered.max()))
    if best is not None and best in run and question.kind is Kind.WHO and asks_of_now(question):
        order = [best] if said[best] >= said[order[0]] - SAME else order  # beside it stands how it was
    alike = [s for s in order if said[s] >= said[order[0]] - SAME and float(covered[s]) >= least]
    return [s for s in alike if float(covered[s]) * CLEARLY >= float(covered[alike[0]])]


def as_telling(e: Evidence, run: Sequence[int], best: int) -> list[int]:
    """Of sentences that are quoted apart from the best those that have each word of the question that it has, in
    themselves or in the headings above: of a trail's length and a lake's depth, only one is asked for."""
    had = np.maximum(e.matched, e.context[e.sentence_passage])
    return [s for s in run if not ((had[best] >= SURELY) & (had[s] < SURELY)).any()]


def of_the_exchanged(question: Question, e: Evidence, run: Sequence[int], best: int | None) -> list[int]:
    """The sentences of a run that have the name or the year put in the place of another as the best has it: 'and in
    2018?' isn't told by who won in 2015."""
    fresh = [n for n, c in enumerate(question.concepts) if c.fresh]
    if best is None or not fresh or not (e.matched[best, fresh] >= SURELY).all():
        return list(run)
    return [s for s in run if (e.matched[s, fresh] >= SURELY).all()] or list(run)


def of_the_days(question: Question, e: Evidence, shown: Sequence[int]) -> list[int]:
    """Of some sentences those that tell no other time than that of the days asked about; all where none tells that:
    what is done on Thursdays doesn't tell of weekends."""
    days = _days_asked(question)
    if not days:
        return list(shown)
    there = np.maximum(e.matched, e.context[e.sentence_passage])[:, days].min(axis=1) >= THERE
    times = {int(s) for s in e.token_sentence[e.candidates]} if e.candidates is not None else set()
    if not any(there[s] and s in times for s in shown):
        return list(shown)
    return [s for s in shown if there[s] or s not in times]


def of_the_names(question: Question, e: Evidence, run: Sequence[int], matched: Mapping[int, Floats]) -> list[int]:
    """The sentences of a run without those that have another name in the place of one of the question, where one has
    that and can answer: the fare to Norland isn't told by the fare to Sudmark before it. `matched`: what each has, with
    what it takes up from those before it."""
    names = [n for n, c in enumerate(question.concepts) if c.name and not c.number and c.softness == 1.0]
    if not names or e.candidates is None:
        return list(run)
    answering = {int(s) for s in e.token_sentence[e.candidates]}
    named = np.zeros(e.matched.shape[1], dtype=np.bool_)
    for s in run:
        if s in answering:
            named |= e.matched[s] >= SURELY
    other = (e.token_flags & token_flags.NAME != 0) & (e.token_flags & token_flags.DATE == 0) & e.free
    of_others = {int(s) for s in e.token_sentence[other]}
    lacking = {s for s in run if s in of_others and (named[names] & (matched[s][names] < THERE)).any()}
    return [s for s in run if s not in lacking] or list(run)


def tells_of_another(question: Question, s: Sentence) -> bool:
    """Whether a sentence lacks a word of the question and has one that excludes it: '6 km *long*' for 'how *deep*'."""
    listed = opposites(question.language)
    missing = (c.surface for n, c in enumerate(question.concepts) if n not in s.concepts)
    lacking = [surface for surface in missing if listed.excludes_any(surface)]
    return any(listed.exclude(word.surface, surface) for surface in lacking for word in s.words)


def _days_asked(question: Question) -> list[int]:
    """The concepts of a question for a time that name a day, a month or a part of them: 'when … *at weekends*'."""
    if question.kind is not Kind.WHEN:
        return []
    named = (n for n, c in enumerate(question.concepts) if token_flags.tells_time(c.surface, question.language))
    return [n for n in named if question.concepts[n].softness == 1.0 and not question.concepts[n].implied]


def _taken_up(e: Evidence, run: Sequence[int]) -> dict[int, Floats]:
    """What each sentence of a run has of the question's words, with a little less of what those before it have: it is
    quoted with them, so it goes on from them."""
    taken: dict[int, Floats] = {}
    before = np.zeros(e.matched.shape[1], dtype=np.float32)
    for s in sorted(run):
        before = np.maximum(e.matched[s], TAKEN_UP * before)
        taken[s] = before
    return taken


def told(quote: str, spans: Sequence[Span]) -> str:
    """What the spans of a quote hold."""
    return " ".join(quote[start:end] for start, end in spans)


def holds(question: Question, s: Sentence) -> bool:
    """Whether a sentence has a date or figure of the sort that is asked for, beside those of the question."""
    wanted = question.measure if question.kind is Kind.HOW_MUCH else question.wanted
    if question.kind not in (Kind.HOW_MUCH, Kind.WHEN):
        return False
    return any(mark & wanted and concept < 0 for mark, concept in zip(s.marks, s.concepts, strict=True))
