"""The forms that lines of an apparatus have: entries of contents and indexes, imprint, captions, an e-book's wrap."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from index.documents.phrases import SHORT, fold, trim
from index.tables import read_table

_LEADERS = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,}|(?:· ?){4,}|_{4,})\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$", re.IGNORECASE)
_PAGE_LAST = re.compile(r"\S.*\s(?:\d{1,4}|[ivxlc]{1,6})$")
_PAGE = re.compile(
    r"(?:\D{0,60}\s)?\d{1,4}(?:[-–]\d{1,4})?(?: ?(?:n\.?|ff?\.?|et seq\.?|sqq?\.?|и сл\.?|и далее))?\s*", re.IGNORECASE
)
_BARE_PAGE = re.compile(r"\s*\d{1,4}(?:[-–]\d{1,4})?(?: ?(?:n\.?|ff?\.?|et seq\.?))?\s*", re.IGNORECASE)
_START = re.compile(r"\W{0,4}\s*start of (?:the|this) .{3,120}", re.IGNORECASE)
_END = re.compile(r"(?:\W{0,4}\s*end of (?:the|this) .{0,60}e-?book|end of (?:the )?project gutenberg)", re.IGNORECASE)
_STARRED = re.compile(r"\*{3}\s*(?P<which>start|end) of\b", re.IGNORECASE)
_PRICE = re.compile(r"\d,\d\d(?!\d)\W*$")
"""'7,80' at the end of a line: a price in most of Europe; between two pages stands a blank."""
_INDEX_LONGEST = 400
_SHARE = 0.4  # of the parts of an entry of an index that end in a page


@dataclass(frozen=True, slots=True)
class _Forms:
    lists: frozenset[str]
    rest: frozenset[str]
    strong: re.Pattern[str]
    imprint: re.Pattern[str]
    captions: re.Pattern[str]


@cache
def _forms() -> _Forms:
    table: dict[str, dict[str, list[str]]] = read_table(__package__, "apparatus.yaml")

    def all_of(key: str) -> list[str]:
        return [entry for row in table.values() for entry in row[key]]

    return _Forms(
        lists=frozenset(map(fold, all_of("lists"))),
        rest=frozenset(map(fold, all_of("rest"))),
        strong=re.compile(rf"(?<!\w)(?:{'|'.join(map(_as_folded, all_of('strong')))})"),
        imprint=re.compile(rf"\W*(?:{'|'.join(map(_as_folded, all_of('imprint')))})"),
        captions=re.compile(rf"\W{{0,2}}(?:{'|'.join(map(_as_folded, all_of('captions')))})"),
    )


def _as_folded(pattern: str) -> str:
    return pattern.replace("ı", "i")


def opens_list(line: str) -> bool:
    """Whether a line heads a list of the book's own, such as an index: 'Contents'."""
    return len(line) <= SHORT and trim(line) in _forms().lists


def opens_rest(line: str) -> bool:
    """Whether nothing of the story comes behind it: 'Colophon', 'Advertisements'."""
    return len(line) <= SHORT and trim(line) in _forms().rest


def is_imprint(line: str) -> bool:
    """Beyond doubt: it has a number of its kind or reserves rights."""
    return len(line) <= SHORT and _forms().strong.search(fold(line)) is not None


def may_be_imprint(line: str) -> bool:
    """Where such a line stands beside."""
    return len(line) <= SHORT and _forms().imprint.match(fold(line)) is not None


def is_caption(line: str) -> bool:
    """Whether it stands below a picture: 'Fig. 3. …'."""
    return len(line) <= SHORT and _forms().captions.match(fold(line)) is not None


def has_leaders(line: str) -> bool:
    """'The Flood of 1828 ........ 58'."""
    return len(line) <= SHORT and _LEADERS.search(line) is not None


def page_of(line: str) -> int | None:
    """The number at the end of a line in Arabic figures."""
    found = re.search(r"(?<!\d)\d{1,4}\s*$", line)
    return int(found[0]) if found else None


def ends_in_page(line: str) -> bool:
    """Whether it ends in the number of a page behind dots or blanks."""
    return len(line) <= SHORT and _PAGE_LAST.match(line) is not None


def is_index_entry(line: str) -> bool:
    """'Bells, recast 1655, 44; stolen, 45-46': words and pages by turns, a page last."""
    if len(line) > _INDEX_LONGEST or not any(c.isdigit() for c in line) or _PRICE.search(line):
        return False
    parts = re.split(r"[,;，；]|\s[—–-]+\s|\. (?=\d)", line.strip().rstrip(".,;"))
    pages = [part for part in parts if _PAGE.fullmatch(part)]
    bare = [part for part in parts if _BARE_PAGE.fullmatch(part)]
    return len(parts) > 1 and bool(bare) and parts[-1] in pages and len(pages) >= _SHARE * (len(parts) - 1)


def begins_ebook(line: str) -> bool:
    """'*** START OF THIS … EBOOK …': what stands above isn't of the book."""
    starred = _STARRED.match(line)
    return starred is not None and starred["which"].lower() == "start" and _START.match(line) is not None


def ends_ebook(line: str) -> bool:
    """Whether the text of an e-book ends here and the project's own begins."""
    starred = _STARRED.match(line)
    return len(line) <= SHORT and (
        (starred is not None and starred["which"].lower() == "end") or _END.match(line) is not None
    )
