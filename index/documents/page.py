"""The lines of a plain text and what each is to the document. Passes over a page give roles; none takes one away."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from index.documents.lines import bullet, is_finished
from index.documents.sentences import split_sentences
from index.documents.units.speakers import is_stamped, speaker
from index.documents.units.words import is_known, labelled, unit_words
from index.language.references import opening_reference

HEADING = 120
"""Characters of a heading at most."""
_GOES_ON = (",", "，", "、", "–", "—")
_PAIR = re.compile(r"[^\W_][^:：\n]{0,70}?(?:\s[–—-]\s|:\s|：)\S|[^\W_]\S{0,15}\s{2,}\S")
_FIGURE = re.compile(r"(?<!\d)(?!\d{4}(?!\d))\d+")  # that is no year
_LISTING = re.compile(r"[^:：]*[:：]" + 2 * r"[^,，、]+(?:,\s|[，、])")
"""'bring along: boots, a lamp, bread'."""
_PROSE = 200  # characters from which a line is prose whatever it ends in
_TURNS = 4  # of a talk, at least
_SPACED = 4  # lines to one that stands apart, at most


class Role(Enum):
    """What a line of a plain text or page is."""

    TEXT = auto()  # not told yet, and in the end the story
    TITLE = auto()
    HEADING = auto()
    FURNITURE = auto()
    ROW = auto()  # of a table
    NOTE = auto()
    ABOUT_AUTHOR = auto()
    ABOUT_DOCUMENT = auto()
    APPARATUS = auto()


@dataclass(slots=True)
class Line:
    """A line or paragraph and what it was found to be."""

    text: str
    role: Role = Role.TEXT
    label: str = ""  # of a note
    cells: tuple[str, ...] = ()  # of a row
    heads: tuple[str, ...] = ()  # of its table
    apart: bool = False  # a blank line stands before it
    underline: str = ""  # the character that underlines it
    beside_labels: bool = False  # right above or below a line with a label as well
    said: bool = False  # a turn of a talk
    beside_items: bool = False  # an item of a list right above or below another

    @property
    def is_prose(self) -> bool:
        """A paragraph or a sentence, not a heading, a name or a menu entry."""
        if self.said or len(self.text) >= _PROSE or is_finished(self.text):
            return True
        return not self.is_single_sentence and opening_reference(self.text) is None  # 'Article 5. Fees'

    @property
    def is_heading_like(self) -> bool:
        """Whether it may be a heading by its length and form."""
        short = len(self.text) <= HEADING and not self.is_prose
        goes_on = self.text.endswith(_GOES_ON) or bullet(self.text) is not None or _LISTING.match(self.text) is not None
        return short and not goes_on and not self.is_field

    @property
    def is_field(self) -> bool:
        """A label and its value: 'Chair: Ida Berg', 'Repairs: ext. 214', not 'Norland: a short history, 1900–1950'."""
        pair = labelled(self.text)
        return pair is not None and (
            self.beside_labels or is_known(pair[0]) or _FIGURE.search(pair[1].strip()) is not None
        )

    @property
    def is_pair(self) -> bool:
        """A short line of two halves, 'Monday – soup', 'A tart (small, with cream): 350' or in columns 'E133  no gas':
        one of a list, where others stand beside it."""
        return len(self.text) <= HEADING and _PAIR.match(self.text) is not None

    @property
    def is_question(self) -> bool:
        """A heading of its own kind, if text follows; of a list of what is to be asked or done it is an item."""
        if self.beside_items:
            return False
        asks = len(self.text) <= HEADING and self.text.endswith(("?", "？")) and self.is_single_sentence
        return asks and (speaker(self.text) is None or unit_words().question.match(self.text) is not None)

    @property
    def is_single_sentence(self) -> bool:
        """Whether it is short and holds at most one sentence."""
        return len(self.text) <= 2 * _PROSE and len(split_sentences(self.text, "en")) < 2


def tell_labels(page: list[Line]) -> None:
    """Mark lines with labels that stand right below one another or come again: what they have is no heading, whoever
    knows them."""
    pairs = [(line, pair[0].casefold()) for line in page if line.role is Role.TEXT and (pair := labelled(line.text))]
    often = Counter(label for _, label in pairs)
    for line, label in pairs:
        line.beside_labels = often[label] > 1
    for above, below in pairwise(page):
        texts = above.role is below.role is Role.TEXT
        if texts and not below.apart and labelled(above.text) and labelled(below.text):
            above.beside_labels = below.beside_labels = True


def tell_items(page: list[Line]) -> None:
    """Mark items of a list that stand right below one another."""
    for above, below in pairwise(page):
        if not below.apart and bullet(above.text) is not None and bullet(below.text) is not None:
            above.beside_items = below.beside_items = True


def tell_turns(page: list[Line]) -> None:
    """Mark what is said in a talk: lines with a speaker who speaks again, each with its time, or most of the page."""
    named = [(line, said.name) for line in page if line.role is Role.TEXT and (said := speaker(line.text))]
    often = Counter(name for _, name in named)
    turns = [line for line, name in named if often[name] > 1]
    is_talk = len(turns) >= _TURNS and 2 * len(turns) >= len(page)
    is_chat = sum(is_stamped(line.text) for line, _ in named) >= _TURNS
    for line, name in named:
        line.said = is_talk and often[name] > 1
    for line in page if is_chat else ():
        line.said |= is_stamped(line.text)


def is_typed(page: list[Line]) -> bool:
    """Whether somebody typed the page for people to read: no button or menu of a website is in it, and blank lines part
    it, or none of its lines is long. Then its short lines are text as well."""
    if any(line.role is Role.FURNITURE and any(map(str.isalpha, line.text)) for line in page):
        return False
    return sum(line.apart for line in page[1:]) * _SPACED >= len(page) or all(len(line.text) < _PROSE for line in page)


def first_story(page: list[Line]) -> int:
    """Index of the first paragraph of the story; the length of the page if there is none."""
    return next((at for at, line in enumerate(page) if line.role is Role.TEXT and line.is_prose), len(page))


def first_listed(page: list[Line]) -> int:
    """Index of the first line with a label that has another with one beside it; the length of the page without any."""
    return next((at for at, line in enumerate(page) if line.role is Role.TEXT and line.beside_labels), len(page))


def last_story(page: list[Line]) -> int:
    """Index of the last paragraph of the story, -1 if there is none."""
    return max((at for at, line in enumerate(page) if line.role is Role.TEXT and line.is_prose), default=-1)
