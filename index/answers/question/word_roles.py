"""What a word is in a question by how it is written and what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from index.language.analysis import Word

_BEFORE_ONE = frozenset(
    (
        "the",
        "this",
        "that",
        "which",
        "another",
        "other",
        "next",
        "last",
        "previous",
        "latest",
        "new",
        "old",
        "same",
        "first",
    )
)


_ARTICLES = frozenset(("a", "an", "the"))


def is_bent_name(text: str, word: Word, language: str) -> bool:
    """'Eren'den sonra': in Turkish an apostrophe before the ending tells a name at the start of a sentence as well."""
    return language == "tr" and any(mark in text[word.start : word.end + 1] for mark in "'’")


def takes_up(text: str, found: Sequence[Word], n: int) -> bool:
    """'When is the next *one*?', 'and a large *one*?': a pronoun, no number."""
    behind = text[found[n].end : found[n].end + 1]
    if found[n].surface not in ("one", "ones") or n == 0 or behind == "-":
        return False
    last = n == len(found) - 1 and n > 1 and found[n - 2].surface in _ARTICLES
    return found[n - 1].surface in _BEFORE_ONE or last
