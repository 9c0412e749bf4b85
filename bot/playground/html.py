"""Telegram's HTML parse mode, as strict as Telegram's own parser (TDLib, `parse_html`).

It is no HTML parser: a fixed list of tags, four named entities, and an error for everything else.
https://core.telegram.org/bots/api#html-style
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.playground import utf16
from bot.playground.errors import unparsable
from bot.playground.links import checked_link, mentioned_user
from bot.playground.model import Entity

_STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPACE = " \t\n\r\v\f\0\b"
_DATE_TIME_FORMATS = re.compile(r"r|w?[dD]?[tT]?")


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    position: int


def parse(markup: str) -> tuple[str, tuple[Entity, ...]]:
    """The plain text and its entities; ApiError with Telegram's words for what it refuses."""
    return _Parser(markup).run()


class _Parser:
    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.position = 0
        self.offset = 0
        self.text: list[str] = []
        self.stack: list[_Open] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, tuple[Entity, ...]]:
        while self.position < len(self.markup):
            character = self.markup[self.position]
            if character == "<":
                self._tag()
            elif character == "&":
                self._put(self._reference())
            else:
                self.position += 1
                self._put(character)
        if self.stack:
            raise unparsable(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"')
        return "".join(self.text), tuple(sorted(self._tidied(), key=lambda e: (e.offset, -e.length)))

    def _put(self, text: str) -> None:
        self.text.append(text)
        self.offset += utf16.length(text)

    def _peek(self) -> str:
        return self.markup[self.position] if self.position < len(self.markup) else ""

    def _reference(self) -> str:
        """A character reference, or the bare '&' that is left as it stands."""
        begin = self.position
        end = begin + 1
        if self.markup.startswith("#", end):
            hexadecimal = self.markup.startswith("x", end + 1)
            end = first = end + (2 if hexadecimal else 1)
            allowed = "0123456789abcdefABCDEF" if hexadecimal else "0123456789"
            while end < len(self.markup) and self.markup[end] in allowed:
                end += 1
            code = int(self.markup[first:end] or "0", 16 if hexadecimal else 10)
            if not 0 < code < 0x10FFFF or end - begin >= 10:
                self.position += 1
                return "&"
            if 0xD800 <= code <= 0xDFFF:
                raise unparsable(
                    "Text contains invalid Unicode characters after decoding HTML entities, "
                    "check for unmatched surrogate code units"
                )
            found = chr(code)
        else:
            while end < len(self.markup) and self.markup[end].isascii() and self.markup[end].isalpha():
                end += 1
            found = _NAMED.get(self.markup[begin + 1 : end], "")
            if not found:
                self.position += 1
                return "&"
        self.position = end + self.markup.startswith(";", end)
        return found

    def _tag(self) -> None:
        if self.markup.startswith("</", self.position):
            self._end_tag()
        else:
            self._start_tag()

    def _start_tag(self) -> None:
        begin = self.position
        at = f"at byte offset {len(self.markup[:begin].encode())}"
        self.position += 1
        name = self._until(_SPACE + ">").lower()
        if not self._peek():
            raise unparsable(f"Unclosed start tag {at}")
        if name not in _STYLES:
            raise unparsable(f'Unsupported start tag "{name}" {at}')
        attributes = dict(self._attributes(name, at))
        self.position += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise unparsable(f'Tag "span" must have class "tg-spoiler" {at}')
        self.stack.append(_Open(name, attributes, self.offset, len(self.text)))

    def _until(self, stops: str) -> str:
        begin = self.position
        while self._peek() and self._peek() not in stops:
            self.position += 1
        return self.markup[begin : self.position]

    def _skip_space(self) -> None:
        while self._peek() and self._peek() in _SPACE:
            self.position += 1

    def _attributes(self, tag: str, at: str) -> Iterator[tuple[str, str]]:
        while True:
            self._skip_space()
            if self._peek() == ">":
                return
            if not self._peek():
                raise unparsable(f"Unclosed start tag {at}")
            name = self._until(_SPACE + "=>/\"'")
            if not name:
                raise unparsable(f'Empty attribute name in the tag "{tag}" {at}')
            self._skip_space()
            if self._peek() == "=":
                self.position += 1
                self._skip_space()
                yield name, self._attribute_value(tag, at)
            else:
                yield name, ""

    def _attribute_value(self, tag: str, at: str) -> str:
        quote = self._peek()
        if not quote:
            raise unparsable(f'Unclosed start tag "{tag}" {at}')
        if quote not in "\"'":
            return self._name_token()
        self.position += 1
        value = ""
        while self._peek() and self._peek() != quote:
            if self._peek() == "&":
                value += self._reference()
            else:
                value += self._peek()
                self.position += 1
        self.position += 1
        if not self._peek():
            raise unparsable(f"Unclosed start tag {at}")
        return value

    def _name_token(self) -> str:
        begin = self.position
        while self._peek() and (self._peek() in ".-" or (self._peek().isascii() and self._peek().isalnum())):
            self.position += 1
        if self._peek() not in (*_SPACE, ">"):
            raise unparsable(f"Unexpected end of name token at byte offset {len(self.markup[:begin].encode())}")
        return self.markup[begin : self.position].lower()

    def _end_tag(self) -> None:
        at = f"at byte offset {len(self.markup[: self.position].encode())}"
        if not self.stack:
            raise unparsable(f"Unexpected end tag {at}")
        self.position += 2
        name = self._until(_SPACE + ">").lower()
        self._skip_space()
        if self._peek() != ">":
            raise unparsable(f"Unclosed end tag {at}")
        self.position += 1
        opened = self.stack.pop()
        if name and name != opened.tag:
            raise unparsable(f'Unmatched end tag {at}, expected "</{opened.tag}>", found "</{name}>"')
        if self.offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity = Entity(_STYLES[opened.tag], opened.offset, self.offset - opened.offset)
        if opened.tag == "a":
            self._link(entity, opened.attributes.get("href") or "".join(self.text[opened.position :]))
        elif opened.tag == "tg-emoji":
            self.entities.append(replace(entity, custom_emoji_id=_emoji_id(opened.attributes)))
        elif opened.tag == "tg-time":
            self.entities.append(_date_time(entity, opened.attributes))
        elif opened.tag == "blockquote" and "expandable" in opened.attributes:
            self.entities.append(replace(entity, type="expandable_blockquote"))
        elif opened.tag in ("pre", "code"):
            self._code(entity, opened)
        else:
            self.entities.append(entity)

    def _link(self, entity: Entity, url: str) -> None:
        if person := mentioned_user(url):
            self.entities.append(replace(entity, type="text_mention", person=person))
        elif link := checked_link(url):
            self.entities.append(replace(entity, url=link))

    def _code(self, entity: Entity, opened: _Open) -> None:
        """`pre` and `code` over the same text become one `pre` with the language of `code`."""
        declared = opened.attributes.get("class", "") if opened.tag == "code" else ""
        language = declared.removeprefix("language-") if declared.startswith("language-") else ""
        inner = self.entities[-1] if self.entities else None
        same = inner is not None and (inner.offset, inner.length) == (entity.offset, entity.length)
        if inner and same and {inner.type, entity.type} == {"pre", "code"} and (language or inner.language):
            self.entities[-1] = replace(entity, type="pre", language=language or inner.language)
        else:
            self.entities.append(replace(entity, language=language))

    def _tidied(self) -> Iterator[Entity]:
        for entity in self.entities:
            yield replace(entity, language="") if entity.type == "code" else entity


def _emoji_id(attributes: dict[str, str]) -> str:
    number = attributes.get("emoji-id", "")
    if not number.isdigit() or not int(number):
        raise unparsable("Invalid custom emoji identifier specified")
    return number


def _date_time(entity: Entity, attributes: dict[str, str]) -> Entity:
    moment, style = attributes.get("unix", ""), attributes.get("format", "")
    if not moment.isdigit():
        raise unparsable("Invalid date specified")
    if not _DATE_TIME_FORMATS.fullmatch(style):
        raise unparsable("Invalid date format specified")
    return replace(entity, unix_time=int(moment), date_time_format=style)
