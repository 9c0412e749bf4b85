"""What people type after /timeline → a filter: '1991-2005', '19c', 'oil since 2000', '16 December', '36 до н. э.'.

Typed input is not prose: no verbs, every shorthand, five languages in one line. So it has a small grammar of its own
over the words of `expression.yaml`; a date that only prose would say ('the nineteenth century') goes to the dates room.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.dates.tagger import find_dates
from index.language.chinese import HAN
from index.tables import read_table
from index.timeline.filtering import Filter
from index.timeline.period_arithmetic import THIRDS, bounded, interval, narrowed
from index.timeline.point_forms import month_names, point_forms
from index.timeline.points import Point, Reader
from index.timeline.relative_periods import RelativePeriods
from index.timeline.typed_words import LEFT, RIGHT, TypedWords

LONGEST = 120  # characters; what is longer is no filter
SHORTEST_MENDED = 5  # letters of a misspelt keyword
LONG = 6  # letters from which a month may be misspelt ('match' is no March), and two more for two slips
DASHES = re.compile(r"[‐‑‒–—―−]")
DECADE = re.compile(r"-?\d{3}X")
CENTURY = re.compile(r"\d{2}XX")
OPERATORS = ("before", "after", "since", "until")
"""In this order, as one may begin another's words."""
DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
WEEKS = {"this_week": 0, "last_week": -7}
_OF = re.compile(rf"^[的之](?=[{HAN}])|(?<=[{HAN}])的$")
"""What joins the time to what happened then: '1990年代*的*边界'."""
OPEN_END = re.compile(r"\s*(?:\+|-\s*$|\.\.+\s*$)")
OPEN_START = re.compile(r"^\s*(?:-|\.\.+)\s*$")


@dataclass(frozen=True, slots=True)
class Understood:
    """A filter, its words as typed, and what made no sense as a date."""

    filter: Filter
    misunderstood: tuple[str, ...] = ()


@dataclass(slots=True)
class _Parts:
    """The expression as far as it is not yet understood; what is gets blanked out, so that places stay."""

    text: str

    def blank(self, start: int, end: int) -> None:
        self.text = self.text[:start] + " " * (end - start) + self.text[end:]

    def take(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> bool:
        found = pattern.search(self.text, start, len(self.text) if end is None else end)
        if found is None:
            return False
        self.blank(*found.span())
        return True


def understand(expression: str, today: date | None = None) -> Understood:
    """`expression` as a filter; `today` is the reader's day. Never fails: what means nothing is named."""
    grammar = grammar_of()
    text = grammar.mended(DASHES.sub("-", " ".join(expression[:LONGEST].lower().replace("ё", "е").split())))
    parts = _Parts(text)
    relative = grammar.of_today(parts, today)
    if relative is not None:
        return Understood(replace(relative, words=grammar.words(parts)))
    period = grammar.of_relative_period(parts, today)
    points = [] if period else grammar.points(parts)
    day: tuple[int, int] | None = None
    month: int | None = None
    if points and points[0].value is None:
        first = points[0]
        day = (first.month or 1, first.day) if first.day else None
        month = None if first.day else first.month
        parts.blank(first.start, first.end)
    elif points:
        period = grammar.period(parts, points)
    misunderstood = tuple(re.findall(r"(?<!\w)\d+(?!\w)", parts.text))
    return Understood(Filter(period, day, month, grammar.words(parts)), misunderstood)


class Grammar:
    """The words of all languages, compiled."""

    def __init__(self, words: TypedWords, months: Mapping[str, int]) -> None:
        self._words = words
        self._months = months
        self._vocabulary = sorted({word for word in words.keywords if word.isalpha()} | set(months))
        self._before = {name: self._ending(name) for name in ("before", "until", "after", "since", "open")}
        self._behind = {name: self._opening(f"{name}_behind") for name in ("before", "until", "after", "since")}
        self._between = re.compile(rf"\s*(?:-|\.\.+|…|/|{words.any_of('between')})?\s*")
        self._days = [(shift, self._whole(name)) for name, shift in DAYS.items()]
        self._weeks = [(shift, self._whole(name)) for name, shift in WEEKS.items()]
        self._this_month = self._whole("this_month")
        self._relative = RelativePeriods(words)
        self._filler = words.named("filler")
        told = (pair.replace("_", " ").split("=") for pair in words.named("decades_in_words"))
        self._figures = dict(pair for pair in told)
        spelled = "|".join(sorted(self._figures, key=len, reverse=True))
        self._in_words = re.compile(f"{LEFT}(?:{spelled}){RIGHT}")
        self._thirds = {name: self._ending(name) for name in THIRDS}
        self._forms = point_forms(words, months)

    def mended(self, text: str) -> str:
        """Misspelt keywords put right, in expressions that have a number or month to go with them; decades in words and
        centuries as figures."""
        text = self._in_words.sub(lambda said: self._figures[said.group()], text)
        return re.sub(r"[^\W\d_]+", lambda word: self._mended(word.group()), text) if re.search(r"\d", text) else text

    def of_relative_period(self, parts: _Parts, today: date | None) -> str | None:
        """'Last year', 'since the last decade', counted from the reader's day.

        Of 'the 90s of the last century' only the 90s are meant.
        """
        found = self._relative.first(parts.text, today) if today else None
        if found is None:
            return None
        parts.blank(found.start, found.end)
        if found.period.endswith("XX") and (decade := self._decade(parts)):
            parts.blank(decade.start, decade.end)
            return decade.value
        operator = next((n for n in OPERATORS if self._take_before(parts, n, found.start)), None)
        return bounded(found.period, operator)

    def _decade(self, parts: _Parts) -> Point | None:
        points = self.points(parts)
        return points[0] if points and DECADE.fullmatch(points[0].value or "") else None

    def _mended(self, word: str) -> str:
        if len(word) < SHORTEST_MENDED or word in self._vocabulary or word in self._filler:
            return word
        known = [keyword for keyword in self._vocabulary if len(word) >= LONG or keyword not in self._months]
        match = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=1 + (len(word) >= LONG + 2))
        return str(match[0]) if match else word

    def of_today(self, parts: _Parts, today: date | None) -> Filter | None:
        """A day or a week of any year that is counted from the reader's day."""
        if today is None:
            return None
        for shift, days in self._days:
            if parts.take(days):
                there = today + timedelta(days=shift)
                return Filter(day=(there.month, there.day))
        for shift, weeks in self._weeks:
            if parts.take(weeks):
                return Filter(week=week_of(today + timedelta(days=shift)))
        return Filter(month=today.month) if parts.take(self._this_month) else None

    def points(self, parts: _Parts) -> list[Point]:
        """At most two dates, left to right."""
        found: list[Point] = []
        place = 0
        while len(found) < 2:
            candidates = [p for form, read in self._forms for p in (self._first(form, read, parts.text, place),) if p]
            if not candidates:
                break
            best = min(candidates, key=lambda point: (point.start, -point.end))
            found.append(best)
            place = best.end
        return found or self._told_in_prose(parts)

    @staticmethod
    def _first(form: re.Pattern[str], read: Reader, text: str, place: int) -> Point | None:
        for match in form.finditer(text, place):
            value = read(match)
            if value is not None:
                return value
        return None

    @staticmethod
    def _told_in_prose(parts: _Parts) -> list[Point]:
        found = find_dates(parts.text, "en")
        return [Point(m.start, m.end, m.value) for m in found[:1]]

    def period(self, parts: _Parts, points: list[Point]) -> str | None:
        """The EDTF of one point or a range, with 'before' or 'since' in front of it; what was read is blanked out."""
        first = points[0]
        if decade := self._of_the_century(parts, points):
            parts.blank(first.start, points[1].end)
            return bounded(decade, self._operator(parts, replace(first, end=points[1].end)))
        if len(points) == 2 and points[1].value and self._between.fullmatch(parts.text, first.end, points[1].start):
            self._take_before(parts, "open", first.start)
            parts.blank(first.start, points[1].end)
            return interval(first.value or "", points[1].value)
        third = next((name for name in THIRDS if self._take_before(parts, name, first.start)), None)
        value = narrowed(first.value or "", third)
        operator = self._operator(parts, first)
        parts.blank(first.start, first.end)
        return bounded(value, operator)

    @staticmethod
    def _of_the_century(parts: _Parts, points: list[Point]) -> str | None:
        """Of 'the 90s of the 19th century', in whatever order, the 1890s; None of anything else."""
        values = [point.value or "" for point in points]
        century = next((value for value in values if CENTURY.fullmatch(value)), None)
        decade = next((value for value in values if DECADE.fullmatch(value)), None)
        if century is None or decade is None:
            return None
        between = parts.text[points[0].end : points[1].start]
        return (
            f"{century[:-2]}{decade[-2:]}" if not between.strip(" 的") or between.strip() in ("of the", "of") else None
        )

    def _operator(self, parts: _Parts, point: Point) -> str | None:
        if OPEN_END.match(parts.text, point.end):
            return "since"
        if OPEN_START.search(parts.text[: point.start]):
            return "until"
        for name in ("before", "until", "after", "since"):
            match = self._behind[name].match(parts.text, point.end)
            if match:
                parts.blank(*match.span())
                return name
        return next((n for n in OPERATORS if self._take_before(parts, n, point.start)), None)

    def _take_before(self, parts: _Parts, name: str, place: int) -> bool:
        patterns = self._thirds if name in THIRDS else self._before
        match = patterns[name].search(parts.text[:place])
        if match is None:
            return False
        parts.blank(*match.span())
        return True

    def words(self, parts: _Parts) -> tuple[str, ...]:
        """What is left to look for in the events."""
        left = (_OF.sub("", word) for word in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", parts.text))
        return tuple(dict.fromkeys(word for word in left if word and word not in self._filler and not word.isdigit()))

    def _ending(self, name: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{self._words.any_of(name)})\s*(?:the\s+)?$")

    def _opening(self, name: str) -> re.Pattern[str]:
        return re.compile(rf"\s*(?:{self._words.behind(name)})")

    def _whole(self, name: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{self._words.any_of(name)})(?!\w)")


def week_of(day: date) -> tuple[tuple[int, int], ...]:
    """Month and day of the seven days, Monday first, of the week that `day` is in."""
    days = (day + timedelta(days=number - day.weekday()) for number in range(7))
    return tuple((one.month, one.day) for one in days)


@cache
def grammar_of() -> Grammar:
    """The grammar of all languages, compiled once."""
    return Grammar(TypedWords(read_table(__package__, "expression.yaml")), dict(month_names()))


def warm() -> None:
    """Compile what the first filter would wait for, a tenth of a second."""
    grammar_of()
