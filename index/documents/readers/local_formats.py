"""Formats of a spreadsheet written as a country's program shows them: 'дд.мм.гггг', '# ##0,00'.

A file should hold what Excel calls the invariant form ('dd.mm.yyyy', '#,##0.00'); programs that export tables write
the one that their makers saw on the screen.
"""

from __future__ import annotations

import re

_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_REST = r"[hs\s.,:/-]"
_RUSSIAN = re.compile(r"[дмгчс\s.,:/-]*(?:г{2,4}|дд?)[дмгчс\s.,:/-]*", re.IGNORECASE)
_GERMAN = re.compile(rf"(?:[tmj]|{_REST})*(?:j{{2,4}}|tt)(?:[tmj]|{_REST})*", re.IGNORECASE)
_FRENCH = re.compile(rf"(?=.*jj)(?:[jma]|{_REST})*a{{2,4}}(?:[jma]|{_REST})*", re.IGNORECASE)
_TURKISH = re.compile(rf"(?=.*gg?)(?=.*y{{2,4}})(?:[gayd]|{_REST})*aa?(?:[gayd]|{_REST})*", re.IGNORECASE)
_LETTERS = {
    _RUSSIAN: ("[$-419]", str.maketrans("дмгчс", "dmyhs")),
    _GERMAN: ("[$-407]", str.maketrans("tj", "dy")),
    _FRENCH: ("[$-40C]", str.maketrans("ja", "dy")),
    _TURKISH: ("[$-41F]", str.maketrans("ga", "dm")),
}
"""Russian, German, French and Turkish letters for day, month and year, with the mark of the language."""
_LOCAL = re.compile(r"(?P<whole>[#0](?:[#0]|(?P<group>[ \u00a0\u202f.'])(?=[#0]))*)(?:,(?P<places>0{1,2}|0#|#{1,2}))?")


def invariant_date(pattern: str) -> str | None:
    """The format of a date in the letters that files should hold; None for what is none, or is in them already."""
    bare = _QUOTED.sub("", pattern.split(";")[0]).strip()
    for form, (locale, letters) in _LETTERS.items():
        if bare and form.fullmatch(bare):
            return locale + bare.lower().translate(letters)
    return None


def local_number(value: float, pattern: str) -> str | None:
    """A number that isn't negative with blanks or points between its thousands and a comma before its fraction; None
    where that isn't what the format says.
    """
    found = _LOCAL.fullmatch(pattern)
    if found is None or (found["places"] is None and found["group"] in (None, ".", "'")):
        return None
    places = found["places"] or ""
    whole, _, fraction = f"{value:,.{len(places)}f}".partition(".")
    optional = places.count("#")
    kept = fraction[: len(fraction) - optional] + fraction[len(fraction) - optional :].rstrip("0")
    return whole.replace(",", found["group"] or "") + (f",{kept}" if kept else "")
