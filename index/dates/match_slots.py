"""One match of the pattern, asked for its slots by name."""

from __future__ import annotations

import re
from typing import Any

from index.dates.moment import Moment, of_day, of_part, of_year
from index.dates.patterns import Form, Grammar


class Slots:
    """What a form caught: words are looked up, digits are numbers, an empty slot is None."""

    __slots__ = ("_form", "_grammar", "_hidden", "match")

    def __init__(self, grammar: Grammar, form: Form, match: re.Match[str]) -> None:
        self.match = match
        self._form = form
        self._hidden: str | None = None
        self._grammar = grammar

    def hide(self, name: str) -> None:
        """Take a slot for empty: what it caught is something else."""
        self._hidden = name

    def _group(self, name: str) -> int | None:
        if name == self._hidden:
            return None
        for group in self._form.slots.get(name, ()):
            if self.match.start(group) >= 0:
                return group
        return None

    def text(self, name: str) -> str | None:
        """What a slot caught, as written; None where it caught nothing."""
        group = self._group(name)
        return None if group is None else self.match[group]

    def start(self, name: str) -> int:
        """Where it begins in the text; -1 where it caught nothing."""
        group = self._group(name)
        return -1 if group is None else self.match.start(group)

    def end(self, name: str) -> int:
        """Where it ends in the text; -1 where it caught nothing."""
        group = self._group(name)
        return -1 if group is None else self.match.end(group)

    def joined(self, name: str) -> str:
        """What stands between a slot and its second or shortened one: '/' of '1899/1900'."""
        ends = [self.start(second) for second in (name + "2", "short") if self.start(second) >= 0]
        return self.match.string[self.end(name) : min(ends)].strip() if ends else ""

    def word(self, name: str) -> Any:
        """What the table of its words says of it: a month's number, say; None where it isn't in there."""
        text = self.text(name)
        words = self._grammar.words.get(name) or self._grammar.words.get(name.rstrip("2"))
        return None if text is None or words is None else words.value(text)

    def day_of_week(self) -> int | None:
        """0 for Monday … 6; None where it isn't told. 'Sat' is one beside a day and month alone."""
        told: int | None = self.word("weekday" if self.text("weekday") else "day_name")
        return told

    def number(self, name: str) -> int | None:
        """Its number, in figures, words or Roman numerals."""
        text = self.text(name)
        if text is None:
            return None
        digits = "".join(c for c in text if c.isdigit())
        if digits:
            return int(digits)
        found = self.word(name)
        if isinstance(found, int):
            return found
        return self._compound(name, text) or roman(text)

    def _compound(self, name: str, text: str) -> int | None:
        """'twenty-five'."""
        words = self._grammar.words.get(name)
        parts = [] if words is None else [words.value(part) for part in text.replace("-", " ").split()]
        return sum(parts) if parts and all(isinstance(part, int) for part in parts) else None

    @property
    def next_in_row(self) -> bool:
        """'from December to March of the next year': as much of every year as what stands before it."""
        return self._form.kind == "following" and self.text("month") is not None

    def year(self, second: str = "") -> int | None:
        """The astronomical year of the slots year or anyyear with era; an era at the second counts for the first."""
        year = self.number("year" + second) or self.number("year34" + second)
        if year is not None:
            return year
        year = self.number("anyyear" + second)
        era = self.word("era" + second) or self.word("era2") or self.word("era")
        if year is None or year == 0:
            return None
        return 1 - year if era == -1 else year

    def moment(self, year: int, second: str = "") -> Moment | None:
        """The day, month, season, quarter or year of the first or second half, given its year."""
        holiday = self.word("holiday")
        if holiday is not None:
            return of_day(year, *map(int, holiday.split("-")))
        month = self.word("month" + second)
        if month is not None:
            day = self.number("day" + second) or (self.number("ordinal" + second) if not second else None)
            if day is None:
                return of_part(year, month)
            return of_day(year, month, day)
        season = self.word("season" + second)
        if season is not None:
            return of_part(year, season)
        quarter = self.number("ordinal" + second)
        if quarter is not None:
            return of_part(year, 32 + quarter) if 1 <= quarter <= 4 else None
        return of_year(year)


def roman(text: str) -> int | None:
    """A Roman numeral below forty."""
    values = {"i": 1, "v": 5, "x": 10, "х": 10, "і": 1}  # typed on a Cyrillic keyboard, too
    numbers = [values.get(c, 0) for c in text.lower() if c.isalpha()]
    if not numbers or 0 in numbers:
        return None
    return sum(-n if n < following else n for n, following in zip(numbers, [*numbers[1:], 0], strict=True))
