"""The names of a sentence that can answer: of people for 'who', of places for 'where'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.answers.corpus import token_flags
from index.answers.extraction.chinese_names import chinese_people
from index.answers.extraction.owners import owns
from index.answers.extraction.spans import Sentence, Stretch, is_asked, side_by_side
from index.answers.question.analysis import Question
from index.language import world
from index.language.analysis import term_of
from index.language.chinese import is_han
from index.language.folding import fold
from index.language.ordinary import is_ordinary
from index.tables import read_words

BODIES = read_words("index.language", "grammar.yaml")["bodies"]
_ASIDE = re.compile(r"\s?[(（][^()（）]{2,60}[)）]")
_GOES_WITH = re.compile(r"\s?(?:,|and|&|и|және|мен|ve|und|et|y)\s")
BESIDE_A_ROLE = 3
"""Words between 'president' and the president: 'of', a country."""


def people(question: Question, s: Sentence) -> list[Stretch]:
    """Names of people; where the question names an office, only of who has it."""
    if all(concept.name or concept.softness < 1.0 for concept in question.concepts):
        return []  # 'who is Ada Kestrel?' wants no name
    if any(is_han(s.text[word.start]) for word in s.words):
        return chinese_people(s)
    names = [
        run
        for run in _name_runs(s)
        if not is_asked(s, run) and not _is_known_place(s, run) and not owns(s, run, question)
    ]
    roles = [n for n in range(len(s.words)) if s.marks[n] & token_flags.ROLE and s.concepts[n] >= 0]
    if told := _told_behind(question, s, names):
        return told
    if roles:
        return _bearers(s, names, roles)
    return [
        _with_its_title(s, run)
        for run in names
        if all(not s.marks[n] & token_flags.PLACE for n in range(run.first, run.last + 1))
        and (run.last > run.first or _introduced(s, run))
    ]


def _told_behind(question: Question, s: Sentence, names: Sequence[Stretch]) -> list[Stretch]:
    """'Ada Roe (the landlord) and Bo Lind and Cy Dahl (*the tenants*)': names with what is asked in brackets behind
    them, and those that go with them. What is asked about by a name is only spelled otherwise there."""
    asked = {n for n, concept in enumerate(question.concepts) if not concept.name}
    told: list[Stretch] = []
    for run in reversed(names):
        end = s.words[run.last].end
        aside = _ASIDE.match(s.text, end)
        behind = range(run.last + 1, len(s.words)) if aside else ()
        says = any(s.concepts[n] in asked for n in behind if aside and s.words[n].end <= aside.end())
        if says or (told and _GOES_WITH.fullmatch(s.text, end, s.words[told[-1].first].start)):
            told.append(run)
    return told[::-1]


def _introduced(s: Sentence, run: Stretch) -> bool:
    """'Sir *Olaf*', 'by *Olaf*': one word is enough of a name."""
    return run.first > 0 and (bool(s.marks[run.first - 1] & token_flags.ROLE) or s.words[run.first - 1].surface == "by")


def _with_its_title(s: Sentence, run: Stretch) -> Stretch:
    """A name of one word with the title before it: '*Lady* Gaga', '*Pope* Francis'."""
    n = run.first - 1
    if run.last > run.first or n < 0 or not s.marks[n] & token_flags.ROLE or s.concepts[n] >= 0:
        return run
    titled = s.text[s.words[n].start].isupper() and s.text[s.words[n].end : s.words[run.first].start] == " "
    return Stretch(n, run.last) if titled else run


def _name_runs(s: Sentence) -> list[Stretch]:
    def fits(n: int) -> bool:
        mark = s.marks[n]
        if mark & (token_flags.ROLE | token_flags.QUOTED):  # a title of a work is full of capitals
            return False
        return bool(mark & token_flags.NAME)

    runs = [_without_modifiers(s, run) for run in side_by_side(s, fits)]
    joined: list[Stretch] = []
    for run in runs:
        if run is None:
            continue
        previous = joined[-1] if joined else None
        if previous and run.first - previous.last == 2 and s.words[run.first - 1].surface in token_flags.INSIDE_NAMES:
            joined[-1] = Stretch(previous.first, run.last)
        else:
            joined.append(run)
    return [run for run in _without_portfolios(s, joined) if not _is_a_modifier(s, run)]


def _without_portfolios(s: Sentence, runs: Sequence[Stretch]) -> list[Stretch]:
    """'Minister of *Foreign Trade* and *Economic Cooperation* Ada Kestrel': what somebody is minister of is no name of
    theirs, though it is written like one."""
    left: list[Stretch] = []
    portfolio = -1  # where the last one ended
    for run in runs:
        first = run.first
        before = [word.surface for word in s.words[max(0, first - 2) : first]]
        of_an_office = before[-1:] == ["of"] and first > 1 and bool(s.marks[first - 2] & token_flags.ROLE)
        goes_on = portfolio >= 0 and portfolio == first - 2 and before[-1:] == ["and"]
        while (of_an_office or goes_on) and first <= run.last and is_ordinary(s.words[first].surface, "en"):
            portfolio = first
            first += 1
        if first <= run.last:
            left.append(Stretch(first, run.last))
    return left


def _without_modifiers(s: Sentence, run: Stretch) -> Stretch | None:
    """'First', 'New', a country and the question's own words before a name are no part of it; but a country opens the
    name of a body: 'China National Petroleum Corporation'."""
    first = run.first
    if _is_a_body(s, run):
        return run
    while first <= run.last and (
        s.words[first].surface in token_flags.BEFORE_NAMES
        or s.concepts[first] >= 0
        or s.words[first].term in _countries()
    ):
        first += 1
    return Stretch(first, run.last) if first <= run.last else None


def _is_a_body(s: Sentence, run: Stretch) -> bool:
    """Whether its last word says what sort of body has the name."""
    return run.last > run.first and s.words[run.last].surface in BODIES


def _is_a_modifier(s: Sentence, run: Stretch) -> bool:
    """'*Norland* President Marten', '*US*$5'."""
    following = run.last + 1
    if s.text.startswith(("$", "€", "£", "¥"), s.words[run.last].end):
        return True
    if following >= len(s.words) or not s.marks[following] & token_flags.ROLE:
        return False
    return not s.text[s.words[run.last].end : s.words[following].start].strip()


def _bearers(s: Sentence, names: Sequence[Stretch], roles: Sequence[int]) -> list[Stretch]:
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


def places(question: Question, s: Sentence) -> list[Stretch]:
    """Names after 'in', 'near', 'at', not the gatherings that are 'at the'."""
    runs = side_by_side(
        s, lambda n: s.marks[n] & (token_flags.NAME | token_flags.QUOTED) == token_flags.NAME and s.concepts[n] < 0
    )
    return [
        _with_its_noun(s, run)
        for run in runs
        if s.marks[run.first] & token_flags.PLACE
        and not _at_the(s, run.first)
        and not any(concept >= 0 for concept in s.concepts[run.last + 1 : run.last + 2])  # 'in the *Orm* Treaty'
    ]


def _with_its_noun(s: Sentence, run: Stretch) -> Stretch:
    """With the place behind a name that it belongs to, and the number: 'in the *Methodist hall*', 'in *Article 5*'."""
    n = run.last + 1
    if n == len(s.words) or s.text[s.words[n - 1].end : s.words[n].start] != " ":
        return run
    a_place = bool(s.words[n].term) and bool(s.marks[n] & token_flags.PLACE) and s.concepts[n] < 0
    numbered = s.words[n].surface.isdigit() and not s.marks[n] & (token_flags.YEAR | token_flags.MEASURE)
    return Stretch(run.first, n) if a_place or numbered else run


def _at_the(s: Sentence, n: int) -> bool:
    before = [word.surface for word in s.words[max(0, n - 3) : n]]
    return "the" in before and "at" in before[: before.index("the")]


def _is_known_place(s: Sentence, run: Stretch) -> bool:
    whole = fold(s.text[s.words[run.first].start : s.words[run.last].end])
    return whole in _place_names() or all(s.words[n].term in known_places() for n in range(run.first, run.last + 1))


@cache
def _place_names() -> frozenset[str]:
    return frozenset(fold(name) for name in {*world.names("en"), *world.cities()})


@cache
def _countries() -> frozenset[str]:
    """Terms of countries and languages of one word: no part of the name behind them, as 'Nursultan' may be."""
    names = frozenset(term_of(fold(name), "en") for name in world.names("en") if name.isalpha())
    return (names | token_flags.STATES) - {""}


@cache
def known_places() -> frozenset[str]:
    """Terms of countries, languages and cities of one word: 'Chinese' and 'Tokyo' are nobody."""
    return frozenset(term_of(name, "en") for name in _place_names() if name.isalpha()) | token_flags.STATES
