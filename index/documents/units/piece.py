"""What the recognisers hand on: a block whose pieces say what they are."""

from __future__ import annotations

from dataclasses import dataclass

from index.documents.draft import Block
from index.model import Kind


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, an item, a row. Marks of notes and line ends still stand in it.

    `head` is what `text` opens with and is named by: a label, a headword, a speaker, a number. `cells` are those of a
    row, each with the head of its column; then there is no `text`. `context` are other words that it is found by.
    """

    text: str = ""
    kind: Kind = Kind.PROSE
    head: str = ""
    cells: tuple[tuple[str, str], ...] = ()
    context: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()  # of the text, where no sentence goes on in the next
    whole: bool = False  # one sentence, whatever stops stand in it


@dataclass(frozen=True, slots=True)
class Unit:
    """A block with its pieces told apart. `section` may have one heading more than the block's: the question."""

    block: Block
    pieces: tuple[Piece, ...]
    section: tuple[str, ...]
