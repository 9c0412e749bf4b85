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
from index.store.postings import Floats

BEST = 3
"""Sentences that are looked at: one of them opens the answer."""
LOOKED_BACK = 2
"""Sentences before one that says only 'the ministry', among which whose it is may be told."""
FIGURE = 3
"""Words before a noun among which its number stands."""


class _Asked(NamedTuple):
    """A word that is asked about, and what the question tells of it."""

    concept: int
    belonging: Belonging


def of_another_land(
    question: Question, e: Evidence, scores: Floats, passages: Sequence[Passage]
) -> npt.NDArray[np.bool_] | None:
    """Of the best sentences, by the `scores` of all [S], those that tell of another country; None where no country is
    asked of."""
    asked = list(_asked(question))
    if not asked:
        return None
    another = np.zeros(len(e.sentences), dtype=np.bool_)
    for s in np.argsort(-scores, kind="stable")[:BEST].tolist():
        passage = _Read(e, s, passages)
        another[s] = any(e.matched[s, one.concept] >= SAID and _is_another(question, passage, one) for one in asked)
    return another


def _asked(question: Question) -> Iterator[_Asked]:
    text, language = question.text, question.language
    found = words(text, language)
    if not named_in(text, found, language):
        return
    for n, concept in enumerate(question.concepts):
        if concept.number or concept.implied or concept.softness < 1.0 or land_of(concept.term, language):
            continue
        at = [place for place, word in enumerate(found) if word.term == concept.term]
        yield from (_Asked(n, told) for told in _all_told(text, found, at[:1], language) if told)


class _Read:
    """A sentence and those before it in its passage, as words; each is read when it is first looked at."""

    def __init__(self, e: Evidence, s: int, passages: Sequence[Passage]) -> None:
        self._e, self.s = e, s
        self._passage = passages[int(e.passages[e.sentence_passage[s]])]
        self.language = self._passage.language
        self.first = int(e.passage_starts[e.sentence_passage[s]])
        self._found: dict[int, list[Word]] = {}

    def text(self, at: int) -> str:
        return self._passage.quote(at - self.first)

    def words(self, at: int) -> list[Word]:
        if at not in self._found:
            self._found[at] = words(self.text(at), self.language)
        return self._found[at]

    def told(self, at: int, concept: int, *, counts: bool) -> list[Belonging]:
        """What a sentence tells of a word, each time that it stands there; `counts`: only where its number stands
        before it, if that stands anywhere."""
        first, end = int(self._e.token_starts[at]), int(self._e.token_starts[at + 1])
        places = [token - first for token in self._e.hits_of[concept].tolist() if first <= token < end]
        if counts:
            places = [
                n for n in places if any(w.surface[0].isdigit() for w in self.words(at)[max(0, n - FIGURE) : n])
            ] or places
        return [one for one in _all_told(self.text(at), self.words(at), places, self.language) if one] if places else []


def _is_another(question: Question, read: _Read, asked: _Asked) -> bool:
    """Whether what is told of a word, be it in one of the sentences before, is told of another country."""
    for at in range(read.s, max(read.s - 1 - LOOKED_BACK, read.first - 1), -1):
        told = read.told(at, asked.concept, counts=at == read.s and question.counted == asked.concept)
        if told:
            looked_at = range(at, read.s + 1)
            named = frozenset(land for n in looked_at for land in named_in(read.text(n), read.words(n), read.language))
            return all(asked.belonging.contradicts(one, named) for one in (told if at == read.s else told[-1:]))
    return False


def _all_told(text: str, found: Sequence[Word], places: Sequence[int], language: str) -> Iterator[Belonging]:
    if language == "zh":
        nouns = dict.fromkeys(text[found[n].start : found[n].end] for n in places)
        yield from (told for noun in nouns for told in of_chinese(chinese.simplified(text), noun))
        return
    yield from (belonging(text, found, n, language) for n in places)
