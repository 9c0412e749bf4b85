"""What lessons a class has on a day, and none of another class's."""

from __future__ import annotations

import pytest

from tests.index.answers.units.asking import Ask, first

PAGE = """# Школа № 4

## 7 «Б»

| | Понедельник | Вторник | Среда |
|---|---|---|---|
| 1 | алгебра | химия | пение |
| 2 | история | труд | алгебра |

## 9 «В»

| | Понедельник | Вторник | Среда |
|---|---|---|---|
| 1 | физика | черчение | история |
| 2 | труд | алгебра | химия |

Каникулы с 23 по 31 марта.
"""


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("какие уроки у 7Б в понедельник?", "Понедельник · 1: алгебра · 2: история"),
        ("какие уроки в 9-в во вторник", "Вторник · 1: черчение · 2: алгебра"),
        ("Какие предметы у 9 «В» в среду?", "Среда · 1: история · 2: химия"),
    ],
)
def test_the_day_of_a_class(ask: Ask, question: str, quote: str) -> None:
    assert first(ask(PAGE, question, "ru"))[0] == quote


@pytest.mark.parametrize("question", ["какие уроки у 8А в понедельник?", "какие уроки у 7Б в субботу?"])
def test_another_class_and_another_day_are_refused(ask: Ask, question: str) -> None:
    assert ask(PAGE, question, "ru") is None
