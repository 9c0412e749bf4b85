"""Where a reader writes what its file says of itself: headings, paragraphs, lists, tables, notes, in their order.

Files that know their own structure (a web page, a Word file, a book) need no guessing: their readers call these, and
what makes a title, a section, a zone or a note of it is decided here, alike for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.documents.draft import NOTE_PLACE, Block, Draft, Imprint
from index.documents.footnotes import split_note
from index.documents.lines import is_lead_in
from index.documents.marks import take_note_marks
from index.documents.page import HEADING
from index.documents.phrases import fold, zone_of
from index.errors import DocumentError
from index.language.shortening import CUT, to_a_blank
from index.model import Note, Zone
from index.remarks import Remark, remark

LARGEST_TEXT = 5_000_000
"""Characters of a document at most, as of a plain text file: what is larger can't be cited as one work."""


_CHAPTERS = 3
"""From more of them on, a text is a book."""
SHOWN = 32
"""Characters of a heading in a place."""


class Manuscript:
    """The blocks of one document. `place` is shown for what is written while it is set; without one
    paragraphs are counted, `by_section` anew below each of the outermost headings, which are named then.
    """

    def __init__(self, title: str | None = None, *, by_section: bool = False) -> None:
        self.place: str | None = None
        self._title = title
        self._opening: str | None = None
        self._blocks: list[Block] = []
        self._headings: list[tuple[int, str]] = []
        self._zone = Zone.BODY
        self._zone_place: str | None = None
        self._notes: dict[str, str] = {}
        self._by_section = by_section
        self._counted = 0
        self._length = 0
        self._points = False

    def heading(self, level: int, text: str) -> None:
        """A heading; `level` 1 is the outermost. One that opens the text is its title, or says the title again."""
        text = " ".join(text.split())
        if not any(c.isalnum() for c in text):
            return
        if len(text) > 2 * HEADING:
            self.paragraph(text)
            return
        first = self._opening is None and not self._blocks and not self._headings
        if first:
            self._opening = text
        if (first and self._title is None) or (self._title is not None and fold(text) == fold(self._title)):
            self._headings = []
            return
        self._headings = [(above, name) for above, name in self._headings if above < level] + [(level, text)]
        if len(self._headings) == 1:
            self._counted = 0
        self._zone, self._zone_place = zone_of(text)
        if self._zone is Zone.NOTE and not self._points:
            self._zone = Zone.BODY  # 'Notes' of a text without marks are its own text

    def paragraph(self, text: str, *, under: str | None = None) -> None:
        """Running text; its line ends are those of the original. `under` is a heading of this paragraph alone."""
        if text.strip() and self._zone is Zone.NOTE:
            self.note(*(split_note(text.strip()) or (str(len(self._notes) + 1), text)))
        elif text.strip():
            self._add(Block((text.strip(),)), (under,) if under else ())

    def items(self, texts: Iterable[str]) -> None:
        """A list. A short line before it that ends in a colon leads it in and stays with it."""
        pieces = [text.strip() for text in texts if any(c.isalnum() for c in text)]
        if self._zone is Zone.NOTE:
            for piece in pieces:
                self.paragraph(piece)
        elif pieces:
            self._add(Block((*self._lead_in(), *pieces), is_list=True))

    def table(self, rows: Iterable[Sequence[str]], heads: Sequence[str] = (), *, under: tuple[str, ...] = ()) -> None:
        """A table, each row with as many cells as there are columns. `under` are headings of these rows alone."""
        said = [tuple(" ".join(cell.split()) for cell in row) for row in rows]
        said = [row for row in said if any(c.isalnum() for cell in row for c in cell)]
        if said:
            self._add(Block(rows=tuple(said), heads=tuple(" ".join(head.split()) for head in heads)), under)

    def note(self, label: str, text: str) -> None:
        """A footnote; `marks.mark_of(label)` in a text points to it."""
        text = " ".join(text.split())
        if text and label not in self._notes:
            self._notes[label] = text

    def __bool__(self) -> bool:
        return bool(self._blocks)

    def draft(self, imprint: Imprint, remarks: Iterable[Remark] = ()) -> Draft:
        """All of it. `imprint` without a title gets the heading that opened the text."""
        self._drop_title_page()
        notes = [Block((text,), Zone.NOTE, place=NOTE_PLACE.format(label=label)) for label, text in self._notes.items()]
        return Draft(
            replace(imprint, title=imprint.title or self._title or self._opening),
            (*self._blocks, *notes),
            tuple(Note(label, text) for label, text in self._notes.items()),
            tuple(remarks),
        )

    def _drop_title_page(self) -> None:
        """Of a book, what stands before its first chapter and is no running text: names, places, rights."""
        if self._by_section and len({block.section[:1] for block in self._blocks}) > _CHAPTERS:
            kept = [block for block in self._blocks if block.section or len(block.text) > HEADING]
            self._blocks = kept

    def _lead_in(self) -> tuple[str, ...]:
        last = self._blocks[-1] if self._blocks else None
        if last is None or last.zone is not self._zone or last.section != self._section() or len(last.pieces) != 1:
            return ()
        if last.rows or len(last.pieces[0]) > HEADING or not is_lead_in(last.pieces[0]):
            return ()
        return self._blocks.pop().pieces

    def _in_section(self) -> str | None:
        """'Chapter II ¶ 3': of a book nobody finds ¶ 1204."""
        if not self._by_section or not self._headings:
            return None
        name = self._headings[0][1]
        short = name if len(name) <= SHOWN else f"{to_a_blank(name, SHOWN)} {CUT}"
        return f"{short} ¶ {self._counted}"

    def _section(self) -> tuple[str, ...]:
        return tuple(name for _, name in self._headings) if self._zone is Zone.BODY else ()

    def _add(self, block: Block, under: tuple[str, ...] = ()) -> None:
        self._length += len(block.text)
        self._points = self._points or bool(take_note_marks(block.text)[1])
        if self._length > LARGEST_TEXT:
            raise DocumentError(remark("too_long", most=round(LARGEST_TEXT / 1e6)))
        self._counted += 1
        section = (*self._section(), *under)
        place = self._zone_place or self.place or self._in_section()
        self._blocks.append(replace(block, zone=self._zone, section=section, place=place))
