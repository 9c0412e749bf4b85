"""What the vectors of a language have in common, whatever they mean: taken off, a question in one language comes about
as near to a sentence in another as if it had been asked in that.

Translations of one question lie apart in a direction that is the same for all questions of a language, by a third of a
vector's length. It was measured with some hundreds of translated questions, for single words with the entries of the
glossaries (`python -m bench.tongues`), as differences to English. Languages that weren't measured stay as they are.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import numpy as np

from index.meaning.encoder import Vectors

FILE = "tongues.npz"
IDENTITY, LANGUAGES = "identity", "languages"
QUESTIONS, WORDS, ASKED, SAID = "questions", "words", "asked", "said"
"""What the file has: the encoder that it was measured with, and by language how questions and words differ from English
ones, and what the pieces of questions and of sentences have in common."""


class Tongues:
    """The differences of one encoder. Never changes."""

    def __init__(self, parts: Mapping[str, Mapping[str, Vectors]]) -> None:
        """`parts` are those of the file, each by language."""
        self._parts = parts

    def of_question(self, asked: str, told: str) -> Vectors | None:
        """What is added to the vector of a question in one language that is held against sentences in another; None
        where that is nothing."""
        return self._between(QUESTIONS, asked, told)

    def of_word(self, asked: str, told: str) -> Vectors | None:
        """The same of a single word."""
        return self._between(WORDS, asked, told)

    def of_pieces(self, language: str, *, asked: bool) -> Vectors | None:
        """What is taken off the pieces of questions or sentences in a language: of one that wasn't measured, what those
        of all others have in common."""
        known = self._parts.get(ASKED if asked else SAID)
        if not known:
            return None
        common: Vectors = known[language] if language in known else np.mean(list(known.values()), axis=0)
        return common

    def _between(self, part: str, asked: str, told: str) -> Vectors | None:
        known = self._parts.get(part, {})
        if asked == told or asked not in known or told not in known:
            return None
        difference: Vectors = known[told] - known[asked]
        return difference


NONE = Tongues({})


@cache
def tongues(identity: str, dimensions: int) -> Tongues:
    """Of the encoder that is named so; of another than they were measured with, none."""
    with np.load(io.BytesIO(files(__package__).joinpath(FILE).read_bytes())) as saved:
        if str(saved[IDENTITY]) != identity or saved[QUESTIONS].shape[1] != dimensions:
            return NONE
        languages = saved[LANGUAGES].tolist()
        parts = (QUESTIONS, WORDS, ASKED, SAID)
        return Tongues({part: dict(zip(languages, saved[part].astype(np.float32), strict=True)) for part in parts})
