"""Days and times in plain words: 'every weekday at 8 in Almaty', 'по будням в 7 вечера', '周末晚上九点半'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from babel import Locale

from bot.daily.spelled import in_figures
from bot.daily.zones import LANGUAGES
from bot.state.subscriptions import EVERY_DAY
from index.language.chinese import HAN
from index.tables import read_table

LEFT, RIGHT = rf"(?<![^\W{HAN}])", rf"(?:(?<=[{HAN}])|(?![^\W{HAN}]))"
"""Edges of words; Chinese ones stand side by side, and before figures: 工作日8点."""
BEFORE_DIGITS = rf"(?![^\W\d{HAN}])"
GROUPS = {"workdays": 0b0011111, "weekend": 0b1100000, "every_day": EVERY_DAY}
HAN_DIGITS = {digit: number for number, digit in enumerate("〇一二三四五六七八九十")} | {"两": 2}
SHORT = 3
"""Letters of a weekday's abbreviation, which among other words may be part of a name: Sun City."""
LONGEST = 120
"""Characters; in a longer text nothing is looked for."""
_HAN_DAYS = re.compile("(周|星期|礼拜)([一二三四五六日天](?:[、和，,][一二三四五六日天](?![点时次]))+)")
_HAN_NUMBERS_ALONE = re.compile(r"(?<![^\W_])([一二三四五六日天]{2,6})(?=早|晚|[上下中]午|\s*\d)")
"""一三五晚上八点: Monday, Wednesday and Friday."""
NOON, LAST_HOUR = 12, 24


@dataclass(frozen=True, slots=True)
class Phrase:
    """`weekdays` has bit 0 for Monday; `rest` is what is left, without small words around it; `part` a part of the day
    that was named without an hour."""

    at: time | None = None
    weekdays: int | None = None
    rest: str = ""
    part: str = ""


class _Day(NamedTuple):
    start: int
    end: int
    number: int
    said: str


def read(text: str) -> Phrase:
    """What `text` says of days and of a time. Never fails: what means nothing is in `rest`."""
    if len(text) > LONGEST:
        return Phrase(rest=text)
    return _grammar().read(in_figures(_HAN_DAYS.sub(_each_named, _HAN_NUMBERS_ALONE.sub(r"周\1", text))))


def _each_named(found: re.Match[str]) -> str:
    """星期一、三、五 with the word before each."""
    return "、".join(found[1] + day for day in re.findall("[一二三四五六日天]", found[2]))


class Grammar:
    """The words of `phrases.yaml`, compiled."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        endings: Mapping[str, str] = table["endings"]
        self._ablative = re.compile(table["ablative"])
        self._day = _days(table["days"], endings)
        self._groups = [(GROUPS[name], _whole(words)) for name, words in table["groups"].items()]
        self._to = re.compile(rf"\s*(?:{'|'.join(table['to'])})\s*")
        self._and = re.compile(rf"(?:\s*(?:{'|'.join(table['and'])})\s*)+|\s+")
        self._except = re.compile(rf"(?:{_any(table['except'])})\s*(?:on\s+)?$")
        self._except_behind = re.compile(rf"\s*(?:{_any(table['except_behind'])})")
        self._parts = {name: _whole(words) for name, words in table["parts"].items()}
        part = "|".join(word for words in table["parts"].values() for word in words)
        self._every_part = _whole(words.replace("{part}", f"(?:{part})") for words in table["every_part"])
        self._vague_first, self._vague = _whole(table["vague"]["first"]), _whole(table["vague"]["then"])
        self._fixed = [(time(12), _whole(table["noon"])), (time(0), _whole(table["midnight"]))]
        self._hour = _hours(table)
        small = "|".join(word for words in table["filler"] for word in words)
        edge = rf"(?:(?:{small}){RIGHT}|{'|'.join(table['filler_han'])}|[\s,.;:!?，。、-])"
        self._opening = re.compile(rf"(?:{edge})+")
        self._closing = re.compile(
            rf"(?:{LEFT}(?<!['’])(?:{small})|{'|'.join(table['filler_han'])}|[\s,.;:!?，。、-])+$"
        )

    def read(self, text: str) -> Phrase:
        said = _Said(text)
        every_part = self._every_part.search(said.low)
        weekdays = self._weekdays(said)
        at, part = self._time(said)
        if at and every_part:
            weekdays = weekdays or EVERY_DAY
            said.take(*every_part.span())
        return Phrase(at, weekdays, self._rest(said), part)

    def _weekdays(self, said: _Said) -> int | None:
        mask = 0
        for run in self._runs(said):
            if len(run) == 1 and self._part_of_a_name(said, run[0]):
                continue
            days = self._mask(said.low, run)
            before = self._except.search(said.low, 0, run[0].start)
            behind = self._except_behind.match(said.low, run[-1].end)
            if before or behind:
                mask = (mask or EVERY_DAY) & ~days
            else:
                mask |= days
            said.take(before.start() if before else run[0].start, behind.end() if behind else run[-1].end)
        for days, group in self._groups:
            while found := group.search(said.low):
                before = self._except.search(said.low, 0, found.start())
                behind = self._except_behind.match(said.low, found.end())
                said.take(before.start() if before else found.start(), behind.end() if behind else found.end())
                mask = (mask or EVERY_DAY) & ~days if before or behind else mask or days
        return mask or None

    def _runs(self, said: _Said) -> list[list[_Day]]:
        """Days that are said together: 'Monday to Thursday and Saturday'."""
        runs: list[list[_Day]] = []
        for found in self._day.finditer(said.low):
            day = _Day(*found.span(), int(str(found.lastgroup)[1:]), found.group())
            gap = said.low[runs[-1][-1].end : day.start] if runs else "."
            if not gap or self._to.fullmatch(gap) or self._and.fullmatch(gap):
                runs[-1].append(day)
            else:
                runs.append([day])
        return runs

    def _mask(self, text: str, run: Sequence[_Day]) -> int:
        mask = 1 << run[0].number
        for one, other in pairwise(run):
            gap = text[one.end : other.start]
            if self._to.fullmatch(gap) or (gap.isspace() and self._ablative.search(one.said)):
                for offset in range((other.number - one.number) % 7 + 1):
                    mask |= 1 << (one.number + offset) % 7
            mask |= 1 << other.number
        return mask

    def _part_of_a_name(self, said: _Said, day: _Day) -> bool:
        if len(day.said) > SHORT or not day.said.isalpha() or re.match(f"[{HAN}]", day.said):
            return False
        rest = said.low[: day.start] + " " * (day.end - day.start) + said.low[day.end :]
        return any(self._stripped(rest, rest).split())

    def _time(self, said: _Said) -> tuple[time | None, str]:
        """The first time there is, or else the part of the day that is named, or something less clear of it."""
        vague = said.take_first(self._vague_first)
        at, part = self._hour_or_part(said)
        vague = said.take_first(self._vague) or vague
        return at, part or ("" if at else vague)

    def _hour_or_part(self, said: _Said) -> tuple[time | None, str]:
        for found in self._hour.finditer(said.low):
            at = self._moment(found)
            if at is not None:
                said.take(*found.span())
                return at, ""
        for at, words in self._fixed:
            if said.take_first(words):
                return at, ""
        return None, next(filter(None, map(said.take_first, self._parts.values())), "")

    def _moment(self, found: re.Match[str]) -> time | None:
        hour, minute = _number(found["hour"]), _minute(found["minute"] or found["han_minute"])
        if found["half_hour"]:
            minute = 30
        if quarters := found["quarters"]:
            minute = 15 * HAN_DIGITS[quarters]
        if half := found["half"]:
            if not 1 <= hour <= NOON:
                return None
            hour = hour % 12 + (12 if half == "p" else 0)
        named = found["before"] or found["after"]
        part = next((name for name, words in self._parts.items() if named and words.fullmatch(named)), "")
        hour = _in_part(hour, part)
        return time(hour, minute) if 0 <= hour < LAST_HOUR and minute < 60 else None

    def _rest(self, said: _Said) -> str:
        return " ".join(piece for piece in (self._stripped(*pair) for pair in said.left()) if piece)

    def _stripped(self, text: str, low: str) -> str:
        opening = self._opening.match(low)
        start = opening.end() if opening else 0
        closing = self._closing.search(low, start)
        return text[start : closing.start() if closing else len(text)].strip()


class _Said:
    """A text, the same in lower case and as long, and what of it is taken."""

    def __init__(self, text: str) -> None:
        self.text = " ".join(text.split())
        self.low = "".join(map(_lower, self.text))
        self._taken: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> None:
        self._taken.append((start, end))
        self.low = self.low[:start] + "\0" * (end - start) + self.low[end:]

    def take_first(self, pattern: re.Pattern[str]) -> str:
        """Take the first that is found, and tell what it was; empty if nothing is."""
        if (found := pattern.search(self.low)) is None:
            return ""
        self.take(*found.span())
        return found.group()

    def left(self) -> Iterator[tuple[str, str]]:
        """The pieces that nobody took, as written and in lower case."""
        at = 0
        for start, end in (*sorted(self._taken), (len(self.text), len(self.text))):
            yield self.text[at:start], self.low[at:start]
            at = max(at, end)


def _in_part(hour: int, part: str) -> int:
    """The hour of 24 that an hour in a part of the day is."""
    match part:
        case "afternoon" | "evening" if 1 <= hour < NOON:
            return hour + 12
        case "night" if 8 <= hour < NOON:
            return hour + 12
        case "night" | "evening" | "small_hours" if hour == NOON:
            return 0
    return hour


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return HAN_DIGITS.get(text, LAST_HOUR)
    return HAN_DIGITS.get(tens or "一", 1) * 10 + (HAN_DIGITS.get(ones, 0) if ones else 0)


def _minute(text: str | None) -> int:
    return _number(text.removeprefix("零")) if text else 0


def _lower(letter: str) -> str:
    small = letter.lower()[0]
    return {"ё": "е", "–": "-", "—": "-", "：": ":", "～": "~", "‑": "-"}.get(small, small)


def _any(words: Iterable[str], right: str = RIGHT) -> str:
    return "|".join(rf"{LEFT}(?:{word}){right}" for word in sorted(words, key=len, reverse=True))


def _whole(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(_any(words))


def _days(listed: Sequence[Sequence[str]], endings: Mapping[str, str]) -> re.Pattern[str]:
    """One group a day; a Chinese one may be said by its number alone after another: 周一至四, 周一三五."""
    several = (
        r"(?:(?<=[周期拜][一二三四五六])|(?<=[周期拜][一二三四五六][到至、和-])|(?<=周[一二三四五六][一二三四五六]))"
    )
    forms = []
    for number, words in enumerate(listed):
        spelled = [word.format(**endings) if "{" in word else word for word in words]
        shorts = [re.escape(name) for name in _short_names(number)]
        han = "一二三四五六日"[number]
        forms.append(rf"(?P<d{number}>{_any([*spelled, *shorts])}|{several}{han}(?![点时次]))")
    return re.compile("|".join(forms))


def _short_names(day: int) -> set[str]:
    """Abbreviations of all our languages, by the CLDR."""
    found = set()
    for language in LANGUAGES:
        for context in Locale.parse(language).days.values():
            for width in ("abbreviated", "short"):
                found.add("".join(map(_lower, context.get(width, {}).get(day, ""))).rstrip("."))
    return found - {""}


def _hours(table: Mapping[str, Any]) -> re.Pattern[str]:
    part = _any((word for words in table["parts"].values() for word in words), right=BEFORE_DIGITS)
    lead = _any(table["lead"], right=BEFORE_DIGITS)
    clock = "|".join(table["clock"])
    return re.compile(
        rf"(?:(?P<before>{part})\s*)?(?:(?:{lead})\s*)?"
        rf"(?<![^\W{HAN}])(?<![+:.-])"
        r"(?P<hour>\d{1,2}|[一二三四五六七八九十两]{1,3}(?=[点时]))"
        r"(?:\s?(?:[:.h]|(?:часов|часа|час|ч)\.?\s(?=\d\d\s?мин))?(?P<minute>\d\d)(?:\s?мин(?:ут[ыа]?)?\.?)?(?![\d:.]))?"
        rf"(?:\s*(?P<half>[ap])\.?m\.?)?"
        rf"(?:\s*(?:(?P<half_hour>{'|'.join(table['half'])})|(?:{clock})(?:(?<=点)(?P<han_minute>\d{{1,2}}|零[一二三四五六七八九]|[一二三四五]?十?[一二三四五六七八九十](?!刻))|(?<=点)(?P<quarters>[一三])刻)?分?))?"
        rf"{table['hour_endings']}(?!\.?\d|:)(?:{RIGHT}|(?<=\.))"
        rf"(?:\s*(?P<after>{part}))?"
    )


@cache
def _grammar() -> Grammar:
    return Grammar(read_table(__package__, "phrases.yaml"))
