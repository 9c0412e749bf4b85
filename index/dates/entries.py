"""Days without a year in languages of which only the names of the months are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.dates.scan import Candidate, Scan


def is_no_entry(scan: Scan, found: Candidate) -> bool:
    """A day without its year, in a language of which too little is known to say which it is of: only of a
    diary, or behind the year that opens its sentence: 'Im Jahr 2005 wurde es am 13. März eröffnet'.
    """
    sentence, start = scan.sentence(found)
    before = sentence[: found.start - start]
    if (told := _YEAR_FIRST.match(before)) and not _BORN.search(before):
        found.told_year = int(told[1])
        return False
    match = found.slots.match
    return not scan.opens_with(match.start()) or not _ENTRY_ENDS.match(scan.folded, match.end())


_ENTRY_ENDS = re.compile(r" ?[.:-]|$")
_YEAR_FIRST = re.compile(
    r"\W*(?:(?!(?:seit|ab|bis|vor|nach|depuis|dès|avant|après|desde|hasta|antes|dal|prima|dopo"
    r"|до|від|після|od|do|po|sinds|tot) )"
    r"\w+ ){0,2}([12]\d{3})(?!\d|-|\.)(?! ?(?:- ?\d|\())"
)
_BORN = re.compile(r"(?<!\w)(?:geb\w*|née?|nacid\w+|nascid\w+|nat[oa]|urodz\w+|народ\w+)(?!\w)")
