"""Asked what is there now, the sentence that says 'today' comes before what was: 'Today it houses a pottery', 'Since
2004 it has been a shop'."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.answers.question.analysis import Question
from index.answers.question.going_on import of_language, plain
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.reranking.fuller import ahead
from index.answers.ranking.reranking.recency import lasts
from index.answers.ranking.selection.selection import THERE, Ranking
from index.model import Passage

ASKING = (Kind.WHAT, Kind.DEFINITION, Kind.WHERE, Kind.WHO)


def now_first(question: Question, e: Evidence, ranking: Ranking, passages: Sequence[Passage]) -> Ranking:
    """The ranking with the sentence on top that tells of today, where what is asked about stands in it or above it, or
    in the one right before it, as in the best, which doesn't tell of today.

    Only of the section that the best stands in. Who has held an office since when is told apart elsewhere (`recency`).
    """
    best = int(np.argmax(ranking.sentences))
    at = int(e.sentence_passage[best])
    section = passages[int(e.passages[at])]
    now = of_language(question.language).now
    if question.kind not in ASKING or section.language != question.language or not now.search(plain(question.text)):
        return ranking
    there = np.maximum(e.matched, e.context[e.sentence_passage]) >= THERE
    worth = np.full(len(e.sentences), -np.inf)
    for k, number in enumerate(e.passages.tolist()):
        passage = passages[number]
        if (passage.document, passage.section) != (section.document, section.section):
            continue
        first = int(e.passage_starts[k])
        for s in range(first, int(e.passage_starts[k + 1])):
            text = passage.quote(s - first)
            if not (now.search(plain(text)) or (question.kind is not Kind.WHO and lasts(text))):
                continue
            if s == best:
                return ranking
            held = there[s] | (there[s - 1] if s > first else False)
            if (held | ~there[best]).all():
                worth[s] = ranking.sentences[s]
    return ahead(ranking, best, worth) if np.isfinite(worth).any() else ranking
