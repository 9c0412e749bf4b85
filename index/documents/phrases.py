"""What pages say around their text ('Share', 'By …', 'Notes'), read from phrases.yaml; all languages at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from index.documents.draft import ABOUT_AUTHOR, ABOUT_DOCUMENT
from index.model import Zone
from index.tables import read_table

SHORT = 200
"""Characters that a line of furniture has at most; a longer one is a paragraph that happens to begin like it."""
_LABELLED = re.compile(r"(?P<label>[^:：]{1,40})[:：]\s*(?P<value>.*)", re.DOTALL)
_INFOBOX = re.compile(r"[^|:]{1,60}:\s*\|.*\|\s*")
_SENTENCE_INSIDE = re.compile(r"[.!?。！？]\s*[^\s.!?]")
_SPACES = re.compile(r"\s+")
_WIKI_HEADING = re.compile(r"(?:={2,6}\s*)?(.+?)(?:\s*={2,6})?(?:\s*\[[^\[\]]*\])*")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Folded phrases of every language together: a Turkish page may have an English button."""

    alone: frozenset[str]
    labels: frozenset[str]
    openings: tuple[str, ...]
    anywhere: tuple[str, ...]
    available: tuple[str, ...]
    publication: frozenset[str]
    author: frozenset[str]
    by: tuple[str, ...]
    published: frozenset[str]
    founding: frozenset[str]
    events: frozenset[str]
    title: frozenset[str]
    about_author: frozenset[str]
    about_document: frozenset[str]
    notes: frozenset[str]
    works: frozenset[str]
    hatnotes: tuple[str, ...]
    kickers: frozenset[str]
    copulas: frozenset[str]
    pronouns: frozenset[str]
    honorifics: frozenset[str]
    months: dict[str, int]
    mastheads: dict[str, str]


@cache
def phrases() -> Phrases:
    """The table, folded; read once."""
    table = read_table(__package__, "phrases.yaml")
    mastheads = {fold(line): name for line, name in table.pop("mastheads").items()}
    months = {
        fold(form): number for row in table.values() for number, forms in enumerate(row["months"], 1) for form in forms
    }
    every = {key: [fold(p) for row in table.values() for p in row[key]] for key in table["en"] if key != "months"}
    ordered = ("openings", "anywhere", "available", "by", "hatnotes")
    rows = {key: tuple(every.pop(key)) for key in ordered}
    return Phrases(**rows, **{key: frozenset(row) for key, row in every.items()}, months=months, mastheads=mastheads)  # type: ignore[arg-type]  # the keys of the table are the fields


def fold(text: str) -> str:
    """Without case, dots on capital İ and dotless ı made alike, apostrophes and spaces made alike."""
    folded = text.casefold().replace("\u0307", "").replace("ı", "i").replace("’", "'")
    return _SPACES.sub(" ", folded).strip()


def trim(text: str) -> str:
    """Folded, without figures and marks at its ends: 'Share (12):' → 'share'. In time linear in it."""
    folded = fold(text)
    start, end = 0, len(folded)
    while start < end and not _is_letter(folded[start]):
        start += 1
    while start < end and not _is_letter(folded[end - 1]):
        end -= 1
    return folded[start:end]


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


def labelled(line: str) -> tuple[str, str] | None:
    """The label, trimmed, and the value of a line 'Label: value'."""
    found = _LABELLED.fullmatch(line)
    return (trim(found["label"]), found["value"].strip()) if found else None


def is_infobox(line: str) -> bool:
    """A row of an encyclopedia's infobox as dumps have it: 'Key: | value |'."""
    return _INFOBOX.fullmatch(line) is not None


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page and not to the text: a button, a menu entry, a cookie line."""
    if len(line) > SHORT:
        return False
    known = phrases()
    folded = fold(line)
    trimmed = trim(folded)
    if not trimmed:  # figures and marks only: a page number, a rule; a year may head a section
        return not re.fullmatch(r"\D*\d{4}\D*(?:\d{4}\D*)?", folded)
    pair = labelled(line)
    return (
        trimmed in known.alone
        or (pair is not None and pair[0] in known.labels)
        or (pair is not None and pair[0] in known.hatnotes and not _SENTENCE_INSIDE.search(line))
        or folded.startswith(known.openings)
        or any(phrase in folded for phrase in known.anywhere)
        or " » " in line
        or " › " in line
    )


def is_available_in(line: str) -> bool:
    """'This post is also available in: Türkçe Русский'."""
    return len(line) <= SHORT and fold(line).startswith(phrases().available)


def heading_text(line: str) -> str:
    """A heading without what a wiki puts around it: '== History ==', 'History[edit]' → 'History'."""
    found = _WIKI_HEADING.fullmatch(line)
    return found[1] if found else line


def heads_works(heading: str) -> bool:
    """Whether what stands below a heading are works and links: 'Bibliography', 'Further reading'."""
    return trim(heading_text(heading)) in phrases().works | phrases().notes


def zone_of(heading: str) -> tuple[Zone, str | None]:
    """The zone that a heading opens, and the place shown for what stands in it."""
    if len(heading) > SHORT:
        return Zone.BODY, None
    known, trimmed = phrases(), trim(heading_text(heading))
    if trimmed in known.notes:
        return Zone.NOTE, None
    if trimmed in known.about_author:
        return Zone.ABOUT, ABOUT_AUTHOR
    if trimmed in known.about_document:
        return Zone.ABOUT, ABOUT_DOCUMENT
    return Zone.BODY, None
