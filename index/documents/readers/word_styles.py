"""The styles of a Word file: which are headings, titles, captions, and what lies in the table of contents."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from index.documents.readers.packed import attribute, child, local

_HEADING = re.compile(r"(?:heading|überschrift|заголовок|başlık|标题)\s*(\d)", re.IGNORECASE)
_APPARATUS = re.compile(
    r"toc\s*\d|toc heading|table of figures|index\s*\d|index heading|caption|header|footer", re.IGNORECASE
)
_DEEPEST = 20  # styles that are based on one another


@dataclass(frozen=True, slots=True)
class Style:
    """`level` of a heading, from 1; `number` and `number_level` of the list that comes with it."""

    name: str = ""
    level: int | None = None
    number: str | None = None
    number_level: int = 0
    is_bold: bool = False

    @property
    def is_title(self) -> bool:
        """Whether it is the style of a title."""
        return self.name == "title"

    @property
    def is_apparatus(self) -> bool:
        """Whether it is a style of what isn't the text: contents, captions, page heads."""
        return _APPARATUS.fullmatch(self.name) is not None


def styles(root: etree._Element | None) -> dict[str, Style]:
    """The styles by their ids, each with what it inherits."""
    if root is None:
        return {}
    given = {attribute(element, "styleId") or "": element for element in root if local(element) == "style"}
    return {name: _style(element, given) for name, element in given.items()}


def _style(element: etree._Element, given: dict[str, etree._Element]) -> Style:
    name = (_value(child(element, "name")) or "").lower()
    level = number = number_level = bold = None
    at: etree._Element | None = element
    for _ in range(_DEEPEST):
        if at is None:
            break
        properties = child(at, "pPr")
        heading = _HEADING.fullmatch(_value(child(at, "name")) or "")
        outline = _value(child(properties, "outlineLvl"))
        if level is None and (heading or (outline or "").isdecimal()):
            level = int(heading[1]) if heading else int(outline or 0) + 1
        number = number or _value(child(properties, "numPr", "numId"))
        number_level = number_level or _value(child(properties, "numPr", "ilvl"))
        bold = bold if bold is not None else child(at, "rPr", "b")
        at = given.get(_value(child(at, "basedOn")) or "")
    return Style(
        name, level if level is not None and level < 10 else None, number, int(number_level or 0), bold is not None
    )


def _value(element: etree._Element | None) -> str | None:
    return attribute(element, "val") if element is not None else None
