"""Whether it is asked how many people live somewhere, and what is shown counts something else of the place: 'in Marrow
500 cases were reported' isn't its population."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.answers.question.analysis import Question
from index.answers.reply.patterns import asked, pattern, table
from index.language import chinese
from index.language.folding import fold

_GROUPED = re.compile(r"(?<=\d)[., \u00a0](?=\d{3}(?!\d))")
"""What parts the thousands of a figure."""
_SIGNS = re.compile(r"[^\w ]+")


def counts_something_else(question: Question, shown: Iterable[str]) -> bool:
    """Whether a population is asked for, and none of the texts `shown` tells of who lives there, or only of some of
    them: 'over 500 Sudmark people live in Marrow'."""
    if not pattern("populations", question.language, "asks").search(chinese.simplified(asked(question))):
        return False
    plain = [chinese.simplified(" ".join(fold(word) for word in text.split())) for text in shown]
    return not any(_tells(text) for text in plain)


def _tells(text: str) -> bool:
    def has(key: str, text: str) -> bool:
        return any(pattern("populations", language, key).search(text) for language in table("populations"))

    bare = " ".join(_SIGNS.sub(" ", _GROUPED.sub("", text)).split())
    return has("says", text) or (has("lives", text) and not has("some", bare))
