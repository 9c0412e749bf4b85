"""Telegram's HTML as the terminal shows it."""

from __future__ import annotations

from html.parser import HTMLParser

from rich.style import Style
from rich.text import Text

_STYLES = {
    "b": Style(bold=True),
    "strong": Style(bold=True),
    "i": Style(italic=True),
    "em": Style(italic=True),
    "u": Style(underline=True),
    "s": Style(strike=True),
    "code": Style(color="cyan"),
    "pre": Style(color="cyan"),
    "blockquote": Style(dim=True),
}


class _Terminal(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = Text()
        self._open: list[Style] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        link = dict(attrs).get("href")
        self._open.append(Style(link=link) if link else _STYLES.get(tag, Style()))

    def handle_endtag(self, tag: str) -> None:
        if self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self.text.append(data, Style.combine([Style.null(), *self._open]))


def to_terminal(html: str) -> Text:
    """`html` as Rich text: bold stays bold, a link stays a link."""
    parser = _Terminal()
    parser.feed(html)
    parser.close()
    return parser.text
