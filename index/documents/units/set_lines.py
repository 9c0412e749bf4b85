"""Lines of a paragraph that end where somebody ended them: each is a sentence, though no full stop stands behind it.

Markdown joins the lines of a paragraph, for editors wrap what is written as one. Who writes one thing on a line breaks
it where the next word had found room. The first line may name the others: the day of an entry, what an item is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from index.documents.entry_dates import is_entry_date
from index.documents.lines import are_alike, ended_lines, is_finished
from index.documents.units.piece import Piece, Unit
from index.model import Kind, Span, Zone

_KINDS = (Kind.PROSE, Kind.ITEM, Kind.ANSWER, Kind.ARTICLE, Kind.FIELD)
SPACE = re.compile(r"[ \t]{0,99}[\n\r\f\v\t\u0085\u2028\u2029][\s]*")
"""What is one blank in running text; two blanks inside a line, as in columns, stay."""
_NAME = 48
"""Characters of the line that names the others."""


def with_lines(units: Sequence[Unit], language: str) -> list[Unit]:
    """The units, with the lines of pieces whose ends were set."""
    return [
        replace(unit, pieces=tuple(told for piece in unit.pieces for told in _set(piece, language)))
        if unit.block.zone is Zone.BODY
        else unit
        for unit in units
    ]


def spans_of(text: str, lines: Iterable[str], split: Callable[[str], Iterable[Span]]) -> Iterator[Span]:
    """The sentences of a text that the lines make up, none of them in two lines."""
    at = 0
    for line in lines:
        at = text.index(line, at)
        yield from ((at + start, at + end) for start, end in split(line))
        at += len(line)


def _set(piece: Piece, language: str) -> Iterator[Piece]:
    if "\n" not in piece.text or piece.kind not in _KINDS or piece.cells:
        yield piece
        return
    ended = piece.text.split("\n") if _is_line_by_line(piece) else ended_lines(piece.text)
    lines = tuple(SPACE.sub(" ", line.strip()) for line in ended)
    if piece.kind is Kind.FIELD:  # what stands below a label and its value is no part of that
        yield replace(piece, text=lines[0])
        yield from (Piece(line, Kind.PROSE if is_finished(line) else Kind.ITEM) for line in lines[1:])
        return
    if piece.kind is Kind.PROSE and len(lines) > 1 and are_alike(lines):
        yield from (replace(piece, text=line, kind=Kind.ITEM) for line in lines)
        return
    first = " ".join(piece.text.partition("\n")[0].split())
    head = first if _names(first, piece, language) else piece.head
    yield replace(piece, lines=lines, head=head) if len(lines) > 1 or head != piece.head else piece


def _is_line_by_line(piece: Piece) -> bool:
    """Whether a label with its value has further sentences below, each ended on a line of its own."""
    return piece.kind is Kind.FIELD and all(map(is_finished, piece.text.split("\n")))


def _names(line: str, piece: Piece, language: str) -> bool:
    """Whether the first line is what all of the others are about."""
    if piece.kind is Kind.ARTICLE:
        return line.startswith(piece.head) and len(line) <= _NAME and not is_finished(line)
    return not piece.head and is_entry_date(line, language)
