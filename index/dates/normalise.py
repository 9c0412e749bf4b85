"""Text as the patterns see it: lower case, plain dashes, quotes and spaces, Chinese simplified, and every character
where it was."""

from __future__ import annotations

import re

from index.language.chinese import HAN, simplified

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−－～〜", "-"),
        **dict.fromkeys("’‘ʼ＇`´", "'"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t\r", " "),
        "（": "(",
        "）": ")",
        "İ": "i",
        **{chr(0xFF10 + n): str(n) for n in range(10)},
    }
)
_HAN = re.compile(f"[{HAN}]")
_LINE_END = re.compile(r"(?<!\n)\n(?!\n)")
_HAN_YEAR = re.compile(r"(?<![〇零○一二三四五六七八九])[一二][〇零○一二三四五六七八九]{3}(?=\s?(?:年|至|到|-))")
_HAN_FIGURES = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_NO_PROSE = re.compile(
    r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,64}@[^\s@]+|\b10\.\d{4,}/\S+"
    r"|\bisbn(?:-1[03])?:? ?[\d -]{9,}[\dx]|\bissn:? ?\d{4}-\d{3}[\dx]"
    r"|\+\d[\d ()-]{6,}\d|\b\d{3}[ -]\d{3}[ -]\d{4}\b"
)
_MAY_BE_NO_PROSE = re.compile(r"[\d@]|http|www|isbn")
"""What every one of these has; most of a text has none and is passed over quickly."""


def normalised(text: str) -> str:
    """The text folded, of the same length; addresses, ISBNs and telephone numbers become blanks."""
    plain = text.translate(_PLAIN)
    if not text.isascii() and _HAN.search(text):
        plain = simplified(plain)
    lower = plain.lower()
    if len(lower) != len(text):
        lower = "".join(c if len(low := c.lower()) != 1 else low for c in plain)
    folded = _LINE_END.sub(" ", lower) if "\n" in lower else lower
    if not folded.isascii():
        folded = _HAN_YEAR.sub(_in_figures, folded)
    return _NO_PROSE.sub(_blank, folded) if _MAY_BE_NO_PROSE.search(folded) else folded


def _blank(match: re.Match[str]) -> str:
    return "\x00" * len(match[0])


def _in_figures(match: re.Match[str]) -> str:
    """'一九四九' of a year, figure by figure."""
    return match[0].translate(_HAN_FIGURES)
