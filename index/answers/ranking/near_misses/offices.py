"""Offices: the deputy for the office itself, the office of another name, who leaves it where it is asked who is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import Told, near, own_places
from index.language import chinese
from index.tables import read_words

_LISTS = read_words("index.language", "grammar.yaml")
QUALIFIERS = _LISTS["qualifiers"]
BEFORE, BEHIND = QUALIFIERS | _LISTS["qualifiers_more"], _LISTS["qualifiers_behind"]
NEWLY, LEAVING, ARRIVING = _LISTS["newly"], _LISTS["leaving"], _LISTS["arriving"]
_HAN_BEFORE = "副"
JOINS = frozenset(("of", "for", "in"))
DEPUTY = 0.75
"""How well a word for a deputy must be met to be said: to an encoder it is near to any word of office."""


def is_qualified(question: Question, words: Told) -> bool:
    if question.kind is Kind.WHO and _asks_what_was_done(question):
        return False
    if not QUALIFIERS.isdisjoint(question.surfaces):
        return False
    offices = [n for n, held in enumerate(words.concepts) if held >= 0 and words.flags[n] & token_flags.ROLE]
    return bool(offices) and all(not QUALIFIERS.isdisjoint(words.surfaces[max(0, n - 2) : n]) for n in offices)


def is_qualified_there(question: Question, words: Told) -> bool:
    """The same in another language: of all that is asked of someone, a word stands only for a deputy's."""
    if (
        question.kind is not Kind.WHO
        or not (BEFORE | BEHIND).isdisjoint(question.surfaces)
        or _HAN_BEFORE in question.text
    ):
        return False
    asked = [n for n, c in enumerate(question.concepts) if c.softness == 1.0 and not (c.name or c.number)]
    return any(at and all(_is_a_deputy(words, n) for n in at) for at in (_as_typed(question, words, n) for n in asked))


def _as_typed(question: Question, words: Told, concept: int) -> Sequence[int]:
    """Where a word stands as it was typed, or in other forms; where it doesn't, other words for it."""
    places = words.of(concept)
    same = [n for n in places if words.surfaces[n] == question.concepts[concept].surface]
    return same or own_places(question, concept, places, words.surfaces)


def is_unqualified(question: Question, e: Evidence, best: int) -> bool:
    """'Who is the deputy mayor?', where neither the sentence, nor one beside it, nor a heading has a deputy."""
    asked = [n for n, c in enumerate(question.concepts) if c.surface in BEFORE | BEHIND or c.surface.startswith("副")]
    asked = [n for n in asked if not _is_of_a_time(question, question.concepts[n].surface)]
    if not asked or question.kind not in (Kind.WHO, Kind.WHAT, Kind.DEFINITION) or _asks_what_was_done(question):
        return False
    there = np.maximum(e.matched[near(e, best)].max(axis=0), e.context[e.sentence_passage[best]])
    return bool((there[asked] < DEPUTY).any())


def _asks_what_was_done(question: Question) -> bool:
    """Who did something may be a deputy, and what they did of somebody's former glory needs no such word."""
    return question.relation is not None and question.relation.verb


def _is_of_a_time(question: Question, qualifier: str) -> bool:
    """'In the *late* 19th century', 'in late May'."""
    at = question.surfaces.index(qualifier) if qualifier in question.surfaces else len(question.surfaces)
    behind = question.surfaces[at + 1 : at + 2]
    return any(other[0].isdigit() or token_flags.tells_time(other, question.language) for other in behind)


def tells_who_left(question: Question, words: Told) -> bool:
    """'Who is the *new* caretaker?', and the sentence says who retires."""
    asked = question.kind is Kind.WHO and not NEWLY.isdisjoint(question.surfaces)
    return asked and words.has(LEAVING) and not words.has(ARRIVING)


def is_crossed(question: Question, words: Told) -> bool:
    for name, head in _headed(question):
        if not all(words.flags[n] & token_flags.ROLE for n in words.of(head)):
            continue
        after = [words.concepts[n] for n in _joined(words, head)]
        if after and name in words.concepts and name not in after and -1 in after:
            return True
    return False


def _is_a_deputy(words: Told, at: int) -> bool:
    if chinese.is_han(words.surfaces[at][0]):  # pairs of letters overlap: 副主 before 主任
        return at > 0 and words.surfaces[at - 1].startswith(_HAN_BEFORE)
    return not BEFORE.isdisjoint(words.surfaces[max(0, at - 1) : at]) or not BEHIND.isdisjoint(
        words.surfaces[at + 1 : at + 2]
    )


def _headed(question: Question) -> Iterator[tuple[int, int]]:
    """Each name of the question with the word beside it that something is asked of it by."""
    concepts = question.concepts
    for n, concept in enumerate(concepts):
        if concept.name and not concept.number:
            yield from ((n, h) for h in (n - 1, n + 1) if 0 <= h < len(concepts) and not concepts[h].name)


def _joined(words: Told, head: int) -> Iterator[int]:
    """The names that 'of', 'for' or 'in' joins to a word: of 'the price of Sudmark'."""
    for n in words.of(head):
        after = n + 1
        if after < len(words.surfaces) and words.surfaces[after] in JOINS:
            after += 2 if words.surfaces[after + 1 : after + 2] == ["the"] else 1
            if after < len(words.surfaces) and words.flags[after] & token_flags.NAME:
                yield after
