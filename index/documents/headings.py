"""Headings of a plain text, told from the lines of lists and of menus, and how they nest."""

from __future__ import annotations

import re
from collections import Counter

from index.documents.lines import is_amount, is_lead_in
from index.documents.page import HEADING, Line, Role, first_listed, first_story, last_story
from index.documents.phrases import heading_text, trim
from index.documents.units.words import labelled

_LINKS = 3  # headings in a row, none with text below: a menu or a list of links
_NUMBER = re.compile(r"(?:§\s*)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})(?:[.)](?=\s)|(?=\s))\s*(?=[^\W\d_])")
_UNDERLINED, _CAPITALS, _NUMBERED, _PLAIN, _INNER = 0, 2, 3, 9, 10
"""Ranks of headings, the outermost first. Two characters underline, numbers have up to five parts."""


def tell_headings(page: list[Line]) -> None:
    """Short lines before text are headings; rows of them are links, and so are all behind the end of the story."""
    begin, end = min(first_story(page), first_listed(page)), last_story(page)
    if begin == len(page):
        return  # no full sentence anywhere: the short lines are the text
    items = items_of(page, begin, end)
    row: list[Line] = []
    for at, line in enumerate(page):
        if line.role is not Role.TEXT:
            continue
        if at in items or not _may_head(line, within=begin < at < end):
            _tell_row(row)
            row = []
            continue
        heads_list = at + 1 in items and not page[at + 1].apart
        line.role = Role.HEADING if begin < at < end or heads_list else Role.FURNITURE
        row.append(line)


def _may_head(line: Line, *, within: bool) -> bool:
    return line.is_heading_like or (
        within and (line.is_question or (line.underline != "" and len(line.text) <= HEADING))
    )


def _tell_row(row: list[Line]) -> None:
    """The last one stays the heading of what follows; underlined or numbered ones are no menu."""
    if len(row) >= _LINKS:
        for line in row[:-1]:
            if not line.underline:
                line.role = Role.FURNITURE


def items_of(page: list[Line], begin: int, end: int) -> set[int]:
    """Indexes of short lines that are the items of a list (ingredients, an address, verse), neither headings nor links.

    They stand line below line: under a line that ends in a colon, or each with its amount, or, where paragraphs have
    blank lines between, as a paragraph of their own. What comes again as a heading is a table of contents.
    """
    found: set[int] = set()
    often = Counter(name_of(line) for line in page)
    spaced = _is_spaced(page)
    for start, stop in _runs(page, begin):
        run = page[start:stop]
        if 2 * sum(often[name_of(line)] > 1 for line in run) >= len(run):
            continue
        above = page[start - 1]
        led = is_lead_in(above.text) and above.role is Role.TEXT
        headed = not (led or above.is_heading_like or is_amount(run[0].text)) and _are_amounts(run[1:])
        goes_on = any(not line.is_heading_like for line in run[:-1])
        alone = spaced and start < end and len(run) >= _LINKS and run[0].apart and _ends(page, stop)
        labels = len(run) > 1 and all(labelled(line.text) for line in run)
        named = not (led or labels) and _are_pairs(run[1:]) and not run[0].is_pair
        if led or headed or goes_on or alone or labels or named or _are_pairs(run) or _are_amounts(run):
            found.update(range(start + (headed or named), stop))
    return found


def name_of(line: Line) -> str:
    """A short line without its number, to be known again; trimming a long one would take the square of its length."""
    return trim(heading_text(line.text)) if len(line.text) <= HEADING else line.text


def _runs(page: list[Line], begin: int) -> list[tuple[int, int]]:
    """Spans of short lines, line below line without a blank one between, behind the first paragraph's start."""
    spans: list[tuple[int, int]] = []
    for at, line in enumerate(page):
        if at < begin or line.role is not Role.TEXT or line.is_prose or line.underline:
            continue
        if spans and spans[-1][1] == at and not line.apart:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return [
        (start, stop)
        for start, stop in spans
        if start > 0 and (stop - start > 1 or (is_lead_in(page[start - 1].text) and not page[start].apart))
    ]


def _are_amounts(run: list[Line]) -> bool:
    """'300 g flour', '4 eggs': most begin with a figure, and the figures don't count the lines."""
    figures = [int(found[0]) for line in run if (found := re.match(r"\d{1,6}", line.text))]
    counts = len(figures) > 1 and figures == list(range(figures[0], figures[0] + len(figures)))
    return len(run) > 1 and not counts and 3 * sum(is_amount(line.text) for line in run) >= 2 * len(run)


def _are_pairs(run: list[Line]) -> bool:
    """'Monday – soup' above 'Tuesday – fish'."""
    return len(run) > 1 and all(line.is_pair for line in run)


def _ends(page: list[Line], stop: int) -> bool:
    return stop == len(page) or page[stop].apart


def _is_spaced(page: list[Line]) -> bool:
    """Paragraphs with blank lines between, as people type them; scraped pages have one on each line."""
    story = [line for line in page if line.role is Role.TEXT and line.is_prose]
    return len(story) > 1 and 2 * sum(line.apart for line in story) > len(story)


def tell_bare_headings(page: list[Line]) -> None:
    """Of a typed page: a heading that another one closes before anything stood below it is text after all."""
    outline = Outline(page)
    last: Line | None = None
    for line in page:
        if line.role is Role.HEADING:
            depth = len(outline.section)
            outline.heading(line)
            if last is not None and len(outline.section) <= depth:
                last.role = Role.TEXT
            last = line
        elif line.role in (Role.TEXT, Role.ROW):
            outline.text()
            last = None


class Outline:
    """The headings above a line, from the outermost in."""

    def __init__(self, page: list[Line]) -> None:
        firsts = sum(number == (1,) for line in page if line.role is Role.HEADING and (number := _number(line)))
        self._numbered = _INNER if firsts > 1 else _NUMBERED  # numbers that begin anew count inside a section
        self._open: list[tuple[int, str]] = []
        self._just_opened = False

    @property
    def section(self) -> tuple[str, ...]:
        """The headings above this place, the outermost first."""
        return tuple(name for _, name in self._open)

    def text(self) -> None:
        """Text stands below the last heading: another of its rank will close it."""
        self._just_opened = False

    def heading(self, line: Line) -> None:
        """Take a line as a heading, of the rank that its form tells."""
        rank = self._rank(line)
        above = self._open[-1][0] if self._open else rank
        if not (
            self._just_opened and rank == above and rank in (_PLAIN, _CAPITALS)
        ):  # of two in a row the second is the inner one
            self._open = [(other, name) for other, name in self._open if other < rank]
        self._open.append((rank, heading_text(line.text)))
        self._just_opened = True

    def _rank(self, line: Line) -> int:
        if line.underline:
            return _UNDERLINED + (line.underline != "=")
        if number := _number(line):
            return self._numbered + len(number)
        if line.text.isupper() and sum(c.isalpha() for c in line.text) > len("USSR"):
            return _CAPITALS
        return _PLAIN


def _number(line: Line) -> tuple[int, ...]:
    found = _NUMBER.match(line.text)
    return tuple(int(part) for part in found["number"].split(".")) if found else ()
