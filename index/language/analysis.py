"""Text → terms: the one analyser of documents and questions, so that both speak of the same things in the same words.

Words are cut at anything that is neither letter nor digit, except an apostrophe inside a word (Xi'an, don't), the
separators inside a figure (580,000 and 4.18 are one word each) and '&' between letters (R&D, which R & D is too).
They are folded: lower case, Latin letters without their diacritics, Chinese ones simplified. Content words are stemmed
with Snowball; it has no Kazakh, so Kazakh inflections are taken off by a list of endings, and so are Turkish ones.
Chinese has no spaces: runs of Han characters become overlapping pairs.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import Stemmer

from index.language.chinese import HAN, is_han, pairs, simplified
from index.language.endings import ENDINGS, stem_of
from index.language.folding import VOWEL_SIGNS, fold
from index.remembering import remembered
from index.tables import read_table

_WORD = re.compile(
    rf"[{HAN}]+"
    r"|(?:[A-Za-z]\.){2,}(?![A-Za-z])"
    r"|(?:[A-Za-z]{1,2} ?& ?[A-Za-z]|[A-Za-z]{1,3}&[A-Za-z]{1,3})(?:['’]s)?(?!['’]?[^\W_])"
    r"|v?\d+(?:\.\d+){1,3}\.\d(?![.\w])"  # the number of a version: 2.3.0 is no 3.0
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<!\d[.,])\d+[.,]\d+(?![.,]?\d)"
    rf"|[^\W_{HAN}]+(?:[{VOWEL_SIGNS}]+[^\W_{HAN}]*)*(?:['’ʼʹ`][^\W\d_{HAN}]+)*"
)
_LETTERS = r"[^\W\d_]+(?:['’ʼʹ`][^\W\d_]+)*"
_PLAIN_WORD = {True: re.compile(_LETTERS, re.ASCII), False: re.compile(_LETTERS)}
_NOT_PLAIN = {True: re.compile(r"[0-9&]"), False: re.compile(rf"[\d&{HAN}{VOWEL_SIGNS}]")}
"""What has none of these signs, and no two full stops, has no words but of letters, which are found faster. By whether
all is ASCII."""
BRIEF = 400
"""Characters of a text whose words are remembered: a question, a title or a sentence, which several rules read."""
_TURKISH_SUFFIX = re.compile(r"['’ʼʹ`][^\W\d_]+$")
APOSTROPHE_ENDINGS = ("tr", "kk", "az", "crh")
"""Languages that write the endings of names behind an apostrophe."""
_ELIDED = {
    language: re.compile(rf"(?:{prefixes})['’ʼ](?=\w)", re.IGNORECASE)
    for language, prefixes in {
        "fr": "[cdjlmnst]|(?:jus|lors|puis|quoi|pres)?qu",
        "it": "[cdlmnstv]|(?:ne|da|a|co|de|su)ll|un|quest|quell|sant|bell|dov|cos|com",
        "ca": "[dlmnst]",
    }.items()
}
"""Small words that lose their vowel before another: l'étude, dell'arte. The word begins behind them."""
_ISE = re.compile(r"(?<=[a-z]{3})is(e|ed|es|er|ers|ing|ation|ations|ational|able)$")
_OUR = re.compile(r"(?<=[a-z]{2})our(s|ed|ing|ful|able|hood|al|ally|ly|liness|ite|ites|er|ers)?$")
_STAN = re.compile(r"(\w{2,}стан)(?:а|у|ом|е|ы|ов|ам|ами|ах)?$")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_FIGURE = re.compile(r"\d+[.,]\d+")
_NO_CONTRACTIONS = frozenset(("hell", "id", "ill", "shed", "shell"))
"""Words of their own, which an apostrophe makes stop words of."""
_PLURAL = re.compile(r"(?<=&[A-Z])s$")
_SPELT_TURKISH = frozenset(("su", "müdür"))
"""Words that are folded to a word of grammar, şu and mudur, and are told from it where they are spelt out."""
_DYING = ("öl", "Öl", "ÖL")
"""How the forms of 'ölmek' begin, to die, which are folded to those of 'olmak', to become: öldü and oldu."""
_OF_A_LIFE = {"b": "born", "d": "died", "m": "married"}
_BEFORE_DIGITS = re.compile(r"\.\s?(?:c\.\s?|ca\.\s?|before |after )?\d")
"""What follows a letter that stands for a word in the dates of a life: 'b. 3 May 1868, m. c. 1894'."""
_SNOWBALL = {
    "en": "english", "ru": "russian", "de": "german", "fr": "french", "es": "spanish", "it": "italian",
    "nl": "dutch", "pt": "portuguese", "sv": "swedish", "fi": "finnish", "da": "danish", "no": "norwegian",
    "ro": "romanian", "hu": "hungarian", "ar": "arabic", "el": "greek", "ca": "catalan", "eu": "basque",
    "ga": "irish", "hi": "hindi", "hy": "armenian", "id": "indonesian", "lt": "lithuanian", "ne": "nepali",
    "sr": "serbian", "ta": "tamil", "yi": "yiddish",
}  # fmt: skip
CYRILLIC = ("ru", "kk", "uk", "sr", "bg", "be", "mk", "ky", "mn", "tg")
OTHER_SCRIPTS = (*CYRILLIC, "zh", "ja", "ko", "ar", "fa", "ur", "he", "yi", "el", "hi", "ne", "hy", "ka", "ta", "th")
"""Languages that aren't written in Latin letters: a word in these is no word of theirs."""


class Word(NamedTuple):
    """A word of a text. `surface` is folded but not stemmed; `term` is '' for a stop word. Offsets in characters."""

    surface: str
    term: str
    start: int
    end: int


@cache
def stop_words(language: str) -> frozenset[str]:
    """Of `language`, the words that ask in it included; English for a language without a list."""
    lists = _stop_lists()
    return lists.get(language, lists["en"])


def has_stop_words(language: str) -> bool:
    """Whether there is a list for `language`."""
    return language in _stop_lists()


@cache
def _stop_lists() -> dict[str, frozenset[str]]:
    lists: dict[str, frozenset[str]] = {}
    asking = read_table("index.language", "foreign.yaml")["words"]
    for language, listed in {**dict.fromkeys(asking, ""), **read_table("index.language", "stopwords.yaml")}.items():
        known = f"{listed} {' '.join(asking[language].values())}" if language in asking else listed
        folded = {fold(word) for word in known.split()}
        bare = {word.replace("'", "") for word in folded}
        lists[language] = frozenset(folded | (bare - _NO_CONTRACTIONS if language == "en" else bare))
    return lists


def words(text: str, language: str = "en") -> list[Word]:
    """Every word of `text` in order, stop words included (their `term` is empty)."""
    return [*_words_of_brief(text, language)] if len(text) <= BRIEF else _words(text, language)


@remembered(512)
def _words_of_brief(text: str, language: str) -> tuple[Word, ...]:
    return tuple(_words(text, language))


def _words(text: str, language: str) -> list[Word]:
    shouting = text.isupper() and " " in text.strip()  # a lone WHO is a name
    found: list[Word] = []
    ascii_ = text.isascii()
    plain = not _NOT_PLAIN[ascii_].search(text) and text.count(".") < 2
    for match in (_PLAIN_WORD[ascii_] if plain else _WORD).finditer(text):
        raw = match[0]
        if not ascii_ and is_han(raw[0]):
            found.extend(_pairs(raw, match.start()))
            continue
        surface, term = _read(raw, shouting, language)
        if not term and raw in _OF_A_LIFE and language == "en" and _is_of_a_life(text, match):
            term = term_of(_OF_A_LIFE[raw], language)
        if surface:
            found.append(tuple.__new__(Word, (surface, term, *match.span())))  # its own way in is written in Python
    return found


def _is_of_a_life(text: str, letter: re.Match[str]) -> bool:
    """'b. 1868', not '5 m. 20 cm'."""
    before = text[max(0, letter.start() - 2) : letter.start()]
    return not any(map(str.isdigit, before)) and _BEFORE_DIGITS.match(text, letter.end()) is not None


@remembered(65536)
def _read(raw: str, shouting: bool, language: str) -> tuple[str, str]:
    """Surface and term of a word as it is written; both empty where nothing is left of it."""
    surface = _surface(raw, shouting, language)
    if language == "tr" and raw.replace("I", "ı").lower() in _SPELT_TURKISH:
        return surface, surface
    term = term_of(surface, language) if surface else ""
    if language == "tr" and not term and raw[:2] in _DYING:
        return surface, stem_of(raw.lower(), "tr")
    return surface, term


def terms(text: str, language: str = "en") -> list[tuple[str, int, int]]:
    """The content words of `text`, stemmed: (term, start, end), offsets in characters."""
    return [(word.term, word.start, word.end) for word in words(text, language) if word.term]


def index_terms(text: str, language: str = "en") -> list[str]:
    """The terms alone, in order: what Whoosh is given."""
    return [word.term for word in words(text, language) if word.term]


def _surface(raw: str, shouting: bool, language: str) -> str:
    if language in APOSTROPHE_ENDINGS:
        raw = _TURKISH_SUFFIX.sub("", raw)  # Kazakistan'ın
    elided = _ELIDED.get(language)
    if elided is not None:
        raw = elided.sub("", raw, count=1) if elided.match(raw) else raw
    if raw[0].isdigit():
        if _THOUSANDS.fullmatch(raw):
            return raw.replace(",", "")
        if _FIGURE.fullmatch(raw):
            return raw.replace(",", ".")
        return fold(raw).replace("'", "")  # the 1700's are the 1700s
    if raw[-1] == ".":
        joined = raw.replace(".", "")
        return joined.upper() if fold(joined) in stop_words("en") else fold(joined)
    folded = fold(raw)
    if "." in folded:
        return folded.removeprefix("v")  # v2.3.0
    if "&" in folded:
        return fold(_PLURAL.sub("", raw)).removesuffix("'s").replace(" ", "")
    if folded.replace("'", "") in _NO_CONTRACTIONS:
        return folded
    if folded.endswith("'s"):
        folded = folded[:-2]
    folded = folded.replace("'", "")
    if len(raw) > 1 and raw.isupper() and not shouting and folded in stop_words("en"):
        return raw  # US, IT, WHO are names, not stop words
    return folded


@remembered(131072)
def term_of(surface: str, language: str) -> str:
    """The term that a folded word is indexed under; '' for a stop word."""
    if surface[0].isdigit() or "&" in surface:
        return surface
    language = _language_of_word(surface, language)
    if surface in stop_words(language) or (len(surface) == 1 and not is_han(surface)):
        return ""
    if surface.isupper() and surface.isascii():
        return surface
    if language in ENDINGS:
        return stem_of(surface, language)
    if language == "en":
        surface = _plain_english(surface)
    algorithm = _SNOWBALL.get(language)
    stem = _stemmer(algorithm).stemWord(surface) if algorithm else surface
    return _short_russian(surface, stem) if language == "ru" else stem


@cache
def _english_forms() -> dict[str, str]:
    lists = read_table("index.language", "english.yaml")
    entries = (entry.partition(":") for forms in lists.values() for entry in forms.split())
    return {form: base for form, _, base in entries}


def is_irregular(word: str) -> bool:
    """Whether a folded word is an irregular form or a British spelling of an English word."""
    return word in _english_forms()


def _plain_english(word: str) -> str:
    """Irregular forms as the word they are a form of, British spellings as American: fought → fight, colour → color.

    The rules of spelling turn 'promise' into 'promize' too: in documents and questions alike, so it does no harm.
    """
    known = _english_forms().get(word)
    if known:
        return known
    return _OUR.sub(r"or\1", _ISE.sub(r"iz\1", word))


def _language_of_word(surface: str, language: str) -> str:
    """A Latin word in a Russian text is no Russian word: its script decides."""
    latin = surface.isascii()
    if latin and language in OTHER_SCRIPTS:
        return "en"
    if not latin and language not in CYRILLIC and "Ѐ" <= surface[0] <= "ӿ":
        return "ru"
    return language


def _short_russian(surface: str, stem: str) -> str:
    """Snowball takes -н off Казахстан, a noun, as off a verb, and leaves Кита-й and Кит-ая apart: mend both."""
    country = _STAN.match(surface)
    if country:
        return country[1]
    shorter = stem.rstrip("аеиоуыэюяйь")
    return shorter if len(shorter) >= 3 else stem


@cache
def _stemmer(algorithm: str) -> Stemmer.Stemmer:
    stemmer = Stemmer.Stemmer(algorithm)
    stemmer.maxCacheSize = 0  # term_of has one
    return stemmer


def _pairs(run: str, start: int) -> list[Word]:
    stops = stop_words("zh")
    return [
        Word(
            pair,
            "" if pair in stops or all(letter in stops for letter in pair) else pair,
            start + n,
            start + n + len(pair),
        )
        for n, pair in enumerate(pairs(simplified(run)))
    ]
