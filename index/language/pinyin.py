"""How Chinese characters are read, in Latin letters without tones.

The readings are pypinyin's, and so are the phrases that decide between several readings of a character. Its own code
would keep them as half a million Python objects, 50 MB; as arrays they are 3 MB. It is not imported for that reason: of
the package only the two tables are read.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

CIRCUMFLEX = "\u0302"
"""The only mark that is no tone: ê is a vowel of its own."""
BASIC = 0x10000
"""Code points that a character may have here: those of names are all below."""


def syllables(run: str) -> list[str]:
    """How each of some characters is read, the longest phrases first; one without a known reading is left as it is."""
    return list(_tables().read(run))


def is_phrase(run: str) -> bool:
    """Whether the table of phrases has it: a word with a letter that has several readings."""
    return _tables().has(run)


class _Tables:
    def __init__(self, characters: Mapping[str, str], phrases: Mapping[str, list[list[str]]]) -> None:
        """As pypinyin has them: readings of characters by decimal code point, and of phrases, each with its tones."""
        numbers: dict[str, int] = {"": 0}
        toneless = cache(_toneless)  # some 1,500 there are
        self._of_character = np.zeros(BASIC, dtype=np.uint16)
        for code, readings in characters.items():
            if int(code) < BASIC:
                reading = toneless(readings.split(",")[0])
                self._of_character[int(code)] = numbers.setdefault(reading, len(numbers))
        self._phrases = np.array(sorted(phrases))
        self._longest = int(self._phrases.dtype.itemsize // 4)
        self._readings = np.zeros((len(self._phrases), self._longest), dtype=np.uint16)
        for row, phrase in enumerate(self._phrases.tolist()):
            read = [toneless(readings[0]) for readings in phrases[phrase]]
            self._readings[row, : len(read)] = [numbers.setdefault(reading, len(numbers)) for reading in read]
        self._syllables = tuple(numbers)

    def read(self, run: str) -> Iterator[str]:
        start = 0
        while start < len(run):
            row, length = self._phrase_at(run, start)
            numbers = (
                self._readings[row, :length].tolist() if length else self._of_character[[ord(run[start])]].tolist()
            )
            yield from (self._syllables[number] or run[start] for number in numbers)
            start += length or 1

    def has(self, phrase: str) -> bool:
        row = int(np.searchsorted(self._phrases, phrase))
        return row < len(self._phrases) and bool(self._phrases[row] == phrase)

    def _phrase_at(self, run: str, start: int) -> tuple[int, int]:
        """The row and the length of the longest phrase that begins there; 0 long where there is none."""
        for length in range(min(self._longest, len(run) - start), 1, -1):
            phrase = run[start : start + length]
            row = int(np.searchsorted(self._phrases, phrase))
            if row < len(self._phrases) and self._phrases[row] == phrase:
                return row, length
        return 0, 0


def _toneless(reading: str) -> str:
    letters = (c for c in unicodedata.normalize("NFD", reading) if c == CIRCUMFLEX or not unicodedata.combining(c))
    return unicodedata.normalize("NFC", "".join(letters))


@cache
def _tables() -> _Tables:
    return _Tables(_table("pinyin_dict"), _table("phrases_dict"))


def _table(name: str) -> Any:
    spec = find_spec("pypinyin")
    assert spec is not None
    assert spec.origin is not None
    return json.loads(Path(spec.origin).with_name(f"{name}.json").read_bytes())
