"""Years between two that a sentence names: 'open from 1998 to 2010' tells of 2003 as well."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import numpy.typing as npt

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.store.postings import Floats, Indices, Ints
from index.tables import read_table

WITHIN = 0.9
"""How well a year is met between the two."""
REACH = 6
"""Words between the two years at most; letters of Chinese are counted in pairs."""


def meet_years(
    collection: Corpus,
    question: Question,
    tokens: Ints,
    token_sentence: Indices,
    marks: npt.NDArray[np.uint16],
    matched: Floats,
) -> None:
    """Let each year of the question be met where a sentence names a span that has it."""
    asked = [(n, int(c.surface)) for n, c in enumerate(question.concepts) if c.surface in question.years]
    if not asked:
        return
    at = ((marks & token_flags.YEAR) != 0).nonzero()[0]
    surfaces = collection.arrays.surfaces
    for first, last in zip(at.tolist(), at[1:].tolist(), strict=False):
        if last - first > REACH or token_sentence[first] != token_sentence[last]:
            continue
        years = [_year(surfaces[int(tokens[place])]) for place in (first, last)]
        spanned = [n for n, year in asked if years[0] <= year <= years[1]]
        if spanned and _is_span(collection, tokens, token_sentence, first, last):
            s = int(token_sentence[first])
            matched[s, spanned] = np.maximum(matched[s, spanned], WITHIN)


def _is_span(collection: Corpus, tokens: Ints, token_sentence: Indices, first: int, last: int) -> bool:
    """Whether two years are joined by 'to', by a dash or nothing, or by 'and' with a 'between' on either side."""
    between = [collection.arrays.surfaces[int(word)] for word in tokens[first + 1 : last]]
    patterns = _patterns()
    inner = [surface for surface in between if not patterns["of_years"].fullmatch(surface)]
    if not inner or any(patterns["to"].fullmatch(surface) for surface in inner):
        return True
    around = [n for n in (first - 1, *range(last + 1, last + 4)) if 0 <= n < len(tokens)]
    here = (collection.arrays.surfaces[int(tokens[n])] for n in around if token_sentence[n] == token_sentence[first])
    joined = all(patterns["and"].fullmatch(surface) for surface in inner)
    return joined and any(patterns["amid"].fullmatch(surface) for surface in here)


def _year(surface: str) -> int:
    found = re.match(r"\d{3,4}", surface)
    return int(found[0]) if found else 0


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in read_table(__package__, "spans.yaml").items()}


def warm() -> None:
    """Read the table that a first question would wait for."""
    _patterns()
