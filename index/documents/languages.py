"""Which language a text is in: by script, and by letters and frequent words where a script is shared."""

from __future__ import annotations

import re
from functools import cache

from index.language import foreign, ordinary
from index.language.analysis import stop_words
from index.language.chinese import HAN
from index.language.folding import fold

_HAN = re.compile(f"[{HAN}]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_KAZAKH = re.compile(r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_NOT_UKRAINIAN = re.compile(r"[ыэёъўәғқңөұүһЫЭЁЪЎӘҒҚҢӨҰҮҺ]")
_TURKISH = re.compile(r"[ğışİĞŞ]")
_WORD = re.compile(r"[^\W\d_]+")
_FREQUENT_WORDS = {
    "en": "the of and to in is was for that with as by on are from at an be this which were it has",
    "tr": "ve bir bu ile için olarak da de olan daha çok en kadar sonra olduğu gibi ise ancak ya şu",
    "ru": "и в не на с что по как из для к от за это при его или был также между года у о",
    "kk": "және мен бұл бір үшін деп болып ол да де жылы туралы арасында пен бен еді сондай",
}
EITHER = ("en", "tr")
"""Languages that everyday words tell apart where a text has no small ones."""
_OTHERS = {
    "de": "der die das und den dem des ein eine einer wurde wurden von mit im auf für ist nicht sich auch nach am bei",
    "fr": "le la les des du une et est dans par pour qui que sur au aux avec il elle ce fut était plus son sa ses pas",
    "es": "el la los las de del y en que un una por con para se su al fue es como más era sus lo",
    "it": "il lo gli le di del della che e un una per con nel nella fu è si come dal alla sono dei",
    "pt": "o os as do da dos das e em um uma que por com para foi no na se ao mais era como pelo pela não",
    "nl": "de het een van en op met voor zijn werd door aan bij te die niet ook uit naar der was om",
    "pl": "i w na z do się jest nie że od po przez był była dla oraz za roku jako który która o",
}
"""Languages that have no tables of ours, to be told from English; where a word is in several, their share decides."""
_FREQUENT = {language: frozenset(words.split()) for language, words in {**_FREQUENT_WORDS, **_OTHERS}.items()}
_CERTAIN = 0.12
"""Share of such words from which a text is in another language, if English has not half as many."""
_DIFFERENT = 3  # of them: 'à la carte, café de Paris' is English
_TERSE = 0.08
"""The same share of all its small words that English has not, where English has not a third as many: a price list or a
rota has few, and other ones than running text."""
_TERSE_DIFFERENT = 5  # of them
_TURKISH_LETTERS, _TURKISH_WORDS = 0.05, 0.2
"""Shares of the letters that only Turkish has, and of the words that have one, from which a text without small words is
Turkish."""
_IN_TURKISH_TABLES = (
    "gün kişi kişilik saat adet tl lira ücret ücreti fiyat fiyatı ürün hafta ay yıl açık kapalı salı çarşamba perşembe"
)
"""What heads and cells of Turkish tables say; of these some must have a letter that English has not."""
_SAMPLE = 20_000  # characters
_IN_LATIN = frozenset(("en", "tr", *_OTHERS))
_NEVER_IN_LATIN = frozenset(("ru", "uk", "zh"))
_MOSTLY = 2
"""Times as many letters of another script from which a text isn't in the language that it is declared to be in."""
_WORDS = 30
"""Words from which on small ones tell it."""


def detect(text: str, otherwise: str = "en") -> str:
    """BCP 47 subtag of the language of `text`: en, ru, kk, zh, tr or uk, or one whose small words are frequent in it;
    `otherwise` where nothing speaks for one.
    """
    sample = text[:_SAMPLE]
    han, cyrillic, latin = (len(script.findall(sample)) for script in (_HAN, _CYRILLIC, _LATIN))
    if 3 * han > cyrillic + latin:  # one character of Chinese says what three letters do
        return "zh"
    words = [word.lower() for word in _WORD.findall(sample)]
    if cyrillic > latin:
        own, others = len(_UKRAINIAN.findall(sample)), len(_NOT_UKRAINIAN.findall(sample))
        if own > 0.02 * cyrillic and own > 4 * others:
            return "uk"
        kazakh = len(_KAZAKH.findall(sample)) > 0.02 * cyrillic  # a Russian text about Kazakhstan has a few names
        return "kk" if kazakh and _share(words, "kk") + 0.02 >= _share(words, "ru") else "ru"
    if not latin:
        return otherwise
    turkish, english = _share(words, "tr"), _share(words, "en")
    other, share = max(((language, _share(words, language)) for language in _OTHERS), key=lambda found: found[1])
    if share >= max(_CERTAIN, 2 * english, turkish) and len(_FREQUENT[other].intersection(words)) >= _DIFFERENT:
        return other
    if terse := _of_terse(words):
        return terse
    if english < _CERTAIN and _is_written_as_turkish(sample, latin):  # of its small words 'on' is English as well
        return "tr"
    if turkish == english == 0:  # a menu or a price list has no small words
        told = ordinary.language_of(sample, EITHER, "") if otherwise in EITHER else ""
        return told or otherwise
    return "tr" if turkish > english else "en"


def of_document(declared: str | None, text: str) -> str:
    """The language of a document: as it is declared, unless its letters or, where that is the English of a template,
    its small words tell another. The tools that save and make pages write `lang="en"` around whatever is in them.
    """
    if declared is None:
        return detect(text)
    sample = text[:_SAMPLE]
    han, cyrillic, latin = (len(script.findall(sample)) for script in (_HAN, _CYRILLIC, _LATIN))
    if declared in _IN_LATIN and 3 * han + cyrillic > _MOSTLY * latin:
        return detect(text, declared)
    if declared in _NEVER_IN_LATIN and latin > _MOSTLY * (3 * han + cyrillic):
        return detect(text, declared)
    if declared == "en" and len(_WORD.findall(sample)) >= _WORDS:
        return detect(text)
    return declared


def _is_written_as_turkish(sample: str, latin: int) -> bool:
    """Whether enough letters are Turkish, or enough different words have one: a table says its heads in every row."""
    if len(_TURKISH.findall(sample)) > _TURKISH_LETTERS * latin:
        return True
    different = set(_WORD.findall(sample))
    listed = {word.lower() for word in different} & set(_IN_TURKISH_TABLES.split())
    if len(listed) >= _DIFFERENT and not all(map(str.isascii, listed)):
        return True
    told = sum(_TURKISH.search(word) is not None for word in different)
    return told >= _DIFFERENT and told > _TURKISH_WORDS * len(different)


def _share(words: list[str], language: str) -> float:
    return _counted(words, _FREQUENT[language]) / max(1, len(words))


def _counted(words: list[str], known: frozenset[str]) -> int:
    """How many of the words are known; asked of every sentence for a dozen lists."""
    return sum(map(known.__contains__, words))


def _of_terse(words: list[str]) -> str | None:
    """The language of notes and lists, which go without articles: all small words that a language has count."""
    folded = [fold(word) for word in words]
    most, language = max((_counted(folded, _small(other)), other) for other in _OTHERS)
    rivals = max(_counted(folded, stop_words(rival)) for rival in ("en", "tr"))
    different = len(_small(language).intersection(folded))
    certain = most >= max(_TERSE * len(words), 3 * rivals) and different >= _TERSE_DIFFERENT
    return language if certain else None


@cache
def _small(language: str) -> frozenset[str]:
    return (stop_words(language) | foreign.small_words(language)) - stop_words("en") - stop_words("tr")
