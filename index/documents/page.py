"""The lines of a plain text and what each is to the document. Passes over a page give roles; none takes one away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from index.documents.lines import bullet, is_finished
from index.documents.sentences import split_sentences
from index.documents.units.words import is_known, labelled

HEADING = 120
"""Characters of a heading at most."""
_GOES_ON = (",", "，", "、", "–", "—")
_PROSE = 200  # characters from which a line is prose whatever it ends in


class Role(Enum):
    TEXT = auto()  # not told yet, and in the end the story
    TITLE = auto()
    HEADING = auto()
    FURNITURE = auto()
    ROW = auto()  # of a table
    NOTE = auto()
    ABOUT_AUTHOR = auto()
    ABOUT_DOCUMENT = auto()


@dataclass(slots=True)
class Line:
    text: str
    role: Role = Role.TEXT
    label: str = ""  # of a note
    cells: tuple[str, ...] = ()  # of a row
    heads: tuple[str, ...] = ()  # of its table
    apart: bool = False  # a blank line stands before it
    underline: str = ""  # the character that underlines it

    @property
    def is_prose(self) -> bool:
        """A paragraph or a sentence, not a heading, a name or a menu entry."""
        return len(self.text) >= _PROSE or is_finished(self.text) or not self.is_single_sentence

    @property
    def is_heading_like(self) -> bool:
        short = len(self.text) <= HEADING and not self.is_prose
        return short and bullet(self.text) is None and not self.text.endswith(_GOES_ON) and not self.is_field

    @property
    def is_field(self) -> bool:
        """A label and its value: 'Chair: Ida Berg', not 'Norland: a short history'."""
        pair = labelled(self.text)
        return pair is not None and is_known(pair[0])

    @property
    def is_question(self) -> bool:
        """A heading of its own kind, if text follows."""
        return len(self.text) <= HEADING and self.text.endswith(("?", "？")) and self.is_single_sentence

    @property
    def is_single_sentence(self) -> bool:
        return len(self.text) <= 2 * _PROSE and len(split_sentences(self.text, "en")) < 2


def first_story(page: list[Line]) -> int:
    """Index of the first paragraph of the story; the length of the page if there is none."""
    return next((at for at, line in enumerate(page) if line.role is Role.TEXT and line.is_prose), len(page))


def last_story(page: list[Line]) -> int:
    """Index of the last paragraph of the story, -1 if there is none."""
    return max((at for at, line in enumerate(page) if line.role is Role.TEXT and line.is_prose), default=-1)
