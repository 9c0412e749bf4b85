"""Which links of a page point to notes, and which elements are these notes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

_MARK = re.compile(r"[\s\[(]*(?P<label>\d{1,4}|[*†‡§¶]{1,3}|[a-z]{1,2}|[ivxlc]{1,6})[\s\])]*", re.IGNORECASE)
_NAMED = re.compile(r"noteref|footnote|fnanchor|reference|citation|fn-?ref|endnote|fnref", re.IGNORECASE)
_LABEL = re.compile(r"^\s*[\[(]?(?:\d{1,4}|[*†‡§¶]{1,3}|[a-z])[\])]?[.:]?\s+|^[\s↑↩^\ufe0e\u21a9]+|[\s↑↩^\ufe0e]+$")
_WHOLE = frozenset(("li", "p", "dd", "aside", "div", "td", "section"))
_LONGEST = 3000
"""Characters of a note; a mark that leads to more leads to a chapter."""


@dataclass(frozen=True, slots=True)
class NoteLinks:
    """Links that are marks, and elements that are notes, each with its label."""

    marks: dict[Element, str]
    notes: dict[Element, str]

    def note(self, element: Element) -> tuple[str, str]:
        """Label and text of a note, without its number and the arrow back."""
        text = " ".join("".join(element.itertext()).split())
        return self.notes[element], _LABEL.sub("", _LABEL.sub("", text))


def note_links(root: Element) -> NoteLinks:
    """The first link to a place further down, that reads as a mark of a note does, makes that place a note."""
    order = {element: at for at, element in enumerate(root.iter())}
    places = {name: element for element in order for name in (element.get("id"), element.get("name")) if name}
    marks: dict[Element, str] = {}
    notes: dict[Element, str] = {}
    for link in order:
        target = places.get((link.get("href") or "").removeprefix("#")) if _is_local(link) else None
        found = _MARK.fullmatch("".join(link.itertext())) if target is not None else None
        if target is None or found is None or order[target] <= order[link] or not _is_mark(link):
            continue
        note = _whole(target)
        if note is None or order[note] <= order[link]:
            continue
        marks[_raised(link)] = notes.setdefault(
            note, found["label"] if found["label"] not in notes.values() else f"{len(notes) + 1}"
        )
    return NoteLinks(marks, notes)


def _is_local(link: Element) -> bool:
    return isinstance(link.tag, str) and link.tag.endswith("a") and (link.get("href") or "").startswith("#")


def _is_mark(link: Element) -> bool:
    """Raised, in brackets, or named as one."""
    parent = link.getparent()
    around = (
        f"{link.get('class')} {link.get('role')} {link.get('id')} {parent.get('class') if parent is not None else ''}"
    )
    kinds = " ".join(value for name, value in link.items() if name.endswith("type"))
    text = "".join(link.itertext()).strip()
    is_raised = any(str(part.tag).endswith("sup") for part in (link, *link.iterancestors(), *link) if part is not None)
    return is_raised or text.startswith("[") or _NAMED.search(f"{around} {kinds}") is not None


def _raised(link: Element) -> Element:
    """The link with what raises it, if that holds nothing else."""
    parent = link.getparent()
    if parent is not None and str(parent.tag).endswith("sup") and len(parent) == 1 and not (link.tail or "").strip():
        return parent
    return link


def _whole(target: Element) -> Element | None:
    """The paragraph or item that a place is in or is."""
    for element in (target, *target.iterancestors()):
        tag = element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
        if tag in _WHOLE:
            return element if len("".join(element.itertext())) <= _LONGEST else None
    return None
