"""Sentences that tell of another country what is asked of one: 'China's ambassador in Kazakhstan' isn't Kazakhstan's
in China, and how many inns Norland has says nothing of Sudmark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import SAID
from index.language import chinese
from index.language.analysis import Word, words
from index.language.belonging import Belonging, belonging, named_in, of_chinese
from index.language.lands import land_of
from index.model import Passage

Bools = npt.NDArray[np.bool_]
LOOKED_BACK = 2
"""Sentences before one that says only 'the ministry', among which whose it is may be told."""
FIGURE = 3
"""Words before a noun among which its number stands."""


class _Asked(NamedTuple):
    """A word that is asked about, and what the question tells of it."""

    concept: int
    belonging: Belonging


def of_another_land(question: Question, e: Evidence, looked_at: Bools, passages: Sequence[Passage]) -> Bools | None:
    """Of the sentences [S] that are looked at those that tell of another country; None where no country is asked of."""
    asked = list(_asked(question))
    if not asked:
        return None
    another = np.zeros(len(e.sentences), dtype=np.bool_)
    for s in np.flatnonzero(looked_at).tolist():
        for one in asked:
            if e.matched[s, one.concept] < SAID:
                continue
            told, named = _told(question, e, s, one.concept, passages[int(e.passages[e.sentence_passage[s]])])
            another[s] |= bool(told) and all(one.belonging.contradicts(other, named) for other in told)
    return another


def _asked(question: Question) -> Iterator[_Asked]:
    text, language = question.text, question.language
    found = words(text, language)
    for n, concept in enumerate(question.concepts):
        if concept.number or concept.implied or concept.softness < 1.0 or land_of(concept.term, language):
            continue
        at = [place for place, word in enumerate(found) if word.term == concept.term]
        yield from (_Asked(n, told) for told in _all_told(text, found, at[:1], language) if told)


def _told(
    question: Question, e: Evidence, s: int, concept: int, passage: Passage
) -> tuple[list[Belonging], frozenset[str]]:
    """What a sentence tells of a word, each time that it stands there, else the last that one before it tells; and the
    countries that are named there."""
    named: frozenset[str] = frozenset()
    first = int(e.passage_starts[e.sentence_passage[s]])
    for at in range(s, max(s - 1 - LOOKED_BACK, first - 1), -1):
        text = passage.quote(at - first)
        found = words(text, passage.language)
        named |= named_in(text, found, passage.language)
        places = _places(e, at, concept)
        if question.counted == concept and at == s:
            places = [n for n in places if any(w.surface[0].isdigit() for w in found[max(0, n - FIGURE) : n])] or places
        told = [one for one in _all_told(text, found, places, passage.language) if one]
        if told:
            return told if at == s else told[-1:], named
    return [], named


def _places(e: Evidence, s: int, concept: int) -> list[int]:
    """Which words of a sentence a concept is."""
    first, end = int(e.token_starts[s]), int(e.token_starts[s + 1])
    return [at - first for at in e.hits_of[concept].tolist() if first <= at < end]


def _all_told(text: str, found: Sequence[Word], places: Sequence[int], language: str) -> Iterator[Belonging]:
    if language == "zh":
        nouns = dict.fromkeys(text[found[n].start : found[n].end] for n in places)
        yield from (told for noun in nouns for told in of_chinese(chinese.simplified(text), noun))
        return
    yield from (belonging(text, found, n, language) for n in places)
