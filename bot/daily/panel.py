"""The panel of /daily: how things stand, the next posts in local time, and a button for every setting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_skeleton, format_time

from bot.callback_data import check_of, pack
from bot.daily import quiet
from bot.daily.orders import WEEKEND, WORKDAYS
from bot.daily.schedule import Occurrence
from bot.daily.zones import Place, city, country, offset_of
from bot.state.subscriptions import EVERY_DAY, Subscription
from responses import Button, Message, Replies, languages
from responses.texts import texts

KIND = "d"
"""What the data of the panel's buttons begin with."""
MINUTES = (0, 15, 30, 45)
Row = tuple[Button, ...]


def press(what: str, value: object = "") -> str:
    """The data of a button of the panel."""
    return pack(KIND, what, value)


class Panel:
    """Messages about a subscription, in one language."""

    def __init__(self, replies: Replies, subscription: Subscription) -> None:
        self._replies = replies
        self._subscription = subscription
        self._locale = Locale.parse(replies.language)

    def main(self, upcoming: Sequence[Occurrence], left: int, facts: int, *, may_change: bool = True) -> Message:
        """All that is set, and the buttons that change it; for who may not change it only what anybody may press."""
        s = self._subscription
        text = self._replies.message(
            "daily.panel",
            active=s.active,
            asleep=s.asleep,
            at=self.clock(s.at),
            place=s.place or city(s.zone, self._replies.language),
            offset=offset_of(s.zone, upcoming[0].due if upcoming else None),
            days=self.weekdays(),
            topics=s.topics,
            quiet="–".join(map(self.clock, quiet.span_of(s) or ())),
            coming=[self.moment(occurrence.due) for occurrence in upcoming],
            unset=s.zone == "UTC" and may_change,
            left=left,
            facts=facts,
        )
        return text.with_buttons(*(self._main_rows() if may_change else ((self._button("preview", "preview"),),)))

    def moment(self, at: datetime) -> str:
        """A moment in local time, with its weekday."""
        local = at.astimezone(ZoneInfo(self._subscription.zone))
        joined = str(self._locale.datetime_formats["medium"])  # "{1}, {0}": the day, the time
        return joined.format(self.clock(local.time()), format_skeleton("MMMEd", local, locale=self._locale))

    def clock(self, at: time) -> str:
        """A time of day as the language writes it, to the minute."""
        return str(format_time(at, "HH:mm", locale=self._locale))

    def weekdays(self) -> str:
        """The chosen weekdays in words."""
        named = {EVERY_DAY: "every_day", WORKDAYS: "workdays", WEEKEND: "weekend"}.get(self._subscription.weekdays)
        if named:
            return self._replies.text(f"daily.days.{named}")
        chosen = [self._day(day) for day in range(7) if self._subscription.weekdays >> day & 1]
        return self._replies.text("daily.days.some", days=chosen)

    def hours(self) -> Message:
        """The hours to choose from."""
        set_ = self._subscription.at.hour
        buttons = [Button(_ticked(f"{hour:02}", hour == set_), press("hour", hour)) for hour in range(24)]
        return self._choice("daily.choose_time", *_rows(buttons, 6))

    def minutes(self, hour: int) -> Message:
        """The minutes of an hour to choose from."""
        times = [time(hour, minute) for minute in MINUTES]
        set_ = self._subscription.at
        buttons = [Button(_ticked(f"{at:%H:%M}", at == set_), press("at", f"{at:%H%M}")) for at in times]
        return self._choice("daily.choose_minute", *_rows(buttons, 4), back="time")

    def zones(self, places: Sequence[Place]) -> Message:
        """Cities to choose from, and the way to name another."""
        set_to, named = self._subscription.zone, self._subscription.place
        other = Button(self._replies.text("daily.buttons.other_city"), press("ask_zone"))
        buttons = [
            Button(_ticked(label, place.zone == set_to and not named), press("zone_is", place.zone))
            for place, label in zip(places, self._labels(places), strict=True)
        ]
        return self._choice("daily.choose_zone", *_rows(buttons, 2), (other,))

    def candidates(self, wanted: str, places: Sequence[Place], carried: str) -> Message:
        """Which of these places was meant? What else was ordered is `carried` along, lest it be lost on the way."""
        text = self._replies.message("daily.which_place", wanted=wanted)
        labelled = zip(places, self._labels(places), strict=True)
        buttons = [Button(label, press("place", f"{place.zone},{carried}")) for place, label in labelled]
        return text.with_buttons(*_rows(buttons, 2))

    def days(self) -> Message:
        """The weekdays, each to be turned on or off."""
        mask = self._subscription.weekdays
        buttons = [
            Button(_ticked(self._day(day), mask >> day & 1), press("day", _turned(day, mask >> day & 1)))
            for day in range(7)
        ]
        groups = [
            Button(self._replies.text(f"daily.days.{name}"), press("days", mask))
            for name, mask in (("every_day", EVERY_DAY), ("workdays", WORKDAYS), ("weekend", WEEKEND))
        ]
        return self._choice("daily.choose_days", *_rows(buttons[:3], 3), *_rows(buttons[3:], 2), *_rows(groups, 1))

    def languages(self) -> Message:
        """The languages of the facts to choose from."""
        chosen = self._subscription.language
        buttons = [
            Button(_ticked(texts(code).render("name"), code == chosen), press("lang", code)) for code in languages()
        ]
        any_ = Button(_ticked(self._replies.text("daily.buttons.chat_language"), chosen is None), press("lang", "-"))
        return self._choice("daily.choose_language", *_rows(buttons, 3), (any_,))

    def topics(self, offered: Sequence[str]) -> Message:
        """Topics that can be chosen, each to be turned on or off."""
        chosen = self._subscription.topics
        buttons = [
            Button(_ticked(topic, topic in chosen), press("topic", _turned(check_of(topic), topic in chosen)))
            for topic in offered
        ]
        if not buttons:
            return self._choice("daily.no_topics")
        any_ = Button(_ticked(self._replies.text("daily.buttons.any_topic"), not chosen), press("topic", "-"))
        return self._choice("daily.choose_topics", tuple(buttons), (any_,))

    def _main_rows(self) -> tuple[Row, ...]:
        s = self._subscription
        on = s.awake
        return (
            (self._button("turn_off" if on else "turn_on", "off" if on else "on"), self._button("preview", "preview")),
            (self._button("time", "time"), self._button("zone", "zone")),
            (self._button("days", "days_menu"), self._button("language", "languages")),
            (self._button("topics", "topics"), self._switch("on_this_day", s.on_this_day)),
            (self._switch("silent", s.silent), self._switch("pin", s.pin)),
            (self._switch("quiz", s.quiz), self._switch("weekly", s.weekly)),
            (Button(self._replies.text("settings.buttons.all"), pack("k", "main", "")),),
        )

    def _button(self, name: str, what: str) -> Button:
        return Button(self._replies.text(f"daily.buttons.{name}"), press(what))

    def _switch(self, name: str, on: bool) -> Button:
        return Button(_ticked(self._replies.text(f"daily.buttons.{name}"), on), press(name, int(not on)))

    def _labels(self, places: Sequence[Place]) -> list[str]:
        """What the places are called; with their offset where two would be called the same."""
        language = self._replies.language
        names = [
            self._replies.text("daily.city", city=p.name, country=country(p.country, language)) if p.country else p.name
            for p in places
        ]
        return [
            name if names.count(name) == 1 else f"{name} ({offset_of(place.zone, None)})"
            for name, place in zip(names, places, strict=True)
        ]

    def _day(self, day: int) -> str:
        return str(self._locale.days["stand-alone"]["abbreviated"][day])

    def _choice(self, key: str, *rows: Row, back: str = "panel") -> Message:
        turn = Button(self._replies.text("daily.buttons.back"), press(back))
        return self._replies.message(key).with_buttons(*rows, (turn,))


def _ticked(text: str, on: object) -> str:
    return f"✓ {text}" if on else str(text)


def _turned(what: object, on: object) -> str:
    """What a button that switches sets, not that it switches: two people who press it at once want the same."""
    return f"{what}{'-' if on else '+'}"


def _rows(buttons: Sequence[Button], width: int) -> list[Row]:
    return [tuple(buttons[start : start + width]) for start in range(0, len(buttons), width)]
