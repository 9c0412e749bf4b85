"""Whether what a question asks for by a word is told by none of the words that tell it: who voted *against*, by how
many voted for it; an *ambassador*, by an embassy; the *members*, by where they met."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.told import Told
from index.language import chinese
from index.language.folding import fold
from index.tables import read_table

CHOOSING = (Kind.WHO, Kind.WHERE, Kind.WHAT, Kind.LIST, Kind.ENUMERATION, Kind.DEFINITION)
"""Kinds of question that ask for somebody or something by name; how many, when and whether may be told otherwise."""
SEVERAL = 3
"""Names in a sentence that may be the list that is asked for."""


class _Way(NamedTuple):
    asks: re.Pattern[str]
    tells: re.Pattern[str]


def leaves_unsaid(question: Question, words: Told, around: Sequence[str]) -> bool:
    """Whether neither the sentence with these words nor one beside it (`around`) has a word that tells it."""
    if question.kind not in CHOOSING:
        return False
    asked, told = fold(" ".join(question.text.split())), chinese.written(around)
    lacking = [way for way in _ways(question.language) if way.asks.search(asked) and not way.tells.search(told)]
    return bool(lacking) and _names(words) < SEVERAL


def _names(words: Told) -> int:
    """How many names in a row a sentence has, those of the question left out."""
    named = [bool(mark & token_flags.NAME) and held < 0 for mark, held in zip(words.flags, words.concepts, strict=True)]
    return sum(here and not before for before, here in zip([False, *named], named, strict=False))


@cache
def _ways(language: str) -> tuple[_Way, ...]:
    rows = read_table(__package__, "unsaid.yaml").get(language, ())
    return tuple(_Way(re.compile(row["asks"]), re.compile(row["tells"])) for row in rows)


def warm(languages: Sequence[str]) -> None:
    """Read the table that a first question would wait for."""
    for language in languages:
        _ways(language)
