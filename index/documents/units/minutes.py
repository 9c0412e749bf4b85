"""What the pieces of minutes are about: a decision is about what was heard, a vote about the decision, and all three
about the item of the agenda that is named before them: 'On the second question'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.documents.units.piece import Piece, Unit
from index.documents.units.words import Minute, is_agenda, minute
from index.language.references import references
from index.model import Kind

_ABOUT = 300
"""Characters of what stands before a decision that it is found by."""
_OPENING = 80
"""Characters of a piece in which the item of the agenda is named."""
_ASKED = ("question", "paragraph")
"""Kinds of reference by which minutes name an item of the agenda."""
_NUMBER = re.compile(r"\(?(\d{1,2})[.)]\s*")


def with_matters(units: Sequence[Unit]) -> list[Unit]:
    """The units, each decision and vote found by what it is about, and by its item of the agenda."""
    return _with_agenda(_with_what_was_heard(units))


def _with_what_was_heard(units: Sequence[Unit]) -> list[Unit]:
    told: list[Unit] = []
    heard: Piece | None = None
    decided: list[str] = []
    for unit in units:
        if told and told[-1].section[: len(unit.section)] != unit.section:
            heard, decided = None, []
        pieces: list[Piece] = []
        for piece in unit.pieces:
            what = minute(piece.head) if piece.kind is Kind.FIELD else None
            if what is Minute.DECIDED:
                decided.append(piece.text[:_ABOUT])
                piece = _about(piece, heard)
            elif what is Minute.VOTED:
                piece = replace(piece, context=(*piece.context, *decided))
                piece = _about(piece, heard)
            else:
                heard = piece if what is Minute.HEARD or piece.kind is not Kind.FIELD else None
                decided = []
            pieces.append(piece)
        told.append(replace(unit, pieces=tuple(pieces)))
    return told


def _about(piece: Piece, heard: Piece | None) -> Piece:
    return replace(piece, context=(*piece.context, heard.text[:_ABOUT])) if heard and heard.text else piece


def _with_agenda(units: Sequence[Unit]) -> list[Unit]:
    agenda, ends = _agenda(units)
    if len(agenda) < 2:
        return list(units)
    told = list(units[:ends])
    section: tuple[str, ...] = ()
    matter = ""
    for unit in units[ends:]:
        if unit.section != section:
            section, matter = unit.section, _matter(unit.section[-1], agenda) if unit.section else ""
        pieces: list[Piece] = []
        for piece in unit.pieces:
            matter = _matter(piece.text[:_OPENING], agenda) or matter
            pieces.append(replace(piece, context=(*piece.context, matter)) if matter else piece)
        told.append(replace(unit, pieces=tuple(pieces)))
    return told


def _agenda(units: Sequence[Unit]) -> tuple[dict[str, str], int]:
    """The items of the agenda by their numbers, and the unit behind the last of them."""
    agenda: dict[str, str] = {}
    ends, inside = 0, False
    for at, unit in enumerate(units):
        headed = bool(unit.section) and is_agenda(unit.section[-1])
        for piece in unit.pieces:
            number = _NUMBER.match(piece.text)
            if is_agenda(piece.text):
                inside = True
            elif (inside or headed) and (number or piece.kind is Kind.ITEM) and len(piece.text) <= _ABOUT:
                agenda.setdefault(number[1] if number else str(len(agenda) + 1), piece.text)
                ends = at + 1
            elif agenda:
                return agenda, ends
    return agenda, ends


def _matter(text: str, agenda: dict[str, str]) -> str:
    """The item of the agenda that a heading or the opening of a piece names."""
    named = (one.number for one in references(text[:_OPENING]) if one.kind in _ASKED)
    return next((agenda[number] for number in named if number in agenda), "")
