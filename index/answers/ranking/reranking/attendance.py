"""Lists of who was there and of who was not: what asks for the one is never answered by the other, though both are
found by the same words, 'present' and 'not present'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import KINDS
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind as Asked
from index.answers.ranking.matching.matching import Evidence
from index.documents.units.words import Listing, labelled, listing
from index.language.folding import fold
from index.model import Kind, Passage
from index.tables import read_table

_ASKING = (Asked.WHO, Asked.ENUMERATION, Asked.LIST, Asked.HOW_MUCH, Asked.WHAT)
_IN_LISTS = frozenset(KINDS.index(kind) for kind in (Kind.FIELD, Kind.ITEM))


def asks_for(question: Question) -> Listing | None:
    """Which of the lists is asked for. 'Was Ada absent?' may be answered from either."""
    ways = _ways().get(question.language)
    if ways is None or question.kind not in _ASKING:
        return None
    asked = fold(question.text)
    return next((which for which, words in ways.items() if words.search(asked)), None)


def listed_otherwise(question: Question, e: Evidence, passages: Sequence[Passage]) -> npt.NDArray[np.bool_] | None:
    """Of the sentences [S] those that list who was absent where it is asked who was present, or the other way; None
    where neither is asked, or nothing lists it."""
    wanted = asks_for(question)
    if wanted is None:
        return None
    otherwise = np.zeros(len(e.kinds), np.bool_)
    for s in np.flatnonzero(np.isin(e.kinds, list(_IN_LISTS))).tolist():
        k = int(e.sentence_passage[s])
        listed = listing_of(passages[int(e.passages[k])], s - int(e.passage_starts[k]))
        otherwise[s] = listed not in (None, wanted)
    return otherwise if otherwise.any() else None


def listing_of(passage: Passage, place: int) -> Listing | None:
    """What a sentence of a passage lists, by its own label, the lead-in or heading above it, or what these are asked
    as."""
    pair = labelled(passage.quote(place))
    heads = (*((pair[0],) if pair else ()), *passage.section[-1:], *passage.sentences[place].context)
    return next((listed for head in heads if (listed := listing(head))), None)


@cache
def _ways() -> dict[str, dict[Listing, re.Pattern[str]]]:
    table = read_table(__package__, "attendance.yaml")
    return {
        language: {which: re.compile(words[which]) for which in (Listing.ABSENT, Listing.PRESENT)}
        for language, words in table.items()
    }
