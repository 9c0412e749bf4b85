"""Blocks → units: what belongs together in a document and what each piece of it is. One module for a kind.

A question belongs to its answer, a headword to its meaning, a label to its value, a speaker to a turn, a number to the
article, a head to its cell. Each recogniser goes over all units and leaves alone what another told, in the order from
what needs the whole document (questions, glossaries, talks) to what shows in a line.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.documents.draft import Block
from index.documents.units.articles import with_numbers
from index.documents.units.days import with_days
from index.documents.units.entries import with_entries
from index.documents.units.fields import below_label, with_fields
from index.documents.units.minutes import with_matters
from index.documents.units.piece import Piece, Unit
from index.documents.units.priced import with_prices
from index.documents.units.questions import answered, role_of_column
from index.documents.units.run_in import with_run_in
from index.documents.units.set_lines import with_lines
from index.documents.units.signatures import with_signatures
from index.documents.units.tables import rows_of
from index.documents.units.turns import with_turns
from index.documents.units.week_tables import by_day
from index.documents.units.weekdays import with_weekdays
from index.model import Kind, Zone

_ABOVE = 120
"""Characters of an item that the items inside it are found by."""

_PAIR = 2
"""Columns of a table that has questions and answers and nothing else."""

__all__ = ["Piece", "Unit", "recognise"]


def recognise(blocks: Sequence[Block], title: str = "", language: str = "en") -> list[Unit]:
    """The units of a document in their order. `title` tells what kind of document it is: 'Glossary'."""
    units = [unit for block in blocks for unit in _units(block) if unit.pieces]  # a table may have signs only
    units = by_day(units, language)
    units = with_turns(with_entries(answered(with_signatures(units)), title))
    units = [with_numbers(below_label(with_fields(unit))) if unit.block.zone is Zone.BODY else unit for unit in units]
    units = with_prices(with_days(with_matters(with_run_in(units)), language), title, language)
    return with_weekdays(with_lines(units, language), language)


def _units(block: Block) -> list[Unit]:
    """A block as it is; a table of questions and answers as an answer under each question."""
    columns = [role_of_column(head) for head in block.heads]
    bare = len(columns) > _PAIR and any(len(head.strip()) == 1 for head in block.heads)  # 'A' and 'F' are marks as well
    if bare or "question" not in columns or "answer" not in columns:
        return [Unit(block, tuple(_pieces(block)), block.section)]
    asked, said = columns.index("question"), columns.index("answer")
    rows = [row for row in block.rows if len(row) > max(asked, said) and row[asked].strip() and row[said].strip()]
    return [Unit(block, (Piece(row[said], Kind.ANSWER),), (*block.section, row[asked])) for row in rows]


def _pieces(block: Block) -> list[Piece]:
    if block.rows:
        return list(rows_of(block))
    kind = Kind.ITEM if block.is_list else Kind.PROSE
    if len(block.levels) != len(block.pieces):
        return [Piece(text, kind) for text in block.pieces]
    above: dict[int, str] = {}
    pieces: list[Piece] = []
    for text, level in zip(block.pieces, block.levels, strict=True):
        above = {other: name for other, name in above.items() if other < level}
        pieces.append(Piece(text, kind, context=tuple(name for other, name in above.items() if other >= 0)))
        if len(text) <= _ABOVE:
            above[level] = text
    return pieces
