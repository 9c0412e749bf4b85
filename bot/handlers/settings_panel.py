"""The panel of /settings: how things stand, and buttons that show it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callback_data import pack
from bot.daily import quiet
from bot.daily.zones import city
from bot.state.chats import ADMINISTRATORS, SHORT, ChatSettings
from bot.state.subscriptions import Subscription
from responses import Button, Message, Replies, languages
from responses.texts import texts

KIND = "k"
"""What the data of the panel's buttons begin with."""
AUTOMATIC = "-"
"""The value that takes a setting back."""
OPEN = pack(KIND, "open", "")
"""Opens the panel in a message of its own."""
BACK = pack(KIND, "main", "")
"""Opens it in the place of what is there."""
DAILY = pack("d", "panel", "")
"""Opens the panel of the daily fact in its place (`bot.daily.panel`)."""
SWITCHES = ("silent", "quiz", "weekly")
"""Of the daily fact, those that are at hand here as well."""
_PER_ROW = 3
Row = tuple[Button, ...]


class SettingsPanel:
    def __init__(self, replies: Replies) -> None:
        self._replies = replies

    def main(self, settings: ChatSettings, daily: Subscription | None, *, group: bool, channel: bool) -> Message:
        """The panel of a private chat, a `group` or a `channel`, with what is set for its daily fact."""
        language = texts(settings.language).render("name") if settings.language else None
        text = self._replies.message("settings.panel", group=group, channel=channel, language=language)
        named = self._text("language", language=language)
        posts = self._text("daily", on=daily is not None and daily.awake)
        rows: list[Row] = [
            (Button(named, pack(KIND, "languages", "")),),
            (Button(posts, DAILY),),
        ]
        if group:
            rows.append(self._choice("who", settings.who_asks, ADMINISTRATORS))
            rows.append(self._choice("named", "1" if settings.only_named else None, "1"))
        if not channel:
            rows.append(self._choice("length", settings.reply_length, SHORT))
        switches = [self._switch(what, bool(daily and getattr(daily, what))) for what in SWITCHES]
        hours = Button(self._text("hours", span=self._span(daily)), pack(KIND, "hours", ""))
        rows += [tuple(switches[:2]), tuple(switches[2:]), (hours,)]
        return text.with_buttons(*rows)

    def languages(self, settings: ChatSettings) -> Message:
        """In which language the bot speaks here."""
        chosen = settings.language or AUTOMATIC
        known = [(code, str(texts(code).render("name"))) for code in languages()]
        *codes, automatic = [
            Button(_ticked(name, code == chosen), pack(KIND, "lang", code))
            for code, name in [*known, (AUTOMATIC, self._replies.text("language.automatic"))]
        ]
        rows: Sequence[Row] = [tuple(codes[at : at + _PER_ROW]) for at in range(0, len(codes), _PER_ROW)]
        back = Button(self._replies.text("daily.buttons.back"), BACK)
        return self._replies.message("language.choose", unspoken="").with_buttons(*rows, (automatic,), (back,))

    def hours(self, daily: Subscription | None) -> Message:
        """From when until when posts make no sound, in the chat's local time."""
        set_to = daily and quiet.span_of(daily)
        buttons = [
            Button(_ticked(self._hours(span), span == set_to), pack(KIND, "quiet", quiet.carried(span)))
            for span in quiet.OFFERED
        ]
        rows: Sequence[Row] = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
        none = Button(_ticked(self._text("no_hours"), set_to is None), pack(KIND, "quiet", AUTOMATIC))
        back = Button(self._replies.text("daily.buttons.back"), BACK)
        place = (daily and daily.place) or city(daily.zone if daily else "UTC", self._replies.language)
        said = self._replies.message("settings.hours", place=place, span=self._span(daily))
        return said.with_buttons(*rows, (none,), (back,))

    def _span(self, daily: Subscription | None) -> str | None:
        span = daily and quiet.span_of(daily)
        return self._hours(span) if span else None

    @staticmethod
    def _hours(span: quiet.Span) -> str:
        return f"{span[0]:%H:%M}–{span[1]:%H:%M}"

    def _choice(self, what: str, is_set: str | None, other: str) -> Row:
        """The two values of a setting side by side, the one that is set ticked."""
        return (
            Button(_ticked(self._text(f"{what}_usual"), is_set is None), pack(KIND, what, AUTOMATIC)),
            Button(_ticked(self._text(f"{what}_other"), is_set is not None), pack(KIND, what, other)),
        )

    def _switch(self, what: str, on: bool) -> Button:
        return Button(_ticked(self._replies.text(f"daily.buttons.{what}"), on), pack(KIND, what, int(not on)))

    def _text(self, name: str, **values: object) -> str:
        return self._replies.text(f"settings.buttons.{name}", **values)


def _ticked(text: str, on: bool) -> str:
    return f"✓ {text}" if on else text
