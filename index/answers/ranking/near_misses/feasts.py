"""Whether a feast is asked about that a sentence doesn't tell of: hours of weekdays say nothing of Good Friday."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import numpy as np

from index.answers.corpus.arrays import taken
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import around
from index.language import chinese
from index.language.chinese import is_han
from index.language.folding import fold
from index.tables import read_table


class _Days(NamedTuple):
    asked: tuple[re.Pattern[str], ...]
    told: tuple[re.Pattern[str], ...]
    any: re.Pattern[str]


def is_of_another_day(collection: Corpus, question: Question, e: Evidence, best: int) -> bool:
    """Whether the question is about a feast, and neither the sentence `best`, nor those beside it, nor the headings
    above have that feast or all of them; where it is about feasts in general, any will do."""
    days = _days().get(question.language)
    if days is None:
        return False
    asked = _plain(question.text)
    feasts = [n for n, pattern in enumerate(days.asked) if pattern.search(asked)]
    if not feasts:
        return False
    headings, starts = collection.headings
    k = int(e.sentence_passage[best])
    at, _ = taken(starts, np.array([int(e.passages[k])]))
    surfaces = collection.arrays.surfaces
    words = [*around(collection, e, best), *(surfaces[n] for n in headings.take(at).tolist())]
    told = chinese.joined(words) if any(is_han(word[0]) for word in words) else " ".join(words)
    wanted = days.told if days.any.search(asked) else [days.told[n] for n in feasts]
    return not days.any.search(told) and not any(pattern.search(told) for pattern in wanted)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w']+|[,?!]", fold(text)))


@cache
def _days() -> dict[str, _Days]:
    return {language: _of(table, language) for language, table in read_table(__package__, "feasts.yaml").items()}


def _of(table: dict[str, str | list[str]], language: str) -> _Days:
    edge = "" if language == "zh" else r"\b"
    behind = rf"(?!\s+(?!{table['within']}\b)[a-z])" if "within" in table else ""
    told = [f"{edge}(?:{feast}){edge}" for feast in table["feasts"]]
    return _Days(
        tuple(re.compile(feast + behind) for feast in told),
        tuple(re.compile(feast) for feast in told),
        re.compile(str(table["any"])),
    )


def warm() -> None:
    """Read the table that a first question would wait for."""
    _days()
