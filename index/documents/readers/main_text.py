"""Which text of a web page is its own, and not menus, cookie lines, footers and comments: trafilatura tells.

Its own output is flat; so it is asked only *what* belongs to the page, and the page's elements say how it is set.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from index.documents.readers.note_links import note_links

LEAST = 200
"""Characters below which trafilatura has not found the text of a page that has more."""
_STRETCH = 24
"""Letters and figures in a row that can't stand by chance in another text."""
_NOT_SAID = re.compile(r"[\W_]+|\[\d{1,3}\]")


def kept_by(tree: etree._Element) -> Callable[[str], bool] | None:
    """Whether a stretch of text belongs to the page's own. None where it can't be told."""
    import trafilatura  # takes a second to load

    for mark in note_links(tree).marks:  # they stand inside of words to whoever reads the letters alone
        _drop(mark)
    text = trafilatura.extract(tree, include_comments=False, include_tables=True, deduplicate=False) or ""
    if len(text) < LEAST:
        return None
    lines = {_letters(part) for line in text.split("\n") for part in (line, *line.strip(" -|").split("|"))}
    whole = _letters(text)

    def kept(stretch: str) -> bool:
        letters = _letters(stretch)
        parts = [letters[at : at + _STRETCH] for at in range(0, len(letters) - _STRETCH + 1, _STRETCH)]
        return letters in lines or (bool(parts) and 2 * sum(part in whole for part in parts) > len(parts))

    return kept


def _drop(element: etree._Element) -> None:
    """Take an element out, not what stands behind it."""
    before, parent = element.getprevious(), element.getparent()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _letters(text: str) -> str:
    return _NOT_SAID.sub("", re.sub(r"\ue000[^\ue001]*\ue001", "", text)).casefold()
