"""Headings of a Markdown text that are only set in bold type: alone on a line, or at the head of paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from markdown_it.token import Token

from index.documents.lines import is_finished
from index.documents.marks import mark_of, take_place
from index.documents.page import HEADING
from index.language.chinese import is_han

_SHORT_HEADING = 60
"""Characters of such a heading at most: what is longer is said, only louder."""
_RUN_IN = 40
"""Characters of one at the head of a paragraph at most."""
_HABIT = 2
"""Paragraphs that open so, at least; one is a word that is meant loudly."""
_ASIDE = re.compile(r"\s*[(（][^()（）]{1,40}[)）]\s*")
_UNDEFINED = re.compile(r"\[\^([^\]\s]+)\]")
_BREAKS = ("softbreak", "hardbreak")


def bold_heading(inline: Token, *, run_in: bool = False) -> tuple[str | None, Token | None]:
    """What stands in bold type alone on the first line of a paragraph, if it is short, and the lines below it; of a
    question, and where headings are run in, what stands behind it as well."""
    children = _children(inline)
    close = _close(children)
    if not close:
        return None, None
    below = children[close + 1 :]
    aside = below[:1] if _is_aside(below) else []
    text = " ".join(filter(None, (plain(replace(inline, children=part)) for part in (children[1:close], aside))))
    below = below[len(aside) :]
    asks = text.endswith(("?", "？"))
    alone = not below or below[0].type in _BREAKS
    opens = asks or (run_in and _is_run_in(inline))
    if not text or not (alone or opens) or text.endswith((":", "：")) or (is_finished(text) and not asks):
        return None, None
    if len(text) > (HEADING if asks else _SHORT_HEADING) or take_place(text)[1]:
        return None, None
    rest = below[1:] if alone else below
    return text, replace(inline, children=list(rest)) if rest else None


def opens_bold(inline: Token) -> bool:
    """Whether a paragraph opens with a few words in bold type: what it is about, as the one before it had its own."""
    children = _children(inline)
    close = _close(children)
    return bool(close) and len(plain(replace(inline, children=children[1:close]))) <= _SHORT_HEADING


def run_in_habit(tokens: Sequence[Token]) -> bool:
    """Whether paragraphs open with a heading in bold type: '**Dogs** One dog is welcome.'"""
    opening = [
        token
        for before, token in pairwise(tokens)
        if token.type == "inline" and before.type == "paragraph_open" and before.level == 0 and _is_run_in(token)
    ]
    names = {plain(token).partition(" ")[0] for token in opening}
    return len(opening) >= _HABIT and len(names) == len(opening)


def _is_run_in(inline: Token) -> bool:
    """Bold type without a stop, and a sentence behind it that doesn't go on with it."""
    children = _children(inline)
    close = _close(children)
    if not close or close + 1 >= len(children) or children[close + 1].type != "text":
        return False
    name = plain(replace(inline, children=children[1:close]))
    behind = children[close + 1].content
    begins = behind.lstrip()[:1]
    if not name or len(name) > _RUN_IN or not name[-1].isalnum() or not behind[:1].isspace():
        return False
    return begins.isupper() or begins.isdigit() or (begins != "" and is_han(begins) and is_han(name[-1]))


def _is_aside(below: Sequence[Token]) -> bool:
    """Whether only brackets stand behind the bold type on its line: '**Driver** (route 104)'."""
    ends = len(below) > 1 and below[1].type in _BREAKS
    return ends and below[0].type == "text" and _ASIDE.fullmatch(below[0].content) is not None


def _children(inline: Token) -> list[Token]:
    return [child for child in inline.children or () if child.type != "text" or child.content]


def _close(children: Sequence[Token]) -> int:
    """Where the bold type that the children open with ends on their first line; 0 where there is none."""
    close = next((at for at, child in enumerate(children) if child.type == "strong_close"), 0)
    if not close or children[0].type != "strong_open" or any(c.type in _BREAKS for c in children[:close]):
        return 0
    return close


def plain(inline: Token) -> str:
    """Text without markup; a mark of a note stays, a picture gives nothing."""
    parts = []
    for token in inline.children or ():
        match token.type:
            case "text" | "code_inline" | "text_special":
                parts.append(token.content)
            case "softbreak" | "hardbreak":
                parts.append("\n")
            case "footnote_ref":
                parts.append(mark_of(str(token.meta["label"])))
    return _UNDEFINED.sub(lambda found: mark_of(found[1]), "".join(parts)).strip()
