"""Time zones by what people call them: a city or a country in any of our languages, UTC+5, or the IANA name.

Names come from the CLDR (Babel) for the zones' own cities and the countries, from the zone database's zone.tab for
which country has which zone, and from the gazetteer for every other city.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, lru_cache
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from bot.daily.abbreviations import ABBREVIATIONS
from bot.daily.gazetteer import City, alike, country_codes, gazetteer, name_key, slips

LANGUAGES = ("en", "ru", "kk", "zh", "tr")
WORLD = (
    *("Europe/London", "Africa/Cairo", "Asia/Dubai", "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo"),
    *("Australia/Sydney", "America/Los_Angeles", "America/New_York", "America/Sao_Paulo"),
)
DOMINANT = 8
"""A city so many times larger than its namesakes is the one that is meant."""
LONGEST = 60
"""Characters of a place's name."""
ABBREVIATED = 4
"""Letters from which a word of a name has a capital ('Rostov-na-Donu') and a name in Latin ones is no abbreviation."""
_WORDS = re.compile(r"([\s-]+)")
_FURTHER = re.compile(r"[,，(（]")
"""What follows a city's name on a button: its country, how far it is from UTC."""
OFFSET = re.compile(r"(?:utc|gmt|msk)?\s*([+\-−])\s*(\d{1,2})(?::?(00|15|30|45))?", re.IGNORECASE)
OFFSET_BASE = {"msk": 3}

CASES = (
    (re.compile(r"['’](?:de|da|te|ta|y?[ae])$", re.IGNORECASE), ("",)),
    (re.compile(r"(?:да|де|та|те|ға|ге|қа|ке)$", re.IGNORECASE), ("",)),
    (re.compile(r"[еуиы]$", re.IGNORECASE), ("а", "", "ь", "я")),
    (re.compile(r"овск(?:ому|ое|ого|ом|ий)$", re.IGNORECASE), ("ва",)),
    (re.compile(r"инск(?:ому|ое|ого|ом|ий)$", re.IGNORECASE), ("ы", "а", "у")),
    (re.compile(r"ск(?:ому|ое|ого|ом|ий)$", re.IGNORECASE), ("ск", "", "ь", "а", "и", "ы")),
    (re.compile(r"ьск(?:ому|ое|ого|ом|ий)$", re.IGNORECASE), ("",)),
    (re.compile(r"йск(?:ому|ое|ого|ом|ий)$", re.IGNORECASE), ("о", "я")),
)
"""Endings of 'in' and 'to' a place and of what is the place's ('по московскому времени'), and what stands there when it
is only named."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place and its zone. `name` is the city's as somebody wrote it, else GeoNames; `country` ISO 3166."""

    name: str
    country: str | None
    zone: str


def find(text: str, language: str = "en", limit: int = 6) -> tuple[Place, ...]:
    """The places that `text` may mean, likeliest first: one if it is clear, none if nothing is near.

    The first city that no zone is named for takes a second or two: call it in a thread.
    """
    wanted = text.strip()
    if not wanted or len(wanted) > LONGEST:
        return ()
    return known(wanted, language, limit) or _near(name_key(wanted), language)[:limit]


def known(text: str, language: str = "en", limit: int = 6) -> tuple[Place, ...]:
    """The places of this very name or offset, and none for a misspelt one."""
    wanted = text.strip()
    if not wanted or len(wanted) > LONGEST:
        return ()
    found = (
        _by_offset(wanted)
        or _by_abbreviation(wanted, language)
        or _by_iana_name(wanted)
        or _by_name(wanted, language)
        or _inflected(wanted, language)
    )
    return found[:limit]


def suggested(language: str) -> tuple[Place, ...]:
    """What to offer before anybody has said a word: the zones where the language is at home, and some of the world.

    English is at home nowhere in particular.
    """
    home = "" if language == "en" else str(get_global("likely_subtags").get(language, "")).rpartition("_")[2]
    places = (*_in_country(home, language)[:4], *(_place_of(zone, language) for zone in WORLD))
    return _unique(places)[:10]


def named(name: str, zone: str) -> str | None:
    """The name of a place where its zone is called by another city's: of Beijing, but not of Shanghai, which each
    language has its own name for."""
    own = {name_key(city(zone, language)) for language in LANGUAGES}
    return None if name_key(_FURTHER.split(name)[0]) in own or "/" not in zone or zone.startswith("Etc/") else name


def city(zone: str, language: str) -> str:
    """What a zone is called: its own city, in the language; 'UTC+05:00' where it has none."""
    if zone.startswith("Etc/") or "/" not in zone:
        return zone.removeprefix("Etc/") if zone == "UTC" else offset_of(zone, None)
    return str(get_timezone_location(zone, _locale(language), return_city=True))


def country(code: str, language: str) -> str:
    """The name of a country, given by its code (ISO 3166), in a language."""
    return str(_locale(language).territories.get(code, code))


def offset_of(zone: str, at: datetime | None) -> str:
    """'UTC+05:30' at a moment (now, if none is given)."""
    offset = (at or datetime.now(ZoneInfo(zone))).astimezone(ZoneInfo(zone)).utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset else 0
    return f"UTC{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _by_offset(text: str) -> tuple[Place, ...]:
    if text.casefold() in ("utc", "gmt"):
        return (Place("UTC", None, "UTC"),)
    found = OFFSET.fullmatch(text)
    if not found:
        return ()
    hours, minutes = int(found[2]), int(found[3] or 0)
    hours = (hours if found[1] == "+" else -hours) + OFFSET_BASE.get(text[:3].casefold(), 0)
    if minutes:
        return _with_offset(hours * 60 + (minutes if found[1] == "+" else -minutes))
    if not -12 <= hours <= 14:
        return ()
    zone = f"Etc/GMT{-hours:+d}" if hours else "UTC"  # POSIX has the sign the other way round
    return (Place(offset_of(zone, None), None, zone),)


def _with_offset(minutes: int) -> tuple[Place, ...]:
    """Zones that are so far from UTC today and all year, or else for a part of it."""
    wanted = timedelta(minutes=minutes)
    found = [zone for zone in _country_of() if wanted in _rules(zone)]
    always = [zone for zone in found if len(set(_rules(zone))) == 1]
    return tuple(_place_of(zone, "en") for zone in always or found)


def _by_abbreviation(text: str, language: str) -> tuple[Place, ...]:
    """Where the clocks are called so: EST is said in New York, in Panama and in Sydney."""
    return tuple(_place_of(zone, language) for zone in ABBREVIATIONS.get(text.upper(), ()))


def _by_iana_name(text: str) -> tuple[Place, ...]:
    wanted = text.replace(" ", "_").casefold()
    zone = next((zone for zone in available_timezones() if zone.casefold() == wanted and "/" in zone), None)
    return (Place(city(zone, "en"), _country_of().get(zone), zone),) if zone else ()


def _by_name(written: str, language: str) -> tuple[Place, ...]:
    name = name_key(written)
    zones = _zone_cities().get(name, ())
    if len(zones) == 1:
        return tuple(_place_of(zone, language) for zone in zones)
    if code := _countries().get(name):
        return _in_country(code, language)
    return _cities(name, written)


def _place_of(zone: str, language: str) -> Place:
    return Place(city(zone, language), _country_of().get(zone), zone)


@lru_cache(maxsize=256)
def _in_country(code: str, language: str) -> tuple[Place, ...]:
    """The country's zones, each under its largest city, the largest first; those alike all year round once."""
    zones = [zone for zone, where in _country_of().items() if where == code]
    if len(zones) <= 1:
        return tuple(_place_of(zone, language) for zone in zones)
    rank = {c.zone: -c.population for c in reversed(gazetteer().cities) if c.country == code}
    seen: dict[tuple[Any, ...], Place] = {}
    for zone in sorted(zones, key=lambda zone: rank.get(zone, 0)):
        seen.setdefault(_rules(zone), _place_of(zone, language))
    return tuple(seen.values())


def _rules(zone: str) -> tuple[Any, ...]:
    """The offsets of this and the next year, month by month: zones that share them are one to whoever chooses."""
    year = datetime.now().year
    return tuple(
        datetime(y, month, day, tzinfo=ZoneInfo(zone)).utcoffset()
        for y in (year, year + 1)
        for month in range(1, 13)
        for day in (1, 15)
    )


def _cities(name: str, written: str) -> tuple[Place, ...]:
    """The cities of this name, the largest first; only that one if it dwarfs the others or they share its zone."""
    found = gazetteer().named(name)
    meant = (c for c in found if c.population * DOMINANT > found[0].population)
    return _unique(Place(_as_written(written, c.name), c.country, c.zone) for c in meant)


def _as_written(written: str, name: str) -> str:
    """A city's name as somebody wrote it, with its capitals; as GeoNames has it where that is the same, or an
    abbreviation: 'nyc'."""
    if name_key(written) == name_key(name) or (written.isascii() and len(written) < ABBREVIATED):
        return name
    if not (written.islower() or written.isupper()):
        return written
    first, *others = _WORDS.split(written.lower())
    return "".join((_great(first), *(_great(word) if len(word) >= ABBREVIATED else word for word in others)))


def _great(word: str) -> str:
    return word[:1].upper() + word[1:]


def _inflected(text: str, language: str) -> tuple[Place, ...]:
    """The place that stands in a case of Russian, Kazakh or Turkish: 'в Москве', 'Алматыда', "Ankara'da"."""
    for ending, others in CASES:
        stem = ending.sub("", text)
        if stem == text:
            continue
        for name in (stem + other for other in others):
            if found := _by_name(name, language):
                return found
    return ()


def _near(name: str, language: str) -> tuple[Place, ...]:
    """What a misspelt name, or the beginning of one, may stand for."""
    likely: list[tuple[float, Place]] = []
    cities, countries = list(_zone_cities().items()), list(_countries().items())
    for number, score in _alike(name, [key for key, _ in cities], 4):
        likely += [(score, _place_of(cities[number][1][0], language))]
    for number, score in _alike(name, [key for key, _ in countries], 2):
        likely += [(score, place) for place in _in_country(countries[number][1], language)[:3]]
    likely += [(score, _place(city)) for city, score in gazetteer().near(name)]
    return _unique(place for _, place in sorted(likely, key=lambda found: -found[0]))


def _alike(name: str, names: Sequence[str], limit: int) -> Sequence[tuple[int, float]]:
    return alike(name, names, limit) or slips(name, names, limit)


def _place(city: City) -> Place:
    return Place(city.name, city.country, city.zone)


def _unique(places: Iterable[Place]) -> tuple[Place, ...]:
    """One place for each zone, the first."""
    found: dict[str, Place] = {}
    for place in places:
        found.setdefault(place.zone, place)
    return tuple(found.values())


@cache
def _country_of() -> Mapping[str, str]:
    """Zone to country, of zone.tab: the zones that are in use."""
    table = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows}


@cache
def _zone_cities() -> Mapping[str, tuple[str, ...]]:
    """Folded names of the zones' own cities, in all our languages."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for zone in _country_of():
        found[name_key(zone.rpartition("/")[2])][zone] = None
        for language in LANGUAGES:
            found[name_key(city(zone, language))][zone] = None
    return {name: tuple(zones) for name, zones in found.items()}


@cache
def _countries() -> Mapping[str, str]:
    """Folded names of the countries, and their three-letter codes, in all our languages."""
    with_zones = set(_country_of().values())
    return {three: two for three, two in country_codes().items() if two in with_zones} | {
        name_key(name): code
        for language in LANGUAGES
        for code, name in _locale(language).territories.items()
        if code in with_zones
    }


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language if language in LANGUAGES else "en")
