"""What Office programs write into a file about it → the imprint. They write much that nobody meant to say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lxml import etree

from index.documents.draft import Imprint
from index.documents.heads.imprint import imprint_of
from index.documents.phrases import fold
from index.documents.readers.packed import local

_PROGRAMS = re.compile(
    r"^(?:microsoft|untitled|slide \d|document\d*$|presentation|title$|layout \d|normal$)"
    r"|\.(?:docx?|indd|tex|pdf|qxd|xlsx?|pptx?|rtf|odt|pages|dvi|ai|cdr|p65)\b|^\S+\.\w{2,4}$",
    re.IGNORECASE,
)
_ACCOUNTS = re.compile(
    r"user|admin|owner|office|microsoft|windows|unknown|python-docx|openpyxl|author|пользователь", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_MADE_UP = "2013-12-23"
"""The day that a library's template was made, which it writes into every file."""


def is_meant(title: str) -> bool:
    """Whether a title in the properties is one, not what a program put there."""
    return len(title.strip()) > 1 and _PROGRAMS.search(title.strip()) is None


def is_name(author: str) -> bool:
    """Whether an author in the properties is a person or a body, not an account."""
    return len(author.split()) > 1 and _ACCOUNTS.search(author) is None


def own_day(day: str | None, heads: Iterable[str]) -> str | None:
    """`day` (ISO 8601), unless titles and headings at the top of the text name another year: a scan is younger."""
    years = {year for head in heads for year in _YEAR.findall(head)}
    if day is None or not re.match(r"\d{4}", day) or day.startswith(_MADE_UP):
        return None
    return day if not years or day[:4] in years else None


def core(root: etree._Element | None) -> dict[str, str | None]:
    """Of the part that Office files have for it (docProps/core.xml)."""
    said = {local(element): " ".join((element.text or "").split()) for element in root} if root is not None else {}
    created, modified = said.get("created"), said.get("modified")
    return {
        "title": said.get("title"),
        "author": said.get("creator"),
        "published": (created or modified or "")[:10] or None,
        "language": said.get("language"),
    }


def imprint(said: Mapping[str, str | None], heads: Iterable[str]) -> Imprint:
    """Of a file's own properties by the names of front matter; `heads` are what its first page sets off."""
    title, author = said.get("title") or "", said.get("author") or ""
    found, _ = imprint_of(
        {
            **said,
            "title": title if is_meant(title) else None,
            "author": author if is_name(author) else None,
            "published": own_day(said.get("published"), [title, *heads] if is_meant(title) else heads),
        }
    )
    return found


def is_shown(title: str, text: str) -> bool:
    """Whether half of the words of a title or more stand in `text`."""
    shown, words = fold(text), re.findall(r"\w{3,}", fold(title))
    return bool(words) and 2 * sum(word in shown for word in words) >= len(words)
