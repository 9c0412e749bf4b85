"""Whether a price or a number is asked for and none is shown: 'there are six parking spaces' doesn't say what one
costs, nor 'the people descend from fishers' how many they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.reply.patterns import asked, pattern
from index.language.analysis import words
from index.language.folding import fold

_OTHER = token_flags.DATE | token_flags.YEAR | token_flags.DURATION | token_flags.LENGTH
"""What a figure tells that is no sum; one that stands alone may be one, in a currency nobody has listed."""
_CLOCK = re.compile(r"\d{1,2}[:：]\d\d(?!\d)")  # 9.00 may stand on a menu


def priced(question: Question) -> list[int]:
    """What a question asks the price of, as places among its concepts; none where it asks no price, and in Chinese,
    whose pairs of letters are no words."""
    if question.language == "zh" or not _asks_a_price(question):
        return []
    return [n for n, c in enumerate(question.concepts) if c.softness == 1.0 and not (c.number or c.asks)]


def lacks_a_price(question: Question, shown: Iterable[str]) -> bool:
    """Whether the question asks what something costs, and none of the texts `shown` tells a sum or that it is free."""
    return _asks_a_price(question) and not any(_tells_a_price(text, question.language) for text in shown)


def _asks_a_price(question: Question) -> bool:
    return pattern("amounts", question.language, "asks").search(asked(question)) is not None


def lacks_a_number(question: Question, shown: Iterable[str]) -> bool:
    """Whether the question asks how many there are, and none of the texts `shown` has a figure but of a date, a number
    word or one for all, none or some."""
    counts = pattern("amounts", question.language, "counts").search(asked(question))
    if not counts or question.kind is Kind.WHEN:  # 'во сколько автобус': at what time
        return False
    return not any(_tells_a_number(text, question.language) for text in shown)


def _tells_a_number(text: str, language: str) -> bool:
    if any(pattern("amounts", one, "several").search(fold(text)) for one in {language, "en"}):
        return True
    marks = token_flags.of(text, words(text, language), language)
    dated = [bool(mark & token_flags.DATE) for mark in marks] + [False]
    return any(mark & token_flags.FIGURE and not (dated[n] or dated[n + 1]) for n, mark in enumerate(marks))


def _tells_a_price(text: str, language: str) -> bool:
    if any(pattern("amounts", one, "told").search(fold(text)) for one in {language, "en"}):
        return True
    found = words(text, language)
    marks = token_flags.of(text, found, language)
    return any(
        mark & token_flags.MONEY
        or (
            word.surface[:1].isdigit()
            and not mark & _OTHER
            and not _CLOCK.match(text, word.start)
            and not any(beside & token_flags.DATE for beside in marks[max(0, n - 1) : n + 2])
        )
        for n, (word, mark) in enumerate(zip(found, marks, strict=True))
    )
