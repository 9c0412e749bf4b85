"""What somebody wants who writes after /daily: 'on 09:00 Almaty', 'days mon-fri', 'now', in any of our languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from functools import cache
from pathlib import Path

import yaml

from bot.daily.gazetteer import name_key
from bot.daily.phrases import Phrase, read
from bot.daily.spelled import in_figures
from bot.state.subscriptions import EVERY_DAY
from index.tables import read_table

WORKDAYS, WEEKEND = 0b0011111, 0b1100000
SWITCHES = frozenset({"silent", "pin", "this_day", "quiz", "weekly"})
ACTIONS = SWITCHES | {"quiet", "on", "off", "now", "preview", "yesterday", "days", "zone", "time", "language", "topics"}
_PHRASES = read_table(__package__, "phrases.yaml")
_OFTEN = re.compile("|".join(_PHRASES["often"]), re.IGNORECASE)
_AND = re.compile(f"(?:{'|'.join(_PHRASES['and'])})?", re.IGNORECASE)
_LIKE_TIME = re.compile(r"\d{1,6}([:.h]\d{0,4}){0,2}\s*([ap]\.?m\.?)?", re.IGNORECASE)
_CARRIED = re.compile(
    r"(?P<on>on)?,(?:(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d))?,(?P<days>[1-9]|[1-9]\d|1[01]\d|12[0-7])?", re.ASCII
)


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
    """Read what follows the command. Everything may be left out; times without action are settings too, and days with
    a time mean that it is wanted."""
    if _vocabulary().get(name_key(text)) == "panel":
        return Order()
    action, rest = _action(text.strip())
    if action in SWITCHES or action in ("topics", "language", "quiet"):
        return Order(action, rest=rest)
    action, rest = _action(in_figures(text.strip()))
    often = _OFTEN.search(rest)
    phrase = read(_OFTEN.sub(" ", rest))
    if often and action in (None, "on") and phrase == Phrase():
        return Order("days")  # on which?
    if action is None and (named := _vocabulary().get(name_key(phrase.rest))) in ("on", "off"):
        action, phrase = named, replace(phrase, rest="")  # 'please stop', 'on weekends off'
    if action == "off":
        return _without(phrase)
    if phrase.at and (second := read(phrase.rest)).at and _AND.fullmatch(second.rest):
        return Order("time", weekdays=phrase.weekdays)  # 'at 8 and at 20': at which?
    odd = _odd_time(phrase.rest) if phrase.at is None and action != "days" else ""
    return Order(
        action if action not in (None, "time") else _meant(phrase) or action,
        phrase.at,
        phrase.weekdays,
        phrase.rest,
        odd,
    )


def _without(phrase: Phrase) -> Order:
    """Off; or where days are named, all the others: 'stop on weekends'."""
    if phrase.weekdays in (None, EVERY_DAY):
        return Order("off", rest=phrase.rest)
    return Order("days", weekdays=EVERY_DAY & ~phrase.weekdays, rest=phrase.rest)


def _meant(phrase: Phrase) -> str | None:
    """What is wanted by somebody who says no more than days and times."""
    if phrase.weekdays is not None:
        return "on" if phrase.at else "time" if phrase.part else "days"
    return "time" if phrase.part else None


def weekdays_in(text: str) -> int | None:
    """A mask of weekdays, bit 0 Monday: 'mon-fri', 'сб, вс', 'workdays'; none if the text says anything else."""
    phrase = read(text)
    return phrase.weekdays if phrase == Phrase(weekdays=phrase.weekdays) else None


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
    return {"on": True, "off": False}.get(_vocabulary().get(name_key(text), ""))


def _action(text: str) -> tuple[str | None, str]:
    """The longest first words that name an action, and what follows them."""
    words = text.split()
    for count in range(min(3, len(words)), 0, -1):
        name = _vocabulary().get(name_key(" ".join(words[:count])))
        if name in ACTIONS:
            return name, " ".join(words[count:])
    return None, text


def _odd_time(text: str) -> str:
    """What looks like a time and is none."""
    return next((run for run in _short_runs(text.split()) if _LIKE_TIME.fullmatch(run)), "")


def _short_runs(words: Sequence[str]) -> Iterator[str]:
    """Every two words, and before the next two the first of them alone."""
    for start in range(len(words)):
        for count in (2, 1):
            if start + count <= len(words):
                yield " ".join(words[start : start + count])


@cache
def _vocabulary() -> Mapping[str, str]:
    """Folded words to their names; where a word has two (weekdays), the first in the file."""
    listed: Mapping[str, list[str]] = yaml.safe_load(
        Path(__file__).with_name("order_words.yaml").read_text(encoding="utf-8")
    )
    found: dict[str, str] = {}
    for name, words in listed.items():
        for word in words:
            found.setdefault(name_key(word), name)
    return found
