"""What every language has names for: countries, cities, languages, months, by Unicode's locale data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST, _LONGEST_ENDING = 4, 3  # letters of a word that has an ending besides, and of that
_AGGLUTINATING = frozenset({"tr", "kk"})  # whose endings have any length
_MOST_SHARED = 2  # names that may share a word: 'South', 'Island', 'Republic' stand in many
_HAN_SIZES = (2, 3, 4, 5)


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


def is_known_afar(text: str, language: str) -> bool:
    """Whether `text` names a country, a people by its language, or a large city; always where Unicode has no names."""
    stems = _stems(language)
    if not stems:
        return True
    if language == "zh":
        return any(text[n : n + size] in stems for n in range(len(text)) for size in _HAN_SIZES)
    return any(_has_stem(word.lower(), stems, language) for word in _WORD.findall(text) if word[0].isupper())


def _has_stem(word: str, stems: frozenset[str], language: str) -> bool:
    if word in stems:
        return True
    most = len(word) if language in _AGGLUTINATING else _LONGEST_ENDING
    return any(word[:size] in stems for size in range(max(_SHORTEST, len(word) - most), len(word)))


@cache
def _stems(language: str) -> frozenset[str]:
    """The words of these names, in lower case, without what an ending changes; none that several names share."""
    try:
        locale = Locale.parse(language)
    except (ValueError, UnknownLocaleError):
        return frozenset()
    peoples = {name for code, name in locale.languages.items() if len(code) == len("en")}
    places = {place["city"] for place in locale.time_zones.values() if "city" in place}
    named = {*locale.territories.values(), *peoples, *places, *(cities() if language == "en" else ())}
    if language == "zh":
        return frozenset(short for name in named if len(short := name.removesuffix("语")) in _HAN_SIZES)
    shared = Counter(word.lower() for name in named for word in _WORD.findall(name))
    alone = {name.lower() for name in named}
    own = (
        word
        for word, count in shared.items()
        if (word in alone and len(word) > 2) or (len(word) > _SHORTEST and count <= _MOST_SHARED)
    )
    return frozenset(_cut(word, language) for word in own)


def _cut(word: str, language: str) -> str:
    if language == "en" or language in _AGGLUTINATING or len(word) <= _SHORTEST:
        return word
    return word[: -1 if len(word) == _SHORTEST + 1 else -2]


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
