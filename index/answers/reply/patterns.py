"""What a question asks for, by tables of regular expressions: one YAML file a rule, by language and key."""

from __future__ import annotations

import re
from functools import cache

from index.answers.question.analysis import Question
from index.language.folding import fold
from index.tables import kept_table, read_table

_NEVER = re.compile("(?!)")


@cache
def table(name: str) -> dict[str, dict[str, str]]:
    """The expressions of `name`.yaml, as they are written, by language and key."""
    return dict(read_table(__package__, f"{name}.yaml"))


@cache
def pattern(name: str, language: str, key: str) -> re.Pattern[str]:
    """One of them, for folded text; one that matches nothing where a language has none."""
    written = table(name).get(language, {}).get(key)
    return re.compile(written) if written else _NEVER


def asked(question: Question) -> str:
    """The question folded, without the signs around it, as the expressions have it."""
    return " ".join(fold(word) for word in question.text.split()).strip(" ?？.!。")


@cache
def word_pattern(name: str, language: str) -> re.Pattern[str] | None:
    """The only expression of a language in `name`.yaml; None where it has none."""
    written = kept_table(__package__, f"{name}.yaml").get(language)
    return re.compile(written) if written else None
