"""A message, cleaned once and its language told once; what comes later is handed this, not the text."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from index.answers.question import cleaning, query_syntax, small_talk
from index.answers.question.query_syntax import Filters
from index.language.detection import LANGUAGES, language_of


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody wrote, or one of the questions in it."""

    text: str  # as typed
    shown: str  # without letters that don't show, and tags that only format
    asked: str  # without what is only said to someone around it
    plain: str  # without the filters in it either
    filters: Filters
    language: str  # BCP 47
    among: Collection[str]  # the languages that can be asked in

    @classmethod
    def read(cls, text: str, language: str = "en", among: Collection[str] = LANGUAGES) -> Message:
        """The message in `text`; its language, one of `among`, where it tells one, else `language`."""
        shown = cleaning.visible(text)
        asked = cleaning.asked(shown)
        plain, filters = query_syntax.parse(asked)
        whole = language if plain == shown else language_of(shown, language, among)
        told = small_talk.language_of(plain, whole)
        spoken = told if told is not None and told in among else language_of(plain, whole, among)
        return cls(text, shown, asked, plain, filters, spoken, among)

    def part(self, text: str) -> Message:
        """A piece of it, read by itself; in this one's language where it doesn't tell its own."""
        return Message.read(text, self.language, self.among)
