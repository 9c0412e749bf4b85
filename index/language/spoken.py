"""Which languages a folder of documents can be asked in, and which is assumed where a question doesn't tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from index.language.detection import LANGUAGES, language_of


@dataclass(frozen=True, slots=True)
class Spoken:
    """`languages` (BCP 47) are English, those with a glossary, and the documents' own; most text is in `mainly`."""

    languages: tuple[str, ...]
    mainly: str
    english: bool

    @classmethod
    def of(cls, documents: Iterable[tuple[str, int]]) -> Spoken:
        """In documents of these languages and sizes, in whatever unit."""
        sizes = Counter[str]()
        for language, size in documents:
            sizes[language] += size
        mainly = max(sizes, key=sizes.__getitem__, default="en")
        return cls(tuple(dict.fromkeys((*LANGUAGES, *sizes))), mainly, "en" in sizes)

    def language_of(self, text: str, assumed: str | None = None) -> str:
        """The language of a text; where it tells none, what is `assumed`, or the documents' main one.

        English, which is what's assumed of everybody, is not assumed where no document is in English.
        """
        return language_of(text, self.assumed(assumed), self.languages)

    def assumed(self, language: str | None) -> str:
        """The language that a question is taken to be in, where `language` is what was told of it."""
        unread = language not in self.languages or (language == "en" and not self.english)
        return self.mainly if language is None or unread else language
