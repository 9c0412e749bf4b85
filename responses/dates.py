"""A date in EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/) in the words of a language: '36 BC', 'c. 1453'.

Month names come from CLDR, every other word from the language's texts under `dates`. Where a language says a date in
another form behind 'since', 'by', 'early' and the like, `dates.year_of`, `dates.century_of` … have that form.
Years are astronomical: -0035 is 36 BC.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from responses.texts import Texts, texts

_POINT = re.compile(r"(?P<year>-?[\dX]{4}|Y-?\d{5,})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?(?:T.*)?")
_SPANS = {"X": "decade", "XX": "century", "XXX": "millennium"}
_PARTS = {  # EDTF's numbers in the place of a month: first of its kind, how many, name of the text
    range(21, 25): (21, "season"),
    range(25, 29): (25, "season"),
    range(29, 33): (29, "season"),
    range(33, 37): (33, "quarter"),
    range(37, 40): (37, "third"),
    range(40, 42): (40, "half"),
}


@dataclass(frozen=True, slots=True)
class _Point:
    """A date without its qualifier. `kind` names the text that says it; `number` counts seasons, centuries, …"""

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int = 0
    bc: bool = False


def in_words(value: str, language: str, modifier: str | None = None) -> str:
    """`value` as a person writes it; `modifier` is start, mid or end. What isn't EDTF comes back as it is."""
    said = _Speaker(texts(language)).value(value.strip(), modifier)
    return value if said is None else said


class _Speaker:
    def __init__(self, words: Texts) -> None:
        self._texts = words

    def value(self, value: str, modifier: str | None) -> str | None:
        bare = re.sub(r"[?~%]", "", value)
        is_open = bare.startswith(("/", "..")) or bare.endswith(("/", ".."))  # no 'mid-from November'
        modifier = modifier if modifier in ("start", "mid", "end") and not is_open else None
        said = self._bare(bare, of=modifier is not None)
        if said is not None and modifier:
            said = self._say(f"dates.{modifier}", date=said)
        for mark, key in (("~%", "dates.about"), ("?%", "dates.perhaps")):
            if said is not None and any(character in value for character in mark):
                said = self._say(key, date=said)
        return said

    def _bare(self, value: str, *, of: bool = False) -> str | None:
        if value.startswith(("[", "{")) and value.endswith(("]", "}")):
            return self._choice(value[1:-1], "dates.or" if value[0] == "[" else "dates.and")
        first, separator, last = value.replace("..", "/", 1).partition("/") if ".." in value else value.partition("/")
        if not separator:
            point = _point(value)
            return self._point(point, of=of) if point else None
        return self._interval(first.strip("/."), last.strip("/."))

    def _choice(self, members: str, key: str) -> str | None:
        said = [self._bare(member.strip()) for member in members.split(",")]
        known = [member for member in said if member is not None]
        if len(known) < len(said):
            return None
        whole = known[0]
        for member in known[1:]:
            whole = self._say(key, first=whole, last=member)
        return whole

    def _interval(self, first: str, last: str) -> str | None:
        begin, end = _point(first), _point(last)
        if (first and begin is None) or (last and end is None):
            return None
        if begin is None or end is None:
            known = begin or end
            key = "dates.from" if begin else "dates.by"
            return self._say(key, date=self._point(known, of=True), kind=known.kind) if known else None
        return self._range(begin, end)

    def _range(self, begin: _Point, end: _Point) -> str:
        if begin == end:
            return self._point(begin)
        same_year = begin.kind == end.kind and begin.year == end.year
        if begin.kind == end.kind == "year" and begin.bc == end.bc:
            return self._say("dates.years", first=self._number(begin), last=self._point(end))
        if same_year and begin.kind == "day" and begin.month == end.month:
            return self._say(
                "dates.days",
                first=begin.day,
                last=end.day,
                month=self._month(end),
                month_number=end.month,
                year=self._year(end),
                whole=end.year,
            )
        if same_year and begin.kind in ("day", "month") and begin.year is not None:
            key = "dates.day_of_month" if begin.kind == "day" else "dates.month_of_year"
            first, last = (
                self._say(key, day=p.day, month=self._month(p), alone=self._alone(p), month_number=p.month)
                for p in (begin, end)
            )
            whole = {"first_whole": self._point(begin), "last_bare": last}  # for languages that put the year first
            return self._say("dates.within", first=first, last=self._point(end), **whole)
        return self._say("dates.between", first=self._point(begin), last=self._point(end))

    def _point(self, point: _Point, *, of: bool = False) -> str:
        if point.kind == "year":
            said, key = self._year(point), self._form("dates.year", of=of)
            return said if key == "dates.year" else self._say(key, year=said)
        if point.kind == "decade" and point.bc:  # -003X is -0039 to -0030: 40–31 BC
            return self._range(_year(-point.number - 9), _year(-point.number))
        key = (
            f"dates.{point.kind}_bc" if point.bc and point.kind in ("century", "millennium") else f"dates.{point.kind}"
        )
        return self._say(
            self._form(key, of=of),
            day=point.day,
            month=self._month(point),
            alone=self._alone(point),
            month_number=point.month,
            year=self._year(point) if point.year is not None else "",
            number=point.number,
            whole=point.year,
        )

    def _form(self, key: str, *, of: bool) -> str:
        """The text for a date behind 'since', 'early' …, where the language has another form for it."""
        return f"{key}_of" if of and f"{key}_of" in self._texts.own_keys() else key

    def _number(self, point: _Point) -> str:
        year = 1 - (point.year or 0) if point.bc else point.year or 0
        return str(year) if year < 10_000 else self._texts.number(year)

    def _year(self, point: _Point) -> str:
        number = self._number(point)
        if point.bc:
            return self._say("dates.year_bc", year=number)
        return self._say("dates.year", year=number, whole=point.year)

    def _month(self, point: _Point) -> str:
        return str(self._texts.locale.months["format"]["wide"][point.month]) if point.month else ""

    def _alone(self, point: _Point) -> str:
        """The month's name where no day stands before it: декабрь, not декабря."""
        return str(self._texts.locale.months["stand-alone"]["wide"][point.month]) if point.month else ""

    def _say(self, key: str, **values: object) -> str:
        return str(self._texts.render(key, **values).unescape())


def _point(text: str) -> _Point | None:
    found = _POINT.fullmatch(text)
    if found is None:
        return None
    year_text, month, day = found["year"], _known(found["month"]), _known(found["day"])
    if year_text == "XXXX":
        return _Point("day_of_month", month=month, day=day) if month and month <= 12 and day else None
    if "X" in year_text:
        return _span(year_text)
    year = int(year_text.removeprefix("Y"))
    bc = year < 1
    if not month:
        return _year(year)
    for numbers, (first, kind) in _PARTS.items():
        if month in numbers:
            return _Point(kind, year=year, number=month - first + 1, bc=bc)
    if month > 12:
        return None
    return _Point("day" if day else "month", year=year, month=month, day=day, bc=bc)


def _year(year: int) -> _Point:
    return _Point("year", year=year, bc=year < 1)


def _known(part: str | None) -> int | None:
    return int(part) if part and part.isdigit() and int(part) else None


def _span(year: str) -> _Point | None:
    digits = year.lstrip("-").rstrip("X")
    missing = year.lstrip("-")[len(digits) :]
    if not digits.isdigit() or missing not in _SPANS:
        return None
    kind, bc, first = _SPANS[missing], year.startswith("-"), int(digits)
    if kind == "decade":
        return _Point("decade", year=first * 10, number=first * 10, bc=bc)
    return _Point(kind, number=first + 1, bc=bc)
