"""Whether a passage tells who came before somebody where it is asked who came after, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.showing import Showing
from index.answers.ranking.matching.told import near, told
from index.language import chinese
from index.tables import read_table

EARLIER, LATER = "earlier", "later"
OTHER = {EARLIER: LATER, LATER: EARLIER}
REACH = 3
"""Words between a word of order and the name that it stands beside."""
SHORT = 2
"""Letters of a Chinese name by which it is known again; of others it takes more."""
ENDING, ENDING_IN = 2, {"kk": 3}
"""Letters of a name that its case may change: 'Ершова' and 'Ершовой', 'Ерғалиеваның' and 'Ерғалиевадан'."""
_BEHIND_NAMES = ("kk", "tr")
_WHERE_TOLD = ("passive", "pronoun", "followed", "named", "afterwards", "bound", "title")
"""Patterns that a language may do without."""
_APOSTROPHE = re.compile("['’]")
"""Before an ending: 'Eren'den'."""


def is_out_of_order(question: Question, sentences: Sequence[Sequence[str]], dated: bool = False) -> bool:
    """Whether it is asked who came before or after somebody, and the `sentences` tell no such thing of them, or
    the other side alone. Each is given by its words: the answer and those beside it.

    Where years tell the order (`dated`), to say nothing else of it is no fault.
    """
    if not is_asked(question):
        return False
    if question.language == "zh":
        return _is_so_in_letters(
            question.text, chinese.joined([word for sentence in sentences for word in sentence]), dated
        )
    asked = list(_asked(question))
    sides = [{side for _, side in _sides(question.language, sentences, name)} for _, name in asked]
    return bool(asked) and all(
        side not in found and (found or not dated) for (side, _), found in zip(asked, sides, strict=True)
    )


def is_asked(question: Question) -> bool:
    """Whether it is asked who came before or after somebody."""
    if question.kind is not Kind.WHO or not _patterns(question.language):
        return False
    return any(True for _ in (_asked_in_letters(question.text) if question.language == "zh" else _asked(question)))


def named(question: Question) -> list[int]:
    """The concepts of the names that somebody is asked for who came before or after them."""
    if question.language == "zh":
        of = [found for _, found in _asked_in_letters(question.text, whole=True)]
        return [n for n, c in enumerate(question.concepts) if any(c.surface in name for name in of)]
    words_of = {word for _, name in _asked(question) for word in name}
    return [n for n, c in enumerate(question.concepts) if _APOSTROPHE.split(c.surface)[0] in words_of]


def with_successor(collection: Corpus, showing: Showing, shown: Sequence[int]) -> list[int]:
    """The sentences to show, where it is asked who came before or after somebody and one beside the best tells it, with
    that one behind the best; what doesn't fit then is left out."""
    beside = near(showing.evidence, shown[0])
    found = telling(showing.question, [told(collection, showing.evidence, s).surfaces for s in beside])
    if found is None or beside[found] in shown:
        return list(shown)
    return showing.fitting([shown[0], beside[found], *shown[1:]])


def telling(question: Question, sentences: Sequence[Sequence[str]]) -> int | None:
    """The first of the sentences that tells who came before or after, where that is asked, and as it is asked."""
    if not is_asked(question):
        return None
    if question.language == "zh":
        written = [chinese.joined(sentence) for sentence in sentences]
        return next((n for n, text in enumerate(written) if _tells_in_letters(question.text, written[:n], text)), None)
    found = (
        n for side, name in _asked(question) for n, said in _sides(question.language, sentences, name) if said == side
    )
    return next(found, None)


def _asked(question: Question) -> Iterator[tuple[str, frozenset[str]]]:
    """The side that is asked for, and the words of the name that it is asked of."""
    patterns = _patterns(question.language)
    typed = [word.surface for word in question.typed]
    names = {_APOSTROPHE.split(c.surface)[0] for c in question.concepts if c.name and not c.number}
    others = {c.surface for c in question.concepts if not c.name}
    for n, surface in enumerate(typed):
        side = next((side for side in (EARLIER, LATER) if patterns[side].fullmatch(surface)), None)
        if side is None or (n and patterns["named"].fullmatch(typed[n - 1])):
            continue  # 'named after Novak'
        behind = question.language in _BEHIND_NAMES
        run = list(takewhile(names.__contains__, reversed(typed[:n]) if behind else typed[n + 1 :]))
        after = n + 1 + len(run)
        of_an_event = not behind and after < len(typed) and typed[after] in others  # 'after the *Orlen flood*'
        if run and not of_an_event:
            yield side, frozenset(run)


def _sides(language: str, sentences: Sequence[Sequence[str]], name: frozenset[str]) -> Iterator[tuple[int, str]]:
    """What each sentence tells, by its number: that somebody came before the one of that name, or after."""
    patterns = _patterns(language)
    known = False  # whether the sentence before had the name
    told_of = False  # whether it is taken up as an object: 'сменил её'
    for number, surfaces in enumerate(sentences):
        at = [n for n, surface in enumerate(surfaces) if _is(surface, name, language)]
        if not at and known:
            at = [n for n, surface in enumerate(surfaces) if patterns["pronoun"].fullmatch(surface)] or [-1]
            told_of = any(patterns["followed"].fullmatch(surface) for surface in surfaces)
        else:
            told_of = language == "ru" and any(surfaces[n][-1] in "ую" for n in at)
        known = any(_is(surface, name, language) for surface in surfaces)
        for n, surface in enumerate(surfaces):
            for side in (EARLIER, LATER):
                if at and patterns[side].fullmatch(surface):
                    of_it = _stands_beside(n, at, language) or _takes_it_up(surfaces, n, at, patterns)
                    yield number, side if of_it else OTHER[side]
            if at and patterns["handed"].fullmatch(surface):
                followed = told_of or _is_handed(surfaces, n, at, language)
                turned = any(re.fullmatch(patterns["passive"], before) for before in surfaces[max(0, n - REACH) : n])
                yield number, LATER if followed is not turned else EARLIER


def _stands_beside(n: int, at: Sequence[int], language: str) -> bool:
    """Whether a name stands where one does that a word of order at `n` belongs to."""
    low, high = (n - REACH, n) if language in _BEHIND_NAMES else (n + 1, n + 1 + REACH)
    return any(low <= place < high for place in at if place >= 0)


def _takes_it_up(surfaces: Sequence[str], n: int, at: Sequence[int], patterns: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether a word of order at `n` is said of a name before it: 'Novak led it, and *after her* came Orsk', and in
    languages that put it behind names, by itself: 'ardından Orsk geldi'."""
    if not any(0 <= place < n for place in at):
        return False
    return any(patterns["pronoun"].fullmatch(other) for other in surfaces[n + 1 : n + 2]) or (
        patterns["afterwards"].fullmatch(surfaces[n]) is not None and not patterns["bound"].fullmatch(surfaces[n - 1])
    )


def _is_handed(surfaces: Sequence[str], n: int, at: Sequence[int], language: str) -> bool:
    """Whether a name stands where the one does who is followed; where that is before the word, right before it, or
    before a title: 'Novak Bey'in yerine'."""
    if language not in _BEHIND_NAMES:
        return _stands_beside(n, at, language)
    titled = n - 1 - (n > 0 and _patterns(language)["title"].fullmatch(surfaces[n - 1]) is not None)
    return list(at) == [-1] or titled in at


def _is(surface: str, name: frozenset[str], language: str) -> bool:
    """Whether a word is one of the name, in whatever case: 'Ершова' and 'Ершовой'."""
    if language == "en":
        return surface in name
    ending = ENDING_IN.get(language, ENDING)
    return any(_alike(surface, one) >= max(SHORT + 1, min(len(surface), len(one)) - ending) for one in name)


def _alike(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _is_so_in_letters(asked: str, told: str, dated: bool) -> bool:
    names = list(_asked_in_letters(asked))
    if dated and not any(_said_in_letters(OTHER[side], name).search(told) for side, name in names):
        return False
    return bool(names) and not any(_said_in_letters(side, name).search(told) for side, name in names)


def _tells_in_letters(asked: str, before: Sequence[str], told: str) -> bool:
    """Whether a sentence tells it by itself, or of somebody whom those before it name."""
    known = "".join(before) + told
    return any(_said_in_letters(side, name).search(told) for side, name in _asked_in_letters(asked) if name in known)


def _asked_in_letters(asked: str, whole: bool = False) -> Iterator[tuple[str, str]]:
    for side in (EARLIER, LATER):
        for found in _behind_a_name(side).finditer(chinese.simplified(asked)):
            yield side, found[1] if whole else found[1][-SHORT:]


@cache
def _behind_a_name(side: str) -> re.Pattern[str]:
    return re.compile(rf"([{chinese.HAN}]{{2,4}}?)(?:{_patterns('zh')[side].pattern})")


def _said_in_letters(side: str, name: str) -> re.Pattern[str]:
    patterns = _patterns("zh")
    handed = patterns["handed"].pattern
    followed = rf"(?:{handed})了?(?:她|他|[{chinese.HAN}]?{name})|{name}.*(?:{patterns['heir'].pattern})[是为]"
    follows = rf"{name}[^由被]{{0,6}}(?:{handed})(?!者)"
    return re.compile(rf"{name}(?:{patterns[side].pattern})|{followed if side == LATER else follows}")


def warm(languages: Sequence[str]) -> None:
    """Read the table that a first question would wait for."""
    for language in languages:
        _patterns(language)


@cache
def _table() -> Any:
    return read_table(__package__, "order.yaml")


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    table = _table().get(language, {})
    patterns = {name: re.compile(pattern) for name, pattern in table.items()}
    return dict.fromkeys(_WHERE_TOLD, re.compile("(?!)")) | patterns if patterns else {}
