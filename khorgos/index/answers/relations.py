"""What stands beside what in a sentence: the answer near the question's words, a figure by its noun, a rival name."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from khorgos.index.answers import flags
from khorgos.index.answers.collection import Collection
from khorgos.index.answers.evidence import Evidence
from khorgos.index.answers.understanding import Question
from khorgos.index.store.postings import Floats, Places

Bools = npt.NDArray[np.bool_]
RIVAL = 1 / 3
"""One over the words between a noun and a name that is taken to belong to it."""


def answer_type(question: Question, e: Evidence, count: int) -> tuple[Floats, Floats]:
    """Whether a sentence holds what is asked for, outside the question's own words; and how near to them."""
    there = np.zeros(count, dtype=np.float32)
    near = np.zeros(count, dtype=np.float32)
    if not question.wanted:
        return there + 0.5, near + 0.5
    candidate = candidates(question, e)
    if not candidate.any():
        return there, near
    at = np.flatnonzero(candidate)
    there[e.token_sentence[at]] = 1.0
    anchors = e.hits
    if len(anchors):
        place = np.searchsorted(anchors, at)
        left = anchors[np.maximum(place - 1, 0)]
        right = anchors[np.minimum(place, len(anchors) - 1)]
        same_left = (e.token_sentence[left] == e.token_sentence[at]) & (left < at)
        same_right = (e.token_sentence[right] == e.token_sentence[at]) & (right > at)
        gap = np.minimum(np.where(same_left, at - left, 99), np.where(same_right, right - at, 99))
        np.maximum.at(near, e.token_sentence[at], (1.0 / gap).astype(np.float32))
    return there, near


def asked_figure(question: Question, e: Evidence, count: int) -> tuple[Floats, Floats, Floats]:
    """Whether a figure has the unit that is asked for, stands beside the noun that is counted, and a date has its day.

    One half where the question asks for no such thing.
    """
    half = np.full(count, 0.5, dtype=np.float32)
    measured, counted, day = half, half, half
    free = e.token_concept < 0
    if question.measure:
        measured = np.zeros(count, dtype=np.float32)
        measured[e.token_sentence[free & ((e.token_flags & question.measure) != 0)]] = 1.0
    if question.counted is not None:
        counted = np.zeros(count, dtype=np.float32)
        figures = free & ((e.token_flags & flags.FIGURE) != 0) & ((e.token_flags & flags.YEAR) == 0)
        _closest(e, _places(figures), _places(e.token_concept == question.counted), counted)
    if question.to_the_day or question.kind == "when":
        day = np.zeros(count, dtype=np.float32)
        dated = (e.token_flags & flags.DATE) != 0
        day[e.token_sentence[dated]] = 0.3
        day[e.token_sentence[dated & ((e.token_flags & flags.FIGURE) == 0)]] = 0.6
        day[e.token_sentence[dated & ((e.token_flags & flags.YEAR) == 0) & ((e.token_flags & flags.FIGURE) != 0)]] = 1.0
    return measured, counted, day


def _places(tokens: Bools) -> Places:
    return np.flatnonzero(tokens)


def _closest(e: Evidence, these: Places, those: Places, nearness: Floats) -> None:
    """Write into `nearness` (per sentence) 1 / distance of the nearest pair out of two lists of tokens."""
    if not len(these) or not len(those):
        return
    place = np.searchsorted(those, these)
    other = those[np.concatenate((np.maximum(place - 1, 0), np.minimum(place, len(those) - 1)))]
    these = np.concatenate((these, these))
    sentence = e.token_sentence[these]
    same = e.token_sentence[other] == sentence
    gap = np.maximum(np.abs(these - other)[same], 1)
    np.maximum.at(nearness, sentence[same], (1.0 / gap).astype(np.float32))


_COPULAS = ("is", "are", "was", "were", "means", "refers", "called", "known", "stands", "это", "является")


def defines(collection: Collection, question: Question, e: Evidence, count: int) -> Floats:
    """Whether a sentence says what a thing is: 'X is …', 'X (…)', or its short and its full name together."""
    share = np.zeros(count, dtype=np.float32)
    if question.kind != "definition" or not len(e.tokens):
        return share
    subject = int(np.argmax(e.weights))
    at = _places(e.token_concept == subject)
    inside = at[at + 1 < len(e.tokens)]
    known = collection.word_of_surface
    copulas = [known[surface] for surface in _COPULAS if surface in known]
    said = inside[np.isin(e.tokens[inside + 1], copulas)]
    share[e.token_sentence[said]] = 1.0
    bracketed = (e.token_flags & flags.QUOTED) != 0
    next_to = inside[bracketed[inside] != bracketed[inside + 1]]
    share[e.token_sentence[next_to]] = np.maximum(share[e.token_sentence[next_to]], 0.8)
    words_of_it = np.bincount(e.token_sentence[at], minlength=count)
    spelled_out = (words_of_it >= 2) & (words_of_it > len(question.concepts[subject].surface.split()))
    share[spelled_out] = 1.0
    return share


def rivals(question: Question, e: Evidence, count: int) -> tuple[Floats, Floats]:
    """Whether a sentence says of another name, or another year, what is asked of a name or year that it lacks.

    'The president of Sudmark' is not answered by 'The president of Norland is …', even if Sudmark stands close by.
    """
    rival = np.zeros(count, dtype=np.float32)
    other_year = np.zeros(count, dtype=np.float32)
    free = e.token_concept < 0
    names = free & ((e.token_flags & (flags.NAME | flags.DATE)) == flags.NAME)
    for n, concept in enumerate(question.concepts):
        if concept.number and concept.surface in question.years:
            there = np.zeros(count, dtype=np.bool_)
            there[e.token_sentence[free & ((e.token_flags & flags.YEAR) != 0)]] = True
            other_year[there & (e.matched[:, n] == 0)] = 1.0
        if not concept.name:
            continue
        for head in (n - 1, n + 1):
            if not 0 <= head < len(question.concepts) or question.concepts[head].name:
                continue
            near = np.zeros(count, dtype=np.float32)
            _closest(e, _places(names), _places(e.token_concept == head), near)
            rival[(near >= RIVAL) & (e.matched[:, n] == 0)] = 1.0
    return rival, other_year


def says_of_another(collection: Collection, question: Question, e: Evidence, sentence: int) -> bool:
    """Whether a sentence has 'president of Norland' where the question asks for the president of a name it lacks."""
    of = collection.word_of_surface.get("of", -1)
    the = collection.word_of_surface.get("the", -1)
    at = np.flatnonzero(e.token_sentence == sentence)
    words, concepts = e.tokens[at], e.token_concept[at]
    names = (concepts < 0) & ((e.token_flags[at] & (flags.NAME | flags.DATE)) == flags.NAME)
    for n, concept in enumerate(question.concepts):
        if not concept.name or e.matched[sentence, n] > 0:
            continue
        heads = [h for h in (n - 1, n + 1) if 0 <= h < len(question.concepts) and not question.concepts[h].name]
        for place in np.flatnonzero(np.isin(concepts, heads)).tolist():
            after = place + 1
            if after < len(at) and words[after] == of:
                after += 2 if after + 1 < len(at) and words[after + 1] == the else 1
                if after < len(at) and names[after]:
                    return True
    return False


def linked(e: Evidence, count: int) -> Floats:
    """How close together a sentence has the words that stand side by side in the question, on average by worth."""
    linked = np.zeros(count, dtype=np.float32)
    total = 0.0
    meant = e.token_concept[e.hits]
    places = [e.hits[meant == n] for n in range(len(e.weights))]
    for n in range(len(e.weights) - 1):
        value = float(e.weights[n] + e.weights[n + 1])
        total += value
        if len(places[n]) and len(places[n + 1]):
            pair = np.zeros(count, dtype=np.float32)
            _closest(e, places[n], places[n + 1], pair)
            linked += value * np.minimum(1.0, 2.0 * pair)
    return linked / max(total, 1e-6)


def candidates(question: Question, e: Evidence) -> Bools:
    """Tokens that can be the answer: marked as the question wants them, and not its own words."""
    marked = (e.token_flags & question.wanted) != 0
    if question.measure:
        measured = (e.token_flags & question.measure) != 0
        if (measured & (e.token_concept < 0)).any():
            marked = measured
    if question.kind == "how_much" and not question.measure:
        years = (e.token_flags & flags.YEAR) != 0
        marked &= ~years
    free: Bools = marked & (e.token_concept < 0)
    return free


def focus_name(question: Question, e: Evidence, count: int) -> Floats:
    """'Which river': a name beside the word 'river', 1; the word alone, 0.4."""
    share = np.zeros(count, dtype=np.float32)
    if not question.focus:
        return share
    head = max(question.focus)
    at = np.flatnonzero(e.token_concept == head)
    share[e.token_sentence[at]] = 0.4
    named = ((e.token_flags & (flags.NAME | flags.QUOTED)) != 0) & (e.token_concept < 0)
    for step in (-2, -1, 1, 2):
        beside = at + step
        ok = (beside >= 0) & (beside < len(e.tokens))
        near = beside[ok]
        hit = at[ok][named[near] & (e.token_sentence[near] == e.token_sentence[at[ok]])]
        share[e.token_sentence[hit]] = 1.0
    return share
