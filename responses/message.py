"""What leaves the house: one message, ready for Telegram or for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from responses.markup import MESSAGE_LIMIT, columns, fit, plain, tidy, visible

PRESS_LIMIT = 64
"""Bytes of a button's callback data."""
ROW = 36
"""Letters that a row of buttons holds on a phone, each with two for its edges: Telegram cuts off what is longer."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message. `press` is what comes back when it is pressed, at most 64 bytes (else ValueError);
    a button with an `url` opens that instead, and nothing comes back.

    Its text loses what can't be seen, and what was nothing else becomes '…'.
    """

    text: str
    press: str = ""
    url: str = ""

    def __post_init__(self) -> None:
        if bool(self.press) is bool(self.url):
            raise ValueError(f"the button {self.text!r} needs something that it does, and one thing only")
        if len(self.press.encode()) > PRESS_LIMIT:
            raise ValueError(f"{self.press!r} is longer than {PRESS_LIMIT} bytes")
        object.__setattr__(self, "text", visible(self.text).strip() or "…")


@dataclass(frozen=True, slots=True)
class Message:
    """`html` in Telegram's dialect, within its limits; `plain` is the same text without markup."""

    html: str
    plain: str
    buttons: tuple[tuple[Button, ...], ...] = ()

    @classmethod
    def of(cls, html: str, limit: int = MESSAGE_LIMIT) -> Message:
        """A message of rendered HTML, at most `limit` UTF-16 units of text; a text of nothing becomes '…'."""
        fitted = fit(tidy(html), limit)
        if not plain(fitted).strip():
            fitted = "…"
        return cls(html=fitted, plain=plain(fitted))

    def with_buttons(self, *rows: tuple[Button, ...]) -> Message:
        """The same message with these rows of buttons; empty rows are left out, and a row that would cut one of its
        labels is broken into shorter ones."""
        return replace(self, buttons=tuple(part for row in rows for part in _broken(row)))


def _broken(row: tuple[Button, ...]) -> Iterator[tuple[Button, ...]]:
    """The row in as few rows as show every label whole; a label that is too long by itself has a row for itself."""
    start = 0
    while start < len(row):
        left = row[start:]
        fitting = (count for count in range(len(left), 1, -1) if _fits(left[:count]))
        count = next(fitting, 1)
        yield left[:count]
        start += count


def _fits(row: tuple[Button, ...]) -> bool:
    return all((columns(button.text) + 2) * len(row) <= ROW for button in row)
