"""First questions to tap on: the operator's from `starters.yaml` beside the documents, else the documents' titles."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from bot.errors import SetupError
from index.model import Source

FILE = "starters.yaml"
SHOWN = 3
_LONGEST = 60
"""Characters of a question on a button; a longer one would be cut on a phone."""


@dataclass(frozen=True, slots=True)
class Starters:
    """Questions by language (BCP 47 primary subtag)."""

    by_language: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def questions(self, language: str, sources: Sequence[Source]) -> tuple[str, ...]:
        """Up to three questions for a person who reads `language`."""
        own = self.by_language.get(language) or next(iter(self.by_language.values()), ())
        return (
            own[:SHOWN]
            or tuple(dict.fromkeys(title for title in map(_title, sources) if len(title) <= _LONGEST))[:SHOWN]
        )

    def find(self, key: str, sources: Sequence[Source]) -> str | None:
        """The question whose `key_of` a button carries."""
        listed = [question for questions in self.by_language.values() for question in questions]
        return next((q for q in [*listed, *map(_title, sources)] if key_of(q) == key), None)


def key_of(question: str) -> str:
    """A short name of a question, the same after a restart."""
    return hashlib.blake2b(question.encode(), digest_size=6).hexdigest()


def _title(source: Source) -> str:
    return source.digest_of.title if source.digest_of else source.title


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
