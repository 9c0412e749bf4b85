"""Topics of minutes with what was said of them: '3. Bicycles.' tells nothing without the sentences behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.answers.corpus.arrays import KINDS
from index.answers.question.kind import Kind
from index.answers.ranking.matching.showing import Showing
from index.language.chinese import has_han
from index.model import Kind as Unit

_PROSE = KINDS.index(Unit.PROSE)
_NUMBER = re.compile(r"\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.)、）．]\s*(?![\d\s])")
_PAUSES = re.compile("[,;:，；：]")
LONGEST, LONGEST_HAN = 4, 20
"""Words of a topic, and letters of a Chinese one."""


def with_what_was_said(showing: Showing, shown: Sequence[int], *, answers: bool) -> list[int]:
    """The sentences to show: where the best is a topic and no other of its paragraph is shown, it and what follows up
    to the next topic, as much as fits; not where the topic itself has the date or figure asked for (`answers`)."""
    best = shown[0]
    passage = showing.passage(best)
    if (answers and showing.question.kind in (Kind.WHEN, Kind.HOW_MUCH)) or any(s in passage for s in shown[1:]):
        return list(shown)
    if int(showing.evidence.kinds[best]) != _PROSE or not is_topic(showing.text(best)):
        return list(shown)
    said = [best]
    for s in range(best + 1, passage.stop):
        if _NUMBER.match(showing.text(s)):
            break
        said.append(s)
    return showing.fitting([*said, *shown[1:]]) if len(said) > 1 else list(shown)


def is_topic(sentence: str) -> bool:
    """Whether a sentence is a number and a few words without a pause."""
    number = _NUMBER.match(sentence)
    if not number:
        return False
    rest = sentence[number.end() :].strip()
    if _PAUSES.search(rest):
        return False
    return len(rest) <= LONGEST_HAN if has_han(rest) else len(rest.split()) <= LONGEST
