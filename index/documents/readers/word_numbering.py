"""The numbers of headings and list items in a Word file: not in its text, Word counts them when it shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from index.documents.readers.packed import attribute, child, local

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_SMALL_ROMAN = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _roman(number: int) -> str:
    text = ""
    for value, letters in (*_ROMAN, *_SMALL_ROMAN):
        text += letters * (number // value)
        number %= value
    return text


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


def _cyrillic(number: int) -> str:
    letters = "абвгдежзиклмнопрстуфхцшщэюя"
    return letters[(number - 1) % len(letters)] if number > 0 else ""


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "russianLower": _cyrillic,
    "russianUpper": lambda number: _cyrillic(number).upper(),
}


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


@dataclass
class Numbering:
    """The lists of a file: `levels` by list and level, `kinds` the list that a number refers to."""

    kinds: dict[str, str] = field(default_factory=dict)
    levels: dict[tuple[str, int], _Level] = field(default_factory=dict)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def next(self, number: str, level: int) -> str | None:
        """What Word shows before the next paragraph of a list; '' for a bullet, None for no list at all."""
        kind = self.kinds.get(number)
        found = self.levels.get((kind, level)) if kind is not None else None
        if kind is None or found is None or number == "0":
            return None
        if found.form == "bullet" or found.form == "none":
            return ""
        for deeper in [key for key in self._counts if key[0] == kind and key[1] > level]:
            del self._counts[deeper]
        self._counts[kind, level] = self._counts.get((kind, level), found.start - 1) + 1
        return _PLACE.sub(lambda place: self._shown(kind, int(place[1]) - 1, found.form), found.text).strip()

    def _shown(self, kind: str, level: int, form: str) -> str:
        described = self.levels.get((kind, level), _Level(form, "", 1))
        return _FORMS.get(described.form, str)(self._counts.get((kind, level), described.start))


def numbering(root: etree._Element | None) -> Numbering:
    """What numbering.xml says."""
    found = Numbering()
    if root is None:
        return found
    for element in root:
        name = local(element)
        if name == "abstractNum":
            kind = attribute(element, "abstractNumId") or ""
            for level in element:
                if local(level) == "lvl":
                    found.levels[kind, int(attribute(level, "ilvl") or 0)] = _level(level)
        elif name == "num":
            refers = child(element, "abstractNumId")
            found.kinds[attribute(element, "numId") or ""] = (
                (attribute(refers, "val") or "") if refers is not None else ""
            )
    return found


def _level(element: etree._Element) -> _Level:
    said = {local(inner): attribute(inner, "val") or "" for inner in element}
    start = said.get("start", "1")
    return _Level(said.get("numFmt", "decimal"), said.get("lvlText", ""), int(start) if start.isdecimal() else 1)
