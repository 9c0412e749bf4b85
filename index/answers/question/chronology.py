"""Requests that a timeline answers: 'give me a timeline of the border', 'what happened between 1990 and 1995?'"""

from __future__ import annotations

import re
from functools import cache

from index.answers.question.framing import as_listed, as_typed
from index.answers.question.message import Message
from index.tables import read_table


def asked_for(message: Message) -> str | None:
    """What narrows the timeline that a message asks for, as typed: years, a topic, '' for all of it.

    None where it asks for no chronology. A single year is none: what happened in it can be told in sentences.
    """
    for text in dict.fromkeys((message.asked, message.shown)):
        plain = as_listed(text)
        for pattern, spans in _patterns():
            match = pattern.fullmatch(plain)
            if match and (not spans or _only_time().fullmatch(match["about"].strip())):
                return as_typed(text, match["about"])
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Each pattern, and whether it asks for a timeline only where it names nothing but a stretch of time."""
    table = read_table(__package__, "chronology.yaml")
    return tuple((re.compile(pattern), name == "spans") for name in ("asks", "spans") for pattern in table[name])


@cache
def _only_time() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in read_table(__package__, "chronology.yaml")["when"]))
