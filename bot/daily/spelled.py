"""Hours in words, written in figures before they are read: 'half past seven', 'в половине восьмого', 'yedi buçukta'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from index.tables import read_table

_DASHED = re.compile(r"(?<![\d:.-])(\d{1,2})-(00|15|30|45)(?![\d:.-])")
"""'18-00', as Russian timetables write it."""
MINUTES = {"half": (0, 30), "quarter": (0, 15), "to_quarter": (-1, 45), "half_of": (-1, 30), "whole": (0, 0)}
"""Of each kind of form: hours and minutes to add to its number."""
Form = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def in_figures(text: str) -> str:
    """The text with the hours it spells out in figures; all else as it was."""
    for form, written in _forms():
        text = form.sub(written, text)
    return _DASHED.sub(r"\1:\2", text)


@cache
def _forms() -> tuple[Form, ...]:
    return tuple(_read_forms())


def _read_forms() -> Iterator[Form]:
    """Halves and quarters before whole hours, which would leave 'half past' behind."""
    table: Mapping[str, Mapping[str, Any]] = read_table(__package__, "spelled.yaml")
    for kind in MINUTES:
        for words in table.values():
            numbers: Sequence[str] = words.get("of" if kind == "half_of" else "numbers", ())
            for form in words.get(kind, ()):
                figures = kind in ("half", "quarter", "to_quarter")
                yield _compiled(form, numbers, figures=figures), _written(numbers, *MINUTES[kind])


def _compiled(form: str, numbers: Sequence[str], *, figures: bool) -> re.Pattern[str]:
    names = sorted((name.replace("е", "[её]") for name in numbers), key=len, reverse=True)
    number = rf"(?P<n>{'|'.join(names)}{'|[0-9]{1,2}' if figures else ''})"
    return re.compile(rf"(?<!\w){form.replace('{n}', number)}(?!\w)", re.IGNORECASE)


def _written(numbers: Sequence[str], hours: int, minutes: int) -> Callable[[re.Match[str]], str]:
    def figures(found: re.Match[str]) -> str:
        said = found["n"].lower().replace("ё", "е")
        number = int(said) if said.isdecimal() else numbers.index(said) + 1
        hour = number + hours
        return f"{hour if hour > 0 else hour + 12}:{minutes:02}"

    return figures
