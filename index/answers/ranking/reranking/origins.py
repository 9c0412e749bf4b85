"""Where something sets out from: of 'the bus *from* the pier to the mill' the line of the pier, not of the way back."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import told
from index.answers.ranking.selection.selection import Ranking
from index.tables import kept_table

_AHEAD = 0.5
"""How far above the other, in the scale of the scores, the line is put."""
_REACH = 2
"""Words from one of origin to the name: 'from the *pier*', 'из Дальних *Садов*'."""


def from_there_first(collection: Corpus, question: Question, e: Evidence, ranking: Ranking) -> Ranking:
    """The ranking with the line on top that sets out where it is asked, where the best sets out elsewhere."""
    typed = [word.surface for word in question.typed]
    place = {concept.surface: n for n, concept in enumerate(question.concepts)}
    asked = set(_origins(typed, [place.get(surface, -1) for surface in typed], question.language))
    scores = ranking.sentences
    best = int(np.argmax(scores))
    if not asked or not (other := set(_set_out(collection, question, e, best))) or other & asked:
        return ranking
    document = collection.document_of[e.passages][e.sentence_passage]
    beside = np.flatnonzero((document == document[best]) & (e.kinds == e.kinds[best]) & np.isfinite(scores))
    from_there = [s for s in beside.tolist() if asked & set(_set_out(collection, question, e, s))]
    if not from_there:
        return ranking
    near = [s for s in from_there if e.sentence_passage[s] == e.sentence_passage[best]]
    changed = scores.copy()
    changed[max(near or from_there, key=lambda s: scores[s])] = scores[best] + _AHEAD
    return dataclasses.replace(ranking, sentences=changed)


def _set_out(collection: Corpus, question: Question, e: Evidence, s: int) -> Iterator[int]:
    words_of = told(collection, e, s)
    return _origins(words_of.surfaces, words_of.concepts, question.language)


def _origins(surfaces: Sequence[str], concepts: Sequence[int], language: str) -> Iterator[int]:
    """The question's words that something sets out from: behind a word for it, or with an ending for it."""
    before, ending = _forms(language)
    for n, surface in enumerate(surfaces):
        if before.fullmatch(surface):
            yield from (m for m in concepts[n + 1 : n + 1 + _REACH] if m >= 0)
        if concepts[n] >= 0 and ending.search(surface):
            yield concepts[n]


@cache
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = kept_table(__package__, "origins.yaml").get(language, {})
    before, endings = (str(table.get(name, "")).split() for name in ("before", "endings"))
    return re.compile("|".join(before) or "(?!)"), re.compile(f"(?:{'|'.join(endings)})$" if endings else "(?!)")
