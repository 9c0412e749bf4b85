"""First questions to tap on: the operator's from `starters.yaml` beside the documents, else the documents' titles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

import yaml

from bot.errors import SetupError
from bot.library import Library, moment
from index.model import Answer, Source

FILE = "starters.yaml"
SHOWN = 3
TRIED = 12
"""Questions that are tried at most, to find those that are answered."""
_LONGEST = 60
"""Characters of a question on a button; a longer one would be cut on a phone."""


@dataclass(frozen=True, slots=True)
class Starters:
    """Questions by language (BCP 47 primary subtag)."""

    by_language: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def questions(self, language: str, sources: Sequence[Source]) -> tuple[str, ...]:
        """Up to three questions for a person who reads `language`, whether they are answered or not."""
        own = self.by_language.get(language) or next(iter(self.by_language.values()), ())
        return own[:SHOWN] or tuple(_titles(sources))[:SHOWN]


class Examples:
    """First questions that the documents answer: the operator's, else such as the documents ask themselves, else
    titles. Each was tried; which they are is found out once for each library and language."""

    def __init__(self, starters: Starters) -> None:
        self._starters = starters
        self._moment: object = None
        self._found: dict[str, tuple[str, ...]] = {}

    def of(self, library: Library, language: str) -> tuple[str, ...]:
        """Up to three for a person who reads `language`; takes as long as some questions, the first time."""
        if (now := moment(library)) is not self._moment:
            self._moment, self._found = now, {}
        if language not in self._found:
            self._found[language] = tuple(islice(self._answered(library, language), SHOWN))
        return self._found[language]

    def find(self, library: Library, key: str, languages: Iterable[str]) -> str | None:
        """The question whose `key_of` a button carries, in whatever of the `languages` it was offered."""
        own = (question for questions in self._starters.by_language.values() for question in questions)
        titles = _titles(library.sources())
        offered = (question for language in languages for question in self.of(library, language))
        return next((question for question in chain(own, titles, offered) if key_of(question) == key), None)

    def _answered(self, library: Library, language: str) -> Iterator[str]:
        by_language = self._starters.by_language
        own = by_language.get(language, ())
        others = next(iter(by_language.values()), ())
        listed = chain(own, library.examples(language), others, _titles(library.sources(language)))
        for question in islice(dict.fromkeys(listed), TRIED):
            found = library.ask(question, language)
            if isinstance(found, Answer) and found.citations:
                yield question


def _titles(sources: Iterable[Source]) -> Iterator[str]:
    titles = (source.digest_of.title if source.digest_of else source.title for source in sources)
    return iter(dict.fromkeys(title for title in titles if len(title) <= _LONGEST))


def key_of(question: str) -> str:
    """A short name of a question, the same after a restart."""
    return hashlib.blake2b(question.encode(), digest_size=6).hexdigest()


def read_starters(documents: Path) -> Starters:
    """The questions in the documents folder's `starters.yaml`, `{en: [question, …], …}`; none without the file.

    Raises:
        SetupError: the file can't be read as that.
    """
    file = documents / FILE
    if not file.is_file():
        return Starters()
    try:
        loaded = yaml.safe_load(file.read_text(encoding="utf-8")) or {}
        return Starters(
            {str(code): tuple(str(question).strip() for question in asked) for code, asked in loaded.items()}
        )
    except (OSError, UnicodeDecodeError, yaml.YAMLError, AttributeError, TypeError) as error:
        raise SetupError(
            f"{file} must list questions by language, such as 'en:' and below it '- Who built it?': {error}"
        ) from error
