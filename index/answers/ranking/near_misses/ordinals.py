"""Whether a sentence counts off another than is asked for: of 'the second keeper', 'the first keeper was …'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.told import own_places
from index.language.chinese import is_han, joined
from index.language.references import han_number
from index.remembering import remembered
from index.tables import kept_table

BEHIND = 2
"""Words between which and an ordinal others may stand: 'the second *head* keeper'."""
_LABELLED = re.compile(
    r"([\d〇零一二两三四五六七八九十百]+)(号线|号楼|号馆|号门|号院|号厅|年级|单元|路车|车间|食堂|教室|中学|小学|分店|分队)"
)
"""Of Chinese nouns those that numbers name, where others count."""
NAMED = (Kind.WHO, Kind.WHAT, Kind.WHEN, Kind.WHERE, Kind.HOW_MUCH, Kind.DEFINITION, Kind.KEYWORD)


def is_misnumbered(
    question: Question, surfaces: Sequence[str], concepts: Sequence[int], around: Sequence[str], order: frozenset[str]
) -> bool:
    """Whether each time that the noun behind the question's ordinal stands in a sentence, it has another one.

    `surfaces` and `concepts` are of the sentence's words; `around` are the words of the sentences beside it as well.
    `order` are words that tell who followed whom, by which one without a number is told as well.
    """
    if question.kind not in NAMED or not order.isdisjoint(surfaces):
        return False
    if question.language == "zh" and _is_of_another_label(question.text, joined(surfaces), joined(around)):
        return True
    for number, noun in _asked(question):
        if any(_number(surface, question.language) == number for surface in around):
            continue
        places = [n for n, concept in enumerate(concepts) if concept == noun]
        told = [_before(surfaces, n, question.language) for n in own_places(question, noun, places, surfaces)]
        if told and all(other is not None and other != number for other in told):
            return True
    return False


def _is_of_another_label(asked: str, told: str, around: str) -> bool:
    """Whether of the line, class or house that is asked for by number another one is told: of 七号线, 五号线."""
    told_around = set(_labels(around))
    return any(
        (number, label) not in told_around and any(other == label for _, other in _labels(told))
        for number, label in _labels(asked)
    )


def _labels(text: str) -> list[tuple[int, str]]:
    """What a Chinese text numbers, by number and noun."""
    return [(han_number(found[1]), found[2]) for found in _LABELLED.finditer(text)]


def _asked(question: Question) -> list[tuple[int, int]]:
    """The numbers that the question counts off by, each with the concept of the noun behind it."""
    found = []
    place = {concept.surface: n for n, concept in enumerate(question.concepts) if not concept.implied}
    typed = [word.surface for word in question.typed]  # with the small ones
    for n, surface in enumerate(typed):
        number = _number(surface, question.language)
        if number is None:
            continue
        after = n + 2 if is_han(surface[0]) else n + 1  # pairs of letters: the next has one of the ordinal's
        nouns = (place[other] for other in typed[after : after + 1 + BEHIND] if other in place)
        noun = next((m for m in nouns if _number(question.concepts[m].surface, question.language) is None), None)
        if noun is not None:
            found.append((number, noun))
    return found


def _before(surfaces: Sequence[str], noun: int, language: str) -> int | None:
    """The number that counts off a noun."""
    for n in range(noun - 1, max(-1, noun - 2 - BEHIND), -1):
        number = _number(surfaces[n], language)
        if number is not None:
            return number
    return None


@remembered(65536)
def _number(surface: str, language: str) -> int | None:
    for number, pattern in _numbers(language).items():
        found = pattern.fullmatch(surface)
        if found:
            return int(found[found.lastindex]) if found.lastindex else number
    return None


@cache
def _numbers(language: str) -> dict[int, re.Pattern[str]]:
    table = kept_table("index.language", "ordinals.yaml").get(language, {})
    if not table:
        return {}
    ending = f"(?:{table['endings']})"
    listed = {n: "|".join(table[n].split()) for n in table if isinstance(n, int)}
    return {n: re.compile(rf"(?:{forms}){ending}|{table['figures']}") for n, forms in listed.items()}
