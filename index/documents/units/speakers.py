"""Who speaks in a line of a talk: 'Ada Roe: …', '[10:05] Ada: …', '记者：…'; in a message whoever it is."""

from __future__ import annotations

import re
from typing import NamedTuple

from index.documents.phrases import trim
from index.documents.units.words import is_known
from index.language.references import opening_reference

_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_DAY = rf"(?:{_DATE},?\s+)?"
_STAMP = rf"\[?\(?{_DAY}\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s?[ap]m)?\)?\]?\s+[–-]?\s*"
_TIME = rf"(?:{_STAMP})?"
_SPEAKER = re.compile(
    rf"{_TIME}(?P<name>[^\W\d_][\w.'’-]*(?:\s[\w.'’()-]+){{0,3}})\s?(?:[:：](?!\d)|(?<!\d)[:：])\s*(?=\S)"
)
"""A colon between digits is that of a time of day: 'Lessons 8:30 to 13:00' has no speaker."""
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?"
_MESSAGE = re.compile(
    rf"(?:\[{_DATE},?\s+{_CLOCK}\]\s*|{_DATE},\s+{_CLOCK}\s[–-]\s)(?P<name>[^\s:：][^:：\n]{{0,39}}?)\s?[:：](?!\d)\s*(?=\S)",
    re.IGNORECASE,
)
"""A message as chats are exported, with its day and time: its sender has any name, 'mum of Tim', '+7 701 …'."""
_NAME = 40  # characters
_PARTICLE = 4  # letters, fewer: 'von', 'de'


_STAMPED = re.compile(_STAMP, re.IGNORECASE)


class Speaker(NamedTuple):
    """The name, folded, and all that stands before what is said."""

    name: str
    head: str
    sent: bool = False  # in a message as chats are exported


def speaker(line: str) -> Speaker | None:
    """The speaker that a line may open with; a label that documents use for other things is none."""
    if sent := _MESSAGE.match(line):
        return Speaker(trim(sent["name"]), sent.group().rstrip(), sent=True)
    found = _SPEAKER.match(line)
    if found is None or len(found["name"]) > _NAME or is_known(found["name"]) or opening_reference(line):
        return None
    words = [word for word in found["name"].split() if word[0].isalpha()]
    named = [word for word in words if word[0].isupper() or word[0] > "㐀"]
    if not named or named[0] != words[0] or any(len(word) >= _PARTICLE for word in words if word not in named):
        return None
    return Speaker(trim(found["name"]), found.group().rstrip())


def stamped(line: str) -> int:
    """Where the time ends with which a line opens, at which it was said: '[10:05] …', '12/03/2024, 10:05 - …'; 0 where
    there is none."""
    found = _STAMPED.match(line)
    return found.end() if found else 0


def is_stamped(line: str) -> bool:
    """Whether a line opens with such a time."""
    return stamped(line) > 0
