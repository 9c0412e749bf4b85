"""The panel of /daily: how things stand, the next posts in local time, and a button for every setting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_skeleton, format_time

from khorgos.bot.daily.orders import WEEKEND, WORKDAYS
from khorgos.bot.daily.schedule import Occurrence
from khorgos.bot.daily.zones import Place, city, country, offset_of
from khorgos.bot.handlers.presses import check_of, pack
from khorgos.bot.state.subscriptions import EVERY_DAY, Subscription
from khorgos.responses import Button, Message, Replies, languages
from khorgos.responses.texts import texts

KIND = "d"
"""What the data of the panel's buttons begin with."""
HOURS = tuple(range(6, 24))
MINUTES = (0, 15, 30, 45)
Row = tuple[Button, ...]


def press(what: str, value: object = "") -> str:
    return pack(KIND, what, value)


class Panel:
    """Messages about a subscription, in one language."""

    def __init__(self, replies: Replies, subscription: Subscription) -> None:
        self._replies = replies
        self._subscription = subscription
        self._locale = Locale.parse(replies.language)

    def main(self, upcoming: Sequence[Occurrence], left: int, facts: int) -> Message:
        s = self._subscription
        text = self._replies.message(
            "daily.panel",
            active=s.active,
            asleep=s.asleep,
            at=self.clock(s.at),
            place=city(s.zone, self._replies.language),
            offset=offset_of(s.zone, upcoming[0].due if upcoming else None),
            days=self.weekdays(),
            topics=s.topics,
            coming=[self.moment(occurrence.due) for occurrence in upcoming],
            unset=s.zone == "UTC",
            left=left,
            facts=facts,
        )
        return text.with_buttons(*self._main_rows())

    def moment(self, at: datetime) -> str:
        """A moment in local time, with its weekday."""
        local = at.astimezone(ZoneInfo(self._subscription.zone))
        return f"{format_skeleton('MMMEd', local, locale=self._locale)}, {self.clock(local.time())}"

    def clock(self, at: time) -> str:
        return str(format_time(at, "HH:mm", locale=self._locale))

    def weekdays(self) -> str:
        """The chosen weekdays in words."""
        named = {EVERY_DAY: "every_day", WORKDAYS: "workdays", WEEKEND: "weekend"}.get(self._subscription.weekdays)
        if named:
            return self._replies.text(f"daily.days.{named}")
        return ", ".join(self._day(day) for day in range(7) if self._subscription.weekdays >> day & 1)

    def hours(self) -> Message:
        buttons = [Button(f"{hour:02}", press("hour", hour)) for hour in HOURS]
        return self._choice("daily.choose_time", *_rows(buttons, 6))

    def minutes(self, hour: int) -> Message:
        buttons = [Button(f"{hour:02}:{minute:02}", press("at", f"{hour:02}{minute:02}")) for minute in MINUTES]
        return self._choice("daily.choose_minute", *_rows(buttons, 4))

    def zones(self, places: Sequence[Place]) -> Message:
        """Cities to choose from, and the way to name another."""
        other = Button(self._replies.text("daily.buttons.other_city"), press("ask_zone"))
        return self._choice("daily.choose_zone", *_rows([self._zone(place) for place in places], 2), (other,))

    def candidates(self, wanted: str, places: Sequence[Place]) -> Message:
        """Which of these places was meant?"""
        text = self._replies.message("daily.which_place", wanted=wanted)
        return text.with_buttons(*_rows([self._zone(place) for place in places], 2))

    def days(self) -> Message:
        mask = self._subscription.weekdays
        buttons = [Button(_ticked(self._day(day), mask >> day & 1), press("day", day)) for day in range(7)]
        groups = [
            Button(self._replies.text(f"daily.days.{name}"), press("days", mask))
            for name, mask in (("every_day", EVERY_DAY), ("workdays", WORKDAYS), ("weekend", WEEKEND))
        ]
        return self._choice("daily.choose_days", *_rows(buttons, 4), *_rows(groups, 3))

    def languages(self) -> Message:
        chosen = self._subscription.language
        buttons = [
            Button(_ticked(texts(code).render("name"), code == chosen), press("lang", code)) for code in languages()
        ]
        any_ = Button(_ticked(self._replies.text("daily.buttons.chat_language"), chosen is None), press("lang", "-"))
        return self._choice("daily.choose_language", *_rows(buttons, 3), (any_,))

    def topics(self, offered: Sequence[str]) -> Message:
        chosen = self._subscription.topics
        buttons = [Button(_ticked(topic, topic in chosen), press("topic", check_of(topic))) for topic in offered]
        if not buttons:
            return self._choice("daily.no_topics")
        any_ = Button(_ticked(self._replies.text("daily.buttons.any_topic"), not chosen), press("topic", "-"))
        return self._choice("daily.choose_topics", *_rows(buttons, 2), (any_,))

    def _main_rows(self) -> tuple[Row, ...]:
        s = self._subscription
        on = s.awake
        return (
            (self._button("turn_off" if on else "turn_on", "off" if on else "on"), self._button("preview", "preview")),
            (self._button("time", "time"), self._button("zone", "zone")),
            (self._button("days", "days_menu"), self._button("language", "languages")),
            (self._button("topics", "topics"), self._switch("on_this_day", s.on_this_day)),
            (self._switch("silent", s.silent), self._switch("pin", s.pin)),
        )

    def _button(self, name: str, what: str) -> Button:
        return Button(self._replies.text(f"daily.buttons.{name}"), press(what))

    def _switch(self, name: str, on: bool) -> Button:
        return Button(_ticked(self._replies.text(f"daily.buttons.{name}"), on), press(name, int(not on)))

    def _zone(self, place: Place) -> Button:
        where = f", {country(place.country, self._replies.language)}" if place.country else ""
        return Button(f"{place.name}{where}", press("zone_is", place.zone))

    def _day(self, day: int) -> str:
        return str(self._locale.days["stand-alone"]["abbreviated"][day])

    def _choice(self, key: str, *rows: Row) -> Message:
        back = Button(self._replies.text("daily.buttons.back"), press("panel"))
        return self._replies.message(key).with_buttons(*rows, (back,))


def _ticked(text: str, on: object) -> str:
    return f"✓ {text}" if on else str(text)


def _rows(buttons: Sequence[Button], width: int) -> list[Row]:
    return [tuple(buttons[start : start + width]) for start in range(0, len(buttons), width)]
