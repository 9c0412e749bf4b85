"""Wishes for a fact: 'tell me something interesting', 'a fun fact about the harbour'."""

from __future__ import annotations

import re
from functools import cache

from index.answers.question.framing import as_listed, as_typed
from index.answers.question.message import Message
from index.tables import read_table

LONGEST = 120
"""Characters of a wish at most: what is longer tells more than that."""


def asked_for(message: Message) -> str | None:
    """What the fact that a message wishes for is to be about, as typed, '' for any; None where it wishes for none."""
    for text in dict.fromkeys((message.shown, message.asked)):
        if len(text) > LONGEST:
            continue
        plain = as_listed(text)
        for pattern in _patterns():
            if match := pattern.fullmatch(plain):
                return as_typed(text, match.groupdict().get("about") or "")
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in read_table(__package__, "fact_wish.yaml"))
