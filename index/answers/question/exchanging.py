"""'What does a member pay?', 'and a guest?': another group, sort or thing in the place of the one asked about."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from index.answers.question.analysis import Concept, Question
from index.answers.question.kind import Kind
from index.answers.question.opposites import opposites

_OF_AGE = re.compile(
    r"\b(?:over|under|above|below|aged?|from|up to|old|years?|старше|младше|до|от|после|лет|года?|über|unter|ab|bis"
    r"|jahre|жастан|жасқа|үстінде|yaş\w*)\b|岁",
    re.IGNORECASE,
)
"""What says of a number that it is an age: '*over* 60s'."""


def is_exchange(question: Question, before: Question) -> bool:
    """Whether nothing is asked anew, and a word of the message excludes one of the question before."""
    return question.kind in (Kind.KEYWORD, Kind.WHAT) and any(excludes(c, before) for c in question.concepts)


def weighed(concepts: Sequence[Concept], before: Question) -> list[Concept]:
    """The words of a message; one that only frames others, 'a *large* one', carries it where it makes the exchange."""
    return [dataclasses.replace(c, softness=1.0) if excludes(c, before) else c for c in concepts]


def excludes(concept: Concept, before: Question) -> bool:
    """Whether a word can't hold together with one of the question before."""
    listed = opposites(before.language)
    return any(listed.exclude(concept.surface, other.surface) for other in before.concepts)


def kept(concepts: Sequence[Concept], fresh: Sequence[Concept], question: Question) -> Iterator[Concept]:
    """Those of the question before that don't exclude one of the `fresh` ones of this; a group of people goes for an
    age."""
    listed = opposites(question.language)
    of_age = any(c.number for c in fresh) and bool(_OF_AGE.search(question.text))
    for concept in concepts:
        exchanged = any(listed.exclude(concept.surface, c.surface) for c in fresh)
        if not exchanged and not (of_age and listed.is_group(concept.surface)):
            yield concept
