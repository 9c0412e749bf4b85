from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.daily.schedule import following, moment, upcoming
from bot.state.subscriptions import Subscription

START = datetime(2024, 1, 1, tzinfo=UTC)


def at(zone: str, hour: int, minute: int = 0, weekdays: int = 0b1111111) -> Subscription:
    return Subscription(chat=1, zone=zone, since=START, at=time(hour, minute), weekdays=weekdays)


def test_nine_o_clock_stays_nine_o_clock_through_summer_time() -> None:
    before, after = (
        moment(date(2024, 3, 30), time(9), "Europe/Berlin"),
        moment(date(2024, 3, 31), time(9), "Europe/Berlin"),
    )
    assert (before.hour, after.hour) == (8, 7)


def test_a_time_that_does_not_exist_moves_on() -> None:
    due = moment(date(2024, 3, 31), time(2, 30), "Europe/Berlin")
    assert due.astimezone(ZoneInfo("Europe/Berlin")).time() == time(3, 30)


def test_a_time_that_comes_twice_counts_once_and_is_the_first() -> None:
    occurrences = upcoming(at("Europe/Berlin", 2, 30), datetime(2024, 10, 26, 12, tzinfo=UTC), 2)
    assert [o.due for o in occurrences] == [
        datetime(2024, 10, 27, 0, 30, tzinfo=UTC),
        datetime(2024, 10, 28, 1, 30, tzinfo=UTC),
    ]


def test_almaty_is_an_hour_later_in_utc_from_march_2024_on() -> None:
    occurrences = upcoming(at("Asia/Almaty", 9), datetime(2024, 2, 28, 12, tzinfo=UTC), 3)
    assert [(o.day.isoformat(), o.due.hour) for o in occurrences] == [
        ("2024-02-29", 3),
        ("2024-03-01", 4),
        ("2024-03-02", 4),
    ]


def test_a_date_that_a_zone_jumped_over_has_no_post() -> None:
    days = [o.day for o in upcoming(at("Pacific/Apia", 9), datetime(2011, 12, 29, 0, tzinfo=UTC), 3)]
    assert days == [date(2011, 12, 29), date(2011, 12, 31), date(2012, 1, 1)]


def test_only_the_chosen_weekdays_count() -> None:
    fridays = upcoming(at("Asia/Tokyo", 9, weekdays=1 << 4), START, 3)
    assert [o.day.isoformat() for o in fridays] == ["2024-01-05", "2024-01-12", "2024-01-19"]


def test_a_date_that_had_its_post_is_not_due_again_when_the_time_is_moved_later() -> None:
    found = following(at("UTC", 18), datetime(2024, 5, 5, 9, 1, tzinfo=UTC), beyond=date(2024, 5, 5))
    assert found.day == date(2024, 5, 6)


def test_no_weekdays_at_all_is_a_mistake_and_not_an_endless_search() -> None:
    with pytest.raises(ValueError, match="weekdays"):
        following(at("UTC", 9, weekdays=0), START)


@given(
    zone=st.sampled_from(sorted(available_timezones())),
    local=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    after=st.datetimes(datetime(2015, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
)
def test_every_day_has_one_post_within_a_day_and_an_hour_at_its_local_minute(
    zone: str, local: time, after: datetime
) -> None:
    subscription = Subscription(chat=1, zone=zone, since=START, at=local)
    occurrences = upcoming(subscription, after, 8)
    assert [b.day - a.day for a, b in pairwise(occurrences)] == [timedelta(days=1)] * 7
    assert after < occurrences[0].due <= after + timedelta(hours=26)
    for o in occurrences:
        shown = o.due.astimezone(ZoneInfo(zone))
        expected = datetime.combine(o.day, local)
        assert shown.replace(tzinfo=None) == expected or _is_skipped(o.day, local, zone)


def _is_skipped(day: date, local: time, zone: str) -> bool:
    wall = datetime.combine(day, local, ZoneInfo(zone))
    return wall.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != wall.replace(tzinfo=None)
