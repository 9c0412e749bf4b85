"""Numbered references at the foot of a plain text: '[1] …', '1. …', '^ …', or whatever stands below a heading 'Notes'.

A numbered line is a note only where it stands behind the last sentence that points to a note, or below such a heading:
numbered paragraphs of a judgment and the steps of a list are the story.
"""

from __future__ import annotations

import re

from index.documents.page import Line, Role
from index.documents.phrases import zone_of
from index.model import Zone

_BRACKETED = re.compile(r"\[(?P<label>\d{1,3})\]\s*(?:[↑^]\s*)?(?P<text>.*)", re.DOTALL)
_NUMBERED = re.compile(r"(?P<label>\d{1,3})(?:[.)](?:\s+|$)|\s+(?=[↑^]))(?:[↑^]\s*)?(?P<text>.*)", re.DOTALL)
_CARET = re.compile(r"[↑^](?P<label>)\s*(?P<text>.*)", re.DOTALL)
_STYLES = (_BRACKETED, _NUMBERED, _CARET)
_MARKS = re.compile(r"\[(\d{1,3})\]")


def tell_notes(page: list[Line]) -> None:
    """Give the notes of a page their role, label and text; an empty note ('4.') and their heading become furniture."""
    heading = _notes_heading(page)
    if heading is not None and not any(_MARKS.search(line.text) for line in page[:heading]):
        return  # nothing points to them: 'Notes' is what people call their minutes, too
    begin = heading + 1 if heading is not None else _behind_last_mark(page)
    for style in _STYLES:
        if run := _run(page, begin, style):
            if heading is None and not _pointed_to(page[:begin], [label for _, label, _ in run]):
                continue
            _take(page, run)
            break
    else:
        if heading is not None:
            _take_unnumbered(page, begin)
    if heading is not None and any(line.role is Role.NOTE for line in page[begin:]):
        page[heading].role = Role.FURNITURE


def split_note(text: str) -> tuple[str, str] | None:
    """Label and text of a paragraph '[3] …', None if it isn't one."""
    found = _BRACKETED.fullmatch(text)
    return (found["label"], found["text"]) if found else None


def _notes_heading(page: list[Line]) -> int | None:
    """Index of the last heading that opens notes."""
    for at in range(len(page) - 1, 0, -1):
        if page[at].role is Role.TEXT and page[at].is_heading_like and zone_of(page[at].text)[0] is Zone.NOTE:
            return at
    return None


def _behind_last_mark(page: list[Line]) -> int:
    """Where notes may begin: behind the last line that points to one. A line that begins with a mark may be one."""
    pointing = [
        at
        for at, line in enumerate(page)
        if line.role is Role.TEXT and _MARKS.search(line.text) and not _BRACKETED.match(line.text)
    ]
    return pointing[-1] + 1 if pointing else len(page)


def _run(page: list[Line], begin: int, style: re.Pattern[str]) -> list[tuple[int, str, str]]:
    """Index, label and text of lines of one style with rising labels; one without a label gets the next number."""
    run: list[tuple[int, str, str]] = []
    number = 0
    for at in range(begin, len(page)):
        found = style.fullmatch(page[at].text)
        if found is None or page[at].role not in (Role.TEXT, Role.FURNITURE):
            continue
        label = int(found["label"] or number + 1)
        if label > number:
            number = label
            run.append((at, str(label), found["text"].strip()))
    return run


def _pointed_to(story: list[Line], labels: list[str]) -> bool:
    marks = {label for line in story for label in _MARKS.findall(line.text)}
    return 2 * sum(label in marks for label in labels) >= len(labels)


def _take(page: list[Line], run: list[tuple[int, str, str]]) -> None:
    for at, label, text in run:
        page[at].role = Role.NOTE if text else Role.FURNITURE
        page[at].label, page[at].text = label, text or page[at].text
    for at in range(run[0][0], run[-1][0]):  # what stands between two notes goes on with the first of them
        if page[at].role is Role.TEXT:
            page[at].role, page[at].label = Role.NOTE, page[at - 1].label


def _take_unnumbered(page: list[Line], begin: int) -> None:
    for number, line in enumerate(page[begin:], 1):
        if line.role is not Role.TEXT or zone_of(line.text)[0] is not Zone.BODY:
            return
        line.role, line.label = Role.NOTE, str(number)
