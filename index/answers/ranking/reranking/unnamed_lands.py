"""Sentences that name another country where the one that is asked of is nowhere near: since when Norland is independent
says nothing of Sudmark."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.language.analysis import words
from index.language.belonging import named_in
from index.language.folding import fold
from index.language.lands import land_of
from index.model import Passage
from index.store.postings import Floats
from index.tables import read_table

BEST = 3
"""Sentences that are looked at: one of them opens the answer."""
ASKING_OF = (Kind.WHEN, Kind.HOW_MUCH, Kind.WHO, Kind.YES_NO, Kind.WHAT, Kind.KEYWORD)
"""Kinds of question that no other country answers; a where may be answered by one."""


def of_unnamed_land(
    question: Question, e: Evidence, scores: Floats, passages: Sequence[Passage], title_of: Callable[[int], str]
) -> npt.NDArray[np.bool_] | None:
    """Of the best sentences, by the `scores` of all [S], those that name another country than the question, while one
    of the question's isn't named in their passage or the headings above it; None where none is asked of.

    `title_of` tells the title of the document that a passage, by number, is in. It names what all is about, unless it
    names the other country as well.
    """
    asked = _lands(question.text, question.language) if question.kind in ASKING_OF else frozenset()
    if not asked:
        return None
    taken_over = (land_of(c.term, question.language) for c in question.concepts if c.implied)
    known = asked.union(land for land in taken_over if land)
    another = np.zeros(len(e.sentences), dtype=np.bool_)
    for s in np.argsort(-scores, kind="stable")[:BEST].tolist():
        k = int(e.sentence_passage[s])
        number = int(e.passages[k])
        passage = passages[number]
        text = passage.quote(s - int(e.passage_starts[k]))
        own = _lands(text, passage.language)
        others, lacking = own - known, asked - own
        if _all_of_them(passage.language).search(fold(text)):
            continue  # 'with all five *states* of the coast', which may be among them
        if others and lacking:
            lacking -= _lands(". ".join((*passage.section, passage.text)), passage.language)
        if others and lacking:
            title = _lands(title_of(number), passage.language)
            another[s] = bool(lacking if title & others else lacking - title)
    return another


@cache
def _all_of_them(language: str) -> re.Pattern[str]:
    """What stands for countries without their names."""
    return re.compile(read_table(__package__, "unnamed_lands.yaml").get(language, "(?!)"))


def _lands(text: str, language: str) -> frozenset[str]:
    return named_in(text, words(text, language), language)
