"""Words of the documents that are of one family with a question's: other forms of it, and what is made of its root."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache

from index.answers.corpus.vocabulary import Vocabulary
from index.answers.question.analysis import Alternative
from index.language import kin, participles
from index.language.analysis import term_of
from index.language.folding import as_russian

REMEMBERED = 4096
"""Words whose families are remembered."""
MOST = 8
"""Words of a family, the nearest first."""
WRITTEN = 0.95
"""What a word counts that is the same with Kazakh letters, or without."""


class Families:
    """Knows the vocabulary of the documents, by how words begin. What it finds for a word it remembers."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._beginning = lru_cache(maxsize=None)(self._by_beginning)  # one entry a language
        self.of = lru_cache(maxsize=REMEMBERED)(self._find)

    def _find(self, surface: str, term: str, language: str, name: bool) -> tuple[Alternative, ...]:
        """The terms of words that are kin to a folded word with that term; of a name, only its own forms."""
        if language in participles.LANGUAGES and not name:
            return tuple(self._participles(surface, term, language))
        if not kin.tells(language) or " " in surface:
            return ()
        beginning = self._beginning(language)
        others = {other for key in kin.beginnings(surface, language) for other in beginning.get(key, ())}
        near: dict[str, float] = {}
        for other, weight in kin.of(surface, others, language).items():
            own = self._term(other)
            if own and own != term and (not name or weight >= kin.SAME):
                near[own] = max(weight, near.get(own, 0.0))
        best = sorted(near.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
        return tuple(Alternative((own,), weight) for own, weight in best)

    def _participles(self, surface: str, term: str, language: str) -> Iterator[Alternative]:
        """'baute' for 'gebaut', and the other way round."""
        for own in dict.fromkeys(term_of(form, language) for form in participles.forms(surface, language)):
            if own and own != term and own in self._vocabulary.rows:
                yield Alternative((own,), kin.SAME)

    def written(self, surface: str, term: str) -> tuple[Alternative, ...]:
        """The same word as the documents write it, with Kazakh letters or Russian ones in their place; or as it is,
        where only documents in another language have it: of 'Karasu' Turkish takes letters off, English none."""
        if term not in self._vocabulary.rows and surface in self._vocabulary.word_of_surface:
            own = self._term(surface)
            return (Alternative((own,), 1.0),) if own else ()
        if term.isascii():
            return ()
        plain = as_russian(term)
        others = (*self._as_russian.get(plain, ()), *((plain,) if plain in self._vocabulary.rows else ()))
        return tuple(Alternative((own,), WRITTEN) for own in others if own != term)

    @cached_property
    def _as_russian(self) -> dict[str, list[str]]:
        """The terms with Kazakh letters, by what they are without."""
        found: dict[str, list[str]] = {}
        for term in self._vocabulary.rows:
            if not term.isascii() and (plain := as_russian(term)) != term:
                found.setdefault(plain, []).append(term)
        return found

    def _term(self, surface: str) -> str:
        return self._vocabulary.terms[self._vocabulary.word_of_surface[surface]]

    def _by_beginning(self, language: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        latin = language == "tr"
        for surface, term in zip(self._vocabulary.surfaces, self._vocabulary.terms, strict=True):
            if term and len(surface) >= kin.SHORTEST and surface.isalpha() and ("a" <= surface[0] <= "z") is latin:
                for key in set(kin.beginnings(surface, language)):
                    found.setdefault(key, []).append(surface)
        return found
