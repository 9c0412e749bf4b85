"""'What does forme mean?', 'дай определение зимника': the word to be defined, without the frame of the request."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from functools import cache

from index.answers.question.analysis import Question, names_one, understand
from index.answers.question.kind import Kind
from index.tables import read_table

_AROUND = " \t\n\"“”«»„'‘’.,!?…。？！：:"
MOST = 5
"""Content words of what can be defined; more of them tell that something else is asked."""


def understood(text: str, language: str) -> Question | None:
    """The question what a word means, of that word alone, which carries it whatever word it is; else None."""
    asks, if_soft = _patterns()
    plain = text.strip(_AROUND)
    found = _of(asks, plain)
    soft = None if found else _of(if_soft, plain)
    if soft and not any(concept.softness == 1.0 for concept in understand(text, language).concepts):
        found = soft
    question = understand(found, language) if found else None
    if question is None or not 0 < len(question.concepts) <= MOST or question.kind is not Kind.KEYWORD:
        return None
    concepts = question.concepts
    if not any(names_one(concept.surface) for concept in concepts):  # 'error E20' is the E20
        concepts = tuple(dataclasses.replace(concept, softness=1.0) for concept in concepts)
    return dataclasses.replace(question, kind=Kind.DEFINITION, concepts=concepts, wanted=0, measure=0)


def _of(patterns: Sequence[re.Pattern[str]], plain: str) -> str | None:
    matches = (pattern.fullmatch(plain) for pattern in patterns)
    return next((match["of"].strip(_AROUND) for match in matches if match), None)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    table = read_table(__package__, "definition.yaml")
    asks, if_soft = (tuple(re.compile(p, re.IGNORECASE) for p in table[name]) for name in ("asks", "if_soft"))
    return asks, if_soft
