"""Letters that stand for the same: without case, accents and the like, so that what is typed meets what is written."""

from __future__ import annotations

import re
import unicodedata

from index.language.chinese import simplified
from index.remembering import remembered

VOWEL_SIGNS = "\u0610-\u061a\u0640\u064b-\u065f\u0670"
"""Arabic signs that are mostly left out, and the stroke that lengthens a word."""
_SIGNS = re.compile(f"[{VOWEL_SIGNS}]+")
_ALIKE = str.maketrans({"’": "'", "ʼ": "'", "ʹ": "'", "`": "'", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"})
"""Letters and marks that people write for one another."""


_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " "))
"""Blanks that only say how wide they are or that no line breaks there."""
_WIDE = str.maketrans(
    {code: code - 0xFEE0 for first, last in ("０９", "ＡＺ", "ａｚ") for code in range(ord(first), ord(last) + 1)}
)
"""Letters and figures as wide as a Chinese sign."""
_LATIN, _CYRILLIC = "ABCEHIKMOPTXYaceiopxyj", "АВСЕНІКМОРТХУасеіорхуј"
_TWINS = {
    "latin": (re.compile(f"[{_CYRILLIC}]"), str.maketrans(_CYRILLIC, _LATIN)),
    "cyrillic": (re.compile(f"[{_LATIN}]"), str.maketrans(_LATIN, _CYRILLIC)),
}
_IN_LATIN, _IN_CYRILLIC = re.compile("[A-Za-zÀ-ɏ]"), re.compile("[Ѐ-ӿ]")
_ONE_WORD = re.compile(r"[^\W\d_]+")
_KAZAKH = str.maketrans("әғқңөұүһі", "агкноуухи")


def as_russian(word: str) -> str:
    """A folded word as people write it who have no Kazakh letters: 'нурлан' for 'нұрлан'."""
    return word if word.isascii() else word.translate(_KAZAKH)


@remembered(65536)
def fold(word: str) -> str:
    """Lower case; Latin letters lose their diacritics, Cyrillic ones keep theirs (й is no и), ё is written е; Chinese
    ones are simplified; Arabic ones lose what is mostly left out."""
    if word.isascii():
        return word.lower()
    lowered = (
        _SIGNS.sub("", simplified(word)).translate(_ALIKE).replace("İ", "i").lower().replace("ı", "i").replace("ё", "е")
    )
    out: list[str] = []
    for letter in unicodedata.normalize("NFC", lowered):
        parts = unicodedata.normalize("NFD", letter)
        out.append(parts[0] if len(parts) > 1 and parts[0].isascii() else letter)
    return "".join(out).replace("ß", "ss").replace("æ", "ae").replace("ø", "o").replace("ł", "l").replace("đ", "d")


def in_one_script(text: str) -> str:
    """`text` with wide letters and figures as plain ones, and each word in the script of most of its letters where the
    others only look like it: a Latin 'o' in a Cyrillic word, a Cyrillic 'о' in a Latin one."""
    if text.isascii():
        return text
    return _ONE_WORD.sub(lambda word: _of_one_script(word[0]), text.translate(_WIDE))


def _of_one_script(word: str) -> str:
    here = {"latin": len(_IN_LATIN.findall(word)), "cyrillic": len(_IN_CYRILLIC.findall(word))}
    if not all(here.values()):
        return word
    others = {"latin": here["cyrillic"], "cyrillic": here["latin"]}
    could = [script for script, (twins, _) in _TWINS.items() if len(twins.findall(word)) == others[script]]
    best = max(could, key=here.__getitem__, default="")
    doubtful = len(could) > 1 and here["latin"] == here["cyrillic"]
    return word.translate(_TWINS[best][1]) if best and not doubtful else word


def with_plain_blanks(text: str) -> str:
    """`text` with plain blanks for those that no line breaks at and the like, each letter where it stood."""
    return text if text.isascii() else text.translate(_BLANKS)


def fold_in_place(text: str) -> str:
    """`text` letter by letter, so that each stands where it stood; one that would become two is left."""
    if text.isascii():
        return text.lower()
    return "".join(piece if len(piece := fold(letter)) == 1 else letter for letter in text)


def without_accents(text: str) -> str:
    """`text` in the letters that its letters are made of, whatever the script: й is и, as in é there is e."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) != "Mn")
