"""What trafilatura holds for a web page's own text, where it is installed (`pip install khorgos[web]`).

It tells menus and comments from text a little better than `main_content`, and weighs 17 MB with what it needs. Its
output is flat; so it is asked only *what* belongs to the page, and the page's elements say how it is set.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from index.documents.readers.main_content import drop
from index.documents.readers.note_links import note_links

LEAST = 200
"""Characters below which trafilatura has not found the text of a page that has more."""
_STRETCH = 24
"""Letters and figures in a row that can't stand by chance in another text."""
_NOT_SAID = re.compile(r"[\W_]+|\[\d{1,3}\]")


def kept_by(tree: etree._Element) -> Callable[[str], bool] | None:
    """Whether a stretch of text belongs to the page's own. None where trafilatura isn't there or finds
    nothing."""
    try:
        import trafilatura  # takes a second to load
    except ImportError:
        return None

    for mark in note_links(tree).marks:  # they stand inside of words to whoever reads the letters alone
        drop(mark)
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


def _letters(text: str) -> str:
    return _NOT_SAID.sub("", re.sub(r"\ue000[^\ue001]*\ue001", "", text)).casefold()
