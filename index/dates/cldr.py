"""The table of a language that has none of ours, out of Unicode's locale data and the few words of `words/others.yaml`:
dates, months, seasons and years, ranges of them, centuries and decades.

What needs to be known of a language to be read rightly ('in April', 'every year', 'three years later') is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.units import format_unit

from index.tables import TextLoader, read_table

Form = tuple[str, str]

_SHARED = re.compile(r"(.+).*\n\1")
_LITERAL = re.compile(r"'([^']+)'")
_DAYS = [("iso", "{iso}"), ("numeric", r"{n1}\.{n2}\.{n3}"), ("numeric", "{n1}/{n2}/{n3}")]
_NAMED_RANGES = [
    ("calendar", "{d}{of}{gap}{m}(?:{of} {year}{y}?)?(?:{to}){d2}{of}{gap}{m2}{of},? {year2}{y}?"),
    ("calendar", "{d}(?:{to}| ?/ ?){d2}{of}{gap}{m}{of},? {year}{y}?"),
    ("run", r"{d}, \d{1,2}(?:{behind_day})? (?:{and}) {d2}{of}{gap}{m}{of},? {year}{y}?"),
    ("list", "{d} (?:{and}) {d2}{of}{gap}{m}{of},? {year}{y}?"),
    ("styles", r"{d}{of}{gap}{m}(?:{of},? {year}{y}?)? ?/ ?{n2}\.?{of}{gap}{m2}(?:{of},? {year2}{y}?)?"),
    (
        "styles",
        r"{d}{of}{gap}{m}(?:{of},? {year}{y}?)? ?[(\[](?:\w+ )?{d2}{of}{gap}{m2}(?:{of},? {year2}{y}?)?[)\]]"
        r"(?:{of},? {year2}{y}?)?",
    ),
    ("calendar", "{m}(?:{of} {year}{y}?)?(?:{to}){m2}{of} {year2}{y}?"),
    ("list", "{m}(?:/| (?:{and}) ){m2}{of} {year2}{y}?"),
]
_BETWEEN = "{m}(?:{of} {year}{y}?)? (?:{and}) {m2}{of} {year2}{y}?"
_ENTRY = ("entry", r"{d}{of}{gap}{month}(?!\w)")
_NAMED = [
    ("calendar", "{d}{of}{gap}{m}{of},? {year}{y}?"),
    ("calendar", r"{m} {day}\.?,? {year}{y}?"),
    ("calendar", "{m}{of} {year}{y}?"),
]
_SEASONS = [("calendar", "{season}{of}(?: (?:{article}))? {year}(?: ?[-/] ?(?:{year2}|{short}))?{y}?")]
_ERAS = [
    ("calendar", "{anyyear}(?: {era})?(?:{to}){anyyear2} {era2}"),
    ("calendar", "{anyyear} {era}"),
]
_SPANS = [("calendar", "{year}{y}?(?:{to}|/){year2}{y}?"), ("calendar", "{year}[-/]{short}{y}?")]
_YEARS = [("calendar", "{year} ?- ?{year2}"), ("year", "{year}")]
_UNITS = r"%|(?:km|m|kg|g|t|ha|l)(?!')|m²|km²|kwh|€|\$|£|euro\w*|dollar\w*|usd|eur"
_LABELS = "no|nr|n°|art|tel|fax|iso|iec|din|isbn|rfc|usd|eur|windows|office|boeing"
_SHORT_WORD = r"\w{1,3}"
"""What may stand before a bare year where nothing is known of the words: 'im', 'en', 'von', 'od', 'anno' is no name."""
_LEAST_STEM = 3  # letters that the cases of a month's name have in common


def table_of(language: str) -> Mapping[str, Any]:
    """The table of `language` (BCP 47); of one that Unicode doesn't know, ISO and numeric dates and years."""
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        locale = None
    words = _others().get("" if locale is None else locale.language, {})
    led = words.get("led", _SHORT_WORD)
    return {
        "language": language,
        "words": dict(_words(locale, words)),
        "patterns": {"ordinal": r"(?<![\d.,])\d{1,2}|(?:x{0,2}(?:ix|iv|v?i{1,3}|v)|xx?)"},
        "macros": dict(_macros(locale, words)),
        "named": words.get("named"),
        "behind": {"article": words.get("article")},
        "veto": {
            "before": _any(_LABELS, words.get("label")),
            "after": _any(_UNITS, words.get("units")),
            "led": _any(led, *_year_words(locale)),
            **{name: words.get(name) for name in ("strong", "plural", "function_words", "counted_noun", "led_written")},
        },
        "forms": list(_forms(words, named=locale is not None)),
    }


@cache
def _others() -> Mapping[str, Any]:
    table: Mapping[str, Any] = read_table("index.dates", "words/others.yaml", TextLoader)
    return table


def _any(*patterns: str | None) -> str:
    return "|".join(pattern for pattern in patterns if pattern)


def _words(locale: Locale | None, words: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The kinds of words that the forms have slots for, each with what its patterns stand for."""
    months = {} if locale is None else dict(_months(locale))
    if months:
        typed = {pattern: str(number) for number, pattern in words.get("month", {}).items()}
        yield "month", months | typed
    for name in ("season", "era", "operator", "modifier"):
        if name in words:
            yield name, {pattern: value for value, pattern in words[name].items()}
    for name in ("century", "decade"):
        if "before" in words.get(name, {}):
            yield f"{name}_head", {words[name]["before"]: name}


def _macros(locale: Locale | None, words: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "of", "" if locale is None else _particles(locale)
    behind_day = _any(r"\.", words.get("day"))
    yield "behind_day", behind_day
    for number in ("", "2"):
        yield f"d{number}", f"{{day{number}}}(?:{behind_day})?"
        yield f"m{number}", rf"{{month{number}}}\.?"
    yield "gap", r"(?:[ -]|(?<=\.))"
    yield "y", words.get("year", "(?:)")
    yield "article", words.get("article", "(?!)")
    yield from ((name, words[name]) for name in ("to", "and") if name in words)


def _forms(words: Mapping[str, Any], *, named: bool) -> Iterator[Form]:
    yield from _DAYS
    if named:
        yield from (("calendar", f"(?<={word} ){_BETWEEN}") for word in words.get("between", ()))
        yield from (*(_NAMED_RANGES if words else ()), *_NAMED, _ENTRY)
    if not words:
        yield from _YEARS
        return
    yield from (*_ERAS, *_periods(words), *_SEASONS)
    yield from (("calendar", f"(?<={word} ){{year}}{{y}}? (?:{{and}}) {{year2}}{{y}}?") for word in words["between"])
    yield from (*_SPANS, ("year", "{year}{y}") if "year" in words else _YEARS[-1], _YEARS[-1])


def _periods(words: Mapping[str, Any]) -> Iterator[Form]:
    """Centuries and decades: 'siglo XIX', '19. Jahrhundert'; 'años 30', '1930er'."""
    century, decade = words["century"], words["decade"]
    if "before" in century:
        yield "century", "{century_head} {ordinal}(?: {era})?"
    else:
        if "behind" in decade:
            yield "decade_of_century", f"{{decade}}{decade['behind']} {{ordinal}}{century['behind']}"
        yield "century", f"{{ordinal}}(?:{{to}}){{ordinal2}}{century['behind']}(?: {{era}})?"
        yield "century", f"{{ordinal}}{century['behind']}(?: {{era}})?"
    yield "decade", "{decade_head} {decade}" if "before" in decade else f"{{decade}}{decade['behind']}"


def _months(locale: Locale) -> Iterator[tuple[str, str]]:
    """The months' names; where a language declines them, with any ending."""
    for number, name in locale.months["format"]["wide"].items():
        alone = locale.months["stand-alone"]["wide"][number]
        shared = _SHARED.match(f"{name.lower()}\n{alone.lower()}")
        stem = shared[1] if shared else ""
        if name.lower() != alone.lower() and len(stem) >= _LEAST_STEM and stem.isalpha():
            yield rf"{stem}[^\W\d_]{{0,4}}", str(number)
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
