"""'List the goods …', 'name all members of …': what is to be enumerated, and the sentences that do it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from functools import cache

import numpy as np

from khorgos.index.answers.choosing import Ranking
from khorgos.index.answers.evidence import Evidence
from khorgos.index.answers.understanding import Question, understand
from khorgos.index.model import Passage
from khorgos.index.store.postings import Floats
from khorgos.tables import read_table

ENUMERATION = "enumeration"
"""The kind of question."""
ENUMERATES = 3.0
"""What a sentence gains, in the scale of the scores, that enumerates what is to be listed."""
AS_MUCH = 0.6
"""The share of what the best sentence holds of the question, from which another may be the one that enumerates."""
_ITEM = r"\w[\w'’.-]*(?:\s[\w'’.-]+){0,3}"
_AND = "and|or|as well as|и|или|а также|және|мен|ve|ile"
_SERIES = re.compile(rf"(?:{_ITEM},\s+){{1,12}}{_ITEM},?\s+(?:{_AND})\s+\w|(?:{_ITEM}、){{1,12}}\w")


def understood(text: str, language: str) -> Question:
    """The question in `text`; of a request to enumerate, of what is to be enumerated."""
    before, after = _patterns()
    rest = after.sub("", before.sub("", text, count=1), count=1)
    if rest == text:
        return understand(text, language)
    question = understand(rest, language)
    if not question.concepts:
        return understand(text, language)
    return dataclasses.replace(question, kind=ENUMERATION) if question.kind in ("keyword", "what") else question


def enumerating(e: Evidence, coverage: Floats, ranking: Ranking, passages: Sequence[Passage]) -> Ranking:
    """The ranking with sentences that enumerate preferred, of those that hold about as much of the question."""
    looked_at = np.flatnonzero(np.isfinite(ranking.sentences))
    least = AS_MUCH * float(coverage[looked_at].max(initial=0.0))
    scores = ranking.sentences.copy()
    for s in looked_at[coverage[looked_at] >= least].tolist():
        k = int(e.sentence_passage[s])
        text = passages[int(e.passages[k])].quote(s - int(e.passage_starts[k]))
        if _SERIES.search(text):
            scores[s] += ENUMERATES
    return dataclasses.replace(ranking, sentences=scores)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = read_table(__package__, "requests.yaml")
    before, after = ("|".join(f"(?:{pattern})" for pattern in table[where]) for where in ("before", "after"))
    return (
        re.compile(rf"^\W*(?:{before})(?!\w(?<![㐀-鿿]))\s*", re.IGNORECASE),
        re.compile(rf"(?:\s+|(?<=[㐀-鿿]))(?:{after})[\s.!?。？！]*$", re.IGNORECASE),
    )
