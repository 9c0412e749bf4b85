"""Telegram's HTML as text: what a person reads of it, how long that is, and cutting it without breaking a tag.

Limits hold after the entities are parsed and are counted in UTF-16 units (https://core.telegram.org/bots/api#sendmessage,
https://core.telegram.org/api/entities#entity-length).
"""

from __future__ import annotations

import html as entities
import re
from unicodedata import east_asian_width

from index.language.shortening import CUT, to_a_blank, whole_letters

MESSAGE_LIMIT = 4096
"""UTF-16 units of a text message after parsing."""
ENTITY_LIMIT = 99
"""Telegram drops what comes after the hundredth entity."""

_TOKEN = re.compile(r"<(?P<close>/?)(?P<tag>[a-z-]+)[^>]*>|&(?:#\d+|[a-z]+);|[^<&]", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_JOINING = "[\u0600-\u109f\u1780-\u18af\ua840-\uabff]"
"""Scripts from Arabic to Mongolian in which a joiner changes how letters look."""
_PICTURE = "[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]"
    "|[\U0001d173-\U0001d17a]"
    f"|(?<!{_JOINING})\u200c|\u200c(?!{_JOINING})"
    f"|(?<!{_JOINING})(?<!{_PICTURE})\u200d|\u200d(?!{_JOINING}|{_PICTURE})"
    "|(?<![\u0590-\u08ff])[\u200e\u200f]"
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+"
)
"""What can't be seen and may turn the order of what can: the formatting characters of Unicode (UAX #9, UTS #39), except
where pictures and scripts are put together with them."""
_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
_ATTRIBUTE_SAFE = {"&#39;": "'", "&#34;": "&quot;"}


def units(text: str) -> int:
    """Length in UTF-16 units, as Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(html: str) -> str:
    """What a person reads: tags gone, entities resolved."""
    return entities.unescape(_TAG.sub("", html))


def visible(text: str) -> str:
    """`text` without control characters and without what can't be seen: a title must not turn the line it stands in."""
    return _UNSEEN.sub("", _CONTROL.sub("", text))


def tidy(html: str) -> str:
    """Rendered HTML as Telegram takes it: named entities it knows, nothing unseen, one blank line at most."""
    html = str(html)  # Markup.replace would escape what is put in
    for written, known in _ATTRIBUTE_SAFE.items():
        html = html.replace(written, known)
    return _BLANK_LINES.sub("\n\n", visible(html)).strip()


def clip(text: str, limit: int) -> str:
    """`text` in at most `limit` UTF-16 units; cut at a space where there is one near, and marked with '…'."""
    if units(text) <= limit:
        return text
    kept, used = 0, 1
    for character in text:
        used += 1 + (character > "\uffff")
        if used > limit:
            break
        kept += 1
    return to_a_blank(text, kept) + CUT


def one_line(text: str, limit: int) -> str:
    """`text` clipped to `limit`, line ends and runs of spaces as one space: for titles, names, what people typed."""
    return clip(" ".join(text.split()), limit)


def fit(html: str, limit: int = MESSAGE_LIMIT) -> str:
    """`html` cut to `limit` UTF-16 units of text and to 99 entities; open tags are closed, no entity is cut in two."""
    if units(plain(html)) <= limit and html.count("</") <= ENTITY_LIMIT:
        return html
    kept: list[str] = []
    open_tags: list[str | None] = []  # None: a tag that was dropped, so its end is dropped as well
    room, tags_left = limit - 1, ENTITY_LIMIT
    for token in _TOKEN.finditer(html):
        if token["tag"] is None:
            room -= units(entities.unescape(token[0]))
            if room < 0:
                _drop_parted(kept, entities.unescape(token[0]))
                kept.append(CUT)
                break
            kept.append(token[0])
        elif not token["close"]:
            open_tags.append(token["tag"] if tags_left else None)
            if tags_left:
                kept.append(token[0])
                tags_left -= 1
        elif open_tags and open_tags.pop():
            kept.append(token[0])
    return "".join(kept) + "".join(f"</{tag}>" for tag in reversed(open_tags) if tag)


def _drop_parted(kept: list[str], after: str) -> None:
    """Drop from the end what `after`, which has no room, is one sign with."""
    text = plain("".join(kept))
    for _ in range(len(text) - whole_letters(text + after, len(text))):
        if _TAG.fullmatch(kept[-1]):
            break
        kept.pop()


def columns(label: str) -> int:
    """How many letters' room a label takes: a Chinese character that of two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in label)
