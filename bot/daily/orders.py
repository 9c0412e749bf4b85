"""What somebody wants who writes after /daily: 'on 09:00 Almaty', 'days mon-fri', 'now', in any of our languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from functools import cache
from pathlib import Path

import yaml
from babel import Locale

from bot.daily.gazetteer import folded
from bot.daily.zones import LANGUAGES
from bot.state.subscriptions import EVERY_DAY

WORKDAYS, WEEKEND = 0b0011111, 0b1100000
SWITCHES = frozenset({"silent", "pin", "this_day"})
ACTIONS = SWITCHES | {"on", "off", "now", "preview", "yesterday", "days", "zone", "time", "language", "topics"}
GROUPS = {"every_day": EVERY_DAY, "workdays": WORKDAYS, "weekend": WEEKEND}
CLOCK_WORDS = {"noon": time(12), "midnight": time(0)}
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d\d))?(?:\s*(?P<half>[ap])\.?m\.?|\s*o['’]clock|\s?h)?", re.IGNORECASE
)
_LIKE_TIME = re.compile(r"\d{1,6}([:.h]\d{0,4}){0,2}\s*([ap]\.?m\.?)?", re.IGNORECASE)
_CARRIED = re.compile(
    r"(?P<on>on)?,(?:(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d))?,(?P<days>[1-9]|[1-9]\d|1[01]\d|12[0-7])?", re.ASCII
)
_WORDS = 12
"""Nobody says more; in a longer text weekdays are not looked for."""
_SEPARATORS = re.compile(r"\s*(?:[,;、，\s]|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Order:
    """`action` is one of ACTIONS or none; `rest` is what was not understood: a place, a language, topics.

    `odd_time` looks like a time, but there is none such: '25:00'.
    """

    action: str | None = None
    at: time | None = None
    weekdays: int | None = None
    rest: str = ""
    odd_time: str = ""


def understand(text: str) -> Order:
    """Read what follows the command. Everything may be left out; times without action are settings too."""
    action, rest = _action(text.strip())
    if action == "topics" or action == "language":
        return Order(action, rest=rest)
    at, rest = _time(rest)
    weekdays, rest = _weekdays(rest)
    if action is None and weekdays is not None:
        action = "days"
    odd = _odd_time(rest) if at is None and action != "days" else ""
    return Order(action, at, weekdays, rest, odd)


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


def carried(order: Order) -> str:
    """What an order says besides the place, short enough for a button: `carried_in` reads it."""
    at = f"{order.at:%H%M}" if order.at else ""
    return f"{'on' if order.action == 'on' else ''},{at},{order.weekdays or ''}"


def carried_in(text: str) -> Order:
    """The order that `carried` put into a button; an empty one for anything else."""
    found = _CARRIED.fullmatch(text)
    if not found:
        return Order()
    at = time(int(found["hour"]), int(found["minute"])) if found["hour"] else None
    return Order("on" if found["on"] else None, at, int(found["days"]) if found["days"] else None)


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
    for start, count, run in _short_runs(words):
        if (at := _clock_time(run)) is not None:
            named = start > 0 and _vocabulary().get(folded(words[start - 1])) == "time"  # 'at 9:00'
            return at, " ".join([*words[: start - named], *words[start + count :]])
        if _TIME.fullmatch(run):  # '13 pm' isn't 13 o'clock in a place called pm
            break
    return None, text


def _odd_time(text: str) -> str:
    return next((run for _, _, run in _short_runs(text.split()) if _LIKE_TIME.fullmatch(run)), "")


def _short_runs(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Every two words, and before the next two the first of them alone: where they begin, how many, and they."""
    for start in range(len(words)):
        for count in (2, 1):
            if start + count <= len(words):
                yield start, count, " ".join(words[start : start + count])


def _weekdays(text: str) -> tuple[int | None, str]:
    """The longest run of words that names weekdays, and what stands around it.

    Among other words an abbreviated day may be part of a name: Sun City.
    """
    words = text.split()
    if (whole := weekdays_in(text)) is not None or len(words) > _WORDS:
        return whole, "" if whole is not None else text
    for count in range(len(words) - 1, 0, -1):
        for start in range(len(words) - count + 1):
            run = " ".join(words[start : start + count])
            if len(run) > 3 and (mask := weekdays_in(run)) is not None:
                return mask, " ".join([*words[:start], *words[start + count :]])
    return None, text


def _clock_time(text: str) -> time | None:
    if (found := _TIME.fullmatch(text)) is None:
        return CLOCK_WORDS.get(_vocabulary().get(folded(text), ""))
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if half := (found["half"] or "").lower():
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
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
