"""What leaves the house: one message, ready for Telegram or for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from markupsafe import escape

from responses.markup import MESSAGE_LIMIT, columns, fit, plain, tidy, visible

PRESS_LIMIT = 64
"""Bytes of a button's callback data."""
ROW = 36
"""Letters that a row of buttons holds on a phone, each with two for its edges: Telegram cuts off what is longer."""

LINE = "\n"


class Listing(Enum):
    """How a message lists what there is to choose from: its buttons have the words, or numbers, or it has none."""

    NONE = auto()
    NUMBERS = auto()
    DOTS = auto()

    def lines(self, choices: Sequence[str]) -> list[str]:
        """The lines of the list."""
        if self is Listing.NONE:
            return []
        return numbered(choices) if self is Listing.NUMBERS else _dotted(choices)


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message. `press` is what comes back when it is pressed, at most 64 bytes (else ValueError);
    a button with an `url` opens that instead, and nothing comes back. `alone` is what it says where its text is too
    long for it and stands above it, with no other to choose from.

    Its text loses what can't be seen, and what was nothing else becomes '…'.
    """

    text: str
    press: str = ""
    url: str = ""
    alone: str = ""

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

    def offering(self, questions: Sequence[Button], *rows: tuple[Button, ...]) -> Message:
        """The same message with `questions` to press, one below the other, and these rows under them. Where a telephone
        would cut one, they stand in the text, and the buttons have their numbers; a button alone, what it does."""
        if all(map(is_whole, questions)):
            return self.with_buttons(*((question,) for question in questions), *rows)
        listed = numbered([question.text for question in questions])
        gap = "\n" if self.plain.endswith((":", "：")) else "\n\n"
        longer = Message.of(f"{self.html}{gap}{escape(LINE.join(listed))}")
        return longer.with_buttons(with_numbers(questions), *rows)

    def with_buttons(self, *rows: tuple[Button, ...]) -> Message:
        """The same message with these rows of buttons; empty rows are left out, and a row that would cut one of its
        labels is broken into shorter ones."""
        return replace(self, buttons=tuple(part for row in rows for part in _broken(row)))


def is_whole(button: Button) -> bool:
    """Whether a telephone shows all of its text where it has a row for itself."""
    return fit_in_a_row((button,))


def numbered(lines: Sequence[str]) -> list[str]:
    """The lines with their numbers, from 1; a line alone has none."""
    return [f"{number}. {line}" for number, line in enumerate(lines, 1)] if len(lines) > 1 else _dotted(lines)


def _dotted(lines: Sequence[str]) -> list[str]:
    return [f"• {line}" for line in lines]


def with_numbers(buttons: Sequence[Button]) -> tuple[Button, ...]:
    """A row of buttons for what the text lists: each has its number there, and one alone its word for that."""
    if len(buttons) == 1 and buttons[0].alone:
        return (replace(buttons[0], text=buttons[0].alone),)
    return tuple(replace(button, text=str(number)) for number, button in enumerate(buttons, 1))


def _broken(row: tuple[Button, ...]) -> Iterator[tuple[Button, ...]]:
    """The row in as few rows as show every label whole; a label that is too long by itself has a row for itself."""
    start = 0
    while start < len(row):
        left = row[start:]
        fitting = (count for count in range(len(left), 1, -1) if fit_in_a_row(left[:count]))
        count = next(fitting, 1)
        yield left[:count]
        start += count


def fit_in_a_row(row: tuple[Button, ...]) -> bool:
    """Whether a telephone shows all labels of a row whole."""
    return all((columns(button.text) + 2) * len(row) <= ROW for button in row)
