"""Labels with their values: 'Present: Ida Berg, Tom Hull', 'Next meeting: 12 December', a decision at an item's end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.documents.lines import is_finished
from index.documents.units.piece import Piece, Unit
from index.documents.units.words import asked_as, is_known, labelled, lead_in
from index.model import Kind

_SHARE = 0.6
"""Of the lines of a paragraph, how many have a label where all of them are taken apart."""
_LONGEST = 200
"""Characters of a paragraph of one line that may be a label nobody knows and its value."""
_LABEL_WORDS = 4


def with_fields(unit: Unit) -> Unit:
    """The unit with labels told from values; a paragraph of such lines becomes a piece for each."""
    pieces = [field for piece in unit.pieces for field in _fields(piece)]
    return replace(unit, pieces=tuple(_below_lead(pieces)))


def below_label(unit: Unit) -> Unit:
    """What stands below a heading that is a label ('Opening hours', 'Present') is found by what that is asked as."""
    asked = asked_as(unit.section[-1]) if unit.section else ()
    if not asked or sum(len(piece.text) for piece in unit.pieces) > _LONGEST:
        return unit
    return replace(unit, pieces=tuple(_valued(piece, asked) for piece in unit.pieces))


def _valued(piece: Piece, asked: tuple[str, ...]) -> Piece:
    kind = Kind.FIELD if piece.kind is Kind.PROSE else piece.kind
    return replace(piece, kind=kind, context=(*piece.context, *asked))


def _fields(piece: Piece) -> Iterator[Piece]:
    if piece.cells or piece.head:
        yield piece
        return
    lines = [line for line in piece.text.split("\n") if line.strip()]
    pairs = [labelled(line.strip()) for line in lines]
    there = sum(pair is not None for pair in pairs)
    if len(lines) > 1 and (there >= max(2, _SHARE * len(lines)) or _opens_known(pairs)):
        yield from _apart(piece, lines)
    elif pairs and (pair := pairs[0]) and (piece.kind is Kind.ITEM or _is_field(pair, piece.text)):
        yield field(piece, pair[0])
    else:
        yield piece


def _opens_known(pairs: Sequence[tuple[str, str] | None]) -> bool:
    return pairs[0] is not None and any(pair is not None and is_known(pair[0]) for pair in pairs[1:])


def _apart(piece: Piece, lines: Sequence[str]) -> Iterator[Piece]:
    """A piece for each line with a label; what follows without one goes on with it."""
    kept: list[str] = []
    for line in lines:
        if kept and labelled(line.strip()) is None:
            kept[-1] += "\n" + line
        else:
            kept.append(line)
    for text in kept:
        pair = labelled(text.strip())
        yield field(replace(piece, text=text.strip()), pair[0]) if pair else replace(piece, text=text)


def _is_field(pair: tuple[str, str], text: str) -> bool:
    """Of a paragraph of one line: a label that is known, or a short one before what is no sentence."""
    if is_known(pair[0]):
        return True
    return len(text) <= _LONGEST and len(pair[0].split()) <= _LABEL_WORDS and not is_finished(text)


def field(piece: Piece, head: str) -> Piece:
    """The piece as a label, `head` with its colon, and a value."""
    return replace(piece, kind=Kind.FIELD, head=head, context=(*piece.context, *asked_as(head)))


def _below_lead(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """'Present:' above its list: the items are found by it and by what it is asked as."""
    if len(pieces) < 2 or not pieces[0].text or (label := lead_in(pieces[0].text.strip())) is None:
        yield from pieces
        return
    context = (label, *asked_as(label))
    for piece in pieces:
        yield replace(piece, context=(*piece.context, *context))
