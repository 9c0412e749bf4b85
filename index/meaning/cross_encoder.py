"""A question read together with the sentences that may answer it: how well each does, told by one look at all of them.

The encoder's own layers with changes of low rank (`adapted`), learned from public reading tests and this project's own
(`python -m bench.learning.cross_encoding`, which says from which). What is read: the question, then each sentence
behind the headings it stands under; a sentence's score comes from the state of its last token and from how near the
means of its own and of the question's tokens are. Nothing is written or made up: it only tells which sentence, and how
surely.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple, Protocol, runtime_checkable

import numpy as np

from index.meaning.adapted import Learned
from index.meaning.encoder import Encoder, Vectors, normalised

FILE = "cross_encoder.npz"
LONGEST_QUESTION, LONGEST_SENTENCE, LONGEST_TITLE, LONGEST_HEADINGS = 40, 64, 12, 20
"""Tokens that are read of each; those of the title count among the headings'."""
MOST = 192
"""Tokens of a question and all that is read with it: 45 ms. What would go beyond is left out."""
REMEMBERED = 64
"""Questions whose scores are kept: one is asked in several rounds."""
BEFORE, BEHIND = "query:", ":"
"""What stands before a question, and behind headings."""
UNREAD = float("-inf")


class Candidate(NamedTuple):
    """A sentence that may answer, the title of its document, and the headings that it stands under, outermost first."""

    text: str
    title: str
    section: str


class Layout(NamedTuple):
    """What is read at once, as tokens: the question's end there, and each sentence's with the headings before it."""

    tokens: list[int]
    asked: int
    ends: list[int]


@runtime_checkable
class CrossEncoder(Protocol):
    """An encoder that reads questions together with sentences as well."""

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors:
        """How well each candidate answers, as log odds [n]; UNREAD for those that there was no room for."""
        ...


class Heads(NamedTuple):
    """What makes scores of states, as it was learned."""

    last: Vectors  # [width], of a sentence's last token
    own: Vectors  # [width], of the mean of its tokens
    both: Vectors  # [width], of the product of that with the question's
    bias: float

    @classmethod
    def of(cls, learned: Learned) -> Heads:
        """As they are saved."""
        last, own, both = (learned[name].astype(np.float32) for name in ("last", "own", "both"))
        return cls(last, own, both, float(learned["bias"]))

    def scores(self, states: Vectors, layout: Layout) -> Vectors:
        """Of each sentence, out of the states of all tokens [length, width]."""
        starts = [layout.asked, *(end + 1 for end in layout.ends)]
        means = [states[: layout.asked].mean(axis=0)]
        means += [states[start : end + 1].mean(axis=0) for start, end in zip(starts, layout.ends, strict=False)]
        asked, *told = normalised(np.array(means, np.float32))
        own = np.array(told, np.float32)
        scores: Vectors = states[layout.ends] @ self.last + own @ self.own + (own * asked) @ self.both + self.bias
        return scores


def learned() -> Learned:
    """What ships, read anew each time: a graph is made of it once, and it needn't stay."""
    with files(__package__).joinpath(FILE).open("rb") as file, np.load(file) as saved:
        return {name: saved[name] for name in saved.files}


def laid_out(
    pieces: Callable[[str], list[int]], begin: int, end: int, question: str, candidates: Sequence[Candidate]
) -> Layout:
    """The question, and as many of the candidates as there is room for; `pieces` makes tokens of a text."""
    tokens = [begin, *pieces(BEFORE), *pieces(question)[:LONGEST_QUESTION], end]
    asked, ends = len(tokens), []
    for candidate in candidates:
        above = [*pieces(candidate.title)[:LONGEST_TITLE], *pieces(candidate.section)[-LONGEST_HEADINGS:]]
        above = [*above[:LONGEST_HEADINGS], *pieces(BEHIND)] if above else []
        one = [*above, *pieces(candidate.text)[:LONGEST_SENTENCE], end]
        if len(tokens) + len(one) > MOST:
            break
        tokens += one
        ends.append(len(tokens) - 1)
    return Layout(tokens, asked, ends)


class Judging:
    """The scores of an encoder that can tell them, remembered. Safe to use from several threads."""

    def __init__(self, encoder: Encoder) -> None:
        self._answers = lru_cache(maxsize=REMEMBERED)(encoder.answers) if isinstance(encoder, CrossEncoder) else None

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors | None:
        """See `CrossEncoder`; None where the encoder tells none."""
        if self._answers is None or not candidates:
            return None
        return self._answers(question, tuple(candidates))
