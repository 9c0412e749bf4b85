"""The table of a language that has none of ours, out of Unicode's locale data: whole dates, months and years.

What needs to be known of a language to be read rightly ('in April', 'every year', 'three years later') is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.units import format_unit

_LITERAL = re.compile(r"'([^']+)'")
_DAYS = [("iso", "{iso}"), ("numeric", r"{n1}\.{n2}\.{n3}"), ("numeric", "{n1}/{n2}/{n3}")]
_NAMED = [
    ("calendar", r"{day}\.?{of}[ -]{month}\.?{of},? {year}"),
    ("calendar", r"{month}\.? {day}\.?,? {year}"),
    ("calendar", r"{month}\.?{of} {year}"),
]
_YEARS = [("calendar", "{year} ?- ?{year2}"), ("year", "{year}")]
_UNITS = r"%|km|m|kg|g|t|ha|l|m²|km²|kwh|€|\$|£|euro\w*|dollar\w*|usd|eur"
_SHORT_WORD = r"\w{1,3}"
"""What may stand before a bare year where nothing is known of the words: 'im', 'en', 'von', 'od', 'anno' is no name."""


def table_of(language: str) -> Mapping[str, Any]:
    """The table of `language` (BCP 47); of one that Unicode doesn't know, ISO and numeric dates and years."""
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        locale = None
    months = {} if locale is None else dict(_months(locale))
    return {
        "language": language,
        "words": {"month": months} if months else {},
        "macros": {"of": "" if locale is None else _particles(locale)},
        "veto": {"before": "no|nr|art|tel", "after": _UNITS, "led": "|".join((_SHORT_WORD, *_year_words(locale)))},
        "forms": [*_DAYS, *(_NAMED if months else ()), *_YEARS],
    }


def _months(locale: Locale) -> Iterator[tuple[str, str]]:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                plain = name.lower().rstrip(".")
                if len(plain) > 2 and not plain[0].isdigit():
                    yield re.escape(plain), str(number)


def _particles(locale: Locale) -> str:
    """'de' of '7 de enero de 1943'."""
    found = sorted({literal.strip() for literal in _LITERAL.findall(locale.date_formats["long"].pattern)})
    return f"(?: (?:{'|'.join(map(re.escape, found))}))?" if found else ""


def _year_words(locale: Locale | None) -> Iterator[str]:
    if locale is not None:
        for number in (1, 2, 5):
            yield from re.findall(r"[^\W\d_]+", format_unit(number, "duration-year", locale=locale).lower())
