"""A sentence that is too long to be quoted whole: the stretch of it that answers."""

from __future__ import annotations

from collections.abc import Mapping, Set

from index.answers.ranking.selection.selection import LIMIT
from index.language.analysis import words
from index.language.shortening import CUT, PAUSE, to_a_pause

OPENING = 80
"""Characters of a sentence in which its subject is named."""
KNOWN = 0.5
"""What is left of the worth of a word that stands there: what the sentence is about is told by its being quoted."""
ANSWERING = 0.5
"""What it is worth that something in the stretch can be the answer, of the worth of the word worth most. One thing is
enough: a stretch full of names is not where the one that is asked for stands."""


def clipped(quote: str, asked: Mapping[str, float], answering: Set[str], language: str) -> str:
    """A quote no longer than a summary: of a longer one the stretch, from pause to pause, with most of `asked`, words
    by their worth, and any of the words `answering` that can be the answer.

    Of a word in the opening half counts. What is left out before and after the stretch is marked.
    """
    if len(quote) <= LIMIT:
        return quote
    found = words(quote, language)
    places = [(word.start, word.surface) for word in found if word.surface in asked]
    able = [word.start for word in found if word.surface in answering and word.surface not in asked]
    answered = ANSWERING * max(asked.values(), default=0.0)
    opening = {surface for start, surface in places if start < OPENING}
    worth = {surface: asked[surface] * (KNOWN if surface in opening else 1.0) for _, surface in places}
    starts = [0, *(match.end() for match in PAUSE.finditer(quote) if len(quote) - match.end() > LIMIT // 2)]
    room = LIMIT - 2 * len(CUT)

    def held(start: int) -> float:
        told = sum(worth[surface] for surface in {word for place, word in places if start <= place < start + room})
        return told + (answered if any(start <= place < start + room for place in able) else 0.0)

    best = max(starts, key=lambda start: (round(held(start), 3), -start))
    shown = to_a_pause(quote[best:], room)
    return (CUT if best else "") + shown + (CUT if best + len(shown) < len(quote) else "")
