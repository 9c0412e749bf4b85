"""Whether a sentence tells of what went the other way: of exports to China for imports from there, of what a mill sold
for what it bought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.ranking.matching.told import Told
from index.language import chinese
from index.language.folding import fold
from index.tables import read_table

_OTHERWISE = token_flags.LENGTH | token_flags.DURATION
"""How far it is, and how long it takes, is the same both ways."""


_VERB_FIRST = ("ru",)
"""Languages in which who does it may stand behind the verb of a question."""


class _Ways(NamedTuple):
    out: re.Pattern[str]  # what goes out
    into: re.Pattern[str]  # what comes in
    source: str  # where from, around {}, the beginning of a name
    target: str  # where to


def goes_the_other_way(question: Question, words: Told) -> bool:
    """Whether it is asked what went from where the sentence has it go to, or the other way round; or whoever is asked
    about gave there what they are asked to have got."""
    ways = _ways().get(question.language)
    if ways is None or question.measure & _OTHERWISE:
        return False
    asked, told = fold(" ".join(question.text.split())), chinese.written(words.surfaces)
    flows = [way for way in (ways.out, ways.into) if way.search(asked)]
    if len(flows) != 1 or not (ways.out.search(told) or ways.into.search(told)):
        return False
    if any(_is_turned(ways, asked, told, name) for name in _names(question)):
        return True
    other = ways.into if flows[0] is ways.out else ways.out
    return not flows[0].search(told) and _is_of_the_same(ways, flows[0], other, question, asked, told)


def _names(question: Question) -> Iterator[str]:
    yield from (_stem(c.surface) for c in question.concepts if c.softness == 1.0 and not c.number)


def _stem(surface: str) -> str:
    """How a word begins in all its forms."""
    return surface if chinese.is_han(surface[0]) else surface[: max(4, len(surface) - 2)]


def _is_turned(ways: _Ways, asked: str, told: str, name: str) -> bool:
    from_there, to_there = (re.compile(way.format(re.escape(name))) for way in (ways.source, ways.target))
    for here, there in ((from_there, to_there), (to_there, from_there)):
        if here.search(asked) and not there.search(asked) and there.search(told) and not here.search(told):
            return True
    return False


def _is_of_the_same(
    ways: _Ways, flow: re.Pattern[str], other: re.Pattern[str], question: Question, asked: str, told: str
) -> bool:
    """Whether who stands right before the deed in the question, being no place, stands before the other deed there."""
    found, turned = flow.search(asked), other.search(told)
    if found is None or turned is None:
        return False
    for name in _names(question):
        there = re.compile(rf"(?<!\w){re.escape(name)}\w*")
        moving = re.compile("|".join((ways.source.format(re.escape(name)), ways.target.format(re.escape(name)))))
        if moving.search(asked) or moving.search(told) or flow.search(name):
            continue
        one, two = there.search(asked, 0, found.start()), there.search(told, 0, turned.start())
        behind = question.language in _VERB_FIRST and there.match(asked[found.end() :].lstrip())
        if two and (behind or (one and not _between(question, asked[one.end() : found.start()]))):
            return True
    return False


def _between(question: Question, text: str) -> bool:
    """Whether another word of the question stands there."""
    return any(name in text for name in _names(question))


@cache
def _ways() -> dict[str, _Ways]:
    tables = read_table(__package__, "directions.yaml")
    return {
        language: _Ways(re.compile(t["out"]), re.compile(t["into"]), t["source"], t["target"])
        for language, t in tables.items()
    }


def warm() -> None:
    """Read the table that a first question would wait for."""
    _ways()
