"""The marks of note takers: Obsidian, Logseq, Roam, Notion."""

from __future__ import annotations

import re

from index.language.chinese import HAN

_COMMENT = re.compile(r"%%(?:(?!%%).)*%%", re.DOTALL)
_EMBED = re.compile(r"!\[\[[^\[\]\n]*\]\]")
_LINK = re.compile(r"\[\[(?P<page>[^\[\]|\n]+)(?:\|(?P<shown>[^\[\]\n]+))?\]\]")
_PLACE = re.compile(r"#\^?")
_MARKED = re.compile(rf"(?:(?<![=\w])|(?<=[{HAN}]))==(?=\S)([^=\n]+?)(?<=\S)==(?:(?![=\w])|(?=[{HAN}]))")
_BLOCK_ID = re.compile(r"[ \t]\^[A-Za-z0-9][\w-]*[ \t]*$", re.MULTILINE)
_REFERENCE = re.compile(r"\(\([0-9a-f]{8}-[0-9a-f-]{20,}\)\)[ \t]?")
_TAGS = re.compile(r"^[ \t]*(?:#[^\s#][^\s]*[ \t]*)+$", re.MULTILINE)
_PROPERTY = re.compile(
    r"^[ \t]*(?:[-*][ \t]+)?"
    r"(?:id|collapsed|heading|background-color|created-at|updated-at|template|icon|tags?|alias|public)::[^\n]*$",
    re.MULTILINE,
)
_TASK = re.compile(
    r"^(?P<item>[ \t]*[-*+][ \t]+)"
    r"(?:\[[ xX/>-]\][ \t]+|(?:TODO|DONE|DOING|LATER|NOW|WAITING|CANCELED)[ \t]+)",
    re.MULTILINE,
)
_PLANNED = re.compile(r"^[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):[ \t]*<[^>\n]*>[ \t]*$", re.MULTILINE)
_DRAWER = re.compile(r"^[ \t]*:(?:LOGBOOK|PROPERTIES):.*?^[ \t]*:END:[ \t]*$", re.DOTALL | re.MULTILINE)
_STRUCK = re.compile(r"~~(?=\S)([^~\n]+?)(?<=\S)~~")


def clean(text: str) -> str:
    """The text as note-taking programs show it: without properties, tags, comments and identifiers of blocks."""
    for hidden in (_COMMENT, _EMBED, _DRAWER, _PLANNED, _PROPERTY, _TAGS, _REFERENCE, _BLOCK_ID):
        text = hidden.sub("", text)
    text = _TASK.sub(r"\g<item>", text)
    text = _STRUCK.sub(r"\1", _MARKED.sub(r"\1", text))
    return _LINK.sub(lambda link: link["shown"] or _page(link["page"]), text)


def _page(address: str) -> str:
    """What is shown of a link without a text of its own: its page; within a page, the heading."""
    page, *place = _PLACE.split(address, maxsplit=1)
    return (page or "".join(place)).rpartition("/")[2].strip()
