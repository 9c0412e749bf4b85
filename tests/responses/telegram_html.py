"""Telegram's rules for HTML, written down a second time and strictly, to hold what we send against."""

from __future__ import annotations

import re

from responses import Message
from responses.markup import units

_ALLOWED = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote"}
_TAG = re.compile(r'<(/?)([a-z]+)((?: [a-z]+="[^"<>]*")?)>')
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);")


def refused(message: Message, limit: int = 4096) -> str | None:
    """Why Telegram would refuse or spoil this message, or None."""
    open_tags: list[str] = []
    entities = 0
    text = message.html
    for close, tag, attributes in _TAG.findall(text):
        if tag not in _ALLOWED:
            return f"<{tag}> is unknown"
        if attributes and tag != "a":
            return f"<{tag}> with attributes"
        if close:
            if not open_tags or open_tags.pop() != tag:
                return f"</{tag}> closes nothing"
        else:
            open_tags.append(tag)
            entities += 1
    bare = _TAG.sub("", text)
    if open_tags:
        return f"{open_tags} left open"
    if "<" in bare or ">" in bare:
        return "a bare < or >"
    if "&" in _ENTITY.sub("", text):
        return "a bare &"
    if entities >= 100:
        return f"{entities} entities"
    if units(message.plain) > limit:
        return f"{units(message.plain)} units"
    if not message.plain.strip():
        return "an empty text"
    return None
