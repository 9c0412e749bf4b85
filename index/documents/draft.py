"""What a reader of one file type hands over: the imprint and the blocks of text, before they become passages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from index.model import Note, Original, Zone
from index.remarks import Remark


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a document says of itself. `published` is EDTF, `language` a BCP 47 primary subtag."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    licence: str | None = None
    address: str | None = None
    digest_of: Original | None = None
    work: str | None = None
    saved: bool = False
    """Whether `published` is the moment at which a program saved the file, to parts of a second."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list, a table, a note, as a reader finds it. Marks of notes still stand in it: '[12]'.

    `pieces` are the items of a list; a paragraph is one piece, whose lines (line ends) still tell what is set apart. A
    table has `rows` of cells instead, in the order of its columns, and `heads` where it names them.
    """

    pieces: tuple[str, ...] = ()
    zone: Zone = Zone.BODY
    section: tuple[str, ...] = ()
    place: str | None = None  # None: counted
    language: str | None = None  # None: the document's
    is_list: bool = False
    levels: tuple[int, ...] = ()  # of the items of a list in lists, where the reader knows: 0 for the outermost
    rows: tuple[tuple[str, ...], ...] = ()
    heads: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All that is said in it, for whoever only looks at its words."""
        return " ".join((*self.pieces, *self.heads, *(cell for row in self.rows for cell in row)))


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader makes of a file, before it is divided into passages."""

    imprint: Imprint
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    remarks: tuple[Remark, ...] = ()


Reader = Callable[[bytes, str], Draft]
"""Reads a file's bytes; the second argument is the file's name without suffix, the title of last resort."""

NOTE_PLACE = "note {label}"
ABOUT_AUTHOR = "about the author"
ABOUT_DOCUMENT = "about this document"
