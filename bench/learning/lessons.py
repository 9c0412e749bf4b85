"""A lesson: what the engine would show for a question, the signals of it, and whether it is right.

Each is given by words and, where there is an encoder, with meaning: the two sets of weights learn from the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from bench.corpora import Asked
from bench.learning.rooms import Found, Room, find, holds
from index.answers.ranking.confidence.confidence import Standing, standing_of
from index.answers.ranking.selection import selection


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """An answer: what the confidence in it follows from, and whether it is right."""

    standing: Standing
    right: bool


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """An answer by words and one with meaning, None where nothing is found, and what sort of question it was."""

    words: Judged | None
    meaning: Judged | None
    sort: str
    language: str = "en"

    @property
    def right(self) -> bool:
        return any(judged is not None and judged.right for judged in (self.words, self.meaning))


def lesson(asked_of: Room, q: Asked, text: str, sort: str, *, answerable: bool = True, abroad: bool = False) -> Lesson:
    """What the engine would show for a question, and whether it would be right; `abroad` as in `find`."""
    found = find(asked_of, q, text, abroad=abroad)
    words, meaning = (None if one is None else _judged(one, answerable) for one in found)
    return Lesson(words, meaning, sort, q.language)


def _judged(found: Found, answerable: bool) -> Judged:
    f = found.findings
    sentences = found.texts()
    shown = selection.choose(f.ranking.sentences, [len(sentence) for sentence in sentences], f.evidence.matched)
    standing = standing_of(found.engine.collection, f, shown)
    summary = " ".join(sentences[s] for s in shown)[: selection.LIMIT]
    return Judged(standing, answerable and holds(summary, found.asked.answers, found.asked.language))
