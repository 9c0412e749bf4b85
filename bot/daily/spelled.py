"""Hours in words, written in figures before they are read: 'half past seven', 'в половине восьмого', 'yedi buçukta'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from index.tables import read_table

_DASHED = re.compile(r"(?<![\d:.-])(\d{1,2})-(00|15|30|45)(?![\d:.-])")
"""'18-00', as Russian timetables write it."""
HOURS = {
    "half": (0, 30), "quarter": (0, 15), "to_quarter": (-1, 45), "of_quarter": (-1, 15), "half_of": (-1, 30),
    "past_minutes": (0, 1), "to_minutes": (-1, -1), "of_minutes": (-1, 1), "whole": (0, 0),
}  # fmt: skip
"""Of each kind of form: the hours to add to its number, and the minutes; 1: those it says, -1: so many before it."""
SIDE_BY_SIDE = frozenset({"zh"})
"""Languages that write no blanks between words."""
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
    """Halves, quarters and minutes before whole hours, which would leave 'half past' behind."""
    table: Mapping[str, Mapping[str, Any]] = read_table(__package__, "spelled.yaml")
    for kind, (hours, minutes) in HOURS.items():
        for language, words in table.items():
            said = _Said(words.get("numbers", ()), words.get("of", ()), words.get("minutes", {}))
            for form in words.get(kind, ()):
                pattern = said.pattern(form, figures=kind != "whole", apart=language not in SIDE_BY_SIDE)
                yield pattern, said.written(hours, minutes)


class _Said:
    """The numbers of a language."""

    def __init__(self, numbers: Sequence[str], of: Sequence[str], minutes: Mapping[int, str]) -> None:
        self._values = [*enumerate(numbers, 1), *enumerate(of, 1)]
        self._minutes = list(minutes.items())
        self._numbers, self._of = numbers, of

    def pattern(self, form: str, *, figures: bool, apart: bool) -> re.Pattern[str]:
        """`{w}` is an hour in words alone, `{s}` minutes."""
        more = "|[0-9]{1,2}" if figures else ""
        for mark, words in (("{n}", self._numbers), ("{w}", self._numbers), ("{o}", self._of)):
            form = form.replace(mark, f"(?P<n>{_any(words)}{'' if mark == '{w}' else more})")
        minutes = _any(words for _, words in self._minutes)
        form = form.replace("{m}", f"(?P<m>{minutes}|[1-5]?[0-9])").replace("{s}", f"(?P<m>{minutes})")
        return re.compile(rf"(?<!\w){form}(?!\w)" if apart else form, re.IGNORECASE)

    def written(self, hours: int, minutes: int) -> Callable[[re.Match[str]], str]:
        """Puts the figures; leaves what is no time as it was."""

        def figures(found: re.Match[str]) -> str:
            hour = _value(found["n"], self._values) + hours
            late = minutes if abs(minutes) != 1 else minutes * _value(found["m"], self._minutes) % 60
            return f"{hour if hour > 0 else hour + 12}:{late:02}"

        return figures


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(_either, words), key=len, reverse=True))


def _value(said: str, known: Sequence[tuple[int, str]]) -> int:
    if said.isdecimal():
        return int(said)
    return next(value for value, word in known if re.fullmatch(_either(word), said, re.IGNORECASE))


def _either(word: str) -> str:
    return word.replace("е", "[её]")
