"""Deep links: what stands behind `t.me/<bot>?start=`, at most 64 characters of A-Z a-z 0-9 _ and -, and good after a
restart.

| begins | then | opens |
| --- | --- | --- |
| ask_ | a question, base64url of its UTF-8 | the answer to it |
| key_ | key of a question that was shared, too long to stand in a link | the answer to it |
| at_ | key of a passage, its sentences, check | the passage with the sentences marked |
| on_ | event id | an event of the timeline |
| tl_ | a filter, base64url | the timeline |
| fa_ | fact id | a fact |

Nothing in them leads into a chat: a question stands in the link itself, or was put by for it without who asked.
"""

from __future__ import annotations

import base64
import binascii
import re
from enum import StrEnum
from urllib.parse import urlencode

from bot.callback_data import check_of
from bot.library import Library
from index.model import Passage

LONGEST = 64
JOINS = "welcome"
"""The parameter of the link that puts the bot into a group."""
_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Leads(StrEnum):
    """Where a link leads to."""

    QUESTION = "ask_"
    KEPT = "key_"
    PASSAGE = "at_"
    EVENT = "on_"
    TIMELINE = "tl_"
    FACT = "fa_"


def to_question(question: str) -> str | None:
    """The parameter that asks `question`; None where it is too long to stand in one."""
    return _fitting(Leads.QUESTION + _encoded(question))


def to_kept(key: str) -> str:
    """The parameter that asks a kept question."""
    return Leads.KEPT + key


def to_passage(library: Library, passage: Passage, sentences: tuple[int, int]) -> str | None:
    """The parameter that shows where sentences (first, last) stand."""
    first, last = sentences
    return _fitting(f"{Leads.PASSAGE}{library.key(passage.id)}_{first}-{last}_{check_of(passage.quote(first, last))}")


def to_event(identity: str) -> str | None:
    return _fitting(Leads.EVENT + identity)


def to_fact(identity: str) -> str | None:
    return _fitting(Leads.FACT + identity)


def to_timeline(expression: str) -> str | None:
    """The parameter that opens the timeline that `expression` narrows; None where that is too long."""
    return _fitting(Leads.TIMELINE + _encoded(expression))


def read(parameter: str) -> tuple[Leads, str] | None:
    """Where a parameter leads to, and what is said of it; None for one that is none of ours."""
    if not _PARAMETER.fullmatch(parameter):
        return None
    return next(((kind, parameter.removeprefix(kind)) for kind in Leads if parameter.startswith(kind)), None)


def text_of(said: str) -> str | None:
    """The text in a parameter, on one line; None where there is none in it."""
    try:
        decoded = base64.b64decode(said + "=" * (-len(said) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        return None
    return " ".join("".join(character if character.isprintable() else " " for character in decoded).split()) or None


def start_link(bot: str, parameter: str) -> str:
    """The address that opens the private chat with `bot` (its user name) and sends it the parameter."""
    return f"https://t.me/{bot}?start={parameter}"


def group_link(bot: str) -> str:
    """The address that asks which group to put the bot into."""
    return f"https://t.me/{bot}?startgroup={JOINS}"


def share_link(bot: str, parameter: str, text: str) -> str:
    """The address that asks in which chat to post the link, under `text`."""
    return "https://t.me/share/url?" + urlencode({"url": start_link(bot, parameter), "text": text})


def _encoded(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _fitting(parameter: str) -> str | None:
    return parameter if _PARAMETER.fullmatch(parameter) else None
