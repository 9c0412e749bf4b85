"""Whether it is asked when, and nothing shown tells it: 'China supports the accession' doesn't say when that was."""

from __future__ import annotations

from collections.abc import Iterable

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.reply.patterns import table, word_pattern
from index.language.analysis import words
from index.language.folding import fold

_TOLD = token_flags.DATE | token_flags.YEAR | token_flags.FIGURE | token_flags.DURATION


def lacks_a_time(question: Question, shown: Iterable[str], language: str) -> bool:
    """Whether it is asked when, and none of the texts `shown`, which are in `language`, has a figure, a day, or a word
    that tells before or after what. Never in a language whose words for that aren't listed."""
    told = word_pattern("moments", language)
    if question.kind is not Kind.WHEN or told is None:
        return False
    return not any(
        told.search(fold(text))
        or any(mark & _TOLD for mark in token_flags.of(text, words(text, language), language))
        or any(letter.isdigit() for letter in text)
        for text in shown
    )


def warm() -> None:
    """Read the table that a first question of any language would wait for."""
    for language in table("moments"):
        word_pattern("moments", language)
