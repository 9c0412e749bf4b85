"""Marks in running text: '[12]' points to a note, '¶ 12' says which paragraph of the original a digest retells."""

from __future__ import annotations

import re

_NAMED = (
    "\ue000{}\ue001"  # private characters: the mark of a note whose label may be a word, set by the Markdown reader
)
_MARK = r"(?:\[\d{1,3}\]|\ue000[^\ue001]*\ue001)"
_RUN = re.compile(rf"[ \t\u00a0]{{0,9}}{_MARK}(?:[ \t\u00a0]{{0,9}}{_MARK})*[ \t\u00a0]{{0,9}}")
_LABEL = re.compile(r"\[(\d{1,3})\]|\ue000([^\ue001]*)\ue001")
_TIGHT = ".,;:!?…)]}»”’。，；：！？、）】」』》"
_PLACE = re.compile(r"¶\s*(\d+(?:\s*[-–,]\s*\d+)*)\s+")


def mark_of(label: str) -> str:
    """The mark of a note as it is written into a draft's text."""
    return _NAMED.format(label)


def take_note_marks(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """`text` without its note marks, and for each mark the offset it stood at and its label.

    White space around a mark goes with it: none is left before a closing mark, one where there was some elsewhere.
    """
    if "[" not in text and "\ue000" not in text:
        return text, ()
    parts: list[str] = []
    marks: list[tuple[int, str]] = []
    done = length = 0
    for run in _RUN.finditer(text):
        before = text[done : run.start()]
        parts.append(before)
        length += len(before)
        marks += [(length, digits or word) for digits, word in _LABEL.findall(run.group())]
        gap = _gap(text, run, length)
        parts.append(gap)
        length += len(gap)
        done = run.end()
    return "".join([*parts, text[done:]]), tuple(marks)


def _gap(text: str, run: re.Match[str], length: int) -> str:
    following = text[run.end() : run.end() + 1]
    apart = run.group()[0].isspace() or run.group()[-1].isspace()
    return " " if apart and length and following and following not in _TIGHT else ""


def take_place(text: str) -> tuple[str, str | None]:
    """`text` without the place mark at its head, and the place: '¶ 12–13 In 1991 …' → ('In 1991 …', '¶ 12–13')."""
    found = _PLACE.match(text)
    if found is None:
        return text, None
    return text[found.end() :], "¶ " + re.sub(r"\s*,\s*", ", ", re.sub(r"\s*[-–]\s*", "–", found[1]))
