"""Who is quoted: a quotation that goes on after its speaker was named, a sentence or two before, is shown with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from index.answers.corpus import token_flags
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.showing import Showing

BACK = 2
"""Sentences before a quotation among which its speaker is looked for."""
_QUOTED = re.compile(r"\s*(?:\"[^\"]*\"?|“[^”]*”?|«[^»]*»?|[—–-]\s.*|「[^」]*」?)[\s.,!?…。，！？]*")
_MARK = re.compile(r"[\"“«「]")


def with_speaker(showing: Showing, shown: Sequence[int]) -> list[int]:
    """`shown`, best first, and where it is asked who said the best of them, the sentences back to the speaker, if these
    fit."""
    best = shown[0]
    if showing.question.kind is not Kind.WHO or not _QUOTED.fullmatch(showing.text(best)):
        return list(shown)
    first = max(showing.passage(best).start, best - BACK)
    for s in range(best - 1, first - 1, -1):
        if _MARK.search(showing.text(s)) and _names_someone(showing.evidence, s):
            needed = [best, *range(s, best)]
            return needed if showing.fitting(needed) == needed else list(shown)
    return list(shown)


def _names_someone(e: Evidence, s: int) -> bool:
    """Whether there is a name outside of quotation marks."""
    marks = e.token_flags[np.flatnonzero(e.token_sentence == s)]
    return bool(((marks & (token_flags.NAME | token_flags.QUOTED)) == token_flags.NAME).any())
