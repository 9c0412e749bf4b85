"""'And Tajikistan?', 'how long is it?', 'more', 'source?': a message understood from the one before it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from index.answers.question.analysis import Concept, Question
from index.answers.question.kind import Kind
from index.language.analysis import fold
from index.tables import read_table

IMPLIED = 0.6
"""What a concept counts that the conversation adds, against one that was typed."""
BRIEF = 4
"""Content words of a message that can be a mere ellipsis."""
ELLIPTIC = (Kind.KEYWORD, Kind.HOW_MUCH, Kind.YES_NO, Kind.WHAT)
"""Kinds of message in which a name may stand for all the rest: 'and Norland?', 'how much is Sudmark?'"""
_AROUND = " .!?…,;:()'\"«»“”‘’。！？，、"


class Follow(StrEnum):
    """How a message leans on the one before."""

    NOT = "not"
    MORE = "more"
    SOURCE = "source"
    INSTEAD = "instead"  # something else in the place of what was asked of
    OF_IT = "of it"  # more of the same subject


@dataclass(frozen=True, slots=True)
class _Table:
    opens: re.Pattern[str]
    points: re.Pattern[str]
    person: re.Pattern[str]
    more: re.Pattern[str]
    source: re.Pattern[str]


@cache
def _tables() -> dict[str, _Table]:
    tables = read_table("index.answers.question", "follow_up.yaml")
    return {
        language: _Table(**{name: re.compile(pattern) for name, pattern in table.items()})
        for language, table in tables.items()
    }


def _plain(text: str) -> str:
    bare = text.replace("’", "").replace("'", "").replace(",", " ")
    return " ".join(fold(word) for word in bare.split()).strip(_AROUND)


def request(text: str) -> Follow:
    """MORE or SOURCE where the message asks just for that, in whatever language; else NOT."""
    plain = _plain(text)
    for table in _tables().values():
        if table.source.fullmatch(plain):
            return Follow.SOURCE
        if table.more.fullmatch(plain):
            return Follow.MORE
    return Follow.NOT


def leaning(question: Question) -> Follow:
    """How a question leans on the one before it."""
    plain = _plain(question.text)
    table = _tables().get(question.language, _tables()["en"])
    brief = len(question.concepts) <= BRIEF
    named = any(c.name or c.number for c in question.concepts)
    if table.opens.search(plain) and brief and named and question.kind in ELLIPTIC:
        return Follow.INSTEAD
    if not question.concepts or table.points.search(plain):
        return Follow.OF_IT
    if table.opens.search(plain) and brief and not named:
        return Follow.OF_IT
    return Follow.NOT


def opens(text: str, language: str) -> bool:
    """Whether a message begins as one that goes on: 'and Norland?', 'what about 1931?'"""
    return bool(_tables().get(language, _tables()["en"]).opens.search(_plain(text)))


def of_a_person(question: Question) -> bool:
    """Whether its pronoun stands for someone."""
    table = _tables().get(question.language, _tables()["en"])
    return bool(table.person.search(_plain(question.text)))


def resolve(question: Question, before: Question, follow: Follow) -> Question:
    """The question with what it takes over from the one before."""
    if follow is Follow.INSTEAD:
        return _instead(question, before)
    if follow is Follow.OF_IT:
        return _of_it(question, before)
    return question


def _instead(question: Question, before: Question) -> Question:
    """The question before, with its years and its last name exchanged for those of this one."""
    kept = list(before.concepts)
    fresh = [c for c in question.concepts if c.softness == 1.0 or c.number]
    if any(c.number for c in fresh):
        kept = [c for c in kept if not c.number]
    names = [c for c in fresh if c.name and not c.number]
    if names:
        kept = _without_last_name(kept, {c.term for c in names})
    terms = {c.term for c in fresh}
    fresh = [dataclasses.replace(c, fresh=c.name or c.number) for c in fresh]
    concepts = (*(c for c in kept if c.term not in terms), *fresh)
    return dataclasses.replace(
        before,
        text=question.text,
        language=question.language,
        concepts=concepts,
        surfaces=question.surfaces,
        translated=before.translated or question.translated,
        years=question.years or before.years,
        focus=frozenset(),
        counted=None,
        follows=True,
    )


def _without_last_name(concepts: Sequence[Concept], new: set[str]) -> list[Concept]:
    """Take the last run of names off, unless it is the only one that the new name doesn't replace anyway."""
    last = max((n for n, c in enumerate(concepts) if c.name and not c.number), default=None)
    if last is None:
        return list(concepts)
    first = last
    while first > 0 and concepts[first - 1].name and concepts[first - 1].alternatives == concepts[last].alternatives:
        first -= 1
    return [c for n, c in enumerate(concepts) if not first <= n <= last or c.term in new]


def _of_it(question: Question, before: Question) -> Question:
    """The question, and the subject of the one before: its words that carry it, not those that asked, nor its verb."""
    typed = {c.term for c in question.concepts}
    verb = before.relation.term if before.relation and before.relation.verb and question.concepts else None
    taken = tuple(
        dataclasses.replace(c, softness=c.softness * IMPLIED, implied=True)
        for c in before.concepts
        if c.term not in typed and c.term != verb and c.softness > 0.2
    )
    kind = before.kind if question.kind is Kind.KEYWORD and not question.concepts else question.kind
    return dataclasses.replace(
        question,
        concepts=(*question.concepts, *taken),
        kind=kind,
        translated=question.translated or before.translated,
        follows=True,
    )
