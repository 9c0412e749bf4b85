"""Which fact a chat gets: this calendar day's, the month's, the chosen topics', any; none twice before all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2b

from khorgos.bot.state.deliveries import Use
from khorgos.index.model import Fact

CALENDAR = re.compile(r"^-?\d{4,}-(0[1-9]|1[0-2])(?:-(\d\d))?[~?%]?$")
"""A date in EDTF that has a month of the calendar (21 and up are seasons), and perhaps a day."""
YEAR = timedelta(days=366)
RESTING = 30
"""Facts posted this lately wait in a new round, as far as there are others (at most half of them wait)."""


@dataclass(frozen=True, slots=True)
class Choice:
    fact: Fact
    round: int
    left: int
    """Facts not used in this round once this one is."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a chat's settings say about the choice."""

    chat: int
    topics: frozenset[str] = frozenset()
    on_this_day: bool = True


def choose(facts: Iterable[Fact], used: Mapping[str, Use], round_: int, wish: Wish, day: date) -> Choice | None:
    """The fact for a chat and a local date, or none if there are no facts at all.

    The order depends on nothing but its arguments, so that a preview tells the truth and documents may come and go. A
    fact that was never posted comes before any that was; then those not yet posted in this round; when none is left,
    the next round begins.
    """
    pool = {fact.id: fact for fact in facts}
    if not pool:
        return None
    left = [fact for fact in pool.values() if fact.id not in used]
    if not left:
        left = [fact for fact in pool.values() if used[fact.id].round < round_]
    if not left:
        round_ += 1
        left = list(pool.values())
    resting = _resting(pool, used)
    chosen = min(left, key=lambda fact: _rank(fact, fact.id in resting, round_, wish, day))
    return Choice(chosen, round_, len(left) - 1)


def _resting(pool: Mapping[str, Fact], used: Mapping[str, Use]) -> frozenset[str]:
    latest = sorted((key for key in pool if key in used), key=lambda key: used[key].day, reverse=True)
    return frozenset(latest[: min(RESTING, len(pool) // 2)])


def _rank(fact: Fact, resting: bool, round_: int, wish: Wish, day: date) -> tuple[bool, int, int, bool, bytes]:
    tier, wait = _tier(fact, day) if wish.on_this_day else (2, 0)
    other_topic = bool(wish.topics) and wish.topics.isdisjoint(fact.topics)
    return resting, tier, wait, other_topic, _shuffled(wish.chat, round_, fact.id)


def _tier(fact: Fact, day: date) -> tuple[int, int]:
    """0 on its day, 1 in its month, 2 undated, 3 if its own day is still to come: the farthest of those goes first."""
    found = CALENDAR.match(fact.date or "")
    if not found:
        return 2, 0
    month, of_month = int(found[1]), found[2] and int(found[2])
    if not of_month:
        return (1, 0) if month == day.month else (2, 0)
    if (month, of_month) == (day.month, day.day):
        return 0, 0
    if month == day.month and of_month < day.day:
        return 1, 0
    return 3, -_days_until(month, of_month, day)


def _days_until(month: int, of_month: int, day: date) -> int:
    for year in range(day.year, day.year + 9):  # 29 February can be eight years away
        try:
            coming = date(year, month, of_month)
        except ValueError:
            continue
        if coming > day:
            return (coming - day).days
    return YEAR.days


def _shuffled(chat: int, round_: int, fact: str) -> bytes:
    return blake2b(f"{chat} {round_} {fact}".encode(), digest_size=8).digest()
