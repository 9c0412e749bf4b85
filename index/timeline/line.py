"""One short line of an event: its dated sentence, cut at a clause or a word where it is too long."""

from __future__ import annotations

import re

from index.model import Event

CLAUSE_END = re.compile(r"[,;:](?=\s)|[，；：。]|\s[–—-]\s")
FIRST_MEANT = 0.55  # of the limit: a clause that ends sooner leaves too much unsaid
OPENING = re.compile(r"(?:\w+\s){0,2}$")


def line(event: Event, limit: int, *, dated: bool = True) -> str:
    """The dated sentence of `event` in at most `limit` characters, '…' where something was left out.

    Without `dated`, an opening that only says the date ('In 1864, …') is left out: the reader has it beside the line.
    """
    sentence = dated_sentence(event)
    if not dated:
        sentence = without_opening_date(sentence, event.expression)
    return shortened(from_clause(sentence, event.expression, limit), limit)


def dated_sentence(event: Event) -> str:
    """The sentence that says the date, without the one before it that makes it understood."""
    return event.text[event.lead :].lstrip()


def from_clause(sentence: str, expression: str, limit: int) -> str:
    """The sentence from an earlier clause on, where its date would otherwise be cut off."""
    place = sentence.find(expression)
    end = place + len(expression)
    if place < 0 or end < limit or len(sentence) <= limit:
        return sentence
    starts = [found.end() for found in CLAUSE_END.finditer(sentence, 0, place)]
    start = next((start for start in starts if end - start < limit - 2), None)
    if start is None:
        space = sentence.find(" ", max(0, end - limit + 2))
        start = space if 0 <= space < place else place
    return "…" + sentence[start:].lstrip()


def without_opening_date(sentence: str, expression: str) -> str:
    place = sentence.find(expression)
    end = place + len(expression)
    if place < 0 or not OPENING.match(sentence[:place]) or sentence[end : end + 1] not in (",", "，"):
        return sentence
    rest = sentence[end + 1 :].lstrip()
    return rest[:1].upper() + rest[1:] if rest else sentence


def shortened(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    room = limit - 1
    ends = [found.start() for found in CLAUSE_END.finditer(text, 0, room + 1) if found.start() <= room]
    if ends and ends[-1] >= room * FIRST_MEANT:
        return text[: ends[-1]].rstrip() + "…"
    space = text.rfind(" ", 0, room + 1)
    return text[: space if space > room // 2 else room].rstrip(" ,;:–—-") + "…"
