"""Who is quoted: a quotation that goes on after its speaker was named, a sentence or two before, is shown with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching import Evidence

BACK = 2
"""Sentences before a quotation among which its speaker is looked for."""
_QUOTED = re.compile(r"\s*(?:\"[^\"]*\"?|“[^”]*”?|«[^»]*»?|[—–-]\s.*|「[^」]*」?)[\s.,!?…]*")
_MARK = re.compile(r"[\"“«「]")


def with_speaker(
    question: Question,
    e: Evidence,
    shown: Sequence[int],
    lengths: Sequence[int],
    quote: Callable[[int, int], str],
    room: int,
) -> list[int]:
    """`shown`, best first, and where it is asked who said the best of them, the sentences back to the speaker.

    `quote` gives a sentence of a passage, by their numbers; nothing is added that doesn't fit into `room` characters.
    """
    best = shown[0]
    if question.kind is not Kind.WHO or not _QUOTED.fullmatch(_text(e, best, quote)):
        return list(shown)
    first = int(e.passage_starts[e.sentence_passage[best]])
    for s in range(best - 1, max(first, best - BACK) - 1, -1):
        if _MARK.search(_text(e, s, quote)) and _names_someone(e, s):
            needed = [best, *range(s, best)]
            fits = sum(lengths[n] + 1 for n in needed) <= room + 1
            return needed if fits else list(shown)
    return list(shown)


def _text(e: Evidence, s: int, quote: Callable[[int, int], str]) -> str:
    k = int(e.sentence_passage[s])
    return quote(int(e.passages[k]), s - int(e.passage_starts[k]))


def _names_someone(e: Evidence, s: int) -> bool:
    """Whether there is a name outside of quotation marks."""
    marks = e.token_flags[np.flatnonzero(e.token_sentence == s)]
    return bool(((marks & (token_flags.NAME | token_flags.QUOTED)) == token_flags.NAME).any())
