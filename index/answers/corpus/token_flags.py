"""What a word can be the answer to: marks on the words of a sentence, found once when a document is indexed.

The marks are cheap guesses from spelling and neighbours, not a grammar: a date for 'when', a figure with its unit for
'how much', a name for 'who', a name after 'in', 'at' or 'near' for 'where'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache

from index.answers.corpus import everyday_flags, initials, reasons, short_days, sums
from index.answers.corpus.everyday_flags import belongs
from index.language.analysis import Word
from index.language.chinese import has_han, is_han
from index.language.references import opening_reference
from index.tables import read_words

YEAR = 1  # 1997; 36 BC
DATE = 2  # a year, month, decade, century, day of the week
FIGURE = 4  # digits or a number word
MONEY = 8
PERCENT = 16
MEASURE = 32  # a figure with a unit after it
NAME = 64  # capitals inside a sentence, or clearly not a common word at its start
PLACE = 128  # a name after a word of place
PERSON = 256  # names in a row, or a name after a title
FIRST = 512  # a capital at the start of a sentence: may be a name
DURATION = 1024  # a figure with a unit of time
QUOTED = 2048  # inside quotation marks or brackets
CAUSE = 4096  # because, due to, in order to
LENGTH = 16384  # a figure with a unit of length or area
ROLE = 8192  # president, minister, king: what a person is
UNTOLD = 32768  # of a sentence in whose writing capitals tell no names: it has none, or all nouns have them


_LISTS = read_words(__package__, "token_flags.yaml")


@dataclass(frozen=True, slots=True)
class _Lists:
    """The words that tell, for English, or for all other languages together."""

    periods: frozenset[str]
    numbers: frozenset[str]
    scales: frozenset[str]
    currencies: frozenset[str]
    times: frozenset[str]
    units: frozenset[str]
    lengths: frozenset[str]
    titles: frozenset[str]

    @classmethod
    def of(cls, *prefixes: str) -> _Lists:
        return cls(**{f.name: frozenset().union(*(_LISTS[p + f.name] for p in prefixes)) for f in fields(cls)})


_ENGLISH, _OTHERS = _Lists.of(""), _Lists.of("", "more_")
MONTHS = _LISTS["months"] | _LISTS["small_months"]
_SMALL_MONTHS = _LISTS["small_months"]
SCALES = _OTHERS.scales
UNITS = _OTHERS.units | _OTHERS.lengths
CURRENCIES = _OTHERS.currencies
_PLACE_WORDS = _LISTS["place_words"]
_PERCENTS = _LISTS["percents"]
TIME_WORDS = _LISTS["time_words"]
_CUBED, RANGE_WORDS = _LISTS["cubed"], _LISTS["range_words"]
BEFORE_NAMES = _LISTS["before_names"]
INSIDE_NAMES = _LISTS["inside_names"]
STATES = _LISTS["states"]
NOUNS_WITH_CAPITALS = ("de", "lb")
_EVERYDAY = everyday_flags.Marks(DATE, PLACE, FIGURE | MONEY, FIGURE, FIGURE | PERCENT)
_YEAR = re.compile(r"(?:1\d|20|21)\d\d")
_HAN_NUMBER = re.compile(r"[〇零一二两三四五六七八九十百千万亿]+")
_NUMBER = re.compile(rf"(?P<digits>\d[\d,.]*)\s?(?P<scale>[十百千万亿]*)|{_HAN_NUMBER.pattern}")
HAN_NUMBERED = "楼线门房院厅馆桌室机柜窗口"
"""What is numbered by 号, which is no day then: 6号楼."""
_HAN_UNITS = {
    YEAR | DATE: re.compile("年(?![以之来前后内间多级])"),
    DURATION | MEASURE: re.compile("年|个(?:多?月|世纪)|个?(?:小时|钟头|星期)|天|周|分钟|秒|岁"),
    DATE: re.compile(f"月|日|号(?![{HAN_NUMBERED}])|世纪|年代"),
    MONEY | MEASURE: re.compile("[多余]?(?:元|块|美元|人民币|英镑|欧元|日元|港币|港元|新台币|坚戈|卢布|美金)"),
    PERCENT | MEASURE: re.compile("[%％]|个?百分点|成(?!立)"),
    LENGTH | MEASURE: re.compile("[多余]?(?:平方)?(?:公里|千米|米|厘米|毫米|公尺|英里|英尺|里|公顷|亩)"),
    MEASURE: re.compile(
        "[多余]?(?:立方(?:公里|千米|厘米|米)|人|名|位|个|座|家|次|种|条|部|所|辆|艘|架|吨|公斤|千克|倍|届|集|张|首|间|层|户|国|[棵株只头匹枚册本页级台支幅件份盏双篇排处项扇杯瓶袋盒桌席盘]|毫?升|毫?克|斤|两|度|瓦|千瓦)"
    ),
}
"""What follows a figure in Chinese and tells what it measures, the first that fits."""
_YEAR_FOR_SURE = re.compile(r"(?<!\d)(?:1\d|20)(?!00)\d\d年(?![多级])")
"""'1998年之前' is before that year; '500年前' and '2000年前' may be so many years ago."""
_YEAR_OR_EARLIER = re.compile(r"[1-9]\d{2,3}")
HAN_MEASURES = "(?:" + "|".join(f"(?:{unit.pattern})" for unit in _HAN_UNITS.values()) + ")"
"""What a figure counts or measures in Chinese: a pattern of what stands right behind it."""
HAN_YEAR = 4
"""Letters of a year written out: 一九三一年."""
_EARLY_YEAR = re.compile(r"[1-9]\d\d")
BEFORE_YEARS = frozenset(("in", "since", "until", "till", "year", "в", "с", "году"))
BEHIND_YEARS = frozenset(("года", "год", "годов", "гг", "жылы", "жылдар", "yili", "yilinda", "yillarinda"))
_DECADE = re.compile(r"\d{2,3}0s")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_ROMAN = re.compile(r"[IVX]+")
_PERCENT_BEHIND = re.compile(r" ?[%％](?!\d)")
_PERCENT_BEFORE = re.compile(r"(?:[%％]|\byüzde )$", re.IGNORECASE)  # %30, as Turkish writes it
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_NUMBERING = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)、]\s*(?=[\"“«(]?[^\W\d_])")
_NUMBERED = re.compile(r"\s?[.):–—-]\s")
_TO = re.compile(r"\s?[–—-]\s?")
_UNIT = MONEY | PERCENT | MEASURE | DURATION | LENGTH


def of(text: str, words: Sequence[Word], language: str = "en") -> list[int]:
    """The marks of each word of a sentence in `language` (BCP 47)."""
    lists = _ENGLISH if language == "en" else _OTHERS
    raw = [text[word.start : word.end] for word in words]
    marks = [_of_word(word.surface, raw[n], language) for n, word in enumerate(words)]
    everyday_flags.mark_one(words, marks, language, FIGURE)
    _mark_figures(text, words, marks, lists, language)
    _mark_numbering(text, words, marks)
    _mark_chinese(text, words, marks)
    everyday_flags.mark(text, words, marks, language, _EVERYDAY)
    short_days.mark(text, words, marks, language, DATE)
    reasons.mark(text, words, marks, language, CAUSE)
    told = language not in NOUNS_WITH_CAPITALS and _has_cases(text)
    if told:
        _mark_names(text, raw, words, marks, lists, initials.behind_a_date(text, words, marks, DATE | FIGURE))
        initials.mark(text, words, marks, NAME | PERSON, FIRST | PLACE)
    _mark_enclosed(text, words, marks)
    return marks if told else [mark | UNTOLD for mark in marks]


def tells_time(surface: str, language: str) -> bool:
    """Whether a folded word names a day, a month, a season or a time of day."""
    return surface in MONTHS or surface in _ENGLISH.periods or belongs(surface, "times", language)


def measures_time(surface: str) -> bool:
    """Whether a folded English word is a unit of time."""
    return surface in _ENGLISH.times


def _has_cases(text: str) -> bool:
    """Whether at least a third of the letters are of a writing with capitals."""
    if not any(letter.isalpha() for letter in _BEYOND_ASCII.findall(text)):
        return True
    letters = sum(letter.isalpha() for letter in text)
    return 3 * sum(letter.isupper() or letter.islower() for letter in text) >= letters


@lru_cache(maxsize=65536)
def _of_word(surface: str, raw: str, language: str) -> int:
    lists = _ENGLISH if language == "en" else _OTHERS
    if surface[0].isdigit():
        if _YEAR.fullmatch(surface) and "," not in raw:
            return YEAR | DATE | FIGURE
        if _ORDINAL.fullmatch(surface):
            return 0
        return DATE if _DECADE.fullmatch(surface) else FIGURE
    if surface in (_LISTS["months"] if raw[0].isupper() else _SMALL_MONTHS):
        return DATE
    if surface in lists.periods:
        return DATE
    if surface in lists.numbers or belongs(surface, "numbers", language):
        return FIGURE
    return ROLE if surface in lists.titles else 0


def _mark_figures(text: str, words: Sequence[Word], marks: list[int], lists: _Lists, language: str) -> None:
    for n, word in enumerate(words):
        if not marks[n] & FIGURE:
            continue
        if _is_early_year(words, n):
            marks[n] |= YEAR | DATE
        if sums.is_sum(text, word):
            marks[n] = marks[n] & ~(YEAR | DATE) | MONEY | MEASURE
        elif n + 1 < len(words) and _is_measured(words[n + 1].surface, lists, language):
            marks[n] &= ~(YEAR | DATE)
        if _PERCENT_BEHIND.match(text, word.end) or _PERCENT_BEFORE.search(text, 0, word.start):
            marks[n] |= PERCENT | MEASURE
        elif text.startswith(("°", " °"), word.end):
            marks[n] |= MEASURE
        for further in range(n + 1, min(n + 4, len(words))):
            surface = words[further].surface
            if surface in lists.currencies or belongs(surface, "currencies", language):
                marks[n] |= MONEY | MEASURE
            elif surface in _PERCENTS or (
                surface == "per" and further + 1 < len(words) and words[further + 1].surface == "cent"
            ):
                marks[n] |= PERCENT | MEASURE
                break  # the cent of 'per cent' is no money
            elif surface in lists.times or belongs(surface, "durations", language):
                marks[n] |= DURATION | MEASURE
            elif surface in _CUBED:
                marks[n] |= MEASURE
                break  # the metres of 'cubic metres' are no length
            elif surface in lists.lengths or belongs(surface, "lengths", language):
                marks[n] |= MEASURE | LENGTH
            elif surface in lists.units:
                marks[n] |= MEASURE
            elif surface in ("bc", "bce", "ad", "ce"):
                marks[n] |= YEAR | DATE
            elif surface not in lists.scales:
                break
        if not marks[n] & (DATE | _UNIT) and sums.is_named(text, words, n, language):
            marks[n] |= MONEY | MEASURE
        beside = [m for m in (n - 1, n + 1) if 0 <= m < len(words)]
        if any(words[m].surface in MONTHS and marks[m] & DATE for m in beside):
            marks[n] |= DATE
    for n in range(len(words) - 1):
        m = min(n + 1 + (words[n + 1].surface in RANGE_WORDS and not marks[n] & (DATE | _UNIT)), len(words) - 1)
        if marks[n] & marks[m] & FIGURE and (m > n + 1 or _TO.fullmatch(text, words[n].end, words[m].start)):
            unit = marks[m] & _UNIT or marks[n] & _UNIT  # '5–7 days', '$3–5', '5 to 7 days'
            marks[n] |= unit
            marks[m] |= unit


def _mark_numbering(text: str, words: Sequence[Word], marks: list[int]) -> None:
    """What numbers a rule at its start counts nothing: '5. No smoking', 'Article 5 – The rent'."""
    number = _NUMBERING.match(text) if text[:1].isdigit() else None
    ends = number.end() if number else 0
    if not number and (opening := opening_reference(text)) and _NUMBERED.match(text, opening.end):
        ends = opening.end
    for n, word in enumerate(words):
        if word.start >= ends:
            break
        if not marks[n] & (DATE | _UNIT):
            marks[n] &= ~FIGURE


def _is_measured(behind: str, lists: _Lists, language: str) -> bool:
    """Whether a figure with this word right behind it is a sum or a length: '2000 рублей' is no year."""
    if behind in lists.currencies or belongs(behind, "currencies", language):
        return True
    return behind in lists.lengths or belongs(behind, "lengths", language)


def _mark_chinese(text: str, words: Sequence[Word], marks: list[int]) -> None:
    """'1931年', '5月4日', '三百座', '3万人': what a figure is stands behind it without a blank."""
    if not has_han(text) or not any(is_han(text[word.start]) for word in words):
        return
    for number in _NUMBER.finditer(text):
        mark = _measured(text, number)
        for n, word in enumerate(words):
            if mark and word.start < number.end() and number.start() < word.end:
                counts = mark & MEASURE and not mark & (YEAR | DATE)  # '1260名' is no year
                marks[n] = (marks[n] & ~(YEAR | DATE) if counts else marks[n]) | mark


def _measured(text: str, number: re.Match[str]) -> int:
    """The marks of a figure in a Chinese sentence; none for letters that only look like one."""
    if _YEAR_FOR_SURE.match(text, number.start()):
        return FIGURE | YEAR | DATE
    for mark, unit in _HAN_UNITS.items():
        if unit.match(text, number.end()):
            year = mark == YEAR | DATE
            if year and not (_YEAR_OR_EARLIER.fullmatch(number["digits"] or "") or len(number[0]) == HAN_YEAR):
                continue
            return FIGURE | mark
    return FIGURE if number["digits"] or len(number[0]) > 1 else 0


def _is_early_year(words: Sequence[Word], n: int) -> bool:
    """'In 751 the battle …', 'until 476': nothing is counted by the figure, for no content word follows."""
    after_time = n > 0 and words[n - 1].surface in BEFORE_YEARS and _EARLY_YEAR.fullmatch(words[n].surface)
    return bool(after_time) and (n + 1 == len(words) or not words[n + 1].term)


def _mark_names(
    text: str, raw: Sequence[str], words: Sequence[Word], marks: list[int], lists: _Lists, opening: int
) -> None:
    for n, word in enumerate(words):
        if not raw[n][0].isupper() or marks[n] & DATE or initials.is_of_a_code(text, words[n]):
            continue
        if n in (0, opening):
            marks[n] |= FIRST | (NAME if len(raw[n]) > 1 and raw[n].isupper() else 0)
        elif word.term and not (_ROMAN.fullmatch(raw[n]) and not marks[n - 1] & NAME):  # 'Ivo V', but 'World War I'
            marks[n] |= NAME
    for n in {0, opening}:
        if n + 1 < len(words) and marks[n] & FIRST and marks[n + 1] & NAME and words[n].term:
            marks[n] |= NAME
    for n in range(len(words)):
        if not marks[n] & NAME:
            continue
        after_name = n > 0 and bool(marks[n - 1] & NAME)
        before_name = n + 1 < len(words) and bool(marks[n + 1] & NAME)
        if after_name or before_name or (n > 0 and words[n - 1].surface in lists.titles):
            marks[n] |= PERSON
        before = n - 2 if n > 1 and words[n - 1].surface == "the" else n - 1
        if (before >= 0 and words[before].surface in _PLACE_WORDS) or (after_name and marks[n - 1] & PLACE):
            marks[n] |= PLACE


def _mark_enclosed(text: str, words: Sequence[Word], marks: list[int]) -> None:
    for opening, closing in (("“", "”"), ("«", "»"), ('"', '"'), ("(", ")"), ("‘", "’")):
        start = text.find(opening)
        while start >= 0:
            end = text.find(closing, start + 1)
            if end < 0:
                break
            for n, word in enumerate(words):
                if start < word.start and word.end <= end:
                    marks[n] |= QUOTED
            start = text.find(opening, end + 1)
