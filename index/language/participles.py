"""Participles of German and Dutch, of which stemmers leave the beginning: 'gebaut' is of 'bauen' as 'baute' is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from index.tables import read_table

LANGUAGES = ("de", "nl")
SHORTEST = 3
"""Letters of a stem: of less, chance makes words."""
_ENDINGS = {"de": re.compile("(?:et|t)$"), "nl": re.compile("(?:t|d)$")}
_OF_VERBS = {
    "de": re.compile("(?:eten|etet|ete|ten|test|tet|te|et|est|en|st|t|e)$"),
    "nl": re.compile("(?:ten|den|te|de|en|t)$"),
}
_FORMS = {"de": ("en", "t", "te", "et", "ete"), "nl": ("en", "t", "te", "de")}
_ENDS = {"de": ("t", "et"), "nl": ("t", "d")}


def forms(word: str, language: str) -> Iterator[str]:
    """Forms of the verb that a folded word is a participle of, or participles of the verb that it may be a form of."""
    if language not in LANGUAGES or word in _nouns(language):
        return
    if word.startswith("ge") and (end := _ENDINGS[language].search(word)) and end.start() - 2 >= SHORTEST:
        yield from (word[2 : end.start()] + form for form in _FORMS[language])
    elif not word.startswith("ge"):
        end = _OF_VERBS[language].search(word)
        if end and end.start() >= SHORTEST:
            participles = ("ge" + word[: end.start()] + ending for ending in _ENDS[language])
            yield from (one for one in participles if one not in _nouns(language))


@cache
def _nouns(language: str) -> frozenset[str]:
    return frozenset(read_table("index.language", "participles.yaml").get(language, "").split())
