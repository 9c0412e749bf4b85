"""What in an answering sentence stands out: the date, the figure or the name that was asked for, or nothing.

The marks on words are guesses (see `flags`), good enough to rank by; what is printed bold must be right. So the
stretches of a sentence that can answer compete by their nearness to the question's words, and where none is clearly the
nearest, nothing stands out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from khorgos.index.answers import flags
from khorgos.index.answers.understanding import Question
from khorgos.index.language import world
from khorgos.index.language.analysis import Word, fold, term_of
from khorgos.index.model import Span

CLEARLY = 1.02
"""How many times as near as the next the best stretch must be."""
FAR = 9
"""Words between a stretch and the nearest word of the question, from which it is taken for something else."""
BESIDE_A_ROLE = 3
"""Words between 'president' and the president: 'of', a country."""
BREAK = 3
"""What a comma, a bracket or a dash between two words adds to the words between them."""
_WITHIN = re.compile(r"[\s.'’‑–-]*")
_PAIRED = re.compile(r"\s*(?:and|to|or|until|till|through|и|до|ve|–|—|-|&)\s*", re.IGNORECASE)
_STOPS = re.compile(r"[,;:()—–\[\]“”«»\"]")
_CURRENCY = re.compile(r"(?:\b[A-Z]{1,3})?[$€£¥₸₽₺]\s?$")
_CALENDAR = re.compile(r"\d{3,4}|\d+(?:st|nd|rd|th)?|\d{2,3}0s")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the question meets it, per word: its marks, and the concept it stands for (-1 for none)."""

    text: str
    words: Sequence[Word]
    marks: Sequence[int]
    concepts: Sequence[int]


@dataclass(frozen=True, slots=True)
class _Stretch:
    first: int  # words, both included
    last: int


def highlights(question: Question, sentence: Sentence) -> tuple[Span, ...]:
    """What answers in the sentence: one stretch, or two that 'and' or 'to' joins; empty where unsure."""
    stretches = _FINDERS.get(question.kind, _nothing)(question, sentence)
    best = _nearest(question, sentence, stretches)
    return tuple(_span(sentence, stretch) for stretch in best)


def _nothing(question: Question, s: Sentence) -> list[_Stretch]:
    return []


def _runs(s: Sentence, fits: Callable[[int], bool], joins: re.Pattern[str] = _WITHIN) -> list[_Stretch]:
    found: list[_Stretch] = []
    for n in range(len(s.words)):
        if not fits(n):
            continue
        last = found[-1].last if found else -2
        if last == n - 1 and joins.fullmatch(s.text, s.words[last].end, s.words[n].start):
            found[-1] = _Stretch(found[-1].first, n)
        else:
            found.append(_Stretch(n, n))
    return found


def _dates(question: Question, s: Sentence) -> list[_Stretch]:
    runs = _runs(
        s, lambda n: bool(s.marks[n] & flags.DATE) or _early_year(s, n) or _century(s, n), re.compile(r"[\s,.'’]*")
    )
    return [run for run in runs if _tells_a_date(s, run) and not _is_asked(s, run)]


def _early_year(s: Sentence, n: int) -> bool:
    """'in 751': three digits after a word of time, with nothing counted after them."""
    surface = s.words[n].surface
    counted = s.marks[n] & (flags.MEASURE | flags.MONEY | flags.PERCENT | flags.LENGTH | flags.DURATION)
    return (
        n > 0 and not counted and surface.isdigit() and len(surface) == 3 and s.words[n - 1].surface in flags.TIME_WORDS
    )


def _century(s: Sentence, n: int) -> bool:
    following = n + 1 < len(s.words) and bool(s.marks[n + 1] & flags.DATE)
    return bool(_ORDINAL.fullmatch(s.words[n].surface)) and following


def _tells_a_date(s: Sentence, run: _Stretch) -> bool:
    surfaces = [s.words[n].surface for n in range(run.first, run.last + 1)]
    if any(_CALENDAR.fullmatch(surface) or _ORDINAL.fullmatch(surface) for surface in surfaces):
        return True
    return any(surface in flags.MONTHS for surface in surfaces)


def _figures(question: Question, s: Sentence) -> list[_Stretch]:
    counted = _counted(question, s)
    if counted:
        return _grown(s, counted)
    wanted = question.measure
    if wanted == flags.LENGTH and "long" in question.surfaces:
        wanted |= flags.DURATION
    if question.counted is not None and not wanted & (flags.DURATION | flags.MONEY | flags.LENGTH | flags.PERCENT):
        return []
    fitting = [
        n
        for n in range(len(s.words))
        if s.marks[n] & flags.FIGURE and (s.marks[n] & wanted if wanted else not s.marks[n] & (flags.DATE | flags.YEAR))
    ]
    return _grown(s, [n for n in fitting if s.concepts[n] < 0])


def _counted(question: Question, s: Sentence) -> list[int]:
    """'8,000 foreign *students*': figures before what 'how many' counts."""
    if question.counted is None:
        return []
    nouns = set(range(max(0, question.counted - 2), question.counted + 1))
    figures = [n for n in range(len(s.words)) if s.marks[n] & flags.FIGURE]
    figures = [n for n in figures if not s.marks[n] & (flags.YEAR | flags.PERCENT & ~question.measure)]
    return [n for n in figures if s.concepts[n] < 0 and not nouns.isdisjoint(s.concepts[n + 1 : n + 4])]


def _grown(s: Sentence, figures: Sequence[int]) -> list[_Stretch]:
    """Figures with the scale and the unit behind them: '4.18 billion dollars', '1,782 km'."""
    kept = set(figures)
    grown: list[_Stretch] = []
    for run in _runs(s, lambda n: n in kept):
        last = run.last
        while last + 1 < len(s.words) and _of_the_figure(s, last + 1):
            last += 1
        grown.append(_Stretch(run.first, last))
    return grown


def _of_the_figure(s: Sentence, n: int) -> bool:
    beside = s.text[s.words[n - 1].end : s.words[n].start]
    surface = s.words[n].surface
    return not beside.strip(" %-‑") and (surface in flags.SCALES or surface in flags.UNITS)


def _people(question: Question, s: Sentence) -> list[_Stretch]:
    if all(concept.name or concept.softness < 1.0 for concept in question.concepts):
        return []  # 'who is Ada Kestrel?' wants no name
    names = [run for run in _name_runs(s) if not _is_asked(s, run) and not _is_known_place(s, run)]
    roles = [n for n in range(len(s.words)) if s.marks[n] & flags.ROLE and s.concepts[n] >= 0]
    if roles:
        return _bearers(s, names, roles)
    return [
        run
        for run in names
        if all(not s.marks[n] & flags.PLACE for n in range(run.first, run.last + 1))
        and (run.last > run.first or _introduced(s, run))
    ]


def _introduced(s: Sentence, run: _Stretch) -> bool:
    """'Sir *Olaf*', 'by *Olaf*': one word is enough of a name."""
    return run.first > 0 and (bool(s.marks[run.first - 1] & flags.ROLE) or s.words[run.first - 1].surface == "by")


def _name_runs(s: Sentence) -> list[_Stretch]:
    def fits(n: int) -> bool:
        mark = s.marks[n]
        if mark & (flags.ROLE | flags.QUOTED):  # a title of a work is full of capitals
            return False
        return bool(mark & flags.NAME)

    runs = [_without_modifiers(s, run) for run in _runs(s, fits)]
    joined: list[_Stretch] = []
    for run in runs:
        if run is None:
            continue
        previous = joined[-1] if joined else None
        if previous and run.first - previous.last == 2 and s.words[run.first - 1].surface in flags.INSIDE_NAMES:
            joined[-1] = _Stretch(previous.first, run.last)
        else:
            joined.append(run)
    return [run for run in joined if not _is_a_modifier(s, run)]


def _without_modifiers(s: Sentence, run: _Stretch) -> _Stretch | None:
    """'First', 'New', a country and the question's own words before a name are no part of it."""
    first = run.first
    while first <= run.last and (
        s.words[first].surface in flags.BEFORE_NAMES or s.concepts[first] >= 0 or s.words[first].term in _places()
    ):
        first += 1
    return _Stretch(first, run.last) if first <= run.last else None


def _is_a_modifier(s: Sentence, run: _Stretch) -> bool:
    """'*Norland* President Marten', '*US*$5'."""
    following = run.last + 1
    if s.text.startswith(("$", "€", "£", "¥"), s.words[run.last].end):
        return True
    if following >= len(s.words) or not s.marks[following] & flags.ROLE:
        return False
    return not s.text[s.words[run.last].end : s.words[following].start].strip()


def _bearers(s: Sentence, names: Sequence[_Stretch], roles: Sequence[int]) -> list[_Stretch]:
    """Who has the office that is asked for, where it is said of the right country: the name beside the right word."""
    asked = [n for n, concept in enumerate(s.concepts) if concept >= 0 and n not in roles]
    if asked:
        distance = {role: min(abs(role - n) for n in asked) for role in roles}
        roles = [role for role in roles if distance[role] == min(distance.values()) <= BESIDE_A_ROLE]
    found = []
    for role in roles:
        for run in names:
            low, high = (role, run.first) if run.first > role else (run.last, role)
            between = s.text[s.words[low].end : s.words[high].start]
            near = high - low - 1 - sum(1 for n in range(low + 1, high) if s.concepts[n] >= 0) <= BESIDE_A_ROLE - 1
            before = run.last < role
            if (
                near
                and not re.search(r"[;:()]", between)
                and (not before or re.match(r"\s*,|\s+(?:is|was)\b", between))
            ):
                found.append(run)
    return found


def _places_asked(question: Question, s: Sentence) -> list[_Stretch]:
    """Names after 'in', 'near', 'at', not the gatherings that are 'at the'."""
    runs = _runs(s, lambda n: s.marks[n] & (flags.NAME | flags.QUOTED) == flags.NAME and s.concepts[n] < 0)
    return [
        run
        for run in runs
        if s.marks[run.first] & flags.PLACE
        and not _at_the(s, run.first)
        and not any(concept >= 0 for concept in s.concepts[run.last + 1 : run.last + 2])  # 'in the *Orm* Treaty'
    ]


def _at_the(s: Sentence, n: int) -> bool:
    before = [word.surface for word in s.words[max(0, n - 3) : n]]
    return "the" in before and "at" in before[: before.index("the")]


_FINDERS = {"when": _dates, "how_much": _figures, "who": _people, "where": _places_asked}


def _is_asked(s: Sentence, run: _Stretch) -> bool:
    return all(s.concepts[n] >= 0 for n in range(run.first, run.last + 1))


def _is_known_place(s: Sentence, run: _Stretch) -> bool:
    whole = fold(s.text[s.words[run.first].start : s.words[run.last].end])
    return whole in _place_names() or all(s.words[n].term in _places() for n in range(run.first, run.last + 1))


@cache
def _place_names() -> frozenset[str]:
    return frozenset(fold(name) for name in world.names("en"))


@cache
def _places() -> frozenset[str]:
    """Terms of countries, languages and cities of one word: 'Chinese' and 'Beijing' are nobody."""
    return frozenset(term_of(name, "en") for name in _place_names() if name.isalpha()) | flags.STATES


def _nearest(question: Question, s: Sentence, stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """The stretch that the question's words stand nearest to, and what is joined to it."""
    where: dict[int, list[int]] = {}
    for n, concept in enumerate(s.concepts):
        if concept >= 0:
            where.setdefault(concept, []).append(n)
    if not where or not stretches:
        return []
    scored = sorted(
        ((_nearness(question, s, run, where), -n, run) for n, run in enumerate(dict.fromkeys(stretches))), reverse=True
    )
    top, _, best = scored[0]
    if min(_distance(s, best, n) for places in where.values() for n in places) > FAR:
        return []
    pair = [run for _, _, run in scored[1:] if _joined(s, best, run)]
    rivals = [score for score, _, run in scored[1:] if run not in pair]
    if rivals and rivals[0] * CLEARLY > top:
        return []
    return sorted([best, *pair[:1]], key=lambda run: run.first)


def _nearness(question: Question, s: Sentence, run: _Stretch, where: dict[int, list[int]]) -> float:
    total = 0.0
    for concept, places in where.items():
        distance = min(_distance(s, run, n) for n in places)
        total += max(question.concepts[concept].softness, 0.5) / (2 + distance)
    by = run.first > 0 and s.words[run.first - 1].surface == "by" and question.kind == "who"
    return total * (1.5 if by else 1.0)


def _distance(s: Sentence, run: _Stretch, n: int) -> int:
    if run.first <= n <= run.last:
        return 0
    low, high = (n, run.first) if n < run.first else (run.last, n)
    return high - low - 1 + BREAK * len(_STOPS.findall(s.text, s.words[low].end, s.words[high].start))


def _joined(s: Sentence, one: _Stretch, other: _Stretch) -> bool:
    first, second = sorted((one, other), key=lambda run: run.first)
    return bool(_PAIRED.fullmatch(s.text, s.words[first.last].end, s.words[second.first].start))


def _span(s: Sentence, run: _Stretch) -> Span:
    start, end = s.words[run.first].start, s.words[run.last].end
    sign = _CURRENCY.search(s.text, max(0, start - 5), start)
    percent = re.compile(r"\s?%").match(s.text, end)
    return (sign.start() if sign else start, percent.end() if percent else end)
