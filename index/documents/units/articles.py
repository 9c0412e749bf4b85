"""Numbered pieces: articles, paragraphs, steps. They are found by their number, in whatever language it is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from index.documents.units.piece import Piece, Unit
from index.language.references import COUNTED, ITEM, Reference, opening_reference
from index.model import Kind, Zone

_NUMBER = re.compile(r"\(?(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})[.)](?=\s|[^\W\d])\s*|\(?(?P<letter>[a-zа-я])\)\s+")
_DOTTED = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,3})\.?\s+(?=[^\W\d_])")
_STOP = re.compile(r"\s*[.:：)–—-]?\s*")


def with_numbers(unit: Unit) -> Unit:
    """The unit, its numbered pieces told; and all of it, where its heading has a number."""
    if unit.block.zone is not Zone.BODY:
        return unit
    above = next((ref for heading in reversed(unit.section) if (ref := opening_reference(heading))), None)
    innermost = bool(unit.section) and opening_reference(unit.section[-1]) is not None
    pieces = [line for piece in unit.pieces for line in _lines(piece)]
    return replace(unit, pieces=tuple(_told(piece, above, innermost) for piece in pieces))


def _lines(piece: Piece) -> Iterator[Piece]:
    """Rules on lines of their own, which Markdown joins: '2.1. The rent …' above '2.2. It is paid …'."""
    lines = piece.text.split("\n")
    numbers = [_in_order(line) for line in lines]
    told = [number for number in numbers if number]
    if piece.cells or piece.head or len(told) < 2 or not numbers[0] or told != sorted(set(told)):
        yield piece
        return
    rules = [lines[0]]
    for number, line in zip(numbers[1:], lines[1:], strict=True):
        if number:
            yield replace(piece, text=rules.pop())
            rules = [line]
        else:
            rules[-1] += f"\n{line}"
    yield replace(piece, text=rules[-1])


def _in_order(line: str) -> tuple[int, ...]:
    """The number that a rule of a contract begins with: 2.1 before 2.2 before 2.10; () for none."""
    number = _DOTTED.match(line)
    return tuple(int(part) for part in number[1].split(".")) if number else ()


def _told(piece: Piece, above: Reference | None, innermost: bool) -> Piece:
    if piece.cells:
        return piece
    context = piece.context + ((above.term,) if above else ())
    own = opening_reference(piece.text)
    if own is not None and not piece.head:
        stop = _STOP.match(piece.text, own.end)
        head = piece.text[: stop.end() if stop else own.end].rstrip()
        return replace(piece, kind=Kind.ARTICLE, head=head, context=(*piece.context, own.term))
    if (number := _NUMBER.match(piece.text)) and number["number"]:
        context += tuple(Reference(kind, number["number"]).term for kind in (ITEM, *COUNTED))
        kind = piece.kind if piece.head else Kind.ARTICLE
        return replace(piece, kind=kind, head=piece.head or number.group().rstrip(), context=context)
    kind = Kind.ARTICLE if innermost and piece.kind is Kind.PROSE else piece.kind
    return replace(piece, kind=kind, context=context)
