"""Who wrote a plain text: the byline, and the biography that pages put below their articles.

A biography is told by the name that stands on a line of its own above it, twice (a caption and a link), or behind the
notes; a section 'Zhang Qian' about Zhang Qian is neither.
"""

from __future__ import annotations

import re

from index.documents.draft import ABOUT_AUTHOR
from index.documents.page import Line, Role, last_story
from index.documents.phrases import fold, labelled, phrases, zone_of
from index.language.chinese import HAN
from index.model import Zone

_NAME = 60  # characters
_HEAD = 160  # characters of a biography in which the name must stand
_PARTICLES = frozenset(
    (
        "de",
        "da",
        "di",
        "del",
        "der",
        "den",
        "dos",
        "du",
        "van",
        "von",
        "ten",
        "bin",
        "ibn",
        "al",
        "el",
        "la",
        "le",
        "uulu",
    )
)
_HAN_NAME = re.compile(rf"[{HAN}·]{{2,8}}")


def bare_name(text: str) -> str:
    """A name without honorifics: 'Assoc. Prof. Dr. A. Name, PhD' → 'A. Name'."""
    titles = phrases().honorifics
    words = text.replace(",", " ").split()
    return " ".join(word for word in words if fold(word).strip(".") not in titles)


def is_name(text: str) -> bool:
    """Two to five capitalised words, or a few characters of Chinese."""
    if len(text) > _NAME or any(c.isdigit() for c in text):
        return False
    name = bare_name(text)
    if _HAN_NAME.fullmatch(name):
        return True
    words = name.split()
    capitalised = [word for word in words if word[0].isupper() and not re.search(r"[^\w.'’-]", word)]
    rest = [word for word in words if word not in capitalised]
    return 2 <= len(words) <= 5 and len(capitalised) >= 2 and all(word in _PARTICLES for word in rest)


def byline(text: str) -> str | None:
    """The names of a line 'By A. Name', 'Author: A. Name', '作者：…'; None if it is no byline."""
    known = phrases()
    pair = labelled(text)
    if pair and pair[0] in known.author:
        return _names(pair[1]) if pair[1] else None
    folded = fold(text)
    opening = next((word for word in known.by if folded.startswith(word + " ")), None)
    rest = text.strip()[len(opening) :].strip() if opening else ""
    parts = [part for part in re.split(r",| and | & ", rest) if part.strip()]
    return _names(rest) if parts and is_name(parts[0].strip()) else None


def _names(text: str) -> str | None:
    parts = re.split(r"\s*(?:[,;、，]| and | & |\s+и\s+|\s+ve\s+)\s*", text)
    names = [capitals(bare_name(part)) for part in parts]
    return ", ".join(name for name in names if name) or None


def capitals(name: str) -> str:
    """'Jane DOE' → 'Jane Doe': words in capitals are how some pages mark family names."""
    return " ".join(
        word if len(word) < 3 or "." in word or not word.isupper() else _capitalised(word) for word in name.split()
    )


def _capitalised(word: str) -> str:
    return "-".join(part[:1] + part[1:].lower().replace("\u0307", "") for part in word.split("-"))


def tell_biographies(page: list[Line], author: str | None) -> str | None:
    """Give biographies and the name lines above them their role. Returns the author, given or found."""
    found = author
    for at, line in enumerate(page):
        if line.role is not Role.TEXT or not is_name(line.text):
            continue
        if at and fold(page[at - 1].text) == fold(line.text):
            continue
        end = _behind_name(page, at)
        if end >= len(page) or page[end].role is not Role.TEXT or not _is_about(page[end].text, line.text):
            continue
        doubled = end - at > 1
        known = author is not None and fold(bare_name(line.text)) == fold(author)
        if doubled or known or _is_behind_notes(page, at):
            for part in page[at : end + 1]:
                part.role = Role.ABOUT_AUTHOR
            for part in page[at + 1 : end]:
                part.role = Role.FURNITURE  # the same name again
            found = found or _as_spelt(bare_name(line.text), page[end].text)
    _tell_known_author(page, found)
    _tell_behind_heading(page)
    return found


def _behind_name(page: list[Line], at: int) -> int:
    end = at + 1
    while end < len(page) and fold(page[end].text) == fold(page[at].text):
        end += 1
    return end


def _is_about(text: str, name: str) -> bool:
    return len(text) > 2 * len(name) and fold(bare_name(name).split()[-1]) in fold(text[:_HEAD])


def _is_behind_notes(page: list[Line], at: int) -> bool:
    return any(line.role is Role.NOTE for line in page[:at]) and not any(line.role is Role.NOTE for line in page[at:])


def _as_spelt(name: str, biography: str) -> str:
    at = fold(biography).find(fold(name))
    spelt = " ".join(biography.split())[at : at + len(name)] if at >= 0 else ""
    return spelt if fold(spelt) == fold(name) else capitals(name)


def _tell_known_author(page: list[Line], author: str | None) -> None:
    """The last paragraph, where it begins with an author's own name."""
    last = last_story(page)
    names = tuple(fold(name) for name in (author or "").split(", ") if name)
    if names and last > 0 and fold(page[last].text).startswith(names):
        page[last].role = Role.ABOUT_AUTHOR


def _tell_behind_heading(page: list[Line]) -> None:
    for at, heading in enumerate(page):
        if heading.role is not Role.TEXT or zone_of(heading.text)[0] is not Zone.ABOUT:
            continue
        role = Role.ABOUT_AUTHOR if zone_of(heading.text)[1] == ABOUT_AUTHOR else Role.ABOUT_DOCUMENT
        heading.role = Role.FURNITURE
        for line in page[at + 1 :]:
            if line.role is not Role.TEXT or not line.is_prose:
                break
            line.role = role
