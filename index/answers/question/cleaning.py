"""What is asked, without what is only said to someone: greetings, please, mentions, markup, letters that don't show."""

from __future__ import annotations

import re
from functools import cache

from index.language.chinese import HAN
from index.language.folding import in_one_script
from index.tables import read_table

_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_MARKUP = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|code|del|div|em|h[1-6]|hr|i|ins|li|mark|ol|p|pre|q|s|small|span|strike|strong"
    r"|sub|sup|tg-spoiler|tt|u|ul)(?:\s[^<>]*)?\s*/?>",
    re.IGNORECASE,
)
_HANDLER = re.compile(r"\son\w+\s*=|javascript:", re.IGNORECASE)
_MENTION = re.compile(r"^\s*(?:@\w{3,}[\s,:]*)+|(?<!\S)@\w{3,}(?:\W+@\w{3,})*(?=\W*$)")
_BETWEEN = r"(?:[^\w\"“«„‘(\[<@-]|-(?!\w))*"
_HAN_END = rf"(?<=[{HAN}])"
_RUN = r"(?<![\s,.!?;–—])[\s,.!?;–—]++"
"""Blanks and marks, all of a run at once: tried from each of them, a run costs its length squared."""
_LETTER = re.compile(r"[^\W\d_]")


def visible(text: str) -> str:
    """`text` without letters that don't show and without tags that only format; tags that do more stay, as text.
    What only looks like a letter of a word is that letter."""
    shown = in_one_script(_INVISIBLE.sub("", text))
    return _MARKUP.sub(lambda tag: tag[0] if _HANDLER.search(tag[0]) else " ", shown)


def asked(text: str) -> str:
    """The question in a `visible` text: what is only said to someone is taken off around it, unless that is all."""
    plain = text
    before, after = _patterns()
    while True:
        shorter = after.sub("", before.sub("", _MENTION.sub("", plain), count=1), count=1)
        if shorter == plain or not _LETTER.search(shorter):
            return plain
        plain = shorter


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = read_table(__package__, "cleaning.yaml")
    before, after = (f"(?:{'|'.join(table[where])})" for where in ("before", "after"))
    ends = rf"(?:(?:[\s,]+{table['name']})*(?!\w)|{_HAN_END})"
    return (
        re.compile(rf"^{_BETWEEN}{before}{ends}(?:['’](?!\w))?{_BETWEEN}", re.IGNORECASE),
        re.compile(rf"(?:{_RUN}|(?<=[{HAN}？！。，])){after}[\s,.!?;）)。！？]*+$", re.IGNORECASE),
    )
