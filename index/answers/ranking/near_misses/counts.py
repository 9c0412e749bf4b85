"""Whether another number of the thing that is asked about is told: 'eight lessons' where the price of ten is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import Told, near, own_places
from index.language import numerals
from index.tables import read_words

_MEASURED = token_flags.DURATION | token_flags.LENGTH | token_flags.MONEY | token_flags.PERCENT | token_flags.DATE
_SIZED = token_flags.LENGTH | token_flags.MEASURE
_LIMITS = read_words("index.language", "grammar.yaml")["limits"]
"""Words that make a number one end of many: 'from 3 children', 'up to ten'."""
_LIMITS_BEHIND = read_words("index.language", "grammar.yaml")["limits_behind"]
"""The same behind the noun: 'altı kişi ve üstü', '3 children or more'."""
_JOINS = frozenset(("or", "oder", "и"))
"""Of these what joins two sizes as well: '3 mm or 6 mm'."""
_REACH = 3
"""Words behind the noun among which one stands."""


def tells_another_number(question: Question, e: Evidence, best: int, sentence: Told, around: Sequence[str]) -> bool:
    """Whether another number of the thing is told, or the number of another thing."""
    return (
        is_miscounted(question, sentence, around)
        or is_mismeasured(question, sentence, around)
        or counts_something_else(question, e, best, sentence)
    )


def is_miscounted(question: Question, sentence: Told, around: Sequence[str]) -> bool:
    """Whether a number of something is asked about and each time that stands in the sentence another number of it is
    told. One is what the price of several follows from, unless each number has its own: rooms for one, two and four;
    where a limit is told, more than the number may be meant.

    `around` are the words of the sentences beside it as well, where the number may stand."""
    language = question.language
    counted = list(_asked(question))
    there = {numerals.ending_at(around, n, language) for n in range(len(around))} if counted else set()
    for number, noun in counted:
        if number in there:
            continue
        places = own_places(question, noun, sentence.of(noun), sentence.surfaces)
        told = [_before(sentence, n, language) for n in places]
        others = set(told) - {None, 1}
        if number not in others and (len(others) > 1 or (others and not {None, 1} & set(told))):
            return True
    return False


def is_mismeasured(question: Question, sentence: Told, around: Sequence[str]) -> bool:
    """Whether a thing of a size or weight is asked about, a sheet of *9 mm*, and the sentence has only others, '9 a
    sheet (6 mm)'. Where it has a limit, 'up to 10 kg', any may be meant."""
    language = question.language
    for one, unit in pairwise(word.surface for word in question.typed):
        number = numerals.value(one, language)
        if number is None or numerals.value(unit, language) is not None:
            continue
        if any(numerals.value(a, language) == number and b == unit for a, b in pairwise(around)):
            continue
        at = [n for n, surface in enumerate(sentence.surfaces) if n and surface == unit]
        if at and all(_is_one_size(sentence, n - 1, language) for n in at):
            return True
    return False


def _is_one_size(sentence: Told, at: int, language: str) -> bool:
    """Whether a number is a size or weight, and no end of many."""
    if not sentence.flags[at] & _SIZED or numerals.value(sentence.surfaces[at], language) is None:
        return False
    before, behind = sentence.surfaces[max(0, at - _REACH) : at], sentence.surfaces[at + 2 : at + 2 + _REACH]
    ranged = before[-1:] and numerals.value(before[-1], language) is not None  # '3-6 mm'
    return not (ranged or _LIMITS & set(before) or (_LIMITS_BEHIND - _JOINS) & set(behind))


def counts_something_else(question: Question, e: Evidence, best: int, sentence: Told) -> bool:
    """Whether it is asked if so many of something may be, and the sentence has that number of another thing alone: of
    'two dogs' on a kit list 'two fleeces'."""
    if question.kind is not Kind.YES_NO:
        return False
    above = np.maximum(e.context[e.sentence_passage[best]], e.headed[best])
    there = np.maximum(e.matched[near(e, best)].max(axis=0), above)
    return any(
        not there[noun]
        and question.concepts[noun].softness == 1.0
        and any(numerals.ending_at(sentence.surfaces, n, question.language) == number for n in _unmeasured(sentence))
        for number, noun in _asked(question)
    )


def _unmeasured(sentence: Told) -> Iterator[int]:
    return (n for n, marks in enumerate(sentence.flags) if not marks & _MEASURED)


def _asked(question: Question) -> Iterator[tuple[int, int]]:
    """The numbers of the question, each with the concept of what stands behind it."""
    typed = [word.surface for word in question.typed]
    place = {concept.surface: n for n, concept in enumerate(question.concepts) if not concept.implied}
    for n, surface in enumerate(typed[1:], 1):
        number = numerals.ending_at(typed, n - 1, question.language)
        noun = place.get(surface)
        if number is None or number < 2 or noun is None or _LIMITS & set(typed[max(0, n - 3) : n - 1]):
            continue
        if numerals.value(surface, question.language) is None:
            yield number, noun


def _before(sentence: Told, noun: int, language: str) -> int | None:
    """The number right before a noun, in no measure and at no limit."""
    number = numerals.ending_at(sentence.surfaces, noun - 1, language)
    if number is None or sentence.flags[noun - 1] & _MEASURED:
        return None
    behind = _LIMITS_BEHIND & set(sentence.surfaces[noun + 1 : noun + 1 + _REACH])
    return None if behind or _LIMITS & set(sentence.surfaces[max(0, noun - 3) : noun - 1]) else number
