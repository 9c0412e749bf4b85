"""Quiet hours: a span of local time in which what nobody asked for comes without a sound.

A post is not held back until they end: the fact of a day belongs to its date, and an hour that somebody set is meant.
What falls into quiet hours by that hour, or because Telegram was away, or in a catching up after an outage, is read in
the morning and wakes nobody.
"""

from __future__ import annotations

import re
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.daily.phrases import read
from bot.state.subscriptions import Subscription

Span = tuple[time, time]
"""From the first time until before the second; past midnight where that is the earlier one."""
OFFERED: tuple[Span, ...] = (
    (time(21), time(7)), (time(21), time(8)), (time(22), time(7)), (time(22), time(8)), (time(23), time(7)),
    (time(23), time(8)), (time(23), time(9)), (time(0), time(8)),
)  # fmt: skip
_TIME = re.compile(
    r"\d{1,2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\b\.?|\s*(?:утра|вечера|ночи|дня))?|(?:上午|下午|晚上|早上|凌晨)?\d{1,2}(?:点半?|时)",
    re.IGNORECASE,
)
_CARRIED = re.compile(r"([01]\d|2[0-3])([0-5]\d)-([01]\d|2[0-3])([0-5]\d)", re.ASCII)
_BARE = re.compile(r"\d{1,2}", re.ASCII)


def span_in(text: str) -> Span | None:
    """The two times in '22:00–08:00', '10pm to 7am', 'с 22 до 8'; None where there aren't two that differ."""
    found = [_time(match[0]) for match in _TIME.finditer(text)]
    if len(found) != 2 or None in found or found[0] == found[1]:
        return None
    start, end = found
    return (start, end) if start is not None and end is not None else None


def _time(said: str) -> time | None:
    return read(f"{said}:00" if _BARE.fullmatch(said) else said).at


def span_of(subscription: Subscription) -> Span | None:
    """The quiet hours that are set for a chat."""
    start, end = subscription.quiet_from, subscription.quiet_until
    return None if start is None or end is None else (start, end)


def carried(span: Span) -> str:
    """A span as a button carries it; `carried_in` reads it."""
    return f"{span[0]:%H%M}-{span[1]:%H%M}"


def carried_in(text: str) -> Span | None:
    """The span that `carried` put into a button; None for anything else."""
    found = _CARRIED.fullmatch(text)
    if not found or found[0][:4] == found[0][5:]:
        return None
    return time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))


def is_hushed(subscription: Subscription, now: datetime) -> bool:
    """Whether a post that goes out `now` makes no sound: always, or because of the hour."""
    if subscription.silent or (span := span_of(subscription)) is None:
        return subscription.silent
    start, end = span
    at = now.astimezone(ZoneInfo(subscription.zone)).time()
    return start <= at < end if start < end else at >= start or at < end
