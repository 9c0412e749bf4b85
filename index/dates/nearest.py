"""Which year a part of one is of that is told without it: seen from when the text was written."""

from __future__ import annotations

from index.dates import moment as calendar
from index.dates.moment import DAY, MONTH, Moment, begins, of_part

_AGAINST_TENSE = {(None, DAY): 1.5, (None, MONTH): 1.5, ("past", DAY): 3.0, ("past", MONTH): 10.0}
"""Months by which a date ahead of the writing counts as farther, by tense and precision."""
_FAR_BACK = 8.9  # months
_DATED_BEFORE = 14  # days by which the day a text bears may be before the one it was written
_LAG = 2.0  # months between the writing of a text and the day it bears
_REPORTED = 6.3  # months from the beginning of a quarter in which what it brought is still expected
_BEHIND_THE_FUTURE = 8.0
"""Months by which a date behind the writing counts as farther in the future tense."""


def is_far(written: Moment, told: Moment) -> bool:
    """Whether a part of the year before is so far back that the next one may be meant: 'they set a deadline of
    7 December', written in November. Better no year than the wrong one.
    """
    if written.part is None:
        return False
    return (calendar.ordinal(written) - calendar.ordinal(begins(told))) / 30.4 > _FAR_BACK


def may_be_past(written: Moment, moment: Moment, told: bool | None) -> bool:
    """Whether a date ahead may as well be the one behind: '旧桥在1月9日倒塌', of a year that no verb tells."""
    return told is None and written.part is not None and moment.year > written.year


def latest_year(written: Moment, part: int, day: int | None) -> int:
    """The last year in which a part of it was there when the text was written: what is told as past was then."""
    if written.part is None:
        return written.year
    ahead = calendar.ordinal(begins(Moment(written.year, part, day))) - calendar.ordinal(written)
    if ahead <= (_DATED_BEFORE if day is not None else 0):
        return written.year
    if written.day is None and written.part == part:
        return written.year
    return written.year - 1


def quarter_year(written: Moment, part: int, tense: str | None) -> int:
    """The year of 'the third quarter': of the last one that has begun, and that a company 'expects to report' on for
    some months; what is to come otherwise is the next.
    """
    year = latest_year(written, part, None)
    if tense != "future" or written.part is None:
        return year
    since = (calendar.ordinal(written) - calendar.ordinal(begins(Moment(year, part)))) / 30.4
    return year if since < _REPORTED else year + 1


def nearest_year(written: Moment, part: int, day: int | None, tense: str | None, *, strict: bool = False) -> int:
    """The year that brings a part of it nearest to the writing, in months; the tense beside it moves the balance, or
    settles it where it is taken `strict`ly. Of a text whose year alone is known, that year.
    """
    if written.part is None:
        return written.year
    here = calendar.ordinal(written)
    precision = DAY if day is not None else MONTH if part <= 12 else of_part(2000, part).precision
    current = calendar.coarser(written, precision)
    if current is not None and (current.part, current.day) == (part, day):
        return current.year
    if written.day is None and written.part == part:  # a day of the month that it was written in
        return written.year
    ahead = _AGAINST_TENSE.get((tense, DAY if day is not None else MONTH), 0.0)
    behind = _BEHIND_THE_FUTURE if tense == "future" else 0.0
    if strict:
        ahead, behind = (12.0 if tense == "past" else ahead), (12.0 if tense == "future" else behind)

    def distance(year: int) -> float:
        months = (calendar.ordinal(begins(Moment(year, part, day))) - here) / 30.4
        if strict and -_LAG <= months <= 0:  # what was to come when it was written, and was printed later
            return -months
        return months + ahead if months > 0 else behind - months

    return min((written.year + years for years in (-1, 0, 1)), key=distance)
