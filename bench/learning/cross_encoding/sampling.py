"""What is read at once, drawn: a question with two or three sentences, one of which answers, or none.

The product reads the best sentences of its own ranking, and these hold the answer often, but not always: so do the
draws. All chance comes of the generator that is handed in.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

from index.meaning.cross_encoder import Candidate

T = TypeVar("T")

SIZES = (2, 2, 3, 3, 3)
"""Sentences of a draw, one of these: the product reads three, or fewer where they are long."""
UNANSWERED = 0.28
"""Share of the draws from public tests that hold no answer though there is one."""
GONE = 0.25
"""The same of our own, where enough others were found."""
UNTITLED = 0.2
"""Share of the draws from public tests without the title above the sentences: own documents may lack one, too."""
NEIGHBOUR = 0.6
"""Share of the draws from public tests with a sentence that stands beside the one that answers."""
TOP = 3
"""Sentences that share most with the question, which come before the others."""
OWN = "own"
SHARES = {
    "en": 1.6, "nqg": 1.0, "selqa": 0.4, "qed": 1.6, "qamr": 0.4, "tr": 1.0, "zh": 1.6, "ja": 0.8, "fr": 0.8, "ar": 0.3,
    "fa": 0.2, "ko": 0.3, "vi": 0.3, "pt": 0.1, OWN: 3.6, "strangers": 6.0, "abroad": 6.0,
}  # fmt: skip
"""How often something is drawn from a source, against the others: where there is little, the same would come again."""


class Span(NamedTuple):
    """Characters of a sentence, `end` exclusive."""

    start: int
    end: int


class Draw(NamedTuple):
    """What is read at once, whether each candidate answers, and where in the one that does the answer stands."""

    question: str
    candidates: tuple[Candidate, ...]
    right: tuple[bool, ...]
    span: Span | None = None


class Example(Protocol):
    """Something that draws are made of."""

    def draw(self, rng: random.Random) -> Draw | None:
        """None where there is nothing to read."""
        ...


class Reading(NamedTuple):
    """A question of a public reading test."""

    source: str
    question: str
    title: str
    answer: str | None  # the sentence that answers, None where the text has none
    span: Span | None  # the answer in it, where that is known
    beside: tuple[str, ...]  # the sentences before and behind it
    others: tuple[
        str, ...
    ]  # sentences of the same work that don't answer, those that share most with the question first
    section: str = ""  # the headings above

    def draw(self, rng: random.Random) -> Draw | None:
        """See `Example`."""
        size = rng.choice(SIZES)
        answer = self.answer if rng.random() >= UNANSWERED else None
        title = "" if rng.random() < UNTITLED else self.title
        beside = [rng.choice(self.beside)] if self.beside and rng.random() < NEIGHBOUR else []
        others = [*shuffled(self.others[:TOP], rng), *shuffled(self.others[TOP:], rng)]
        wrong = [*beside, *(text for text in others if text not in beside)][: size - (answer is not None)]
        told = [(text, False) for text in wrong] + ([(answer, True)] if answer is not None else [])
        if not told:
            return None
        told = shuffled(told, rng)
        candidates = tuple(Candidate(text, title, self.section) for text, _ in told)
        span = self.span if answer is not None else None
        return Draw(self.question, candidates, tuple(right for _, right in told), span)

    def best(self, count: int, rng: random.Random) -> Draw:
        """What shares most with the question, and the answer, if there is one, in any order."""
        answered = [] if self.answer is None else [(self.answer, True)]
        told = shuffled([*answered, *((text, False) for text in self.others[: count - len(answered)])], rng)
        candidates = tuple(Candidate(text, self.title, self.section) for text, _ in told)
        return Draw(self.question, candidates, tuple(right for _, right in told))


class Ranked(NamedTuple):
    """A question of this project's own, and what the product finds for it, best first."""

    kind: str
    language: str
    question: str
    candidates: tuple[Candidate, ...]
    right: tuple[bool, ...]

    def draw(self, rng: random.Random) -> Draw | None:
        """See `Example`."""
        size = rng.choice(SIZES)
        told = list(zip(self.candidates, self.right, strict=True))
        if len(told) > size and rng.random() < GONE:
            told = [one for one in told if not one[1]] or told
        told = told[: size + 1]
        if len(told) > size:
            told.pop(rng.randrange(len(told)))
        told = shuffled(told, rng)
        return Draw(self.question, tuple(c for c, _ in told), tuple(right for _, right in told)) if told else None

    def best(self, count: int) -> Draw:
        """What the product reads."""
        return Draw(self.question, self.candidates[:count], self.right[:count])


def shuffled(things: Sequence[T], rng: random.Random) -> list[T]:
    """In another order."""
    return rng.sample(things, len(things))


def stream(examples: Mapping[str, Sequence[Example]], rng: random.Random) -> Iterator[Draw]:
    """Draws without end, each source by its share; none of a source comes twice before all of it came once."""
    sources = [source for source in SHARES if examples.get(source)]
    shares = [SHARES[source] for source in sources]
    left: dict[str, list[Example]] = {source: [] for source in sources}
    while sources:
        (source,) = rng.choices(sources, shares)
        if not left[source]:
            left[source] = shuffled(examples[source], rng)
        draw = left[source].pop().draw(rng)
        if draw:
            yield draw
