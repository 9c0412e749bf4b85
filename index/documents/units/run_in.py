"""Headings that stand in the line of what they head: '2. Roof. Leaks are reported to the caretaker.'"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.documents.units.piece import Piece, Unit
from index.model import Kind, Zone

_RUN_IN = re.compile(
    r"[\s*_]*(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]\s*)?[\s*_]*(?P<name>[^\W\d_][^.!?。:：;；,，、\n*_]{0,38})(?:\.[\s*_]+|。[\s*_]*)(?=\S.{9})"
)
WORDS = 3
"""Words of such a heading at most; a short sentence has more."""
LETTERS = 6
"""The same in letters of a language without blanks."""
SHARE = 0.6
"""Of the paragraphs below one heading, how many must open so: one that does is a short sentence."""
_BODY = (Kind.PROSE, Kind.ITEM, Kind.ARTICLE)


def with_run_in(units: Sequence[Unit]) -> list[Unit]:
    """The units; where most paragraphs below a heading open with one of their own, each is found by it."""
    named = {id(piece): _name(piece.text) for unit in units for piece in unit.pieces if _may_have(unit, piece)}
    sections: dict[tuple[str, ...], list[str | None]] = {}
    for unit in units:
        sections.setdefault(unit.section, []).extend(named[id(p)] for p in unit.pieces if id(p) in named)
    headed = {section for section, names in sections.items() if _is_a_habit(names)}
    return [
        replace(unit, pieces=tuple(_found_by(piece, named.get(id(piece))) for piece in unit.pieces))
        if unit.section in headed
        else unit
        for unit in units
    ]


def _may_have(unit: Unit, piece: Piece) -> bool:
    return unit.block.zone is Zone.BODY and not piece.cells and piece.kind in _BODY


def _name(text: str) -> str | None:
    found = _RUN_IN.match(text)
    if found is None:
        return None
    name = found["name"].strip()
    unspaced = name[0].upper() == name[0].lower()
    short = len(name) <= LETTERS if unspaced else len(name.split()) <= WORDS and name[0].isupper()
    return name if short else None


def _is_a_habit(names: Sequence[str | None]) -> bool:
    told = [name for name in names if name]
    return len(told) > 1 and len(set(told)) == len(told) and len(told) >= SHARE * len(names)


def _found_by(piece: Piece, name: str | None) -> Piece:
    return replace(piece, context=(*piece.context, name)) if name else piece
