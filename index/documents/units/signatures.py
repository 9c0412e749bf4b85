"""Who signs a letter and as what: 'Helen Marsh' above 'Headteacher' are one piece, for each alone tells nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.documents.lines import is_finished
from index.documents.units.forms import CELLS
from index.documents.units.piece import Piece, Unit
from index.documents.units.words import closes_letter
from index.language.chinese import HAN
from index.model import Kind, Zone

_CAPITAL = r"[^\W\d_a-zа-яёәғқңөұүһі][\w'’-]*\.?"
_NAME = re.compile(rf"{_CAPITAL}(?: (?:{_CAPITAL}|de|van|von|der|bin|al)){{1,3}},?|[{HAN}]{{2,4}}")
_LONGEST = 80
"""Characters of what somebody signs as."""
_REACHED = re.compile(r"\d{3}|@|https?:|www\.")
"""What tells how to reach them, in a line of its own."""


def with_signatures(units: Sequence[Unit]) -> list[Unit]:
    """The units, a name below what closes a letter taken together with the line below it; what tells how to reach who
    signs is found by the name."""
    told: list[Unit] = []
    closed = False
    for unit in units:
        if unit.block.zone is not Zone.BODY:
            told.append(unit)
            continue
        closed = closed or bool(unit.section and closes_letter(unit.section[-1]))
        pieces, closed = _signed(unit.pieces, closed=closed)
        told.append(replace(unit, pieces=tuple(pieces)))
    return told


def _signed(pieces: Sequence[Piece], *, closed: bool) -> tuple[list[Piece], bool]:
    """The pieces with a signature put together, and whether a letter is closed at their end and not yet signed."""
    if any(piece.cells for piece in pieces):
        return list(pieces), False
    before = list[Piece]()
    rest = list(pieces)
    while rest and not closed:
        piece = rest.pop(0)
        lines = _lines(piece)
        closed = bool(lines) and closes_letter(lines[0])
        if closed and len(lines) > 1:
            before.append(replace(piece, text=lines[0]))
            rest.insert(0, replace(piece, text="\n".join(lines[1:])))
        else:
            before.append(piece)
    if not rest:
        return list(pieces), closed
    own = _lines(rest.pop(0))
    if len(own) == 1 and rest and len(below := _lines(rest[0])) == 1:  # each line a piece, as in a list
        own += below
        rest.pop(0)
    if len(own) < 2 or not _is_signature(*own[:2]):
        return list(pieces), False
    name = own[0].strip(" ,")
    between = "\n" if own[0].endswith(",") else CELLS  # else the two lines would be read as one name
    signed = Piece(between.join(own[:2]), Kind.PROSE, whole=True)
    reached = [Piece(line, Kind.ITEM, context=(name,)) for line in own[2:]]
    return [*before, signed, *reached, *(_found_by(piece, name) for piece in rest)], False


def _found_by(piece: Piece, name: str) -> Piece:
    """A line of how to reach who signs is found by the name; what else stands below stays as it is."""
    lines = _lines(piece)
    reached = len(lines) == 1 and len(lines[0]) <= _LONGEST and _REACHED.search(lines[0]) is not None
    return replace(piece, context=(*piece.context, name)) if reached else piece


def _is_signature(name: str, office: str) -> bool:
    short = len(office) <= _LONGEST and not is_finished(office)
    return _NAME.fullmatch(name) is not None and short and _REACHED.search(office) is None


def _lines(piece: Piece) -> list[str]:
    return [] if piece.cells else [line.strip() for line in piece.text.split("\n") if line.strip()]
