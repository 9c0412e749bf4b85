"""Which fact a chat gets: this calendar day's, the month's, the chosen topics', any; none twice before all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b

from bot.state.deliveries import Use
from index.model import Fact

CALENDAR = re.compile(r"^-?\d{4,}-(0[1-9]|1[0-2])(?:-(\d\d))?[~?%]?$")
"""A date in EDTF that has a month of the calendar (21 and up are seasons), and perhaps a day."""
UNDATED = 2, 0
"""The tier of what belongs to no day or month."""
YEAR = timedelta(days=366)
RESTING = 30
"""Facts posted this lately wait in a new round, as far as there are others (at most half of them wait)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The fact that is posted, and what is left of the round then."""

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
    ranks = [_rank(fact, fact.id in resting, wish, day) for fact in left]
    first = min(ranks)
    equals = (fact for fact, rank in zip(left, ranks, strict=True) if rank == first)
    return Choice(min(equals, key=lambda fact: _shuffled(wish.chat, round_, fact.id)), round_, len(left) - 1)


def _resting(pool: Mapping[str, Fact], used: Mapping[str, Use]) -> frozenset[str]:
    latest = sorted((key for key in pool if key in used), key=lambda key: used[key].day, reverse=True)
    return frozenset(latest[: min(RESTING, len(pool) // 2)])


def _rank(fact: Fact, resting: bool, wish: Wish, day: date) -> tuple[bool, int, int, bool]:
    tier, wait = _tier(fact.date, day) if wish.on_this_day and fact.date else UNDATED
    return resting, tier, wait, bool(wish.topics) and wish.topics.isdisjoint(fact.topics)


@lru_cache(8192)  # many chats have their post on the same day
def _tier(dated: str, day: date) -> tuple[int, int]:
    """0 on its day, 1 in its month, 2 undated, 3 if its own day is still to come: the farthest of those goes first."""
    found = CALENDAR.match(dated)
    if not found:
        return UNDATED
    month, of_month = int(found[1]), found[2] and int(found[2])
    if not of_month:
        return (1, 0) if month == day.month else UNDATED
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
