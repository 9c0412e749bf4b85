"""A fact as a puzzle: its year or its figure left out, and wrong ones beside the right one.

Nothing is worded here. What is wrong must be wrong: a year in which anything of the same matter happened is none of the
options, nor one that a coarser date of it covers; a figure that is only a bound ('more than 500') makes no puzzle.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from random import Random

from index.dates import edtf, find_dates
from index.language.analysis import index_terms
from index.model import Event, Fact
from index.tables import read_table

WRONG = 3
DATED = re.compile(r"(?P<year>\d{4})(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
"""A date whose year is known, and that is no more than about one."""
EARLIEST = 100
"""A smaller year is written like any other number."""
YEARS = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
FIGURE = re.compile(
    r"(?<![\w.,/№#–—-])(?P<number>\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)"
    r"(?=\s?%|\s?[^\W\d_])(?!(?:st|nd|rd|th)\b)"
)
ENDING = re.compile(r"['’][^\W\d_]{1,6}")
WRITTEN = re.compile(
    r"\d{1,3}(?:(?P<mark>[ ,.\u00a0\u202f])\d{3})*(?:[.,](?P<decimals>\d{1,2}|\d{4,}))?|\d+(?:[.,](?P<d>\d+))?"
)
COMMON_SHARE, COMMON_LEAST = 0.05, 3
"""A word in more of the events than this share, and than so many, doesn't make two statements of one matter."""
NEAREST, NARROWEST, WIDEST = 2, 6, 60
"""Years: between options; how far they reach from a year of today; and from one long ago."""
REACH = 0.15
"""Of the years since then: the longer ago, the farther wrong years may lie."""
FACTORS = (0.3, 0.45, 0.6, 0.75, 1.4, 1.7, 2.2, 3.0)


@dataclass(frozen=True, slots=True)
class Puzzle:
    """The sentence around the gap, verbatim; what belongs there is `options[right]`. `kind` is year or figure."""

    kind: str
    before: str
    after: str
    options: tuple[str, ...]
    right: int


class Puzzles:
    """Makes puzzles of facts, beside the events that the same documents tell."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._told = [(event, _terms(event.text, _language(event))) for event in events]
        self._counts = Counter(term for _, terms in self._told for term in terms)

    def of(self, fact: Fact, near: Iterable[str] = (), this_year: int = 9999) -> Puzzle | None:
        """The puzzle of a fact, always the same one; None where no fair one can be made of it.

        `near`: sentences about the same, in which no wrong option may stand; `this_year`: none lies after it.
        """
        near = (fact.text, *near)
        return self._of_year(fact, near, this_year) or _of_figure(fact, near)

    def _of_year(self, fact: Fact, near: Sequence[str], this_year: int) -> Puzzle | None:
        dated = DATED.fullmatch(fact.date or "")
        year = int(dated["year"]) if dated else 0
        said = [found for found in YEARS.finditer(fact.text) if int(found.group()) == year]
        if year < EARLIEST or len(said) != 1 or year > this_year or not self._happened_once(fact):
            return None
        true = self._true_years(fact) | {int(number) for text in near for number in YEARS.findall(text)}
        others = [int(number) for number in YEARS.findall(fact.text) if int(number) != year]
        first = max((other + 1 for other in others if other < year), default=EARLIEST)
        last = min((other - 1 for other in others if other > year), default=this_year)
        wrong = _wrong_years(year, true, (first, min(last, this_year)), this_year, Random(_seed(fact)))
        return _puzzle("year", fact.text, said[0].span(), [*map(str, wrong), str(year)])

    def _happened_once(self, fact: Fact) -> bool:
        """Whether nobody tells it differently, and it isn't how things stood or are planned: that may last."""
        told = [event for event, _ in self._told if fact.text in event.text]
        return not any(event.disputes or event.kind != "event" for event in told)

    def _true_years(self, fact: Fact) -> set[int]:
        """All years of events that may be of the same matter, the ends of their dates included."""
        most = max(COMMON_LEAST, COMMON_SHARE * len(self._told))
        telling = {term for term in _terms(fact.text, _language(fact)) if self._counts[term] <= most}
        found: set[int] = set()
        for event, terms in self._told:
            if telling & terms:
                low, high = (bound[0] for bound in edtf.bounds(event.date))
                first = int(low if low != edtf.PAST[0] else high)
                last = int(high if high != edtf.FUTURE[0] else low)
                found.update(range(max(first, 0), last + 1))
        return found


def _of_figure(fact: Fact, near: Sequence[str]) -> Puzzle | None:
    language = _language(fact)
    dates = [(found.start, found.end) for found in find_dates(fact.text, language)]
    figures = [
        found
        for found in FIGURE.finditer(fact.text)
        if not any(start < found.end() and found.start() < end for start, end in dates)
    ]
    if len(figures) != 1 or _bounded(fact.text, figures[0], language) or _in_a_name(fact.text, figures[0]):
        return None
    number = figures[0]["number"]
    taken = {found for text in near for found in re.findall(r"\d[\d.,\u00a0\u202f]*\d|\d", text)}
    percent = fact.text[figures[0].end() :].lstrip().startswith("%")
    wrong = _wrong_figures(number, taken, 100 if percent else None, Random(_seed(fact)))
    return _puzzle("figure", fact.text, figures[0].span("number"), [*wrong, number])


def _puzzle(kind: str, text: str, gap: tuple[int, int], options: list[str]) -> Puzzle | None:
    """None where there are too few options."""
    if len(options) != WRONG + 1:
        return None
    ordered = sorted(options, key=_value)
    start, end = gap
    right = ordered.index(text[start:end])
    ending = ENDING.match(text, end)  # it would tell how the number is read: 1991'de, 2006'da
    return Puzzle(kind, text[:start], text[ending.end() if ending else end :], tuple(ordered), right)


def _wrong_years(year: int, true: set[int], within: tuple[int, int], this_year: int, dice: Random) -> list[int]:
    """Three years around, none of them true, some before and some after, as the dice have it; all `within` the years
    that the sentence names before and after: 'a second agreement in 1998' leaves no later year for the first."""
    reach = min(WIDEST, max(NARROWEST, round(REACH * max(0, min(this_year, 2100) - year))))
    around = [one for one in range(year - 2 * reach, year + 2 * reach + 1) if within[0] <= one <= within[1]]
    apart = max(NEAREST, reach // 4)
    dice.shuffle(around)
    earlier = dice.randrange(WRONG + 1)
    chosen = [year]
    for wanted in (earlier, WRONG - earlier, WRONG):  # where one side has too few, the other has the rest
        before = wanted == earlier and len(chosen) == 1
        for one in around:
            if wanted == 0 or len(chosen) > WRONG:
                break
            fits = one < year if before else True
            if fits and one not in true and all(abs(one - other) >= apart for other in chosen):
                chosen.append(one)
                wanted -= 1
    return chosen[1:]


def _wrong_figures(number: str, taken: set[str], below: float | None, dice: Random) -> list[str]:
    """Three numbers written like `number`, of its size."""
    value = _value(number)
    found: list[str] = []
    for factor in dice.sample(FACTORS, len(FACTORS)):
        written = _written_like(number, value * factor)
        fits = _value(written) > 0 and (below is None or _value(written) < below)
        if fits and written not in (*taken, *found) and len(found) < WRONG:
            found.append(written)
    return found


def _written_like(pattern: str, value: float) -> str:
    """`value` with as many decimals, zeros at the end and the same separators as `pattern` has."""
    written = WRITTEN.fullmatch(pattern)
    mark, decimals = (written["mark"] or "", written["decimals"] or written["d"] or "") if written else ("", "")
    if decimals:
        whole, _, part = f"{value:.{len(decimals)}f}".partition(".")
        return f"{_grouped(whole, mark)}{pattern[-len(decimals) - 1]}{part}"
    digits = re.sub(r"\D", "", pattern)
    unit = 10 ** max(0, len(digits) - max(2, len(digits.rstrip("0"))))
    return _grouped(str(round(value / unit) * unit), mark)


def _grouped(digits: str, mark: str) -> str:
    return re.sub(r"(?<=\d)(?=(?:\d{3})+$)", mark, digits) if mark else digits


def _value(number: str) -> float:
    """What a written number is worth: groups of three digits are thousands."""
    bare = re.sub(r"(?<=\d)[ ,.\u00a0\u202f](?=\d{3}(?!\d))", "", number)
    return float(bare.replace(",", "."))


def _bounded(text: str, figure: re.Match[str], language: str) -> bool:
    """Whether it is only said to be about, over or under so much: then other numbers may be true as well."""
    before, after = text[: figure.start()].lower(), text[figure.end() :].lower()
    hedges = _hedges(language)
    return bool(hedges[0].search(before) or hedges[1].match(after))


def _in_a_name(text: str, figure: re.Match[str]) -> bool:
    """'Boeing 737', 'Article 5': a word with a capital that doesn't open the sentence."""
    word = re.search(r"(\w+)\s$", text[: figure.start()])
    return bool(word and word.start() > 0 and word[1][0].isupper())


@cache
def _hedges(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    tables: dict[str, dict[str, list[str]]] = read_table(__package__, "puzzles.yaml")
    table = tables.get(language, {})
    before = "|".join(table.get("before", ())) or r"(?!)"
    behind = "|".join(table.get("behind", ())) or r"(?!)"
    edge = "" if language == "zh" else r"\b"
    return (
        re.compile(rf"{edge}(?:{before})(?:{edge}\W*\w*\W*){{0,2}}$"),
        re.compile(rf"\W*(?:\w+\W+){{0,4}}?(?:{behind})"),
    )


def _terms(text: str, language: str) -> frozenset[str]:
    return frozenset(term for term in index_terms(text, language) if not term[0].isdigit())


def _language(told: Event | Fact) -> str:
    citation = told.citation if isinstance(told, Fact) else told.citations[0] if told.citations else None
    return citation.source.language if citation else "en"


def _seed(fact: Fact) -> int:
    return int.from_bytes(blake2b(fact.id.encode(), digest_size=8).digest())
