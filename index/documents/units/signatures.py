"""Who signs a letter and as what: 'Helen Marsh' above 'Headteacher' are one piece, for each alone tells nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.documents.lines import is_finished
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
    if not closed and not any(_lines(piece) and closes_letter(_lines(piece)[0]) for piece in pieces):
        return list(pieces), False
    found: list[Piece] = []
    lines: list[str] = []
    for piece in pieces:
        if closed:
            lines += _lines(piece)
        elif _lines(piece) and closes_letter(_lines(piece)[0]):
            closed, lines = True, _lines(piece)[1:]
            found.append(replace(piece, text=_lines(piece)[0]))
        else:
            found.append(piece)
    if not lines:
        return found, closed
    if len(lines) < 2 or not _is_signature(*lines[:2]):
        return list(pieces), False
    name = lines[0].strip(" ,")
    found.append(Piece("\n".join(lines[:2]), Kind.PROSE, whole=True))
    found += [Piece(line, Kind.ITEM, context=(name,)) for line in lines[2:]]
    return found, False


def _is_signature(name: str, office: str) -> bool:
    short = len(office) <= _LONGEST and not is_finished(office)
    return _NAME.fullmatch(name) is not None and short and _REACHED.search(office) is None


def _lines(piece: Piece) -> list[str]:
    return [] if piece.cells else [line.strip() for line in piece.text.split("\n") if line.strip()]
