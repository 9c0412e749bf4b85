"""Which of the five languages a text is in: by script, and by letters and frequent words where a script is shared."""

from __future__ import annotations

import re

_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_KAZAKH = re.compile(r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_TURKISH = re.compile(r"[ğışİĞŞ]")
_WORD = re.compile(r"[^\W\d_]+")
_FREQUENT_WORDS = {
    "en": "the of and to in is was for that with as by on are from at an be this which were it has",
    "tr": "ve bir bu ile için olarak da de olan daha çok en kadar sonra olduğu gibi ise ancak ya şu",
    "ru": "и в не на с что по как из для к от за это при его или был также между года у о",
    "kk": "және мен бұл бір үшін деп болып ол да де жылы туралы арасында пен бен еді сондай",
}
_FREQUENT = {language: frozenset(words.split()) for language, words in _FREQUENT_WORDS.items()}
_SAMPLE = 20_000  # characters


def detect(text: str, otherwise: str = "en") -> str:
    """BCP 47 subtag of the language of `text`: en, ru, kk, zh or tr; `otherwise` where nothing speaks for one."""
    sample = text[:_SAMPLE]
    han, cyrillic, latin = (len(script.findall(sample)) for script in (_HAN, _CYRILLIC, _LATIN))
    if 3 * han > cyrillic + latin:  # one character of Chinese says what three letters do
        return "zh"
    words = [word.lower() for word in _WORD.findall(sample)]
    if cyrillic > latin:
        kazakh = len(_KAZAKH.findall(sample)) > 0.02 * cyrillic  # a Russian text about Kazakhstan has a few names
        return "kk" if kazakh and _share(words, "kk") + 0.02 >= _share(words, "ru") else "ru"
    if not latin:
        return otherwise
    turkish, english = _share(words, "tr"), _share(words, "en")
    if turkish == english == 0:
        return "tr" if len(_TURKISH.findall(sample)) > 0.05 * latin else otherwise
    return "tr" if turkish > english else "en"


def _share(words: list[str], language: str) -> float:
    return sum(word in _FREQUENT[language] for word in words) / max(1, len(words))
