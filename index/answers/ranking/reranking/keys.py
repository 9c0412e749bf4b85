"""Rows and labels whose key is a letter off what is asked for, in Chinese: the legal office, 法务部, for the finance
office, 财务部. Where words are written without blanks a row is found by what the two have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import KINDS
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.language import chinese
from index.model import Kind, Passage, Sentence

SHORTEST, LONGEST = 3, 8
"""Letters of a key that is compared."""
_KEYED = [KINDS.index(kind) for kind in (Kind.ROW, Kind.FIELD)]
ALIKE = 2
"""Letters behind the other one that the two have in common: they are one kind of thing, and not one act for another."""


def of_another_key(question: Question, e: Evidence, passages: Sequence[Passage]) -> npt.NDArray[np.bool_] | None:
    """Of the sentences [S] the rows and fields with such a key, that have the letter which is asked for nowhere else;
    None where there is none."""
    if question.language != "zh":
        return None
    asked = chinese.simplified(question.text)
    another = np.zeros(len(e.kinds), np.bool_)
    for s in np.flatnonzero(np.isin(e.kinds, _KEYED)).tolist():
        k = int(e.sentence_passage[s])
        passage = passages[int(e.passages[k])]
        sentence = passage.sentences[s - int(e.passage_starts[k])]
        if sentence.parts:
            told = chinese.simplified(passage.text[sentence.start : sentence.end])
            keys = _keys(passage, sentence)
            another[s] = any(letter not in told for key in keys for letter in _letters_off(asked, key))
    return another if another.any() else None


def _keys(passage: Passage, sentence: Sentence) -> Iterator[str]:
    """What names a row, its first cell, or a field, its label."""
    part = sentence.parts[0]
    key = chinese.simplified(passage.text[slice(*(part.head if sentence.kind is Kind.FIELD else part.value))])
    key = key.strip(" :：")
    if SHORTEST <= len(key) <= LONGEST and all(map(chinese.is_han, key)):
        yield key


def _letters_off(asked: str, key: str) -> Iterator[str]:
    """The letters that a question has in the place of one of a key which it names otherwise to the letter."""
    if key in asked:
        return
    for at in range(len(asked) - len(key) + 1):
        others = [n for n, letter in enumerate(key) if asked[at + n] != letter]
        if len(others) == 1 and len(key) - others[0] > ALIKE and chinese.is_han(asked[at + others[0]]):
            yield asked[at + others[0]]
