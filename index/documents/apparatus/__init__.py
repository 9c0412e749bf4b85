"""What a book or a page has around its text: contents, index, imprint, captions, adverts, licence.

It is told by structure: by the heading above it, by the form of its lines, by its place before or behind the text. It
is no part of the story, so it gives no event and no fact, and answers only what is asked about it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.documents.apparatus import forms
from index.documents.draft import Block
from index.documents.lines import is_finished
from index.documents.phrases import heading_text, trim
from index.model import Zone

__all__ = ["of_apparatus", "set_apart"]

_FEWEST = 3  # entries of an index in a row that need no heading
_IN_ORDER = 0.8  # of its entries
_FALLING = 2  # numbers that are lower than those above them, at least, where dots lead to prices
_LONGEST_ENTRY = 90  # characters of a line of contents
_PROSE = 120  # characters from which a finished line is running text


def set_apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with their apparatus in its own zone; a block that has some of it is cut in two or more."""
    lines: list[str] = []
    heads: list[bool] = []
    places: list[list[list[int]]] = []  # of a block's pieces: the numbers of their lines
    section: tuple[str, ...] = ()
    for block in blocks:
        if block.section != section:
            kept = sum(one == other for one, other in zip(section, block.section, strict=False))
            lines += block.section[kept:]
            heads += [True] * len(block.section[kept:])
            section = block.section
        places.append([])
        for piece in block.pieces if block.zone is Zone.BODY else ():
            own = piece.split("\n")
            places[-1].append(list(range(len(lines), len(lines) + len(own))))
            lines += own
            heads += [False] * len(own)
    told = of_apparatus(lines, heads)
    return tuple(part for block, own in zip(blocks, places, strict=True) for part in _cut(block, own, told))


def _cut(block: Block, places: list[list[int]], told: list[bool]) -> list[Block]:
    flags = [[told[at] for at in own] for own in places]
    if not any(map(any, flags)):
        return [block]
    if all(map(all, flags)):
        return [replace(block, zone=Zone.APPARATUS)]
    parts: list[tuple[bool, str]] = []
    for piece, own in zip(block.pieces, flags, strict=True):
        rows = list(zip(own, piece.split("\n"), strict=True)) if len(set(own)) > 1 else [(own[0], piece)]
        for flag, text in rows:
            if parts and parts[-1][0] == flag and len(block.pieces) == 1:
                parts[-1] = (flag, f"{parts[-1][1]}\n{text}")
            else:
                parts.append((flag, text))
    cut: list[Block] = []
    for flag, text in parts:
        zone = Zone.APPARATUS if flag else block.zone
        if cut and cut[-1].zone is zone:
            cut[-1] = replace(cut[-1], pieces=(*cut[-1].pieces, text))
        else:
            cut.append(replace(block, pieces=(text,), levels=(), zone=zone))
    return cut


def of_apparatus(lines: Sequence[str], heads: Sequence[bool]) -> list[bool]:
    """For each line of a document whether it is of the apparatus; `heads` says which lines are headings."""
    told = [forms.is_caption(line) for line in lines]
    _tell_contents(lines, told)
    _tell_wrap(lines, told)
    _tell_imprint(lines, told)
    _tell_headed(lines, heads, told)
    _tell_index(lines, told)
    return told


def _tell_contents(lines: Sequence[str], told: list[bool]) -> None:
    """Lines with dots to a number are contents; where the numbers fall as often as they rise, they are prices."""
    entries = [at for at, line in enumerate(lines) if forms.has_leaders(line)]
    pages = [page for at in entries if (page := forms.page_of(lines[at])) is not None]
    steps = list(pairwise(pages))
    falling = sum(b < a for a, b in steps)
    rising = sum(b > a for a, b in steps)
    for at in entries if falling < _FALLING or falling < rising else ():
        told[at] = True


def _tell_wrap(lines: Sequence[str], told: list[bool]) -> None:
    """What stands before the mark that an e-book begins, and from the one that it ends."""
    start = max((at for at, line in enumerate(lines) if forms.begins_ebook(line)), default=-1)
    end = next((at for at, line in enumerate(lines) if at > start and forms.ends_ebook(line)), len(lines))
    for at in (*range(start + 1), *range(end, len(lines))):
        told[at] = True


def _tell_imprint(lines: Sequence[str], told: list[bool]) -> None:
    certain = [at for at, line in enumerate(lines) if forms.is_imprint(line)]
    for at in certain:
        told[at] = True
        for step in (-1, 1):
            beside = at + step
            while 0 <= beside < len(lines) and (forms.may_be_imprint(lines[beside]) or forms.is_imprint(lines[beside])):
                told[beside] = True
                beside += step


def _tell_headed(lines: Sequence[str], heads: Sequence[bool], told: list[bool]) -> None:
    at = 0
    while at < len(lines):
        if forms.opens_list(lines[at]):
            at = _tell_list(lines, at, told)
        elif forms.opens_rest(lines[at]):
            at = _tell_rest(lines, heads, at, told)
        else:
            at += 1


def _tell_list(lines: Sequence[str], opening: int, told: list[bool]) -> int:
    """Entries below 'Contents' or 'Index', up to running text or to the first entry's own chapter."""
    at = opening + 1
    while at < len(lines) and _is_entry(lines[at], told[at]) and not _comes_again(lines, opening, at):
        at += 1
    if at > opening + 1:
        for place in range(opening, at):
            told[place] = True
    return at


def _is_entry(line: str, told: bool) -> bool:
    if told or forms.opens_list(line) or forms.is_index_entry(line) or forms.ends_in_page(line):
        return True
    return len(line) <= _LONGEST_ENTRY and not is_finished(line)


def _comes_again(lines: Sequence[str], opening: int, at: int) -> bool:
    """Whether a line of the list says what an earlier one said: it is the heading of that chapter."""
    if forms.has_leaders(lines[at]) or forms.ends_in_page(lines[at]):
        return False
    name = _name(lines[at])
    return len(name) > 3 and any(_name(line).startswith(name) for line in lines[opening + 1 : at])


def _name(line: str) -> str:
    return trim(heading_text(line)).rstrip(". …")


def _tell_rest(lines: Sequence[str], heads: Sequence[bool], opening: int, told: list[bool]) -> int:
    """Adverts, a licence, a colophon: up to the next heading."""
    at = opening + 1
    while at < len(lines) and not heads[at]:
        at += 1
    for place in range(opening, at):
        told[place] = True
    return at


def _tell_index(lines: Sequence[str], told: list[bool]) -> None:
    """An index without its heading: entries in a row, in the order of the alphabet."""
    run: list[int] = []
    for at, line in enumerate((*lines, "")):
        if forms.is_index_entry(line):
            run.append(at)
        else:
            firsts = [lines[place].lstrip("\"'«“")[:1].lower() for place in run]
            in_order = sum(a <= b for a, b in pairwise(firsts))
            if len(run) >= _FEWEST and in_order >= _IN_ORDER * (len(run) - 1):
                for place in run:
                    told[place] = True
            run = []
