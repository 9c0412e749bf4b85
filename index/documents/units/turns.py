"""Turns of a talk: 'Ada: The boat leaks.'

A speaker is told by a label that comes back, or that is the name of someone who is present.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.documents.phrases import trim
from index.documents.units.piece import Piece, Unit
from index.documents.units.words import asked_as, is_known, labelled
from index.model import Kind, Zone

_SPEAKER = re.compile(
    r"(?:\[?\(?\d{1,2}:\d{2}(?::\d{2})?\)?\]?\s+[–-]?\s*)?(?P<name>[^\W\d_][\w.'’-]*(?:\s[\w.'’()-]+){0,3})\s?[:：]\s*\S"
)
_NAME = 40  # characters


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
    counts = Counter(name for line in lines if (name := _speaker(line.strip())))
    present = " ".join(
        trim(pair[1]) for line in lines if (pair := labelled(line.strip())) and "who was there" in asked_as(pair[0])
    )
    return frozenset(name for name, count in counts.items() if count > 1 or name in present.split())


def _speaker(line: str) -> str | None:
    found = _SPEAKER.match(line)
    if found is None or len(found["name"]) > _NAME or is_known(found["name"]):
        return None
    words = [word for word in found["name"].split() if word[0].isalpha()]
    return (
        trim(found["name"])
        if words
        and all(word[0].isupper() or word[0] > "㐀" or (word.islower() and len(word) < 4) for word in words)
        and words[0][0].isupper() | (words[0][0] > "㐀")
        else None
    )


def _turns(unit: Unit, speakers: frozenset[str]) -> Iterator[Piece]:
    for piece in unit.pieces:
        if piece.head or not piece.text or unit.block.zone is not Zone.BODY:
            yield piece
            continue
        kept: list[str] = []
        for line in piece.text.split("\n"):
            if kept and _speaker(line.strip()) not in speakers:
                kept[-1] += "\n" + line
            else:
                kept.append(line)
        for text in kept:
            pair = _SPEAKER.match(text.strip())
            if pair and _speaker(text.strip()) in speakers:
                yield replace(piece, text=text.strip(), kind=Kind.TURN, head=text.strip()[: pair.end() - 1].rstrip())
            else:
                yield replace(piece, text=text)
