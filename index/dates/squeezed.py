"""A text without the spaces that it has too many of: '16  April  1928' is a date as well."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_RUN = re.compile(r"(?<=\S) (?: +)(?=\S)")


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A text, what it is with single spaces inside its lines, and where a place of that is in the text."""

    text: str
    plain: str
    runs: tuple[int, ...] = ()  # places in `plain` behind which characters were left out
    left_out: tuple[int, ...] = ()  # how many, up to and with that place

    @classmethod
    def of(cls, text: str) -> Squeezed:
        """Most texts are as they were."""
        if "  " not in text:
            return cls(text, text)
        runs, left_out, total = [], [], 0
        for found in _RUN.finditer(text):
            runs.append(found.start() + 1 - total)
            total += len(found[0]) - 1
            left_out.append(total)
        return cls(text, _RUN.sub(" ", text), tuple(runs), tuple(left_out))

    def place(self, position: int) -> int:
        """Where the character at `position` of `plain` is in the text."""
        index = bisect_right(self.runs, position)
        return position + (self.left_out[index - 1] if index else 0)
