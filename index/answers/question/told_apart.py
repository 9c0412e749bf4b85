"""What in a question tells one of several things of a kind from the others: 'the *Mill* Bridge', 'the trip *to
Marrow*', 东停车场."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from index.answers.question.analysis import Question
from index.language import chinese

NO_KIND = frozenset(
    (
        *("special", "other", "further", "additional", "extra", "general", "various", "several", "many", "such"),
        *("main", "current", "own", "same", "first", "last", "next", "more", "most", "new"),
    )
)
"""What tells no kind of thing before a noun."""
BEFORE_NOUNS = ("en", "ru", "uk", "kk", "tr", "de", "nl")
"""Languages in which what tells things apart stands before the noun."""
_OF_VERBS = ("ed", "ing", "ly")
PREPOSITIONS = {
    "en": frozenset(("of", "to", "from", "at", "in", "on", "by", "for", "near", "behind", "under")),
    "ru": frozenset(("в", "во", "на", "из", "с", "со", "от", "до", "к", "ко", "по", "для", "за", "у")),
    "de": frozenset(("nach", "von", "vom", "zu", "zum", "zur", "der", "des", "aus", "in", "im", "am", "an", "fur")),
}
"""What stands between a noun and what tells which it is; Kazakh and Turkish have endings there."""
ARTICLES = frozenset(("the", "a", "an", "der", "die", "das", "dem", "den"))
_LONGEST = 3
"""Letters at the end of a Chinese word that may say what kind of thing it is."""
_CLAUSE = re.compile(f"(?:^|(?<=[^{chinese.HAN}\\d]))[{chinese.HAN}]{{2,8}}")


def kinds(question: Question) -> Iterator[tuple[int, int]]:
    """Pairs of words side by side in a question of which the first tells which of several the second is; the halves of
    a name tell none, nor do verbs. None in languages that say it behind the noun."""
    if question.language not in BEFORE_NOUNS:
        return
    places = {concept.surface: n for n, concept in enumerate(question.concepts)}
    for one, other in pairwise(question.typed):
        first, second = places.get(one.surface), places.get(other.surface)
        if first is None or second is None or question.text[one.end : other.start].strip(" -–'’\""):
            continue
        if one.surface in NO_KIND or (question.language == "en" and one.surface.endswith(_OF_VERBS)):
            continue
        noun = question.concepts[second]
        if not (question.concepts[first].number or noun.number or noun.name) and noun.softness == 1.0:
            yield first, second


def complements(question: Question) -> Iterator[tuple[int, tuple[str, ...], int]]:
    """A noun of a question, the preposition behind it, be it with an article, and what stands behind those: 'the *trip
    to Marrow*', 'the *key of the hall*'."""
    places = {concept.surface: n for n, concept in enumerate(question.concepts)}
    prepositions = PREPOSITIONS.get(question.language, frozenset())
    found = question.typed
    for at, word in enumerate(found[:-2]):
        noun = places.get(word.surface)
        if noun is None or question.concepts[noun].name or question.concepts[noun].number:
            continue
        if found[at + 1].surface not in prepositions or (
            question.language == "en" and word.surface.endswith(_OF_VERBS)
        ):
            continue
        behind = at + 2 + (found[at + 2].surface in ARTICLES)
        which = places.get(found[behind].surface) if behind < len(found) else None
        if which is not None and not question.concepts[which].number:
            yield noun, tuple(small.surface for small in found[at + 1 : behind]), which


def openings(text: str) -> tuple[tuple[int, str], ...]:
    """The letters that the clauses of a Chinese text open with, up to eight, and where they stand."""
    return _openings(chinese.simplified(text))


@lru_cache(1024)
def _openings(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((found.start(), found[0]) for found in _CLAUSE.finditer(text))


def things(asked: str, opening: Sequence[tuple[int, str]]) -> Iterator[tuple[str, dict[int, bool]]]:
    """What clauses open with and a question in Chinese has, if others end alike: where it and they stand, and whether
    it is that of the question."""
    asked = chinese.simplified(asked)
    runs = {run[:length] for _, run in opening for length in range(2, len(run) + 1) if run[:length] in asked}
    for thing in runs:
        for cut in range(1, min(_LONGEST, len(thing) - 1) + 1):
            others = [at for at, run in opening if _is_another(run[: len(thing)], thing, thing[cut:], asked)]
            if others:
                own = {at: True for at, run in opening if run.startswith(thing)}
                yield f"{thing} {cut}", own | dict.fromkeys(others, False)


def _is_another(other: str, thing: str, end: str, asked: str) -> bool:
    """Whether two things end alike and have no letter before that in common."""
    if len(other) < len(thing) or not other.endswith(end) or other in asked:
        return False
    return all(one != two for one, two in zip(other.removesuffix(end), thing.removesuffix(end), strict=True))
