"""What an abbreviation stands for, as the documents themselves say it: 'Full Name (FN)' or 'FN (Full Name)'.

The rule is that of Schwartz and Hearst, 'A simple algorithm for identifying abbreviation definitions in biomedical
text' (2003): read from the right, every letter of the short form is found in the long form in order, the first one at
the start of a word; the long form has at most min(n + 5, 2n) words for n letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from khorgos.index.answers.understanding import Question
from khorgos.index.answers.works import Shown
from khorgos.index.language.analysis import fold
from khorgos.index.model import Passage, Span, Zone

_SHORT = re.compile(r"[^\W\d_][\w&.‑-]{1,9}")
_BRACKETS = re.compile(r"[(（]([^()（）]{2,120})[)）]")
_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Expansion:
    """`short` and where its long form stands in a text, in characters."""

    short: str
    long: Span


def expansions(text: str) -> Iterator[Expansion]:
    """Every abbreviation that `text` explains, in order."""
    for match in _BRACKETS.finditer(text):
        inside = match[1].strip()
        if is_short(inside):
            found = _before(text, match.start(), inside)
            if found:
                yield Expansion(inside, found)
            continue
        word = re.search(r"([^\s(]+)\s*$", text[: match.start()])
        if word and is_short(word[1]):
            start = match.start(1) + len(match[1]) - len(match[1].lstrip())
            begins = _start_of(word[1], inside)
            if begins == 0:
                yield Expansion(word[1], (start, start + len(inside)))


def is_short(word: str) -> bool:
    """Whether a word can be an abbreviation: up to ten letters, most of them capitals."""
    capitals = sum(letter.isupper() for letter in word)
    return bool(_SHORT.fullmatch(word)) and capitals >= 2 and capitals * 2 >= len(word.replace(".", ""))


Holding = Callable[[str], Iterable[int]]
"""The places of the passages that hold a term."""


def find(question: Question, passages: Sequence[Passage], holding: Holding | None = None) -> list[Shown]:
    """The first sentence of the documents' own text that explains an abbreviation whose meaning is asked for.

    Only the passages that are `holding` it are looked at, or all. Empty where the question asks for no meaning, or
    nothing explains it. Small letters will do: 'what is fn'.
    """
    if question.kind != "definition":
        return []
    asked = {concept.surface.lower(): concept.term for concept in question.concepts if concept.softness == 1.0}
    if len(asked) != 1:
        return []
    short, term = asked.popitem()
    for number in range(len(passages)) if holding is None else holding(term):
        passage = passages[int(number)]
        if passage.zone is not Zone.BODY or short not in passage.text.lower():
            continue
        for place, _ in enumerate(passage.sentences):
            if any(_same(expansion.short, short) for expansion in expansions(passage.quote(place))):
                return [Shown(int(number), place, place)]
    return []


def _same(one: str, other: str) -> bool:
    return fold(one.replace(".", "")) == fold(other.replace(".", ""))


def _before(text: str, end: int, short: str) -> Span | None:
    """The long form that ends where the bracket opens."""
    letters = sum(letter.isalnum() for letter in short)
    words = list(_WORD.finditer(text, 0, end))[-min(letters + 5, letters * 2) :]
    if not words or text[words[-1].end() : end].strip("\"”»’' "):
        return None
    begin = words[0].start()
    start = _start_of(short, text[begin : words[-1].end()])
    return (begin + start, words[-1].end()) if start is not None else None


def _start_of(short: str, long: str) -> int | None:
    """Where in `long` the stretch begins that `short` is made of; None where it isn't."""
    at = len(long)
    letters = [letter for letter in fold(short) if letter.isalnum()]
    plain = "".join(fold(letter)[:1] or " " for letter in long)
    for n, letter in reversed(list(enumerate(letters))):
        at = plain.rfind(letter, 0, at)
        while n == 0 and at > 0 and plain[at - 1].isalnum():
            at = plain.rfind(letter, 0, at)
        if at < 0:
            return None
    return at
