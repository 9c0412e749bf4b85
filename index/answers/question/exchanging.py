"""'What does a member pay?', 'and a guest?': another group, sort or thing in the place of the one asked about."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Sequence

from index.answers.question.analysis import Concept, Question
from index.answers.question.going_on import of_language, plain
from index.answers.question.kind import Kind
from index.answers.question.opposites import opposites
from index.language.chinese import is_han

_OF_AGE = re.compile(
    r"\b(?:over|under|above|below|aged?|from|up to|old|years?|старше|младше|до|от|после|лет|года?|über|unter|ab|bis"
    r"|jahre|жастан|жасқа|үстінде|yaş\w*)\b|岁",
    re.IGNORECASE,
)
"""What says of a number that it is an age: '*over* 60s'."""
ENDING = 4
"""Letters that two words end in, at least, to be of a kind."""


def is_exchange(question: Question, before: Question) -> bool:
    """Whether nothing is asked anew, and a word of the message excludes one of the question before; one of its kind
    does only where no 'its' says that it is a part of the other."""
    if question.kind not in (Kind.KEYWORD, Kind.WHAT):
        return False
    listed, alike = opposites(before.language), _likeness(question)
    return any(
        listed.exclude(one.surface, other.surface) or alike(one, other)
        for one in question.concepts
        for other in before.concepts
    )


def _likeness(question: Question) -> Callable[[Concept, Concept], bool]:
    """Whether two words are of a kind, for a message: its 'its' says that the one is a part of the other."""
    points = of_language(question.language).points.search(plain(question.text))
    return (lambda one, other: False) if points else are_alike


def weighed(concepts: Sequence[Concept], before: Question) -> list[Concept]:
    """The words of a message; one that only frames others, 'a *large* one', carries it where it makes the exchange."""
    return [dataclasses.replace(c, softness=1.0) if excludes(c, before) else c for c in concepts]


def excludes(concept: Concept, before: Question) -> bool:
    """Whether a word can't hold together with one of the question before."""
    listed = opposites(before.language)
    return any(listed.exclude(concept.surface, other.surface) or are_alike(concept, other) for other in before.concepts)


def are_alike(one: Concept, other: Concept) -> bool:
    """Whether two words are told apart by how they begin, and end in the same word: 大厅 and 小厅, 'Talfahrt' and
    'Bergfahrt', 'ilkokul' and 'ortaokul'."""
    if one.number or other.number or not one.term or not other.term:
        return False
    if is_han(one.surface[0]):
        apart = all(a != b for a, b in zip(one.surface[:-1], other.surface[:-1], strict=False))
        return 1 < len(one.surface) == len(other.surface) and one.surface[-1] == other.surface[-1] and apart
    shorter = min(len(one.term), len(other.term))
    end = next((n for n in range(shorter) if one.term[-n - 1] != other.term[-n - 1]), shorter)
    return ENDING <= end < shorter


def kept(concepts: Sequence[Concept], fresh: Sequence[Concept], question: Question) -> Iterator[Concept]:
    """Those of the question before that don't exclude one of the `fresh` ones of this; a group of people goes for an
    age."""
    listed, alike = opposites(question.language), _likeness(question)
    of_age = any(c.number for c in fresh) and bool(_OF_AGE.search(question.text))
    for concept in concepts:
        exchanged = any(listed.exclude(concept.surface, c.surface) or alike(concept, c) for c in fresh)
        if not exchanged and not (of_age and listed.is_group(concept.surface)):
            yield concept
