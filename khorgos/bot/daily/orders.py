"""What somebody wants who writes after /daily: 'on 09:00 Almaty', 'days mon-fri', 'now', in any of our languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from functools import cache
from pathlib import Path

import yaml
from babel import Locale

from khorgos.bot.daily.gazetteer import folded
from khorgos.bot.daily.zones import LANGUAGES
from khorgos.bot.state.subscriptions import EVERY_DAY

WORKDAYS, WEEKEND = 0b0011111, 0b1100000
SWITCHES = frozenset({"silent", "pin", "this_day"})
ACTIONS = SWITCHES | {"on", "off", "now", "preview", "yesterday", "days", "zone", "time", "language", "topics"}
GROUPS = {"every_day": EVERY_DAY, "workdays": WORKDAYS, "weekend": WEEKEND}
_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>am|pm)?", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s*(?:[,;、，\s]|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Order:
    """`action` is one of ACTIONS or none; `rest` is what was not understood: a place, a language, topics."""

    action: str | None = None
    at: time | None = None
    weekdays: int | None = None
    rest: str = ""


def understand(text: str) -> Order:
    """Read what follows the command. Everything may be left out; times without action are settings too."""
    action, rest = _action(text.strip())
    if action == "topics" or action == "language":
        return Order(action, rest=rest)
    if (weekdays := weekdays_in(rest)) is not None and (rest or action == "days"):
        return Order(action or "days", weekdays=weekdays)
    at, rest = _time(rest)
    return Order(action, at, None, rest)


def weekdays_in(text: str) -> int | None:
    """A mask of weekdays, bit 0 Monday: 'mon-fri', 'сб, вс', 'workdays'; none if that is not what the text says."""
    if (name := _vocabulary().get(folded(text))) in GROUPS:
        return GROUPS[name]
    mask = 0
    for part in _SEPARATORS.split(text.strip()):
        days = [_day_names().get(folded(end)) for end in re.split(r"[-–—~至]", part)]
        if not 1 <= len(days) <= 2 or None in days:
            return None
        first, last = days[0] or 0, days[-1] or 0
        for offset in range((last - first) % 7 + 1):
            mask |= 1 << (first + offset) % 7
    return mask or None


def switch_in(text: str) -> bool | None:
    """'on' or 'off' in any of our languages; none for anything else."""
    return {"on": True, "off": False}.get(_vocabulary().get(folded(text), ""))


def _action(text: str) -> tuple[str | None, str]:
    """The longest first words that name an action, and what follows them."""
    words = text.split()
    for count in range(min(3, len(words)), 0, -1):
        name = _vocabulary().get(folded(" ".join(words[:count])))
        if name in ACTIONS:
            return name, " ".join(words[count:])
    return None, text


def _time(text: str) -> tuple[time | None, str]:
    words = text.split()
    for start in range(len(words)):
        for count in (2, 1):
            found = _TIME.fullmatch(" ".join(words[start : start + count]))
            if found and (at := _valid(found)) is not None:
                return at, " ".join([*words[:start], *words[start + count :]])
    return None, text


def _valid(found: re.Match[str]) -> time | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if half := (found["half"] or "").lower():
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


@cache
def _vocabulary() -> Mapping[str, str]:
    """Folded words to their names; where a word has two (weekdays), the first in the file."""
    listed: Mapping[str, list[str]] = yaml.safe_load(
        Path(__file__).with_name("order_words.yaml").read_text(encoding="utf-8")
    )
    found: dict[str, str] = {}
    for name, words in listed.items():
        for word in words:
            found.setdefault(folded(word), name)
    return found


@cache
def _day_names() -> Mapping[str, int]:
    return {name: day for language in LANGUAGES for name, day in _days_of(language)}


def _days_of(language: str) -> Iterator[tuple[str, int]]:
    named = Locale.parse(language).days
    for context in named.values():
        for width in ("wide", "abbreviated", "short"):
            for day, name in context.get(width, {}).items():
                yield folded(name), int(day)
