"""What a name sounds like, whatever letters it is written in: 'Nazarbayev' and «Назарбаев» give the same.

A coarse key, made to be compared and never shown: transcriptions differ ('Zhunisov', 'Jünisov'), so what they differ in
is one sound here.
"""

from __future__ import annotations

import re

from index.language.transliteration import in_latin
from index.remembering import remembered

_TURKISH = str.maketrans({"j": "zh", "c": "j"})
_MARKS = {
    "ç": "ch",
    "ş": "sh",
    "ğ": "g",
    "ı": "i",
    "ö": "o",
    "ü": "u",
    "ä": "a",
    "â": "a",
    "î": "i",
    "û": "u",
    "ё": "e",
}
_SOUNDS = (
    ("shch", "S"), ("sch", "S"), ("sh", "S"), ("tch", "C"), ("ch", "C"), ("dzh", "j"), ("dj", "j"), ("zh", "j"),
    ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("ts", "Z"), ("tz", "Z"), ("ce", "se"),
    ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("y", "i"), ("ie", "e"), ("io", "o"),
    ("'", ""), ("’", ""),
)  # fmt: skip
_VOWELS = re.compile("[aeiou]")
_TWICE = re.compile(r"(.)\1+")


@remembered(16384)
def sound(word: str, language: str = "") -> str:
    """The key of one word in Latin or Cyrillic letters; of Turkish ones, 'c' as in 'Cemal'."""
    lowered = word.replace("İ", "i").lower()
    if language == "tr":
        lowered = lowered.translate(_TURKISH)
    latin = in_latin("".join(_MARKS.get(letter, letter) for letter in lowered))
    for written, key in _SOUNDS:
        latin = latin.replace(written, key)
    return _TWICE.sub(r"\1", latin)


def consonants(key: str) -> str:
    """What of a key two names have in common that are transcribed in different ways."""
    return _VOWELS.sub("", key)
