"""The language of a short text: by its letters, and by its small words where letters don't tell."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from index.language import foreign, kazakh, ordinary
from index.language.analysis import stop_words
from index.language.chinese import HAN
from index.language.folding import fold
from index.remembering import remembered

_HAN = re.compile(f"[{HAN}]")
_OTHER_LETTER = re.compile(rf"[^\W\d_{HAN}]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
_KAZAKH_ALONE = re.compile(r"[әғқңөұүһ]", re.IGNORECASE)
_PLAIN_KAZAKH = frozenset(
    ["кашан", "канша", "каншага", "кайда", "кайдан", "калай", "кандай", "кимнин", "кимди", "кимге", "кимде", "нешеде"]
)
"""Words that ask in Kazakh, typed on a Russian keyboard."""
_UKRAINIAN = re.compile(r"[їєґ]", re.IGNORECASE)
_NOT_UKRAINIAN = re.compile(r"[ыэёъ]", re.IGNORECASE)
_TURKISH = re.compile(r"[ğışİ]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PARTS = re.compile(r"[^\W\d_]+")
_LETTERS = {"es": re.compile("[¿¡ñÑ]"), "pt": re.compile("[ãõÃÕ]"), "de": re.compile("[äßÄ]")}
LATIN = ("en", "tr")
LANGUAGES = ("en", "ru", "kk", "zh", "tr")
"""What is told apart whatever the documents are in."""
SURE = 2
"""Small words of another language that tell it, where none of them asks."""


def language_of(text: str, default: str = "en", among: Collection[str] = LANGUAGES) -> str:
    """BCP 47 subtag of the language that `text` is likely in, one of `among`; `default` where nothing tells."""
    return _language_of(text, default, tuple(among))


def told_by(text: str, assumed: str) -> str | None:
    """The language that the words of `text` tell, whatever is assumed: `assumed` where they may be in that, None where
    they may be in any, as a name is."""
    told = language_of(text, assumed)
    return told if told == assumed or all(language_of(text, other) == told for other in LATIN) else None


@remembered(256)
def _language_of(text: str, default: str, among: Sequence[str]) -> str:
    if len(_HAN.findall(text)) >= 2 or (_HAN.search(text) and not _OTHER_LETTER.search(text)):
        return _of_script(text, among) or "zh"
    words = [fold(word).replace("'", "") for word in _WORD.findall(text)]
    if _is_in_cyrillic(text, words):
        return _in_cyrillic(text, words, default, among)
    script = _of_script(text, among)
    if script is not None:
        return script
    if not words:
        return default
    if "kk" in among and kazakh.is_latin(text):
        return "kk"
    base, told = _english_or_turkish(text, words, default)
    other = _other(text, base, default, among)
    if other is None or (told and other == default):
        return base
    return other if other in among else (default if default in LATIN else "en")


def _is_in_cyrillic(text: str, words: Sequence[str]) -> bool:
    """By most of the letters, unless the small words are all in others than a name: 'Kestrel кто?', 'who is Роев'."""
    cyrillic = len(_CYRILLIC.findall(text))
    there, here = (sum(_votes(words, stop_words(language)) for language in two) for two in (LATIN, ("ru", "kk")))
    if cyrillic and bool(here) is not bool(there) and here + there >= (1 if here else SURE):
        return bool(here)
    return cyrillic > len(re.findall(r"[A-Za-z]", text)) // 2


def _of_script(text: str, among: Collection[str]) -> str | None:
    script = foreign.language_of_script(text)
    return script if script in among else None


def _in_cyrillic(text: str, words: Sequence[str], default: str, among: Collection[str]) -> str:
    if "uk" in among and not _KAZAKH_ALONE.search(text):
        ukrainian, kazakh = _votes(words, stop_words("uk")), _votes(words, stop_words("kk"))
        ukrainian += _votes(words, foreign.asking("uk") - stop_words("ru"))
        if _UKRAINIAN.search(text) or (ukrainian > max(kazakh, _votes(words, stop_words("ru")))):
            return "uk"
        if _KAZAKH.search(text) and (default == "uk" or ukrainian > kazakh):
            return "uk"
        if default == "uk" and not _NOT_UKRAINIAN.search(text) and ukrainian >= kazakh:
            return "uk"
    if _KAZAKH.search(text):
        return "kk"
    kazakh, russian = _votes(words, _distinct("kk") | _PLAIN_KAZAKH), _votes(words, _distinct("ru"))
    if kazakh == russian and default != "uk":
        return ordinary.language_of(text, ("ru", "kk"), default) or (default if default == "kk" else "ru")
    if kazakh == russian:
        return default
    return "kk" if kazakh > russian else "ru"


def _english_or_turkish(text: str, words: Sequence[str], default: str) -> tuple[str, bool]:
    """Which of the two, and whether it was told by ordinary words, against what is assumed, where no small ones are."""
    turkish, english = _votes(words, _distinct("tr")), _votes(words, _distinct("en"))
    if _TURKISH.search(text) or re.search(r"[^\W\d_]['’](?:[nyd]?[ıiuüae]n?|[dt][ae]n?|l[ae])\b", text):
        turkish += 1
    if turkish != english:
        return ("tr" if turkish > english else "en"), False
    told = ordinary.language_of(text, ("en", "tr"), default) if default in LANGUAGES else None
    return told or (default if default in LATIN else "en"), told is not None


def _other(text: str, base: str, default: str, among: Collection[str]) -> str | None:
    """Another language in Latin letters whose small words are more than those of English and Turkish; one does for
    the language that is assumed."""
    words = [fold(word) for word in _PARTS.findall(text)]
    votes = {language: _votes(words, stop_words(language)) for language in foreign.languages()}
    for language, letters in _LETTERS.items():
        votes[language] += bool(letters.search(text))
    most = max(votes.values(), default=0)
    rivals = max(_votes(words, stop_words(language)) for language in LATIN)
    if most <= rivals:
        tied = 0 < most == rivals and votes.get(default) == most and default in among
        untold = not rivals and base != "tr" and default in among and default not in LATIN
        return default if tied or untold else None
    best = [language for language, count in votes.items() if count == most]
    known = [language for language in (default, *among) if language in best]
    chosen = (known or best)[0]
    asks = any(word in foreign.asking(chosen) for word in words)
    return chosen if asks or most >= SURE or chosen == default else None


@cache
def _distinct(language: str) -> frozenset[str]:
    """Stop words of a language that its neighbours in script don't have."""
    rival = {"tr": "en", "en": "tr", "kk": "ru", "ru": "kk"}[language]
    return stop_words(language) - stop_words(rival)


def _votes(words: Sequence[str], known: Collection[str]) -> int:
    return sum(word in known for word in words)
