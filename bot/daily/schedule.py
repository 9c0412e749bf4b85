"""When a chat's post is due: a local time on chosen weekdays, summer time and changed zones included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from bot.state.subscriptions import Subscription

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One post to come: its local date, which counts, and its moment in UTC."""

    day: date
    due: datetime


def moment(day: date, at: time, zone: str) -> datetime:
    """The UTC moment of a local time.

    A time that the clocks skip moves on by what they skip (02:30 becomes 03:30), one that comes twice is its first:
    both are what `fold=0` means (PEP 495).
    """
    return datetime.combine(day, at, ZoneInfo(zone)).replace(fold=0).astimezone(UTC)


def upcoming(
    subscription: Subscription, after: datetime, count: int, *, beyond: date | None = None
) -> tuple[Occurrence, ...]:
    """The next posts strictly after a moment, on dates later than `beyond`."""
    return tuple(islice(_from(subscription, after, beyond), count))


def following(subscription: Subscription, after: datetime, *, beyond: date | None = None) -> Occurrence:
    """The first post that is due after a moment; none of the days up to `beyond`. Raises ValueError without
    weekdays.
    """
    return next(_from(subscription, after, beyond))


def _from(subscription: Subscription, after: datetime, beyond: date | None) -> Iterator[Occurrence]:
    if not subscription.weekdays:
        raise ValueError("a schedule without weekdays never comes round")
    day = after.astimezone(ZoneInfo(subscription.zone)).date() - DAY
    if beyond is not None:
        day = max(day, beyond + DAY)
    while True:
        if subscription.weekdays >> day.weekday() & 1:
            due = moment(day, subscription.at, subscription.zone)
            if due > after and not _is_left_out(day, due, subscription):
                yield Occurrence(day, due)
        day += DAY


def _is_left_out(day: date, due: datetime, subscription: Subscription) -> bool:
    """A date that a zone jumped over as a whole (Samoa, 30 December 2011) has no post: the next date has its own."""
    return due >= moment(day + DAY, subscription.at, subscription.zone)
