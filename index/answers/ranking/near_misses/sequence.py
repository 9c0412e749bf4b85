"""Words of order: 'before', 'after', 'replaced' asked of somebody, and a sentence without one, or of the other side."""

from __future__ import annotations

from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.told import Told
from index.language.analysis import words as words_of
from index.tables import read_words

_LISTS = read_words("index.language", "grammar.yaml")
REPLACING = _LISTS["replacing"]
SEQUENCE = _LISTS["sequence"] | REPLACING
ORDER = {language: _LISTS[f"sequence_{language}"] for language in ("ru", "kk", "tr")}
EARLIER, LATER, HANDED_ON = _LISTS["earlier"], _LISTS["later"], _LISTS["handed_on"]
REACH = 3
"""Words between a word of order and the name that it stands beside."""


def is_unsequenced(question: Question, words: Told) -> bool:
    """'Who led the club *before Novak*', 'who *replaced* her': asked of a person or thing, by a word of order next to a
    name or at the verb."""
    if question.kind not in (Kind.WHO, Kind.WHAT) or words.has(SEQUENCE):
        return False
    names = {c.surface for c in question.concepts if c.name}
    order = [n for n, surface in enumerate(question.surfaces) if surface in SEQUENCE]
    return any(
        question.surfaces[n] in REPLACING or not names.isdisjoint(question.surfaces[n + 1 : n + 1 + REACH])
        for n in order
    )


def lacks_order(question: Question, words: Told, order: frozenset[str]) -> bool:
    """The same in another language, whose words of order stand on either side of a name."""
    if question.kind not in (Kind.WHO, Kind.WHAT) or words.has(order):
        return False
    asked = [word.surface for word in words_of(question.text, question.language)]
    names = {c.surface for c in question.concepts if c.name}
    named = [n for n, surface in enumerate(asked) if surface in names]
    return any(surface in order and abs(n - m) <= REACH for n, surface in enumerate(asked) for m in named)


def is_disordered(question: Question, words: Told) -> bool:
    """'Who led the club before Novak', and 'Novak was succeeded by Orsk', or 'after Novak, Orsk led it'."""
    if question.kind is not Kind.WHO:
        return False
    names = {n: c.surface for n, c in enumerate(question.concepts) if c.name and not c.number}
    for side, others in ((EARLIER, True), (LATER, False)):
        for n, surface in enumerate(question.surfaces):
            beside = [m for m, name in names.items() if name in question.surfaces[n + 1 : n + 1 + REACH]]
            if surface in side and beside:
                told = [_comes_first(words, m) for m in beside]
                return others in told and (not others) not in told
    return False


def _comes_first(words: Told, name: int) -> bool | None:
    """Whether a sentence tells of what came after a name (True), of what came before it (False), or neither."""
    at = words.of(name)
    for n, surface in enumerate(words.surfaces):
        if surface in EARLIER | LATER and any(n < place <= n + REACH for place in at):
            return surface in LATER
        if surface in HANDED_ON and at:
            passive = "by" in words.surfaces[n + 1 : n + 1 + REACH]
            return (min(at) < n) is passive
    return None
