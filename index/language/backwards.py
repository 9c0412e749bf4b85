"""Glossaries read backwards: the words of a language for an English one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from index.language import analysis, world
from index.language.folding import fold
from index.tables import Loader

Terms = tuple[str, ...]
_INFINITIVES = {"tr": ("mek", "mak"), "kk": ("у",)}
"""Endings of dictionary forms of verbs, which texts have without."""
SHORTEST = 3
"""Letters of a stem that is left by taking them off."""


@cache
def foreign(language: str) -> Mapping[Terms, tuple[str, ...]]:
    """By the terms of an English word or phrase, the single words of `language` that its glossary gives it for, folded;
    those that it is the usual English of come first."""
    file = files("index.language").joinpath("glossaries", f"{language}.yaml")
    raw = yaml.load(file.read_text(encoding="utf-8"), Loader) if file.is_file() else {}
    found: dict[Terms, dict[str, int]] = {}
    entries = {**world.names(language), **{str(word): _split(english) for word, english in raw.items()}}
    for phrase, english in entries.items():
        if " " in phrase.strip():
            continue
        for place, word in enumerate(english):
            terms = tuple(analysis.index_terms(word, "en"))
            if terms:
                known = found.setdefault(terms, {})
                known[fold(phrase)] = min(place, known.get(fold(phrase), place))
    return {terms: tuple(sorted(words, key=lambda w: (words[w], w))) for terms, words in found.items()}


def stem_of_verb(word: str, language: str) -> str:
    """A folded dictionary form without the ending of the infinitive; as it is where it has none."""
    for ending in _INFINITIVES.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word.removesuffix(ending)
    return word


def _split(english: object) -> tuple[str, ...]:
    return tuple(part.strip() for part in str(english).split(",") if part.strip())
