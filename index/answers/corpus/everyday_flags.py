"""Marks of what notices and handbooks answer with: times of day, days of the week, rooms and streets, 'free of charge'.

The words are dictionary forms in `everyday.yaml`; a word of a text is told to be one of them by its endings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from index.language import inflection
from index.language.analysis import Word, term_of
from index.language.chinese import has_han
from index.language.folding import fold
from index.tables import kept_table

HOURS, DAYS = 24, 31
_STEMMED = ("ru", "uk", "de", "fr", "es", "it", "pt", "nl")
"""Languages whose words are told by their stems."""
SHORTEST = 3
"""Letters of a word before its endings."""
_CLOCK = re.compile(
    r"(?<![\d:.,$€£¥₸₽₺])(?:[01]?\d|2[0-4])(?P<mark>[:：.])[0-5]\d(?:(?P=mark)[0-5]\d)?(?![\d:：]|[.,]\d)(?=(?P<behind>\W{0,2}\w*))"
)
_DIGIT = re.compile(r"\d")
_HALF_DAY = re.compile(r"\s?(?:[ap]\.?m\b\.?|o['’]clock\b)", re.IGNORECASE)
_HALF_DAY_GLUED = re.compile(r"(?:1[0-2]|0?[1-9])[ap]m")
_POINTED = re.compile(
    r"\b(?:at|by|from|until|till|before|after|between|and|to)\s+(?P<time>(?:[01]?\d|2[0-4])\.[0-5]\d)(?![\d.]*\d)"
    r"(?=(?P<behind>\W{0,2}\w*))",
    re.IGNORECASE,
)
"""Times with a point, as in 8.30, which in English may be sums or shares as well."""
_AT_HALF_DAY = re.compile(rf"\d{_HALF_DAY.pattern}", re.IGNORECASE)
_WEEKDAYS = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow")
)
_HOUR_BEFORE = re.compile(r"(?:\bsaat|\bсағат|\bayın|\bайдың)\s$", re.IGNORECASE)
_HOUR_BEHIND = re.compile(r"\s(?:числ[оау]\b|час(?:а|ов|у|ам|ах)?\b(?!\s+(?:в|на)\b)|утра\b|вечера\b|дня\b|ночи\b)")
_HOUR_WORDS = {
    "de": re.compile(r"\s?Uhr\b"),
    "nl": re.compile(r"\s?uur\b"),
    "fr": re.compile(r"\s?(?:h|heures?)\b"),
    "es": re.compile(r"\s?(?:h|hs|horas?)\b"),
    "pt": re.compile(r"\s?(?:h|horas?)\b"),
    "uk": re.compile(r"(?:-\w{1,3})?\s(?:годин[іиау]?|ранку|вечора|дня|ночі)\b"),
}
"""What stands behind an hour in other languages; a length of time may be written alike, and is marked as well."""
_BEFORE_HOURS = {
    "es": re.compile(r"\blas\s$", re.IGNORECASE),
    "it": re.compile(r"\b(?:ore|alle|dalle)\s$", re.IGNORECASE),
    "pt": re.compile(r"\b(?:às|das)\s$", re.IGNORECASE),
}
_GLUED = re.compile(r"(?:[01]?\d|2[0-4])h(?:[0-5]\d)?")
_RANGES = {
    "en": re.compile(r"\b(?:from|between) (\w+) (?:to|till|until|and) (\w+)\b(\W{0,2}\w*)", re.IGNORECASE),
    "ru": re.compile(r"\bс (\w+) (?:до|по) (\w+)\b(\W{0,2}\w*)", re.IGNORECASE),
}
_HAN_TIME = re.compile(
    r"(?:周|星期|礼拜)(?:[一二三四五六日天末][、至到和及]?)+|(?:[\d〇零一二两三四五六七八九十]{1,4})(?:点(?:钟|半|整|[\d一二三四五六七八九十]+分)?|时(?!间|候|常|代))"
    r"|[凌早晚]晨|[上下中]午|早上|晚上|傍晚|夜间|午夜|每[天日周月年晚季]度?|工作日|节假日|周末|春[节季]|国庆节?|暑假|寒假|全年|当[天日]"
)
_HAN_PLACE = re.compile(
    r"[\d一二三四五六七八九十]+(?:号楼|楼|层|室|号房)|[东南西北前后正侧]门|前台|门口|旁边?|对面|隔壁|[左右]侧|楼[上下]|大厅|[\u4e00-\u9fff]{1,4}(?:路|街|巷)\d*号?"
)
_HAN_FREE = re.compile("免费|不收费|免收")
_ENGLISH_FREE = re.compile(
    r"(?<=\bfor )free\b|\bfree of charge\b"
    r"|(?<![-\w])(?<!\bset )(?<!\bgo )(?<!\brun )free(?=\s*(?:[,.;:!?)]|$)|\s(?:and|but|for (?:all|members))\b)",
    re.IGNORECASE,
)
"""'Juniors row free': at the end of a clause; 'free time' and 'free on Mondays' say nothing of a price."""
_HAN_SHARE = re.compile("[〇零一二两三四五六七八九十百千万]+分之[〇零一二两三四五六七八九十百千万]+|一半|半数")
_SHARES = {
    "en": re.compile(r"\b(?:one|a|two|three|four|seven|nine)[ -](?:third|quarter|fifth|tenth)s?\b", re.IGNORECASE),
    "ru": re.compile(r"\b(?:одн[ау]|две|три|четыре) (?:трет|четверт|пят|десят)\w+\b", re.IGNORECASE),
    "kk": re.compile(r"\b(?:үштен|төрттен|бестен|оннан) (?:бір|екі|үш|төрт)\w*", re.IGNORECASE),
    "tr": re.compile(r"\b(?:üçte|dörtte|beşte|onda) (?:bir|iki|üç|dört)\w*", re.IGNORECASE),
}
"""Shares told by two words."""
_ONE = {"kk": "бір", "tr": "bir"}
_SOMEWHERE = {
    "tr": re.compile(r"\w{4,}(?:[dt][ae](?:ki)?|(?:g|y|in|un|lar|ler)[ae])"),
    "kk": re.compile(r"\w{3,}(?:[дт][ае](?:ғы|гі)?|[ғқ]а|[гк]е|[ыі]на|[ыі]не|сына|сіне)"),
}
"""Endings of the locative and of those forms of the dative that hardly another word has."""


class Marks(NamedTuple):
    """The bits that stand for a time, a place, a sum that is nought, for any figure, and for a share."""

    time: int
    place: int
    free: int
    figure: int
    share: int


def mark_one(words: Sequence[Word], marks: list[int], language: str, figure: int) -> None:
    """The article that is a figure as well, right before a unit of time: 'бір жыл', 'bir yıl'."""
    for n, word in enumerate(words[:-1]):
        if word.surface == _ONE.get(language) and belongs(words[n + 1].surface, "durations", language):
            marks[n] |= figure


def mark(text: str, words: Sequence[Word], marks: list[int], language: str, bits: Marks) -> None:
    """Add to the `marks` of each word of a sentence in `language` (BCP 47)."""
    if has_han(text):
        for pattern, bit in (
            (_HAN_TIME, bits.time),
            (_HAN_PLACE, bits.place),
            (_HAN_FREE, bits.free),
            (_HAN_SHARE, bits.share),
        ):
            for found in pattern.finditer(text):
                _mark_stretch(words, marks, found.start(), found.end(), bit)
        for start, end in _clocks(text, language):
            _mark_stretch(words, marks, start, end, bits.time)
        return
    for start, end in (*_clocks(text, language), *_ranges(text, language)):
        _mark_stretch(words, marks, start, end, bits.time)
    if language == "en":
        _mark_pointed(text, words, marks, bits)
        for told in _ENGLISH_FREE.finditer(text):
            _mark_stretch(words, marks, told.start(), told.end(), bits.free)
    shares = _SHARES.get(language)
    for told in shares.finditer(text) if shares else ():
        _mark_stretch(words, marks, told.start(), told.end(), bits.share)
    figure, alone = bits.figure, _alone(language, bits)
    for n, word in enumerate(words):
        if marks[n] & figure:
            _mark_hour(text, words, marks, n, language, bits.time)
        marks[n] |= alone(word.surface)
    if language in _SOMEWHERE:
        for n, word in enumerate(words):
            if not marks[n] & (bits.time | bits.figure) and word.term and _is_somewhere(word.surface, language):
                marks[n] |= bits.place


@lru_cache(maxsize=65536)
def _is_somewhere(surface: str, language: str) -> bool:
    """Whether a word says by its ending where something is or goes, whatever it names: 'sığınağa', 'жертөледе'."""
    return _SOMEWHERE[language].fullmatch(surface) is not None


@cache
def _alone(language: str, bits: Marks) -> Callable[[str], int]:
    """What a word in a language tells alone, whatever stands beside it."""
    told = (("times", bits.time), ("places", bits.place), ("free", bits.free))
    halves = _list("halves", language)  # 'треть', not 'третью'

    @lru_cache(maxsize=65536)
    def of_word(surface: str) -> int:
        alone = sum(bit for name, bit in told if belongs(surface, name, language))
        return alone | (bits.share if surface in halves else 0)

    return of_word


def _mark_stretch(words: Sequence[Word], marks: list[int], start: int, end: int, bit: int) -> None:
    for n, word in enumerate(words):
        if word.start < end and start < word.end:
            marks[n] |= bit


def _clocks(text: str, language: str) -> list[tuple[int, int]]:
    """Where times like 8:30 stand; with a point, as in 18.30, neither in English or Chinese nor of what is measured."""
    found = []
    for match in _CLOCK.finditer(text) if _DIGIT.search(text) else ():
        if match["mark"] == "." and (language in ("en", "zh") or _is_measured(match["behind"], language)):
            continue
        found.append((match.start(), match.start("behind")))
    return found


def _mark_pointed(text: str, words: Sequence[Word], marks: list[int], bits: Marks) -> None:
    """'Be there by 8.30' where the sentence has a time of day besides: 'every morning', '8.45 am', '17:00'."""
    found = list(_POINTED.finditer(text))
    if not found or any(_is_measured(match["behind"], "en") for match in found):
        return
    if _AT_HALF_DAY.search(text) or _clocks(text, "en") or any(_tells_day(word.surface) for word in words):
        for match in found:
            _mark_stretch(words, marks, match.start("time"), match.end("time"), bits.time)


def _tells_day(surface: str) -> bool:
    return surface in _WEEKDAYS or belongs(surface, "times", "en")


def _is_measured(behind: str, language: str) -> bool:
    word = behind.strip()
    return word[:1] in "%‰°₸₽₺€$" or belongs(word.casefold(), "units", language) if word else False


def _ranges(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where hours stand like 'from nine to five', 'с восьми до десяти': two small figures that measure nothing."""
    pattern = _RANGES.get(language)
    for match in pattern.finditer(text) if pattern else ():
        if match[3].strip().startswith("числ") and all(match[n].isdecimal() and int(match[n]) <= DAYS for n in (1, 2)):
            yield match.start(1), match.end(2)  # 'с 20 по 25 число'
        elif all(_is_hour(match[n].casefold(), language) for n in (1, 2)) and not _is_measured(match[3], language):
            yield match.start(1), match.end(2)


def _is_hour(word: str, language: str) -> bool:
    return int(word) <= HOURS if word.isdecimal() else belongs(fold(word), "hours", language)


def _mark_hour(text: str, words: Sequence[Word], marks: list[int], n: int, language: str, bit: int) -> None:
    """'10 am', 'saat 9', 'сағат 10', '17 часов'; days of a month: 'ayın beşi', '25 числа'."""
    word = words[n]
    half = _HALF_DAY.match(text, word.end)
    if language == "en" and _HALF_DAY_GLUED.fullmatch(word.surface):
        marks[n] |= bit
    elif half:
        _mark_stretch(words, marks, word.start, half.end(), bit)
    elif (
        _HOUR_BEFORE.search(text, max(0, word.start - 7), word.start)
        or _HOUR_BEHIND.match(text, word.end)
        or (language in _HOUR_WORDS.keys() | _BEFORE_HOURS.keys() and _is_hour_in(text, word, language))
    ):
        marks[n] |= bit


def _is_hour_in(text: str, word: Word, language: str) -> bool:
    """'22 Uhr', '19h30', 'alle 18': of languages that have no more here than these words."""
    if _GLUED.fullmatch(word.surface):
        return True
    if not word.surface.isdecimal() or int(word.surface) > HOURS:
        return False
    before, behind = _BEFORE_HOURS.get(language), _HOUR_WORDS.get(language)
    return bool(
        (before and before.search(text, max(0, word.start - 7), word.start))
        or (behind and behind.match(text, word.end))
    )


@lru_cache(maxsize=65536)
def belongs(surface: str, name: str, language: str) -> bool:
    """Whether a folded word is a form of one in the list `name` of a language; of one without a list, never."""
    listed = _list(name, language)
    if surface in listed:
        return True
    if surface in _list("none", language):
        return False
    if language in _STEMMED:
        return len(surface) > SHORTEST and term_of(surface, language) in _stems(name, language)
    if not inflection.inflects(language):
        return False
    return any(
        surface[:length] in listed and inflection.is_ending(surface[length:], language)
        for length in range(SHORTEST, len(surface))
    )


def is_shut(text: str, language: str) -> bool:
    """Whether a whole cell or field says that there are no hours: 'closed', 'выходной'."""
    return fold(text.strip(" .–—-")) in _list("shut", language)


@cache
def _list(name: str, language: str) -> frozenset[str]:
    return frozenset(kept_table(__package__, "everyday.yaml")[name].get(language, "").split())


@cache
def _stems(name: str, language: str) -> frozenset[str]:
    return frozenset(term_of(word, language) for word in _list(name, language) if len(word) > SHORTEST) - {""}
