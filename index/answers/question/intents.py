"""Messages that ask the documents nothing: greetings, thanks, jokes, code, the weather, attempts to give orders."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from index.answers.question import small_talk
from index.answers.question.message import Message
from index.model import Reason
from index.tables import read_table

_LETTER = re.compile(r"[^\W_]")
_ADDRESS = re.compile(r"\bhttps?://\S+")
_AROUND = " .!?…,;:()[]{}-–—'\"«»“”‘’。！？，、~*_👍🙂😀😊🙏"


def reason_not_to_search(message: Message, known: Callable[[str], bool] = lambda rest: False) -> Reason | None:
    """Why a message is no question to the documents, as it is or behind its greeting; None where it may be one.

    `known` tells whether the documents have a content word of what is left of the message beside what gives it away.
    """
    shown, bare = message.shown, message.asked
    return _reason(shown, known) or (_reason(bare, known) if bare != shown else None)


def _reason(text: str, known: Callable[[str], bool]) -> Reason | None:
    said = small_talk.read(text)
    if said is not None:
        return said.reason
    if not _LETTER.search(_ADDRESS.sub("", text)):
        return Reason.EMPTY
    folded = small_talk.folded(text)
    bare = folded.strip(_AROUND)
    otherwise = "" if text.isascii() and folded == text.lower() else text
    for row in _patterns():
        if row.noun.fullmatch(bare):
            if known(bare):
                continue
            return row.reason
        if row.only.fullmatch(bare) or row.folded.search(folded) or (otherwise and row.typed.search(otherwise)):
            return row.reason
        if row.unless_known.search(folded) or (otherwise and row.unless_known_typed.search(otherwise)):
            given_away = text if row.unless_known_typed.search(text) else folded
            if not known(row.unless_known_typed.sub(" ", given_away)):
                return row.reason
    return None


class _Row(NamedTuple):
    reason: Reason
    only: re.Pattern[str]
    noun: re.Pattern[str]  # all of it, where the documents have no such word: 'garbage' is collected as well
    folded: re.Pattern[str]  # anywhere in the folded message: in small letters there is no case to ignore
    typed: re.Pattern[str]  # anywhere in the message as typed
    unless_known: re.Pattern[str]  # anywhere in it, where the documents have nothing else of the message
    unless_known_typed: re.Pattern[str]


@cache
def _patterns() -> tuple[_Row, ...]:
    table = read_table("index.answers.question", "intents.yaml")
    return tuple(
        _Row(
            Reason(name),
            _any(row.get("only", ()), re.IGNORECASE),
            _any(row.get("noun", ()), re.IGNORECASE),
            _any(row.get("anywhere", ())),
            _any(row.get("anywhere", ()), re.IGNORECASE),
            _any(row.get("unless_known", ())),
            _any(row.get("unless_known", ()), re.IGNORECASE),
        )
        for name, row in table.items()
    )


def _any(patterns: Sequence[str], flags: int = 0) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)", flags)
