"""What sort of thing a question asks for."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The kind of answer that is wanted; the values are the names in `question_words.yaml`."""

    DEFINITION = "definition"
    WHY = "why"
    WHEN = "when"
    HOW_MUCH = "how_much"
    WHO = "who"
    WHERE = "where"
    YES_NO = "yes_no"
    LIST = "list"
    WHAT = "what"
    ENUMERATION = "enumeration"  # a request to list things: 'name all members of …'
    KEYWORD = "keyword"  # nothing is asked: a name, a few words
