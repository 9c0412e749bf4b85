"""Names in other scripts as Latin letters: guesses that are then matched against the index's own vocabulary.

Cyrillic follows the tables that newspapers use; Russian spellings of Chinese names follow Palladius' syllabary, which
maps onto pinyin one to one; Han characters are read as pinyin. A guess is never shown, it only finds.
"""

from __future__ import annotations

import re
from functools import cache

from index.language import pinyin
from index.language.chinese import HAN
from index.tables import read_table

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ә": "a", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
}  # fmt: skip
# The other usual spellings: one replaced at a time, then all of them.
_VARIANTS = (("kh", "h"), ("zh", "j"), ("q", "k"), ("gh", "g"), ("dzh", "j"), ("ks", "x"), ("ts", "c"), ("ye", "e"),
             ("ey", "ei"), ("ay", "ai"), ("iy", "i"), ("iy", "y"), ("aev", "ayev"), ("y", "i"))  # fmt: skip
_HAN = re.compile(f"[{HAN}]+")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")


def guesses(word: str) -> tuple[str, ...]:
    """Latin spellings that `word` (one word or a run of Han characters) may have, likeliest first, in lower case."""
    if _HAN.fullmatch(word):
        return _from_han(word)
    if not _CYRILLIC.search(word):
        return ()
    lowered = word.lower()
    plain = in_latin(lowered)
    chinese = from_palladius(lowered)
    variants = [plain.replace(old, new) for old, new in _VARIANTS if old in plain]
    everything = plain
    for old, new in _VARIANTS[:6]:
        everything = everything.replace(old, new)
    return tuple(dict.fromkeys([*([chinese] if chinese else []), plain, *variants, everything]))


def in_latin(text: str) -> str:
    """Cyrillic letters of a text, in lower case, as newspapers spell them; others as they are."""
    return "".join(_LETTERS.get(letter, letter) for letter in text)


def is_cyrillic(text: str) -> bool:
    """Whether some of it is."""
    return bool(_CYRILLIC.search(text))


def is_han(text: str) -> bool:
    """Whether all of it is Chinese."""
    return bool(_HAN.fullmatch(text))


def from_palladius(word: str) -> str | None:
    """Pinyin of a Chinese name in Russian spelling ('цзиньпин' → 'jinping'); None where it can't be one."""
    syllables = _palladius()
    best: dict[int, str] = {0: ""}
    for start in range(len(word)):
        if start not in best:
            continue
        for length in range(1, 7):
            latin = syllables.get(word[start : start + length])
            if latin is not None and start + length <= len(word):
                best.setdefault(start + length, best[start] + latin)
    return best.get(len(word)) if len(word) > 1 else None


def _from_han(run: str) -> tuple[str, ...]:
    syllables = pinyin.syllables(run)
    family_first = f"{syllables[0]} {''.join(syllables[1:])}".strip()
    return tuple(dict.fromkeys((family_first, "".join(syllables), " ".join(syllables))))


@cache
def _palladius() -> dict[str, str]:
    return dict(read_table("index.language", "palladius.yaml"))
