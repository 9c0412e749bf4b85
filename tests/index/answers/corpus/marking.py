"""The words of a text that are marked as something."""

from __future__ import annotations

from index.answers.corpus import token_flags
from index.language.analysis import words


def marked(text: str, language: str, mark: int) -> str:
    """The words of a text that have all of the mark."""
    found = words(text, language)
    marks = token_flags.of(text, found, language)
    return " ".join(
        text[word.start : word.end] for word, own in zip(found, marks, strict=True) if own & mark == mark
    ).casefold()
