"""What the dates room hands out: one time expression of a text, with its value."""

from __future__ import annotations

from dataclasses import dataclass

from index.dates import edtf


@dataclass(frozen=True, slots=True)
class Mention:
    """A date or calendar period in running text.

    `value` is the date proper: what the expression itself says, without the 'by', 'since' or 'around' beside it;
    `operator` keeps that word and `edtf` puts both together. Offsets are characters of the text that was read.
    """

    start: int
    end: int
    text: str
    value: str  # EDTF, astronomical years: 36 BC is -0035
    precision: str  # day, week, month, season, quarter, half, year, decade, century, millennium, range
    modifier: str | None = None  # start, mid, end: 'early 2011', 'mid-19th century'
    relative: bool = False  # worked out from an anchor: 'the next day', '17 September' without a year
    certain: bool = True  # False when the text itself doubts: 'probably in 1453'
    operator: str | None = None  # before, by, after, since, until, from, around
    counted: bool = False  # from another day or period, not a day or month of an unsaid year: 'last year', 'on Tuesday'
    follows: bool = False  # counted from a date that the text told before: 'two days later', 'the next morning'

    @property
    def edtf(self) -> str:
        """The value with its operator: '../1755', '1537/..', '1453~'; '1453?' when the text doubts."""
        to_the_end = self.operator == "before" and self.modifier == "end"  # 'before the end of the 19th century'
        return edtf.qualified(self.value, "until" if to_the_end else self.operator, self.certain)
