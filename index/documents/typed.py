"""Headings of a page that somebody typed: every short line that heads nothing is text, and none is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from index.documents.headings import items_of, name_of
from index.documents.lines import is_amount, is_figured, is_lead_in, is_numbered
from index.documents.page import Line, Role
from index.documents.series import tell_series
from index.documents.units.words import is_known
from index.language.chinese import is_han

_HAN_NAME = 4
"""Chinese characters of a heading that tells nothing by itself; in other scripts it is a word: 'Errands'."""
_NAMING = 3
"""Words of one above what has figures: 'Numbers to call'."""
_OUTER = 2
"""Short lines in a row, each by itself, of which the first may head the second."""
_PARTED = 10
"""Lines to one that stands apart, at most, where blank lines are what parts a page."""


def tell_typed_headings(page: list[Line]) -> None:
    """A short line is a heading right above a paragraph, above a list, and by itself before text; of short lines below
    one another the first may head the others. Only a table of contents, whose lines come again, is no text."""
    series = tell_series(page)
    items = items_of(page, 0, len(page))
    parted = sum(line.apart for line in page[1:]) * _PARTED >= len(page)
    often = Counter(name_of(line) for line in page if line.role is Role.TEXT)
    for start, stop in _runs(page):
        run = page[start:stop]
        here = Counter(name_of(line) for line in run)
        if len(run) > 1 and 2 * sum(count for name, count in here.items() if often[name] > count) >= len(run):
            for line in run:
                line.role = Role.FURNITURE
        elif (parted and _goes_on(page, start)) or (start - 1 in series and not page[start].apart):
            continue  # of a series: it is what the heading above it heads
        elif _heads(run[0], run[1:]) if len(run) > 1 else start not in items and _heads_text(page, start):
            run[0].role = Role.HEADING


def _goes_on(page: list[Line], at: int) -> bool:
    """Whether a line stands right below text, where blank lines part the page: it is the next line of that."""
    above = page[at - 1] if at else None
    told = above is not None and above.role in (Role.TEXT, Role.ROW)
    return told and not (page[at].apart or _is_by_itself(page[at]))


def _runs(page: list[Line]) -> Iterator[tuple[int, int]]:
    """Spans of short lines, line below line without a blank one between; questions and what is underlined stand by
    themselves."""
    start: int | None = None
    for at, line in enumerate(page):
        short = line.role is Role.TEXT and (not line.is_prose or line.is_question)
        if start is not None and (not short or line.apart or line.is_question or _is_by_itself(page[start])):
            yield start, at
            start = None
        if short and start is None:
            start = at
    if start is not None:
        yield start, len(page)


def _is_by_itself(line: Line) -> bool:
    return line.is_question or line.underline != ""


def _may_head(line: Line) -> bool:
    return line.is_heading_like or _is_by_itself(line)


def _heads(first: Line, rest: Sequence[Line]) -> bool:
    """Whether the first of some short lines names what the others are: they have figures or two halves and it has
    not, or each says more than it."""
    if not first.is_heading_like or is_lead_in(first.text) or first.is_pair:
        return False
    if first.underline or is_known(first.text) or _is_capitals(first, rest):
        return True
    if any(map(str.isdigit, first.text)):
        return False
    if all(line.is_pair for line in rest):
        return True
    figures = all(is_amount(line.text) or any(map(str.isdigit, line.text)) for line in rest)
    if figures and len(first.text.split()) <= _NAMING:
        return True
    if sum(is_figured(line.text) for line in rest) > 1 and not is_figured(first.text):
        return True
    if is_han(first.text[0]):
        return len(first.text) <= _HAN_NAME and all(len(line.text) > len(first.text) for line in rest)
    return " " not in first.text and all(" " in line.text for line in rest)


def _is_capitals(first: Line, rest: Sequence[Line]) -> bool:
    """'TUMBLE DRYER' above what is written as usual."""
    return first.text.isupper() and not any(line.text.isupper() for line in rest)


def _heads_text(page: list[Line], at: int) -> bool:
    """Whether a line may be a heading, and text stands behind it, not one short line after the other."""
    if not _may_head(page[at]) or _counts_on(page, at):
        return False
    at, alone = at + 1, 1
    while at < len(page) and page[at].role is Role.TEXT and _may_head(page[at]) and alone < _OUTER:
        if at + 1 < len(page) and not page[at + 1].apart:
            return True
        at, alone = at + 1, alone + 1
    return at < len(page) and not (page[at].role is Role.TEXT and _may_head(page[at]))


def _counts_on(page: list[Line], at: int) -> bool:
    """Whether a line is one of several that are numbered one below the other."""
    above = not page[at].apart and any(is_numbered(line.text) for line in page[at - 1 : at])
    below = any(is_numbered(line.text) and not line.apart for line in page[at + 1 : at + 2])
    return is_numbered(page[at].text) and (above or below)
