"""Which sentences enumerate, where a list is asked for."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

import numpy as np

from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.selection.selection import Ranking
from index.model import Passage
from index.store.postings import Floats

ENUMERATES = 3.0
"""What a sentence gains, in the scale of the scores, that enumerates what is to be listed."""
AS_MUCH = 0.6
"""The share of what the best sentence holds of the question, from which another may be the one that enumerates."""
_ITEM = r"\w[\w'’.-]*(?:\s[\w'’.-]+){0,3}"
_AND = "and|or|as well as|и|или|а также|және|мен|ve|ile"
_SERIES = re.compile(rf"(?:{_ITEM},\s+){{1,12}}{_ITEM},?\s+(?:{_AND})\s+\w|(?:{_ITEM}、){{1,12}}\w")


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
