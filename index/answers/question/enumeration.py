"""'List the goods …', 'name all members of …': what is to be enumerated, without the frame of the request."""

from __future__ import annotations

import dataclasses
import re
from functools import cache

from index.answers.question.analysis import Question, understand
from index.answers.question.kind import Kind
from index.tables import read_table


def understood(text: str, language: str) -> Question:
    """The question in `text`; of a request to enumerate, of what is to be enumerated."""
    before, after = _patterns()
    rest = after.sub("", before.sub("", text, count=1), count=1)
    if rest == text:
        return understand(text, language)
    question = understand(rest, language)
    if not question.concepts:
        return understand(text, language)
    return (
        dataclasses.replace(question, kind=Kind.ENUMERATION) if question.kind in (Kind.KEYWORD, Kind.WHAT) else question
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = read_table(__package__, "enumeration.yaml")
    before, after = ("|".join(f"(?:{pattern})" for pattern in table[where]) for where in ("before", "after"))
    return (
        re.compile(rf"^\W*(?:{before})(?!\w(?<![㐀-鿿]))\s*", re.IGNORECASE),
        re.compile(rf"(?:\s+|(?<=[㐀-鿿]))(?:{after})[\s.!?。？！]*$", re.IGNORECASE),
    )
