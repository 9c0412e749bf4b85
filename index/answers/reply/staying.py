"""What passages gain by the conversation: a follow-up is rather answered where the answer before stood."""

from __future__ import annotations

from collections.abc import Set

import numpy as np

from index.answers.corpus.corpus import Corpus
from index.store.postings import Floats, Ints

PREFERRED = 0.8
"""What a passage gains, in the scale of the ranking, that the conversation is about."""
SETTLED = 2.5
"""How many times as much that is where nothing that carries a question was typed: 'since when?', 'how much is it?'"""
OF_ITS_WORK = 0.4
"""What another passage of its work gains."""


def gains(collection: Corpus, numbers: Ints, preferred: Set[int], bare: bool) -> Floats:
    """What each passage of `numbers` [K] gains, where the answer before was quoted from the passages `preferred`;
    `bare`: all that carries the question comes from the conversation."""
    gained = np.zeros(len(numbers), dtype=np.float32)
    if not preferred:
        return gained
    there = sorted(preferred)
    gained[np.isin(collection.document_of[numbers], collection.document_of[there])] = OF_ITS_WORK
    gained[np.isin(numbers, there)] = PREFERRED * (SETTLED if bare else 1.0)
    return gained
