"""Of two who held an office, or two figures of different years, the latest first, where it is asked how things are."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.features.features import SENTENCE, Features
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.selection.selection import Ranking
from index.language.folding import fold
from index.model import Passage, Source
from index.tables import read_table

Bools = npt.NDArray[np.bool_]
TODAY = 9999
"""The time of what lasts until now."""
ITS_TIME = 9998
"""That of a sentence without a year in a document without a date: its present, whenever that was."""
PLANNED = -1
"""That of a plan: whatever is comes before what somebody wants."""
AS_MUCH = 0.9
"""The share of what the best sentence holds of the question that a later one must hold."""
NOT_MUCH_WORSE = 4.0
"""How much lower it may be in the scale of the scores."""
NEAR = 0.5
"""The share of how near the best one has what answers to the office, that a later one must have."""
AHEAD = 0.5
"""How far above it in that scale it is put."""
_YEAR = re.compile(r"(?<![\d.,])(1\d{3}|20\d{2})(?![\d]|[.,]\d)")


def latest_first(
    question: Question,
    e: Evidence,
    f: Features,
    ranking: Ranking,
    passages: Sequence[Passage],
    dated: Dated,
    held: Bools | None = None,
) -> Ranking:
    """The ranking with the latest of the sentences on top that answer as well as the best one.

    `held` are the only ones that may, where that is known.
    """
    if not asks_of_now(question) or not len(ranking.sentences):
        return ranking
    scores = ranking.sentences
    best = int(np.argmax(scores))
    as_well = (scores >= scores[best] - NOT_MUCH_WORSE) & (f.coverage >= AS_MUCH * f.coverage[best])
    if held is not None and held[best]:
        as_well = held & (scores >= scores[best] - NOT_MUCH_WORSE)
    for name, share in (("typed", AS_MUCH), ("measured", AS_MUCH), ("fits", NEAR)):
        told_there = f.sentences[:, SENTENCE.index(name)]
        as_well &= told_there >= share * told_there[best]
    if held is None:
        names = [n for n, concept in enumerate(question.concepts) if concept.name]
        as_well &= (e.matched[:, names] >= AS_MUCH * e.matched[best, names]).all(axis=1)
    told = {s: _time_of(e, s, passages, dated) for s in np.flatnonzero(as_well).tolist()}
    times = {s: time for s, time in told.items() if time is not None}
    now = told[best]
    if now is None or not times:
        return ranking
    last = max(times, key=lambda s: (times[s], float(scores[s])))
    if times[last] <= now:
        return ranking
    moved = scores.copy()
    moved[last] = scores[best] + AHEAD
    return dataclasses.replace(ranking, sentences=moved)


class Dated:
    """When documents were written, as far as they say: by their date of publication, else a year in their title."""

    def __init__(self, sources: Sequence[Source], document_of: Sequence[int]) -> None:
        self._sources = sources
        self._document_of = document_of

    def year(self, passage: int) -> int | None:
        """Of the document that a passage, given by number, is in."""
        source = self._sources[int(self._document_of[passage])]
        work = source.digest_of or source
        years = [int(year) for text in (work.published or "", work.title) for year in _YEAR.findall(text)]
        return years[0] if years else None


def asks_of_now(question: Question) -> bool:
    """Whether it is asked who holds an office or how much something is, without a year and not of the past."""
    if question.years or question.follows or question.kind not in (Kind.WHO, Kind.HOW_MUCH):
        return False
    if question.kind is Kind.WHO and question.relation and question.relation.verb:
        return False
    return not _patterns()["past"].search(" ".join(fold(word) for word in question.text.split()))


def time_of(text: str, written: int | None) -> int | None:
    """The year that a sentence speaks of: its last one, or that of its document; None for a past without a year,
    PLANNED for a plan with one."""
    if _patterns()["planned"].search(text):
        return PLANNED
    if _patterns()["lasting"].search(text):
        return TODAY
    years = [int(year) for year in _YEAR.findall(text)]
    if years:
        return max(years)
    if _patterns()["over"].search(text):
        return None
    return written or ITS_TIME


def _time_of(e: Evidence, s: int, passages: Sequence[Passage], dated: Dated) -> int | None:
    k = int(e.sentence_passage[s])
    number = int(e.passages[k])
    return time_of(passages[number].quote(s - int(e.passage_starts[k])), dated.year(number))


def lasts(text: str) -> bool:
    """Whether a sentence tells what lasts until now: 'since 2004'."""
    return bool(_patterns()["lasting"].search(text))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = read_table(__package__, "recency.yaml")
    return {name: re.compile("|".join(f"(?:{one})" for one in forms), re.IGNORECASE) for name, forms in table.items()}


def warm() -> None:
    """Read the table that a first question would wait for."""
    _patterns()
