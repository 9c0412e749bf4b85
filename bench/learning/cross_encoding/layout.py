"""Draws as tokens: laid out by the product's own `laid_out`, with the tokens of the answer found again."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from bench.learning.cross_encoding.sampling import Draw, Span
from index.meaning import cross_encoder
from index.meaning.cross_encoder import LONGEST_SENTENCE, Layout
from index.meaning.packed import Pieces
from index.meaning.unigram import Unigram


class Laid(NamedTuple):
    """What is read at once; which of the candidates that there was room for answer; the first and the last token of the
    answer, where they are known and read."""

    layout: Layout
    right: tuple[bool, ...]
    span: tuple[int, int] | None


class Tokens:
    """Texts as the encoder reads them."""

    def __init__(self, pieces: Pieces) -> None:
        self._unigram = Unigram(pieces)
        self._begin, self._end, self._unknown = pieces.begin, pieces.end, pieces.unknown
        self._lengths = np.diff(pieces.starts)

    def laid(self, draw: Draw) -> Laid:
        """A draw as it is read."""
        pieces = self._unigram.pieces
        layout = cross_encoder.laid_out(pieces, self._begin, self._end, draw.question, draw.candidates)
        right = draw.right[: len(layout.ends)]
        if draw.span is None or True not in right:
            return Laid(layout, right, None)
        answer = right.index(True)
        text = draw.candidates[answer].text
        read = min(len(pieces(text)), LONGEST_SENTENCE)
        found = self.place(text, draw.span)
        if found is None or found[1] >= read:
            return Laid(layout, right, None)
        start = layout.ends[answer] - read
        return Laid(layout, right, (start + found[0], start + found[1]))

    def place(self, text: str, span: Span) -> tuple[int, int] | None:
        """The first and the last token of some characters; None where tokens and characters don't run side by side."""
        words = self._unigram.words(text)
        pieces = self._unigram.pieces(text)
        ends = np.cumsum(self._lengths[pieces])
        length = len(text) + 1  # a space stands before the first word
        if sum(map(len, words)) + len(words) != length or self._unknown in pieces or ends[-1] != length:
            return None
        starts = ends - self._lengths[pieces]
        met = np.flatnonzero((ends > span.start + 1) & (starts < span.end + 1))
        return (int(met[0]), int(met[-1])) if len(met) else None
