"""Menus and price lists whose lines end in a sum without a currency: 'Borsch 230', 'Tea, a pot – 150'.

A line of a name and a figure may be anything, a room, a score, a year. On a page that says it is a menu or a list of
prices, where several lines are such, it is what something costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.documents.lines import is_finished
from index.documents.phrases import fold
from index.documents.units.fields import field
from index.documents.units.piece import Piece, Unit
from index.documents.units.words import unit_words
from index.model import Kind, Zone

_SUM = r"\d{1,3}(?:[ \u00a0.,]\d{3})+|\d{1,6}[.,]\d\d|\d{2,6}"
_WHOLE = rf"(?<!\d)(?>{_SUM})(?!\d)"
"""A sum, all of its digits: else a line of an index ('Abbeys, 112, 140, 215, …') could be split in endless ways."""
_LONGEST = 200
"""Characters of a priced line."""
_PRICED = re.compile(
    rf"(?P<name>[^\W\d_][^\n:]{{1,80}}?)(?:\s*[–—-]\s*|\s+|(?<=[㐀-鿿])){_WHOLE}(?:\s?[/,;][^\n/,;]{{0,31}}?{_WHOLE})*"
)
"""'Борщ 230 / пол-порции 130', 'Капучино 190, на овсяном молоке +50'."""
_BARE = re.compile(_SUM)
_SUMS = re.compile(rf"(?:[^\W\d_]{{1,6}}\s)?(?:{_SUM})")
"""'1400', 'от 7000'."""
_KINDS = 2
"""Columns of sums at least: one has a head that says what it is, or may be of rooms."""
_FEWEST = 3
"""Priced lines of a page, at least."""
_CODED = re.compile(r"[№#/+]\s?$|\b(?:19|20)\d\d$")
"""Before or in what is no sum: '№ 214', 'since 1998'."""
_TELLING = 60
"""Characters of a heading or line that says that prices are listed."""


def with_prices(units: Sequence[Unit], title: str, language: str) -> list[Unit]:
    """The units, the priced lines of a menu as labels with their values, found by what prices are asked by."""
    words = unit_words()
    body = [unit for unit in units if unit.block.zone is Zone.BODY]
    pieces = [piece for unit in body for piece in unit.pieces]
    lines = [line for piece in pieces for line in _lines(piece)]
    there = sum(_name(line) is not None for line in lines) + sum(map(_is_valued, pieces))
    listed = there >= _FEWEST and _tells_prices(body, lines, title)
    asked = words.priced.get(language, ())
    return [_priced(unit, asked, listed=listed) if unit.block.zone is Zone.BODY else unit for unit in units]


def _priced(unit: Unit, asked: tuple[str, ...], *, listed: bool) -> Unit:
    if _is_of_services(unit):
        pieces = tuple(replace(piece, context=(*piece.context, *asked)) for piece in unit.pieces)
    elif listed:
        pieces = tuple(told for piece in unit.pieces for told in _told(piece, asked))
    else:
        return unit
    return replace(unit, pieces=pieces)


def _is_of_services(unit: Unit) -> bool:
    """Whether a table has services or goods in its rows and nothing but sums beside them, a column for each kind:
    'Service | Cat | Dog'."""
    first, *others = unit.block.heads or ("",)
    words = unit_words()
    if len(others) < _KINDS or fold(first) not in words.services or any(fold(head) in words.told for head in others):
        return False
    cells = [cell.strip() for row in unit.block.rows for cell in row[1:] if any(map(str.isalnum, cell))]
    return len(cells) > _FEWEST and all(_SUMS.fullmatch(cell) for cell in cells)


def _lines(piece: Piece) -> list[str]:
    may_be = piece.kind in (Kind.PROSE, Kind.ITEM) and not piece.cells and not piece.head
    return [" ".join(line.split()) for line in piece.text.split("\n") if line.strip()] if may_be else []


def _name(line: str) -> str | None:
    """What a line puts a price to."""
    found = _PRICED.fullmatch(line) if len(line) <= _LONGEST else None
    if found is None or is_finished(line) or _CODED.search(found["name"]) or _CODED.search(line):
        return None
    return found["name"]


def _is_valued(piece: Piece) -> bool:
    """Whether it is a label with nothing but a sum behind it: 'Tea: 150'."""
    if piece.kind is not Kind.FIELD:
        return False
    value = piece.cells[0][1] if len(piece.cells) == 1 else piece.text.removeprefix(piece.head)
    return _BARE.fullmatch(value.strip()) is not None


def _tells_prices(body: Sequence[Unit], lines: Sequence[str], title: str) -> bool:
    """Whether the title, a heading or a short line calls the page a menu or a list of prices."""
    headings = {heading for unit in body for heading in unit.section}
    short = (line for line in lines if len(line) <= _TELLING and not is_finished(line))
    menus = unit_words().menus
    return any(menus.search(fold(text)) for text in (title, *headings, *short))


def _told(piece: Piece, asked: tuple[str, ...]) -> Iterator[Piece]:
    if _is_valued(piece):
        yield replace(piece, context=(*piece.context, *asked))
        return
    lines = _lines(piece)
    names = [_name(line) for line in lines]
    if not any(names):
        yield piece
        return
    heading = (lines[0],) if names[0] is None and len(lines[0]) <= _TELLING else ()
    for line, name in zip(lines, names, strict=True):
        told = replace(piece, text=line, context=(*piece.context, *(() if (line,) == heading else heading)))
        if name is not None:
            told = field(replace(told, context=(*told.context, *asked)), name)
        yield told
