"""What stands beside what in a sentence: the answer near the question's words, a figure by its noun, a rival name."""

from __future__ import annotations

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.store.postings import Floats, Indices

FARTHEST = 99
"""Words from the question's own beyond which it makes no difference how far an answer stands."""
JOINS = frozenset(("of", "the", "in", "for", "at", "between"))
"""What may stand between a word and the name that it is asked of."""
RIVAL = 1 / 3
"""One over the words between a noun and a name that is taken to belong to it."""


def gaps(e: Evidence, these: Indices, those: Indices) -> tuple[Floats, Floats]:
    """How many words before and behind each of `these` tokens the nearest of `those` stands in its sentence.

    Infinity where none does. No token is among both.
    """
    if not len(those):
        nowhere = np.full(len(these), np.inf)
        return nowhere, nowhere
    place = those.searchsorted(these)
    before, behind = those.take(place - 1, mode="clip"), those.take(place, mode="clip")
    sentence = e.token_sentence.take(these)
    first, end = e.token_starts.take(sentence), e.token_starts.take(sentence + 1)
    return (
        np.where((before >= first) & (before < these), these - before, np.inf),
        np.where((behind > these) & (behind < end), behind - these, np.inf),
    )


def answer_type(question: Question, e: Evidence, count: int) -> tuple[Floats, Floats]:
    """Whether a sentence holds what is asked for, outside the question's own words; and how near to them.

    One half where the question asks for no such thing, and where a name is wanted of a writing that tells none.
    """
    if e.candidates is None:
        half = np.full(count, 0.5, dtype=np.float32)
        return half, half
    there = np.zeros(count, dtype=np.float32)
    near = np.zeros(count, dtype=np.float32)
    if len(e.candidates):
        sentence = e.token_sentence.take(e.candidates)
        there[sentence] = 1.0
        if len(e.hits):
            gap = np.minimum(np.minimum(*gaps(e, e.candidates, e.hits)), FARTHEST)
            np.maximum.at(near, sentence, (1.0 / gap).astype(np.float32))
    if question.wanted & token_flags.NAME:
        untold = e.token_sentence[(e.token_flags & token_flags.UNTOLD) != 0]
        there[untold], near[untold] = np.maximum(there[untold], 0.5), np.maximum(near[untold], 0.5)
    return there, near


def asked_figure(question: Question, e: Evidence, count: int) -> tuple[Floats, Floats, Floats]:
    """Whether a figure has the unit that is asked for, stands beside the noun that is counted, and a date has its day.

    One half where the question asks for no such thing.
    """
    half = np.full(count, 0.5, dtype=np.float32)
    measured, counted, day = half, half, half
    if question.measure:
        measured = np.zeros(count, dtype=np.float32)
        measured[e.token_sentence[e.free & ((e.token_flags & question.measure) != 0)]] = 1.0
    if question.counted is not None:
        figures = e.free & ((e.token_flags & (token_flags.FIGURE | token_flags.YEAR)) == token_flags.FIGURE)
        counted = _nearness(e, figures.nonzero()[0], e.hits_of[question.counted], count)
    if question.to_the_day or question.kind is Kind.WHEN:
        day = np.zeros(count, dtype=np.float32)
        dated = (e.token_flags & token_flags.DATE).nonzero()[0]
        sentence, marks = (
            e.token_sentence.take(dated),
            e.token_flags.take(dated) & (token_flags.FIGURE | token_flags.YEAR),
        )
        day[sentence] = 0.3
        day[sentence[(marks & token_flags.FIGURE) == 0]] = 0.6
        day[sentence[marks == token_flags.FIGURE]] = 1.0
    return measured, counted, day


def _nearness(e: Evidence, these: Indices, those: Indices, count: int) -> Floats:
    """Per sentence, 1 / distance of the nearest pair out of two lists of tokens; 0 where it lacks one of them."""
    nearness = np.zeros(count, dtype=np.float32)
    gap = np.minimum(*gaps(e, these, those))
    np.maximum.at(nearness, e.token_sentence.take(these), (1.0 / gap).astype(np.float32))
    return nearness


_COPULAS = ("is", "are", "was", "were", "means", "refers", "called", "known", "stands", "это", "является")


def defines(collection: Corpus, question: Question, e: Evidence, count: int) -> Floats:
    """Whether a sentence says what a thing is: 'X is …', 'X (…)', or its short and its full name together."""
    share = np.zeros(count, dtype=np.float32)
    if question.kind is not Kind.DEFINITION or not len(e.tokens):
        return share
    subject = int(np.argmax(e.weights))
    at = e.hits_of[subject]
    inside = at[at + 1 < len(e.tokens)]
    known = collection.vocabulary.word_of_surface
    copulas = [known[surface] for surface in _COPULAS if surface in known]
    said = inside[np.isin(e.tokens[inside + 1], copulas)]
    share[e.token_sentence[said]] = 1.0
    bracketed = (e.token_flags & token_flags.QUOTED) != 0
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
    names: Indices | None = None
    for n, concept in enumerate(question.concepts):
        if concept.number and concept.surface in question.years:
            there = np.zeros(count, dtype=np.bool_)
            there[e.token_sentence[e.free & ((e.token_flags & token_flags.YEAR) != 0)]] = True
            other_year[there & (e.matched[:, n] == 0)] = 1.0
        if not concept.name:
            continue
        for head in (n - 1, n + 1):
            if not 0 <= head < len(question.concepts) or question.concepts[head].name:
                continue
            if names is None:
                names = (
                    e.free & ((e.token_flags & (token_flags.NAME | token_flags.DATE)) == token_flags.NAME)
                ).nonzero()[0]
            # from the few words to the many names: the nearest pair is the same either way
            near = _nearness(e, e.hits_of[head], names, count)
            rival[(near >= RIVAL) & (e.matched[:, n] == 0)] = 1.0
    return rival, other_year


def says_of_another(collection: Corpus, question: Question, e: Evidence, sentence: int) -> bool:
    """Whether a sentence has 'president of Norland', and no other president, where the question asks for the president
    of a name it lacks."""
    of = collection.vocabulary.word_of_surface.get("of", -1)
    the = collection.vocabulary.word_of_surface.get("the", -1)
    at = np.flatnonzero(e.token_sentence == sentence)
    words, concepts = e.tokens[at], e.token_concept[at]
    names = (concepts < 0) & ((e.token_flags[at] & (token_flags.NAME | token_flags.DATE)) == token_flags.NAME)
    for n, concept in enumerate(question.concepts):
        if not concept.name or e.matched[sentence, n] > 0:
            continue
        heads = [h for h in (n - 1, n + 1) if 0 <= h < len(question.concepts) and not question.concepts[h].name]
        for head in (h for h in heads if _belongs(question, h, n)):
            owners = []
            for place in np.flatnonzero(concepts == head).tolist():
                after = place + 1
                if after < len(at) and words[after] == of:
                    after += 2 if after + 1 < len(at) and words[after + 1] == the else 1
                owners.append(after > place + 1 and after < len(at) and bool(names[after]))
            if owners and all(owners):
                return True
    return False


def _belongs(question: Question, head: int, name: int) -> bool:
    """Whether a word of the question is asked of a name beside it, with no more than 'of the' between them: of 'which
    city did Novak leave' the city isn't his."""
    place = {surface: n for n, surface in enumerate(question.surfaces)}
    one, other = (place.get(question.concepts[n].surface) for n in sorted((head, name)))
    if one is None or other is None:
        return True
    return JOINS.issuperset(question.surfaces[one + 1 : other])


def linked(e: Evidence, count: int) -> Floats:
    """How close together a sentence has the words that stand side by side in the question, on average by worth."""
    linked: Floats = np.zeros(count, dtype=np.float32)
    worth = (e.weights[:-1] + e.weights[1:]).tolist()
    if not worth or not len(e.hits):
        return linked
    concept, sentence = e.token_concept.take(e.hits), e.token_sentence.take(e.hits)
    first = e.token_starts.take(sentence)
    # where each concept, and none at either end, stood last when a hit is reached
    last = np.full((len(e.hits), len(e.weights) + 2), -1)
    last[np.arange(len(e.hits)), concept + 1] = e.hits
    np.maximum.accumulate(last, axis=0, out=last)
    side = np.array([[-1], [1]])  # the concept before a hit's own, and the one after it
    before = last[np.arange(len(e.hits)), concept + 1 + side]
    inside = before >= first
    cell = np.minimum(concept, concept + side) * count + sentence
    near = np.reciprocal((e.hits - before)[inside], dtype=np.float64).astype(np.float32)
    nearness = np.zeros((len(worth), count), dtype=np.float32)
    np.maximum.at(nearness.reshape(-1), cell[inside], near)
    for value, near in zip(worth, np.minimum(1.0, 2.0 * nearness), strict=True):
        linked += value * near
    linked /= max(sum(worth), 1e-6)
    return linked


def sought(question: Question) -> int | None:
    """The concept of the noun that is sought: 'river' of 'which long river crosses …'."""
    verb = question.relation.term if question.relation and question.relation.verb else None
    return max((n for n in question.focus if question.concepts[n].term != verb), default=None)


def focus_name(question: Question, e: Evidence, count: int) -> Floats:
    """'Which river': a name beside the word 'river', 1; the word alone, 0.4."""
    share = np.zeros(count, dtype=np.float32)
    noun = sought(question)
    if noun is None:
        return share
    at = e.hits_of[noun]
    share[e.token_sentence[at]] = 0.4
    named = ((e.token_flags & (token_flags.NAME | token_flags.QUOTED)) != 0) & e.free
    for step in (-2, -1, 1, 2):
        beside = at + step
        ok = (beside >= 0) & (beside < len(e.tokens))
        near = beside[ok]
        hit = at[ok][named[near] & (e.token_sentence[near] == e.token_sentence[at[ok]])]
        share[e.token_sentence[hit]] = 1.0
    return share
