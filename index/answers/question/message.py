"""A message, cleaned once and its language told once; what comes later is handed this, not the text."""

from __future__ import annotations

from dataclasses import dataclass

from index.answers.question import cleaning, query_syntax
from index.answers.question.query_syntax import Filters
from index.language.detection import language_of


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody wrote, or one of the questions in it."""

    text: str  # as typed
    shown: str  # without letters that don't show, and tags that only format
    asked: str  # without what is only said to someone around it
    plain: str  # without the filters in it either
    filters: Filters
    language: str  # BCP 47

    @classmethod
    def read(cls, text: str, language: str = "en") -> Message:
        """The message in `text`; its language where it tells one, else `language`."""
        shown = cleaning.visible(text)
        asked = cleaning.asked(shown)
        plain, filters = query_syntax.parse(asked)
        own = language_of(plain, language) if plain == shown else language_of(plain, language_of(shown, language))
        return cls(text, shown, asked, plain, filters, own)
