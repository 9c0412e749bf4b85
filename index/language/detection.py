"""The language of a short text: by its letters, and by its stop words where letters don't tell."""

from __future__ import annotations

import re
from functools import cache

from index.language.analysis import fold, stop_words

_HAN = re.compile(r"[㐀-䶿一-鿿]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
_TURKISH = re.compile(r"[ğışİ]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
LATIN = ("en", "tr")


def language_of(text: str, default: str = "en") -> str:
    """BCP 47 subtag of the language that `text` is likely in: en, ru, kk, zh or tr; `default` where nothing tells."""
    if len(_HAN.findall(text)) >= 2 or (_HAN.search(text) and not re.search(r"[^\W\d_㐀-鿿]", text)):
        return "zh"
    words = [fold(word).replace("'", "") for word in _WORD.findall(text)]
    if len(_CYRILLIC.findall(text)) > len(re.findall(r"[A-Za-z]", text)) // 2:
        if _KAZAKH.search(text):
            return "kk"
        kazakh, russian = _votes(words, "kk"), _votes(words, "ru")
        if kazakh == russian and default == "kk":
            return "kk"
        return "kk" if kazakh > russian else "ru"
    if not words:
        return default
    turkish, english = _votes(words, "tr"), _votes(words, "en")
    if _TURKISH.search(text) or re.search(r"[^\W\d_]['’](?:[nyd]?[ıiuüae]n?|[dt][ae]n?|l[ae])\b", text):
        turkish += 1
    if turkish == english:
        return default if default in LATIN else "en"
    return "tr" if turkish > english else "en"


@cache
def _distinct(language: str) -> frozenset[str]:
    """Stop words of a language that its neighbours in script don't have."""
    rival = {"tr": "en", "en": "tr", "kk": "ru", "ru": "kk"}[language]
    return stop_words(language) - stop_words(rival)


def _votes(words: list[str], language: str) -> int:
    distinct = _distinct(language)
    return sum(word in distinct for word in words)
