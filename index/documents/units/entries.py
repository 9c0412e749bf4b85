"""Entries of a glossary: 'BILGE, n. The lowest part …', '**Cleat** – a fitting …', 'Halyard: a rope …'.

One line that looks so may be anything: a document has entries where several do, or where a heading says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.documents.lines import HANGING
from index.documents.units.piece import Piece, Unit
from index.documents.units.words import is_glossary, labelled
from index.model import Kind, Zone

WHOLE = 400
"""Characters up to which an entry is quoted whole."""
_FEWEST = 3
_FEWEST_SPOKEN = 2  # with a part of speech
_SENTENCES = 2  # of an entry, where no heading says that there are any: a dash may stand in place of 'is'
_STOP = re.compile(r"[.!?…](?=\s)|[。！？]")
_EXPLAINED = 3  # words of what an item means
_FIRST_WORDS = 2  # of a meaning, in which a figure tells a time or price
_HEADWORD = 50  # characters
_SPEECH = (
    r"(?:n|v|vb|adj|adv|prep|conj|pron|interj|abbr|noun|verb|adjective|adverb|phr"
    r"|сущ|гл|прил|нареч|ж|м|с|зат|сын|ет|үст|is|f|s|zf|i|m)"
)
_SPOKEN = re.compile(
    rf"(?P<head>[^\W\d_][^,;.:\n()]{{0,48}},?\s+\(?{_SPEECH}\.(?:\s?(?:t|i|pl|tr|intr|мн)\.)*\)?[:.,–—-]*)\s+(?P<text>\S.*)",
    re.DOTALL,
)
_DASHED = re.compile(
    r"(?P<head>[^\W\d_][^.:;!?。：；\n–—]{0,60}?(?:\s?\([^()\n]{1,40}\))?)\s*(?:\s[–—-]{1,2}|——|—|–)\s*(?P<text>\S.*)",
    re.DOTALL,
)


def with_entries(units: Sequence[Unit], title: str = "") -> list[Unit]:
    """The units with the entries of glossaries told; none where there are too few to be sure."""
    spoken = _in_a_row(units, _SPOKEN) >= _FEWEST_SPOKEN
    dashed = _in_a_row(units, _DASHED) >= _FEWEST
    return [_told(unit, spoken=spoken, dashed=dashed, titled=is_glossary(title)) for unit in units]


def _in_a_row(units: Sequence[Unit], pattern: re.Pattern[str]) -> int:
    """How many pieces that open with a headword stand one below the other at most."""
    most = row = 0
    for piece in (piece for unit in units if unit.block.zone is Zone.BODY for piece in unit.pieces):
        row = row + 1 if _is_brief(piece.text) and _explains(pattern, piece) else 0
        most = max(most, row)
    return most


def _explains(pattern: re.Pattern[str], piece: Piece) -> bool:
    """Whether it opens with a headword; an item of a list may be of a timetable or menu: 'Monday – soup, rice', and so
    may any line that puts a figure behind a dash: 'Sat, Sun – from 8 to 22'."""
    head = _head(pattern, piece.text)
    if head is None:
        return False
    meaning = piece.text[len(head) :].split()
    figures = pattern is _DASHED and any(any(map(str.isdigit, word)) for word in meaning[:_FIRST_WORDS])
    return not figures and (piece.kind is not Kind.ITEM or len(meaning) >= _EXPLAINED)


def _is_brief(text: str) -> bool:
    """Whether it may be an entry by its length: running text goes on."""
    return len(text) <= WHOLE and len(_STOP.findall(text.strip()[:-1])) < _SENTENCES


def _told(unit: Unit, *, spoken: bool, dashed: bool, titled: bool) -> Unit:
    if unit.block.zone is not Zone.BODY:
        return unit
    below = titled or any(map(is_glossary, unit.section))
    pieces: list[Piece] = []
    for piece in unit.pieces:
        head = None
        if HANGING in piece.text:
            word, _, meaning = piece.text.partition(HANGING)
            pieces.append(Piece(kind=Kind.ENTRY, cells=((word, meaning),)))
            continue
        if piece.text and not piece.head:
            head = _head(_SPOKEN, piece.text) if spoken or below else None
            head = head or (_head(_DASHED, piece.text) if below or (dashed and _is_brief(piece.text)) else None)
            if head is None and (below or spoken or dashed) and (pair := labelled(piece.text)):
                head = pair[0]
        pieces.append(entry(piece, head) if head else piece)
    return replace(unit, pieces=tuple(pieces))


def entry(piece: Piece, head: str) -> Piece:
    """The piece as an entry under the headword `head`, which it opens with."""
    return replace(piece, kind=Kind.ENTRY, head=head, whole=len(piece.text) <= WHOLE)


def _head(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.match(text)
    if found is None or len(found["head"]) > _HEADWORD + 12:
        return None
    return text[: found.start("text")].rstrip()
