"""Whether it is asked how many people live somewhere, and what is shown counts something else of the place: 'in Marrow
500 cases were reported' isn't its population."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from index.answers.question.analysis import Question
from index.language import chinese
from index.language.folding import fold
from index.tables import read_table

_NEVER = re.compile("(?!)")


def counts_something_else(question: Question, shown: Iterable[str]) -> bool:
    """Whether a population is asked for, and none of the texts `shown` tells of who lives there."""
    table = _table()
    if not table.get(question.language, (_NEVER, _NEVER))[0].search(_plain(question.text)):
        return False
    plain = [_plain(text) for text in shown]
    return not any(says.search(text) for _, says in table.values() for text in plain)


def _plain(text: str) -> str:
    return chinese.simplified(" ".join(fold(word) for word in text.split()))


@cache
def _table() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    tables = read_table(__package__, "populations.yaml")
    return {language: (re.compile(table["asks"]), re.compile(table["says"])) for language, table in tables.items()}


def warm() -> None:
    """Read the table that a first question would wait for."""
    _table()
