"""What a message says of the conversation it goes on with: 'more', 'source?', 'are you sure?', 'no, the second one'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from index.answers.question.analysis import kind_of
from index.answers.question.kind import Kind
from index.language.folding import fold
from index.tables import read_table

PAUSED = 14
"""Letters among which a comma stands behind a 'no' that puts something right: 'no, the lighthouse'."""
_AROUND = " .!?…,;:()'\"«»“”‘’。！？，、"


class Follow(StrEnum):
    """How a message leans on the one before."""

    NOT = "not"
    MORE = "more"
    SOURCE = "source"
    INSTEAD = "instead"  # something else in the place of what was asked of
    OF_IT = "of it"  # more of the same subject
    CORRECTED = "corrected"  # the subject was another: 'no, the lighthouse'
    RATHER_NOT = "rather not"  # 'and who designed the ferry?': a whole question that begins as one that goes on
    MAYBE_INSTEAD = "maybe instead"  # a bare name or year, which may be a question by itself
    MAYBE_OF_IT = "maybe of it"  # 'how long?', 'fiyatı ne kadar?': may be asked of what came before


@dataclass(frozen=True, slots=True)
class Table:
    """The patterns of a language, see `follow_up.yaml`."""

    corrects: re.Pattern[str]
    n1: re.Pattern[str]
    n2: re.Pattern[str]
    n3: re.Pattern[str]
    opens: re.Pattern[str]
    denies: re.Pattern[str]
    order: re.Pattern[str]
    points: re.Pattern[str]
    person: re.Pattern[str]
    more: re.Pattern[str]
    source: re.Pattern[str]
    doubts: re.Pattern[str]
    followed: re.Pattern[str]
    now: re.Pattern[str]


@cache
def _tables() -> dict[str, Table]:
    tables = read_table("index.answers.question", "follow_up.yaml")
    return {
        language: Table(**{name: re.compile(pattern) for name, pattern in table.items()})
        for language, table in tables.items()
    }


def of_language(language: str) -> Table:
    """What is said in a language, English where it has no table."""
    return _tables().get(language, _tables()["en"])


def plain(text: str) -> str:
    """A message as the patterns have it: folded, without apostrophes, commas and what stands around it."""
    bare = text.replace("’", "").replace("'", "").replace(",", " ")
    return " ".join(fold(word) for word in bare.split()).strip(_AROUND)


def request(text: str) -> Follow:
    """MORE or SOURCE where the message asks just for that, in whatever language; else NOT."""
    said = plain(text)
    for table in _tables().values():
        if table.source.fullmatch(said):
            return Follow.SOURCE
        if table.more.fullmatch(said):
            return Follow.MORE
    return Follow.NOT


def doubts(text: str) -> bool:
    """Whether a message asks nothing but whether what was said is so: 'really?', 'are you sure?'"""
    said = plain(text)
    return any(table.doubts.fullmatch(said) for table in _tables().values())


def asks_what_followed(text: str, language: str) -> bool:
    """Whether a message asks nothing but what became of what was spoken of: 'what happened to it?', 'and then?'"""
    return bool(of_language(language).followed.fullmatch(plain(text)))


def asks_of_now(text: str, language: str) -> bool:
    """Whether a message asks nothing but how things are now: 'and now?', 'а сейчас?'"""
    table = of_language(language)
    return bool(table.now.fullmatch(table.opens.sub("", plain(text)).strip(_AROUND)))


def put_right(text: str, language: str) -> str:
    """What a message says that puts something right: 'the lighthouse' of 'no, the lighthouse'; '' where it is none."""
    said = plain(text)
    told = of_language(language).corrects.match(said)
    if told is None or kind_of(text, language) is not Kind.KEYWORD:
        return ""
    meant = " " in told[0] or told[0].startswith("我")  # 'I mean', 我是说: no mere 'no'
    return said[told.end() :].strip(_AROUND) if meant or re.search(r"[,，.。—–]", text[:PAUSED]) else ""


def which(text: str, language: str) -> int:
    """Which of what was shown a message means: 2 for 'no, the second one'; 0 where it means none."""
    table = of_language(language)
    bare = put_right(text, language) or plain(text)
    patterns = (table.n1, table.n2, table.n3)
    return next((n for n, pattern in enumerate(patterns, 1) if pattern.fullmatch(bare)), 0)


def opens(text: str, language: str) -> bool:
    """Whether a message begins as one that goes on: 'and Norland?', 'what about 1931?'"""
    return bool(of_language(language).opens.search(plain(text)))
