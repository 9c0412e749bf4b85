"""A sheet of rows → a manuscript: titles above, the heads of the columns, and each row with its number as the place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from index.documents.readers.manuscript import Manuscript
from index.documents.readers.table_heads import head_rows, is_remark, names_of, sections
from index.remarks import Remark, remark

MOST_ROWS = 5_000
"""Of one document. Each row is a passage of its own, and what has more of them is a database."""
MOST_COLUMNS = 200
_HEAD_ROWS = 12  # of a table, from which it is told whether its first row names the columns

Row = tuple[int, list[str]]
"""The number of a row as the program shows it, from 1, and its cells."""


class Sheets:
    """Writes the sheets of one document; rows beyond the limit are counted, not written."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self.written = 0
        self.left_out = 0

    def write(self, rows: Iterable[Row]) -> None:
        """One sheet: tables with blank rows between them, each with its heads."""
        table: list[Row] = []
        for number, cells in rows:
            if any(cells):
                if self.written + len(table) >= MOST_ROWS:
                    self.left_out += 1
                    continue
                table.append((number, cells))
            elif table:
                self._table(table)
                table = []
        if len(table) == 1 and sum(map(bool, table[0][1])) == 1:
            self._column(table)  # nothing follows that it could be the title of
            self.written += 1
        elif table:
            self._table(table)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What of the sheets was left out, for the report."""
        if not self.left_out:
            return ()
        return (remark("rows", most=MOST_ROWS, count=self.left_out),)

    def _table(self, rows: Sequence[Row]) -> None:
        """Single cells above the table are its title or a text; what stands in one column is a list."""
        width = max(sum(map(bool, cells)) for _, cells in rows)
        above = next((at for at, (_, cells) in enumerate(rows) if sum(map(bool, cells)) > 1), len(rows))
        if width > 1:
            for number, cells in rows[:above]:
                self._line(number, cells)
            self._rows(rows[above:])
        elif len(rows) == 1:
            self._line(*rows[0])
        else:
            self._column(rows)
        self.written += len(rows)

    def _line(self, number: int, cells: list[str]) -> None:
        text = next(filter(None, cells))
        self._manuscript.place = f"row {number}"
        if len(text) <= 120 and not text.endswith((".", "。")):
            self._manuscript.heading(2, text)
        else:
            self._manuscript.paragraph(text)

    def _column(self, rows: Sequence[Row]) -> None:
        for number, cells in rows:
            self._manuscript.place = f"row {number}"
            self._manuscript.paragraph(next(filter(None, cells)))

    def _rows(self, rows: Sequence[Row]) -> None:
        used = [at for at in range(max(len(cells) for _, cells in rows)) if any(_cell(cells, at) for _, cells in rows)]
        table = [(number, [_cell(cells, at) for at in used]) for number, cells in rows]
        deep = head_rows([cells for _, cells in table[:_HEAD_ROWS]])
        heads = names_of([cells for _, cells in table[:deep]])
        body = table[deep:]
        for under, gathered in sections([cells for _, cells in body]):
            for number, cells in (body[at] for at in gathered):
                self._manuscript.place = f"row {number}"
                if is_remark(cells):
                    self._manuscript.paragraph(cells[0])
                else:
                    self._manuscript.table([cells], heads, under=under)


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at] if at < len(cells) else ""
