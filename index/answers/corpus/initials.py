"""Names that are told by initials: 'Orlova N. P.', 'A. V. Lee', and in a cell of its own 'Yun D.'

The first word of a sentence or cell has a capital whatever it is; with initials beside it, it is somebody's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.language.analysis import Word

_INITIAL = r"[^\W\d_](?:[’']?[^\W\d_])?\."
_NAME = r"[^\W\d_][\w’'‑-]+"
_BEHIND = re.compile(rf"(?<![\w.]){_NAME}\s{_INITIAL}\s?{_INITIAL}")
_BEFORE = re.compile(rf"(?<![\w.]){_INITIAL}\s?(?:{_INITIAL}\s?)?{_NAME}")
_ALONE = re.compile(rf"{_NAME}\s[^\W\d_]\.(?:\s?[,;/]\s?{_NAME}\s[^\W\d_]\.)*")
"""All of a cell: one initial alone may be a letter that counts, 'Block B.'"""
_SET_OFF = re.compile(r"\W*[—–:|-]\s")
_ENUMERATES = re.compile(r"[^\W\d_]\.\s")
"""What a sentence may open with and is no initial: 'A. General rules'."""


def mark(text: str, words: Sequence[Word], marks: list[int], bits: int, doubt: int) -> None:
    """Add `bits` to the `marks` of names with initials, and to those of the initials; take `doubt` away."""
    if "." not in text:
        return
    found = [*_BEHIND.finditer(text), *(one for one in _BEFORE.finditer(text) if not _counts(text, one))]
    if alone := _ALONE.fullmatch(text.strip()):
        found.append(alone)
    for one in found:
        start, end = (0, len(text)) if one.re is _ALONE else one.span()
        inside = [n for n, word in enumerate(words) if start <= word.start < end]
        if all(text[words[n].start].isupper() for n in inside) and any(words[n].term for n in inside):
            for n in inside:
                marks[n] = marks[n] & ~doubt | bits


def _counts(text: str, one: re.Match[str]) -> bool:
    """Whether it opens the sentence with a single letter."""
    enumerates = one.start() == 0 and _ENUMERATES.match(text)
    return bool(enumerates) and not re.match(rf"{_INITIAL}\s?{_INITIAL}", text)


def behind_a_date(text: str, words: Sequence[Word], marks: Sequence[int], dated: int) -> int:
    """Where a sentence begins behind the date of an entry, as '1974 — *Opened* …'; 0 without one. `dated` are the marks
    of dates."""
    first = next((n for n, mark in enumerate(marks) if not mark & dated), 0)
    return first if first and _SET_OFF.match(text, words[first - 1].end, words[first].start) else 0


def is_of_a_code(text: str, word: Word) -> bool:
    """Whether a word is joined to another by a sign, as in the names of networks, files and accounts: 'Mill_Guest'."""
    return text[word.end : word.end + 1] == "_" or (word.start > 0 and text[word.start - 1] in "_@")
