"""What has a month's or a day's name and is no date: the city of Қазан, 'Улица 8 Марта', '18 Mart Üniversitesi'."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_DAY = r"(?:(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?:\.|-?(?:е|го)|st|nd|rd|th|er|º)?(?: |-)(?:(?:de|of) )?)"
_BEHIND = r"(?: (?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w))"
_YEAR = r"(?:(?:,| de|-)? ?\d{4}(?!\w))"
_OPENS = re.compile(r"(?:^|[.!?…:;·|•\n\t–—]['\"”»)\]]* *)$")
_REACH = 48  # characters before a name that can hold what makes it one


class Names:
    """The part `named` of a language's table.

    `small` says that months are written small there, so that a capital inside a sentence makes a name of one, unless
    what `dated` says follows. `before` (over folded text) and `after` (as written) stand beside a name with a day;
    `after` beside that of a month, too. `any_case` says that such names needn't have a capital.
    """

    def __init__(self, months: str, table: Mapping[str, Any] | None) -> None:
        self._beside = self._small = False
        if not table or not months:
            return
        self._small = bool(table.get("small"))
        self._any_case = bool(table.get("any_case"))
        self._before = _compiled(table.get("before"), r"(?<!\w)(?:{})[ \"«“„]*$")
        self._after = _compiled(table.get("after"), "(?:{})")
        self._dated = _compiled(table.get("dated"), "(?:{})")
        self._beside = True
        self._month = re.compile(
            rf"(?P<day>{_DAY})?(?<!\w)(?P<month>{months})(?!\w)(?P<behind>{_BEHIND})?(?P<year>{_YEAR})?"
        )

    def blanked(self, text: str, folded: str) -> str:
        """The folded text with blanks where such a name stands, of the same length."""
        if not self._beside:
            return folded
        spans = [span for match in self._month.finditer(folded) if (span := self._name(text, folded, match))]
        for start, end in spans:
            folded = folded[:start] + "\x00" * (end - start) + folded[end:]
        return folded

    def _name(self, text: str, folded: str, match: re.Match[str]) -> tuple[int, int] | None:
        start, end = match.span("month")
        capital = text[start].isupper() and text[start + 1 : start + 2].islower()
        if not capital and not self._any_case:
            return None
        of_a_day = match["day"] or match["behind"]
        if of_a_day and self._is_named(text, folded, match.start(), match.end()):
            return match.span()
        if of_a_day or not capital:
            return None
        if self._after and self._after.match(text, end):
            return start, end
        dated = self._dated is not None and self._dated.match(folded, end)
        inside = self._small and not _OPENS.search(text[max(0, start - _REACH) : start])
        return (start, end) if (inside or match["month"].endswith(".")) and self._small and not dated else None

    def _is_named(self, text: str, folded: str, start: int, end: int) -> bool:
        if self._before and self._before.search(folded[max(0, start - _REACH) : start]):
            return True
        return self._after is not None and self._after.match(text, end) is not None


def _compiled(words: str | None, template: str) -> re.Pattern[str] | None:
    return re.compile(template.replace("{}", words)) if words else None
