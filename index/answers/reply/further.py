"""Which sentences 'more' shows: the others of the passage that answered, then those of passages on the same subject.

A passage is on it when its own sentences hold what carries the question, as those of the answer's passage do: its
names (where capitals tell none, the word that tells most), and one of its other words. A heading above both ('Trade,
Khorgos and the SCO') makes no subject: below it stands what has nothing to do with Khorgos.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from index.answers.corpus.token_flags import UNTOLD
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.selection.selection import LIMIT, Ranking

HELD = 0.3
"""How well a word must be met in a passage for the passage to hold it."""
Bools = npt.NDArray[np.bool_]


def further(
    question: Question, e: Evidence, ranking: Ranking, shown: Sequence[int], lengths: Sequence[int]
) -> list[int]:
    """The sentences that go on from those `shown`, as many as fit, by their numbers in `e`; `lengths` in characters."""
    taken = set(shown)
    k = int(e.sentence_passage[shown[0]])
    inside = range(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
    queue = [s for s in inside if s not in taken and s > shown[0]] + [
        s for s in inside if s not in taken and s < shown[0]
    ]
    on_it = on_the_subject(question, e, k)
    order = np.argsort(-ranking.sentences, kind="stable")
    ranked = order[np.isfinite(ranking.sentences[order]) & on_it[e.sentence_passage[order]]].tolist()
    queue += [s for s in ranked if s not in taken and s not in inside]
    fitting: list[int] = []
    used = 0
    for s in queue:
        if used + lengths[s] + 1 <= LIMIT:
            fitting.append(s)
            used += lengths[s] + 1
    return fitting


def on_the_subject(question: Question, e: Evidence, answered: int) -> Bools:
    """Of each passage [K] whether it holds what the passage `answered` holds of what carries the question."""
    holds = np.maximum.reduceat(e.own, e.passage_starts[:-1]) >= HELD
    carrying = [n for n, c in enumerate(question.concepts) if c.softness == 1.0 and holds[answered, n]]
    names = [n for n in carrying if question.concepts[n].name or question.concepts[n].number]
    if not names and carrying and _tells_no_names(e, answered):
        names = [max(carrying, key=lambda n: float(e.weights[n]))]
    others = [n for n in carrying if n not in names]
    named: Bools = np.logical_and.reduce(holds[:, names], axis=1)
    return named & np.logical_or.reduce(holds[:, others], axis=1) if others else named


def _tells_no_names(e: Evidence, passage: int) -> bool:
    """Whether a passage is in a writing whose capitals tell no names, or has none."""
    start, end = e.token_starts[e.passage_starts[passage]], e.token_starts[e.passage_starts[passage + 1]]
    return bool((e.token_flags[start:end] & UNTOLD).any())
