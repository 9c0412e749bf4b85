"""In which language buttons are, told by their words: whoever presses one is answered in that language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from responses.markup import plain, tidy
from responses.texts import languages, texts

_SECTION = "buttons"
_NUMBER = "number"
"""What a label may leave out."""


def language_of_labels(labels: Iterable[str]) -> str | None:
    """The language that most of `labels` are in; None where they are in none, or in several alike."""
    known = _languages()
    votes = Counter(known[label] for label in labels if label in known).most_common(2)
    if not votes or (len(votes) == 2 and votes[0][1] == votes[1][1]):
        return None
    return votes[0][0]


@cache
def _languages() -> Mapping[str, str]:
    """The language of each label that only one of them has."""
    found: dict[str, set[str]] = {}
    for language in languages():
        words = texts(language)
        for name in words.listed(_SECTION):
            key = f"{_SECTION}.{name}"
            if words.variables(key) <= {_NUMBER}:
                label = plain(tidy(words.render(key, number=None)))
                found.setdefault(label, set()).add(language)
    return {label: next(iter(those)) for label, those in found.items() if len(those) == 1}
