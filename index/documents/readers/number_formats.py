"""Numbers and dates of a spreadsheet as it shows them: a cell holds 45356 and its format says '5 March 2024'."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names, get_month_names

from index.documents.readers.local_formats import invariant_date, local_number

_GENERAL = 11  # figures of a number without a format
_LOCALES = {0x19: "ru", 0x3F: "kk", 0x04: "zh", 0x1F: "tr", 0x07: "de", 0x0C: "fr", 0x0A: "es", 0x22: "uk"}
"""Primary languages of Microsoft's locale identifiers, for names of months and days."""
_FIRST_DAY = dt.datetime(1899, 12, 30)
"""Day 0 of a spreadsheet."""
_LAST_DAY = 2_958_466
_SYSTEM = frozenset(("mm-dd-yy", "m/d/yy", "m/d/yyyy", "m/d/yy h:mm", "m/d/yyyy h:mm"))
"""Formats that show a date as the reader's own machine does: here as ISO 8601."""
_PARTS = re.compile(
    r"""
    "(?P<quoted>[^"]*)" | \\(?P<escaped>.)
    | \[\$(?P<currency>[^\]-]*)(?:-[0-9A-Fa-f]+)?[^\]]*\] | \[[^\]]*\]  # a currency, its country; a colour, a condition
    | _. | \*.  # room as wide as a letter, a letter that fills the cell
    | (?P<ampm>AM/PM|A/P) | (?P<date>y+|m+|d+|h+|s+(?:\.0+)?)
    | (?P<number>[#0?](?:[#0?,.]|[ \u00a0](?=[#0?]))*%?) | (?P<other>.)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def shown(value: object, pattern: str | None, language: str = "en") -> str:
    """The text of a cell; '' for nothing. Numbers have the signs that programs in that language show: '1 234,50' in
    Russian, where the file says '#,##0.00'.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, dt.datetime | dt.date | dt.time | dt.timedelta):
        return _moment(value, pattern or "")
    if isinstance(value, int | float):
        invariant = invariant_date(pattern or "")
        if invariant is not None and 0 < value < _LAST_DAY:
            return _moment(_FIRST_DAY + dt.timedelta(value), invariant)
        return _number(value, pattern or "General", _signs(language))
    return " ".join(str(value).split())


@cache
def _signs(language: str) -> dict[int, str]:
    """What stands for the comma between thousands and for the point."""
    try:
        symbols = Locale.parse(language).number_symbols
    except (ValueError, UnknownLocaleError):
        return {}
    latin = symbols.get("latn", symbols)
    return str.maketrans({",": latin["group"], ".": latin["decimal"]})


def _general(value: float, signs: dict[int, str]) -> str:
    if isinstance(value, int) or (value.is_integer() and abs(value) < 10**_GENERAL):
        return str(int(value))
    return f"{value:.{_GENERAL - 1}g}".translate(signs)


def _number(value: float, pattern: str, signs: dict[int, str]) -> str:
    sections = pattern.split(";")
    negative = value < 0 and len(sections) > 1
    section = sections[1] if negative else sections[2] if value == 0 and len(sections) > 2 else sections[0]
    if section.strip().lower() in ("", "general", "@") or "e+" in section.lower() or "/" in section:
        return _general(value, signs)
    parts, minus = [], False
    for part in _PARTS.finditer(section):
        if part["number"]:
            figures = _figures(abs(value), part["number"], signs)
            minus = minus or (value < 0 and not negative and any(c in "123456789" for c in figures))
            parts.append(figures)
        else:
            parts.append(part["quoted"] or part["escaped"] or part["currency"] or _kept(part["other"]))
    text = " ".join("".join(parts).split())
    return f"{'-' * minus}{text}" if text else _general(value, signs)


def _kept(other: str | None) -> str:
    return other if other and not other.isalpha() else ""


def _figures(value: float, pattern: str, signs: dict[int, str]) -> str:
    """Of a number that isn't negative. A comma behind the last figure, or before the point, divides by a thousand."""
    percent = pattern.endswith("%")
    body = pattern.rstrip("% ")
    local = local_number(value * (100 if percent else 1), body)
    if local is not None:
        return local + "%" * percent
    whole, _, fraction = body.rstrip(",").partition(".")
    thousands = 1000 ** (len(body) - len(body.rstrip(",")) + len(whole) - len(whole.rstrip(",")))
    places = sum(c in "0#?" for c in fraction)
    number = round(value * (100 if percent else 1) / thousands, places)
    text = f"{number:,.{places}f}" if "," in whole.rstrip(",") else f"{number:.{places}f}"
    optional = len(fraction) - len(fraction.rstrip("#?"))
    if optional and "." in text:
        text = text[:-optional] + text[-optional:].rstrip("0")
        text = text.rstrip(".")
    integer, dot, rest = text.partition(".")
    return (integer.rjust(whole.count("0"), "0") + dot + rest).translate(signs) + "%" * percent


def _moment(value: dt.datetime | dt.date | dt.time | dt.timedelta, pattern: str) -> str:
    if isinstance(value, dt.timedelta):
        seconds = int(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    section = pattern.split(";")[0]
    if section.strip().lower() in ("general", "", "@") or re.sub(r"\[.*?\]", "", section.lower()) in _SYSTEM:
        return _iso(value) if "h" in section else _iso(value)[:10]
    parts = [_part(value, section, found) for found in _PARTS.finditer(section)]
    return " ".join("".join(parts).split()) or _iso(value)


def _iso(value: dt.datetime | dt.date | dt.time) -> str:
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    return value.isoformat()


def _part(value: dt.datetime | dt.date | dt.time, section: str, found: re.Match[str]) -> str:
    if not found["date"]:
        if found["ampm"]:
            return "PM" if getattr(value, "hour", 0) > 11 else "AM"
        return found["quoted"] or found["escaped"] or _kept(found["other"])
    code = found["date"].lower()
    before, behind = section[: found.start()].lower(), section[found.end() :].lower()
    is_minute = code[0] == "m" and (re.search(r"h+[^a-z]*$", before) or re.match(r"[^a-z]*s", behind))
    if code[0] in "hs" or is_minute:
        return _clock(value, "n" * len(code) if is_minute else code, "am/pm" in section.lower())
    return _day(value, code, _locale(section)) if isinstance(value, dt.date) else ""


def _clock(value: dt.datetime | dt.date | dt.time, code: str, half_days: bool) -> str:
    hour = getattr(value, "hour", 0)
    number = {
        "h": (hour % 12 or 12) if half_days else hour,
        "n": getattr(value, "minute", 0),
        "s": getattr(value, "second", 0),
    }[code[0]]
    return f"{number:02}" if len(code) > 1 else str(number)


def _day(value: dt.date, code: str, locale: str) -> str:
    match code[0], len(code):
        case "y", length:
            return f"{value.year % 100:02}" if length < 3 else str(value.year)
        case "m", 1 | 2:
            return str(value.month).rjust(len(code), "0")
        case "m", 3:
            return str(get_month_names("abbreviated", locale=locale)[value.month])
        case "m", _:
            return str(get_month_names("wide", locale=locale)[value.month])
        case "d", 1 | 2:
            return str(value.day).rjust(len(code), "0")
        case _, length:
            return str(get_day_names("abbreviated" if length == 3 else "wide", locale=locale)[value.weekday()])


@cache
def _locale(section: str) -> str:
    found = re.search(r"\[\$[^\]-]*-([0-9A-Fa-f]+)", section)
    name = _LOCALES.get(int(found[1], 16) & 0x3FF, "en") if found else "en"
    return str(Locale.parse(name))
