"""Words of time that a number before them makes others: 'altı aylık' is six months', 'aylık' a month's."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from index.answers.corpus import token_flags
from index.answers.extraction.spans import Sentence
from index.answers.question.analysis import Question
from index.language.analysis import Word

_BY_TIME = {
    "tr": re.compile(r"(?:yil|ay|hafta|gun|saat|dakika|kisi)l[iu][kg]\w*"),
    "kk": re.compile(r"(?:жыл|ай|апта|күн|сағат|минут|адам)[лдт][ыі][қкғг]\w*"),
    "zh": re.compile(r"[年月周天次][\u4e00-\u9fff]"),
}
_HALVES = frozenset(("yarim", "жарты"))
_ONE = frozenset(("bir", "бір", "1"))
_HAN_NUMBER = re.compile(r"[半\d〇零一二两三四五六七八九十百个]\s?$")


def without_counted(question: Question, s: Sentence) -> Sentence:
    """The sentence, where a number stands before such a word in it or in the question and not in both, without it."""
    by_time = _BY_TIME.get(question.language)
    if by_time is None or not any(by_time.fullmatch(concept.surface) for concept in question.concepts):
        return s
    typed = question.typed
    marks = token_flags.of(question.text, typed, question.language)
    counted = {word.surface: _is_counted(question.text, typed, marks, n) for n, word in enumerate(typed)}
    concepts = list(s.concepts)
    for n, concept in enumerate(concepts):
        asked = question.concepts[concept].surface if concept >= 0 else ""
        if asked in counted and by_time.fullmatch(asked) and counted[asked] != _is_counted(s.text, s.words, s.marks, n):
            concepts[n] = -1
    return dataclasses.replace(s, concepts=concepts)


def _is_counted(text: str, found: Sequence[Word], marks: Sequence[int], n: int) -> bool:
    if not found[n].surface.isascii() and _HAN_NUMBER.search(text, max(0, found[n].start - 2), found[n].start):
        return True
    before = found[n - 1] if n else None
    if before is None or before.surface in _ONE or text[before.end : found[n].start].strip():
        return False
    return before.surface in _HALVES or bool(marks[n - 1] & token_flags.FIGURE)
