"""Whether a sentence says of one thing what is asked of its opposite: of the *north* pier for the south pier, of the
fare of *adults* for that of children."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from index.answers.corpus.arrays import taken
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.question.opposites import Cell, Opposites, table
from index.answers.question.opposites import opposites as of
from index.answers.ranking.matching.matching import Evidence
from index.language import chinese

MET = 0.3
"""How well a word may be met in the headings above without being there."""
BEHIND = 2
"""Words among which the one is looked for that both stand before: 'the old *stone mill*'."""


def is_of_the_opposite(collection: Corpus, question: Question, e: Evidence, best: int, surfaces: Sequence[str]) -> bool:
    """Whether a word of the question is neither in the sentence `best`, with these words, nor above it, and one that
    excludes it is.

    Of a question that yes or no answers, only what stands in the question above the sentence counts: that it is open
    in summer answers whether it is in winter.
    """
    listed = of(question.language)
    words = question.surfaces
    if question.language != "zh" and not any(listed.apart(word) or listed.beside(word) for word in words):
        return False
    above = _above(collection, e, best)
    told = above if question.kind is Kind.YES_NO else [*surfaces, *above]
    if question.language == "zh":
        return _is_so_in_letters(question.text, chinese.joined(told), chinese.joined([*surfaces, *above]))
    heads = e.context[e.sentence_passage[best]]
    concept = {c.surface: n for n, c in enumerate(question.concepts)}
    here = [cell for surface in told for cell in listed.apart(surface)]
    everywhere = {cell for surface in (*surfaces, *above) for cell in listed.apart(surface)}
    for place, surface in enumerate(words):
        if surface in concept and heads[concept[surface]] >= MET:
            continue
        if any(_excluded(cell, here, everywhere) for cell in listed.apart(surface) if cell.asked):
            return True
        nouns = _behind(question, place) if listed.beside(surface) else ()
        if any(_stands_beside_another(e, best, noun, surfaces, listed, surface) for noun in nouns):
            return True
    return False


def _excluded(asked: Cell, here: Sequence[Cell], everywhere: set[Cell]) -> bool:
    """Whether the words have one that excludes the one asked for, and none that may stand for it."""
    told = {cell.place for cell in everywhere if cell.kind == asked.kind}
    return asked.place not in told and any(cell.kind == asked.kind for cell in here)


def _stands_beside_another(
    e: Evidence, best: int, noun: int, surfaces: Sequence[str], listed: Opposites, asked: str
) -> bool:
    """'How high is the *new mill*', and the sentence has 'the old mill', and nothing that is new."""
    low, high = int(e.token_starts[best]), int(e.token_starts[best + 1])
    at = [n - low for n in e.hits_of[noun].tolist() if low <= n < high]
    for wanted in listed.beside(asked):
        own = {
            n: c.place for n, surface in enumerate(surfaces) for c in listed.beside(surface) if c.kind == wanted.kind
        }
        if at and wanted.place not in own.values() and all(any(n - BEHIND - 1 < p < n for p in own) for n in at):
            return True
    return False


def _behind(question: Question, at: int) -> list[int]:
    """The concepts of the words that a word of the question may stand before."""
    place = {concept.surface: n for n, concept in enumerate(question.concepts)}
    return [place[surface] for surface in question.surfaces[at + 1 : at + 1 + BEHIND] if surface in place]


def _is_so_in_letters(asked: str, told: str, everywhere: str) -> bool:
    asked = chinese.simplified(asked)
    for cells in _letters("apart"):
        for cell in cells:
            others = [other for other in cells if other is not cell]
            if cell.search(asked) and not cell.search(everywhere) and any(other.search(told) for other in others):
                return not any(other.search(asked) for other in others)
    for cells in _letters("beside"):
        for cell in cells:
            for found in cell.finditer(asked):
                nouns = list(_beside_letter(asked, found))
                for other in cells:
                    if other is not cell and any(
                        re.search(noun.format(other.pattern), told) and not re.search(noun.format(cell.pattern), told)
                        for noun in nouns
                    ):
                        return True
    return False


def _beside_letter(text: str, found: re.Match[str]) -> Iterator[str]:
    """What stands beside such a letter, as patterns with a gap for it: two letters behind, or one before it."""
    behind = text[found.end() : found.end() + 2]
    if re.fullmatch(f"[{chinese.HAN}]{{2}}", behind) and behind[0] not in "有是在的":
        yield f"(?:{{}}){behind}"
    before = text[max(0, found.start() - 1) : found.start()]
    if (
        found.group() in "上下内外"
        and before
        and chinese.is_han(before)
        and text[found.end() : found.end() + 1] in "有是的"
    ):
        yield f"{before}(?:{{}})"


def _above(collection: Corpus, e: Evidence, best: int) -> list[str]:
    """The words of the question or label that the sentence stands below."""
    at, _ = taken(collection.arrays.context_starts, e.sentences[best : best + 1])
    surfaces = collection.arrays.surfaces
    return [surfaces[word] for word in collection.arrays.context_tokens.take(at).tolist()]


def warm(languages: Sequence[str]) -> None:
    """Read the table that a first question would wait for."""
    for language in languages:
        of(language)
    for name in ("apart", "beside"):
        _letters(name)


@cache
def _letters(name: str) -> tuple[tuple[re.Pattern[str], ...], ...]:
    """The cells of each kind in Chinese."""
    rows = table()["zh"][name]
    return tuple(tuple(re.compile(cell.strip()) for cell in row.split("/")) for row in rows)
