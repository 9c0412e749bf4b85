"""What every language has names for: countries, cities, languages, months, by Unicode's locale data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global


@cache
def names(language: str) -> Mapping[str, tuple[str, ...]]:
    """Names in `language` (BCP 47), in lower case but for Chinese → the English ones; none for an unknown language."""
    try:
        locale = Locale.parse(language)
    except (ValueError, UnknownLocaleError):
        return {}
    english = Locale.parse("en")
    found: dict[str, tuple[str, ...]] = {}
    for name, meaning in _pairs(locale, english):
        plain = name.strip(" .")
        if len(plain) > 1 and not any(mark in plain for mark in "(,/&"):
            found.setdefault(plain, (meaning.lower(),))
    return found


@cache
def cities() -> frozenset[str]:
    """English names of the larger cities, in lower case: those that time zones are named after."""
    return frozenset(zone.rpartition("/")[2].replace("_", " ").lower() for zone in get_global("zone_territories"))


def language_names() -> Iterator[tuple[str, str]]:
    """Names of the languages that are much written, in lower case, in English and in themselves, with their codes."""
    for code, name in Locale.parse("en").languages.items():
        if len(str(code)) == 2 and localedata.exists(str(code)):
            own = Locale.parse(str(code)).languages.get(code, "")
            yield from ((str(one).casefold(), str(code)) for one in (name, own) if one)


def _pairs(locale: Locale, english: Locale) -> Iterator[tuple[str, str]]:
    for code, name in locale.territories.items():
        if len(code) == 2 or code.isdigit():
            yield name, english.territories.get(code, "")
    for code, name in locale.languages.items():
        if localedata.exists(code) and code in english.languages:  # those that are much written
            yield name, english.languages[code]
            yield adjective(name, locale.language), english.languages[code]
    for zone, place in locale.time_zones.items():
        if "city" in place and "/" in zone:
            city = zone.rpartition("/")[2].replace("_", " ")
            yield place["city"], english.time_zones.get(zone, {}).get("city", city)
    for form in ("format", "stand-alone"):
        for number, name in locale.months[form]["wide"].items():
            yield name, english.months["format"]["wide"][number]
        if locale.language == "zh":
            for number, name in locale.months[form]["abbreviated"].items():
                yield name, english.months["format"]["wide"][number]
        for number, name in locale.days[form]["wide"].items():
            yield name, english.days["format"]["wide"][number]


def adjective(name: str, language: str) -> str:
    """'Fransızca' and 'француз тілі' name the language, 'Fransız' and 'француз' what is French."""
    if language == "tr":
        return re.sub(r"(?<=\w{3})(?:ca|ce|ça|çe)$", "", name)
    return name.removesuffix(" тілі") if language == "kk" else name
