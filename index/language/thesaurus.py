"""Other words for the words of a question: the operator's names (aliases.yaml) and general ones (related.yaml,
household.yaml)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from index.errors import OperatorError
from index.language.analysis import index_terms
from index.tables import Loader, read_table

NAME = 0.95
"""What another name of the same thing counts, against the word itself."""
LOOSELY = 0.7
"""A near name: 'Beijing' for China's government."""
RELATED, LEAST_RELATED, NEXT_RELATED = 0.65, 0.4, 0.03
"""What the first of the related words counts, the least that one counts, and what each loses against the one before."""
BACKWARDS = 0.8
"""What remains of that where the question has the related word and the sentence the headword."""
SAME, KIND, MEMBER = 0.85, 0.7, 0.6
"""What an everyday name of the same thing counts; the kind where one of it is asked for; one where the kind is."""
FORM = 0.95
"""What another form of a verb counts whose stems differ."""
CLIPPED = 0.7
"""What remains of a name of which the index lacks a word: of 'call off' it has 'call'."""
LONGEST = 5
"""Words of a phrase."""
PARTICLES = frozenset(("up", "out", "down", "off", "over", "on", "away", "through", "after", "back"))
"""Words that make another verb of the verb before them, with or without an object between."""
LANGUAGES = ("ru", "kk", "zh", "tr")

_GROUPED = re.compile(r"[()]")

Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Another way to say a stretch of a question: terms in a row, and what finding them counts (0 … 1)."""

    terms: Terms
    weight: float


@dataclass(frozen=True, slots=True)
class Found:
    """Terms `start` up to `end` of a question have these others. `name`: they name something particular."""

    start: int
    end: int
    others: tuple[Other, ...]
    name: bool


class Thesaurus:
    """Stretches of terms with their others. Immutable after construction."""

    def __init__(self) -> None:
        self._others: dict[Terms, dict[Terms, float]] = {}
        self._names: set[Terms] = set()
        self._longest: dict[str, int] = {}  # first term of a key → terms of the longest such key
        self._told: dict[Terms, tuple[Other, ...]] = {}  # what was asked for already

    def add(self, keys: Iterable[Terms], others: Iterable[Terms], weight: float, *, name: bool) -> None:
        """Whoever says one of `keys` may mean one of `others`."""
        kept = [terms for terms in others if terms]
        for key in keys:
            if not key:
                continue
            known = self._others.setdefault(key, {})
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))
            for terms in kept:
                if terms != key:
                    known[terms] = max(weight, known.get(terms, 0.0))
            if name:
                self._names.add(key)

    def best_first(self) -> None:
        """Put the others of each stretch into the order of their weights."""
        for key, known in self._others.items():
            self._others[key] = dict(sorted(known.items(), key=lambda other: -other[1]))

    def find(self, terms: Sequence[str]) -> Iterator[Found]:
        """Every stretch of `terms` that has others; stretches may overlap."""
        for start, end in self.stretches(terms):
            key = tuple(terms[start:end])
            yield Found(start, end, self.others(key), key in self._names)

    def stretches(self, terms: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where those begin and end."""
        for start, first in enumerate(terms):
            longest = min(LONGEST, self._longest.get(first, 0))
            for end in range(min(len(terms), start + longest), start, -1):
                if self._others.get(tuple(terms[start:end])):
                    yield start, end

    def others(self, stretch: Terms) -> tuple[Other, ...]:
        """The others of a stretch; none of one that is unknown."""
        if stretch not in self._others:
            return ()
        told = self._told.get(stretch)
        if told is None:
            told = tuple(Other(other, weight) for other, weight in self._others[stretch].items())
            self._told[stretch] = told
        return told


@cache
def english() -> Thesaurus:
    """The general related words that ship."""
    thesaurus = Thesaurus()
    for headword, related in read_table("index.language", "related.yaml").items():
        for place, phrase in enumerate(str(related).split(",")):
            weight = max(LEAST_RELATED, RELATED - place * NEXT_RELATED)
            thesaurus.add([_key(headword)], [_english_terms(phrase)], weight, name=False)
            thesaurus.add([_key(phrase)], [_english_terms(headword)], weight * BACKWARDS, name=False)
    _add_household(thesaurus, "en")
    thesaurus.best_first()
    return thesaurus


@cache
def household(language: str) -> Thesaurus:
    """The everyday words of a language that ship; those of English are among `english`."""
    thesaurus = Thesaurus()
    _add_household(thesaurus, language)
    thesaurus.best_first()
    return thesaurus


def _add_household(thesaurus: Thesaurus, language: str) -> None:
    verbs = [line.split(", ") for line in read_table("index.language", "strong_verbs.yaml").get(language, ())]
    forms = {base: (base, *others) for base, *others in verbs}
    for same in forms.values():
        _add_names(thesaurus, same, same, FORM, language)
    table = read_table("index.language", "household.yaml").get(language, {})
    for line in table.get("same", ()):
        names = [form for name in line.split(", ") for form in forms.get(name, (name,))]
        _add_names(thesaurus, names, names, SAME, language)
    for kind, members in table.get("kinds", {}).items():
        _add_names(thesaurus, members.split(", "), [kind], KIND, language)
        _add_names(thesaurus, [kind], members.split(", "), MEMBER, language)
    if language == "en":  # 'throw up', which only its particle tells from 'throw'; what is asked for in words apart
        for said, asked in table.get("asked", {}).items():  # from one another is found by `asked_for`
            ways = [way for way in _ways(asked) if len(_english_terms(way)) == 1]
            _add_names(thesaurus, ways, _names_of(said, table), SAME, language)


@cache
def asked_for(language: str) -> Mapping[str, Sequence[tuple[Terms, Terms, float]]]:
    """By the first of several terms that together ask for something: all of them, what it is called, and what that
    counts."""
    found: dict[str, list[tuple[Terms, Terms, float]]] = {}
    table = read_table("index.language", "household.yaml").get(language, {})
    for said, asked in table.get("asked", {}).items():
        names = dict.fromkeys(tuple(index_terms(name, language)) for name in _names_of(said, table))
        for way in _ways(asked):
            together = tuple(index_terms(way, language))
            if len(together) > (" " in way) and (" " in way or language != "en"):
                found.setdefault(together[0], []).extend((together, name, SAME) for name in names)
    return found


def _names_of(thing: str, table: Mapping[str, Any]) -> list[str]:
    """What a thing of a table is called, all its names."""
    lines = (line.split(", ") for line in table.get("same", ()))
    return next((names for names in lines if thing in names), [thing])


def _add_names(thesaurus: Thesaurus, asked: Iterable[str], said: Iterable[str], weight: float, language: str) -> None:
    keys = [_key(phrase) if language == "en" else tuple(index_terms(phrase, language)) for phrase in asked]
    for phrase in said:
        terms = tuple(index_terms(phrase, language))
        clipped = len(terms) < len(phrase.split())
        thesaurus.add(keys, [terms], weight * CLIPPED if clipped else weight, name=False)


def _ways(phrases: str) -> list[str]:
    """'(keep|count) money, hold funds' written out."""
    pieces = [[piece.split("|") for piece in _GROUPED.split(phrase)] for phrase in phrases.split(", ")]
    return ["".join(way) for phrase in pieces for way in product(*phrase)]


def _key(phrase: str) -> Terms:
    """Its terms; with the particle that makes it what it is, if there is one: 'hold up' isn't 'hold'."""
    words = phrase.split()
    terms = _english_terms(phrase)
    return (*terms, words[-1]) if len(terms) == 1 < len(words) and words[-1] in PARTICLES else terms


def _english_terms(phrase: str) -> Terms:
    return tuple(term for word in phrase.split() for term in _terms_of_word(word))


@cache
def _terms_of_word(word: str) -> Terms:
    return tuple(index_terms(word, "en"))


@dataclass(frozen=True, slots=True)
class Group:
    """One entry of an aliases.yaml. `foreign` has the names in other languages, by language."""

    names: tuple[str, ...]
    loosely: tuple[str, ...]
    foreign: Mapping[str, tuple[str, ...]]


def read_aliases(file: Path | None) -> tuple[Group, ...]:
    """The groups of an aliases.yaml: a list of {names: […], loosely: […], ru: […], kk: […], zh: […], tr: […]}.

    `names` are English and mean quite the same; `loosely` nearly. A name in another language stands for all of them.
    Raises OperatorError, which says what to mend, if the file can't be read as that.
    """
    if file is None:
        return ()
    try:
        return _groups(file, file.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:  # ValueError: no UTF-8, or a date that there isn't
        raise OperatorError(f"{file} can't be read: {error}. Mend it, or take it away to do without names.") from error


@lru_cache(maxsize=2)
def _groups(file: Path, text: str) -> tuple[Group, ...]:
    """What is written in `file`; each text of a work has an engine that reads it."""
    groups = yaml.load(text, Loader)
    if not isinstance(groups or [], list):
        raise OperatorError(f"{file}: write a list of entries, each beginning with '- names: [one, another]'.")
    return tuple(_group(file, number, entry) for number, entry in enumerate(groups or (), 1))


def _group(file: Path, number: int, entry: Any) -> Group:
    if not isinstance(entry, dict) or not entry.get("names"):
        raise OperatorError(f"{file}: entry {number} has no 'names'; write names: [one, another].")
    try:
        foreign = {language: _phrases(entry, language) for language in LANGUAGES}
        return Group(_phrases(entry, "names"), _phrases(entry, "loosely"), foreign)
    except TypeError as error:
        raise OperatorError(f"{file}: entry {number}: {error}; write a list of names: [one, another].") from error


def _phrases(entry: dict[Any, Any], key: str) -> tuple[str, ...]:
    """Raises TypeError for what is neither a name nor a list of names; a year may be one of a list."""
    given = entry.get(key) or []
    phrases = [given] if isinstance(given, str) else given
    if not isinstance(phrases, list) or any(phrase is None or isinstance(phrase, list | dict) for phrase in phrases):
        raise TypeError(f"'{key}' is not a list of names")
    return tuple(str(phrase) for phrase in phrases)


def of_groups(groups: Iterable[Group]) -> Thesaurus:
    """The English names of each group as others of one another, and their names in documents of other languages."""
    thesaurus = Thesaurus()
    for group in groups:
        names, loose = _terms(group.names, "en"), _terms(group.loosely, "en")
        foreign = [terms for language, phrases in group.foreign.items() for terms in _terms(phrases, language)]
        proper = group.names[0][:1].isupper()
        thesaurus.add(names, [*names, *foreign], NAME, name=proper)
        thesaurus.add(names, loose, LOOSELY, name=proper)
        thesaurus.add(loose, names, LOOSELY, name=proper)
    return thesaurus


def _terms(phrases: Iterable[str], language: str) -> list[Terms]:
    return [tuple(index_terms(phrase, language)) for phrase in phrases]
