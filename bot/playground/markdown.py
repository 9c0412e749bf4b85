"""Telegram's MarkdownV2 and the older Markdown, as strict as Telegram's own parser.

https://core.telegram.org/bots/api#markdownv2-style
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.playground import utf16
from bot.playground.errors import ApiError, unparsable
from bot.playground.links import checked_link, mentioned_user
from bot.playground.model import Entity

_RESERVED = "_*[]()~`>#+-=|{}.!"
_MARKS = {"__": "underline", "||": "spoiler", "_": "italic", "*": "bold", "~": "strikethrough"}
_NAMES = {
    "underline": "Underline",
    "spoiler": "Spoiler",
    "italic": "Italic",
    "bold": "Bold",
    "strikethrough": "Strikethrough",
    "text_link": "TextUrl",
    "code": "Code",
    "pre": "PreCode",
}


@dataclass(slots=True)
class _Open:
    mark: str
    kind: str
    offset: int
    position: int


def parse(markup: str, *, legacy: bool = False) -> tuple[str, tuple[Entity, ...]]:
    """The plain text and its entities; ApiError with Telegram's words for what it refuses."""
    parser = _Legacy(markup) if legacy else _V2(markup)
    return parser.run()


class _Parser:
    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.position = 0
        self.offset = 0
        self.text: list[str] = []
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, tuple[Entity, ...]]:
        while self.position < len(self.markup):
            self.step()
        self.finish()
        if self.open:
            raise self.unended(self.open[-1])
        return "".join(self.text), tuple(sorted(self.entities, key=lambda e: (e.offset, -e.length)))

    def step(self) -> None:
        raise NotImplementedError

    def finish(self) -> None:
        """What ends with the text."""

    def at(self, mark: str) -> bool:
        return self.markup.startswith(mark, self.position)

    def put(self, text: str) -> None:
        self.text.append(text)
        self.offset += utf16.length(text)
        self.position += len(text)

    def begin(self, mark: str, kind: str) -> None:
        self.open.append(_Open(mark, kind, self.offset, self.position))
        self.position += len(mark)

    def close(self, opened: _Open, url: str = "", language: str = "") -> None:
        if self.offset > opened.offset:
            length = self.offset - opened.offset
            self.entities.append(Entity(opened.kind, opened.offset, length, url=url, language=language))

    def verbatim(self, mark: str, kind: str) -> None:
        """Code up to the closing mark, in which only the mark and the backslash are special."""
        self.begin(mark, kind)
        opened = self.open.pop()
        language = self.language() if kind == "pre" else ""
        while not self.at(mark):
            if self.position >= len(self.markup):
                raise self.unended(opened)
            if self.at("\\") and self.escapes:
                self.position += 1
            self.put(self.markup[self.position : self.position + 1])
        self.position += len(mark)
        self.close(opened, language=language)

    escapes = True

    def language(self) -> str:
        end = self.position
        while end < len(self.markup) and not self.markup[end].isspace() and self.markup[end] != "`":
            end += 1
        found = self.markup[self.position : end]
        if not self.markup.startswith("\n", end):
            return ""
        self.position = end + 1
        return found

    def link(self, opened: _Open) -> None:
        """The address after a link's text; without one, the text is the address."""
        self.position += 1
        address = utf16.cut("".join(self.text), opened.offset, self.offset - opened.offset)
        if self.at("("):
            end = self.markup.find(")", self.position)
            if end < 0:
                raise unparsable(f"Can't find end of a URL at byte offset {self.byte(self.position)}")
            address = self.markup[self.position + 1 : end].replace("\\", "")
            self.position = end + 1
        if person := mentioned_user(address):
            self.entities.append(Entity("text_mention", opened.offset, self.offset - opened.offset, person=person))
        elif found := checked_link(address):
            self.close(opened, url=found)

    def byte(self, position: int) -> int:
        return len(self.markup[:position].encode())

    def unended(self, opened: _Open) -> ApiError:
        where = f"at byte offset {self.byte(opened.position)}"
        return unparsable(f"Can't find end of {_NAMES.get(opened.kind, opened.kind)} entity {where}")


class _V2(_Parser):
    quote: _Open | None = None

    def step(self) -> None:
        markup, here = self.markup, self.position
        if self.at("\\") and here + 1 < len(markup) and "\0" < markup[here + 1] < "\x7f":
            self.position += 1
            self.put(markup[self.position])
        elif self.at("```"):
            self.verbatim("```", "pre")
        elif self.at("`"):
            self.verbatim("`", "code")
        elif self.at_line_start() and (self.at(">") or self.at("**>")):
            self.begin_quote()
        elif self.at("\n"):
            self.put("\n")
            if self.quote and not self.at(">"):
                self.end_quote(trim=1)
            elif self.quote:
                self.position += 1
        elif self.at("||") and self.quote and markup[here + 2 : here + 3] in ("", "\n") and not self.is_open("||"):
            self.position += 2
            self.quote.kind = "expandable_blockquote"
        elif mark := next((mark for mark in _MARKS if self.at(mark)), ""):
            self.toggle(mark)
        elif self.at("["):
            self.begin("[", "text_link")
        elif self.at("]") and self.open and self.open[-1].mark == "[":
            self.link(self.open.pop())
        elif markup[here] in _RESERVED:
            raise unparsable(f"Character '{markup[here]}' is reserved and must be escaped with the preceding '\\'")
        else:
            self.put(markup[here])

    def finish(self) -> None:
        if self.quote:
            self.end_quote()

    def at_line_start(self) -> bool:
        return self.quote is None and (not self.text or self.text[-1] == "\n")

    def begin_quote(self) -> None:
        self.position += 3 if self.at("**>") else 1
        self.quote = _Open(">", "blockquote", self.offset, self.position)

    def end_quote(self, trim: int = 0) -> None:
        if self.quote and self.offset - trim > self.quote.offset:
            self.entities.append(Entity(self.quote.kind, self.quote.offset, self.offset - trim - self.quote.offset))
        self.quote = None

    def is_open(self, mark: str) -> bool:
        return any(opened.mark == mark for opened in self.open)

    def toggle(self, mark: str) -> None:
        if self.open and self.open[-1].mark == mark:
            self.position += len(mark)
            self.close(self.open.pop())
        elif self.is_open(mark):
            raise self.unended(self.open[-1])
        else:
            self.begin(mark, _MARKS[mark])


class _Legacy(_Parser):
    """The older style: no nesting, no escaping but of the four marks."""

    escapes = False

    def step(self) -> None:
        markup, here = self.markup, self.position
        if self.at("\\") and markup[here + 1 : here + 2] in ("_", "*", "`", "["):
            self.position += 1
            self.put(markup[self.position])
        elif self.at("```"):
            self.verbatim("```", "pre")
        elif self.at("`"):
            self.verbatim("`", "code")
        elif self.open and self.at({"[": "]"}.get(self.open[-1].mark, self.open[-1].mark)):
            opened = self.open.pop()
            if opened.mark == "[":
                self.link(opened)
            else:
                self.position += 1
                self.close(opened)
        elif not self.open and markup[here] in "_*[":
            self.begin(markup[here], {"_": "italic", "*": "bold", "[": "text_link"}[markup[here]])
        else:
            self.put(markup[here])
