"""Turns of a talk: 'Ada: The boat leaks.'

A speaker is told by a label that comes back, or that is the name of someone who is present; in a chat by the time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.documents.phrases import fold
from index.documents.units.piece import Piece, Unit
from index.documents.units.speakers import Speaker, speaker
from index.documents.units.words import PRESENT, asked_as, labelled
from index.model import Kind, Zone

_WORD = re.compile(r"\w+")
_CHAT = 4
"""Messages from which on everybody who sent one is told."""


def with_turns(units: Sequence[Unit]) -> list[Unit]:
    """The units, pieces that open with a speaker told."""
    speakers = _speakers(units)
    return [replace(unit, pieces=tuple(_turns(unit, speakers))) if speakers else unit for unit in units]


def _speakers(units: Sequence[Unit]) -> frozenset[str]:
    lines = [
        line
        for unit in units
        if unit.block.zone is Zone.BODY
        for piece in unit.pieces
        for line in piece.text.split("\n")
    ]
    told = [said for line in lines if (said := speaker(line.strip()))]
    counts = Counter(said.name for said in told)
    is_chat = sum(said.sent for said in told) >= _CHAT
    senders = {said.name for said in told if said.sent and is_chat}
    pairs = [pair for line in lines if (pair := labelled(line.strip())) and PRESENT in asked_as(pair[0])]
    present = {name for pair in pairs for name in _WORD.findall(fold(pair[1]))}
    return frozenset(name for name, count in counts.items() if count > 1 or name in present or name in senders)


def _turns(unit: Unit, speakers: frozenset[str]) -> Iterator[Piece]:
    for piece in unit.pieces:
        if piece.head or not piece.text or unit.block.zone is not Zone.BODY:
            yield piece
            continue
        kept: list[str] = []
        for line in piece.text.split("\n"):
            if kept and _known(line.strip(), speakers) is None:
                kept[-1] += "\n" + line
            else:
                kept.append(line)
        for text in kept:
            said = _known(text.strip(), speakers)
            yield (
                replace(piece, text=text.strip(), kind=Kind.TURN, head=said.head) if said else replace(piece, text=text)
            )


def _known(line: str, speakers: frozenset[str]) -> Speaker | None:
    said = speaker(line)
    return said if said and said.name in speakers else None
