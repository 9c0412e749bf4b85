"""Countries by their names and by the adjectives that go with them: 'China' and 'Chinese' are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global

from index.language.analysis import Word, term_of, words
from index.language.folding import fold
from index.language.world import adjective
from index.tables import kept_table, read_table

LONGEST = 3
"""Words of a country's name."""
ALIKE = 2
"""Letters that the English names of a country and of its language begin with: 'Irish' and 'Ireland'."""


@cache
def lands(language: str) -> Mapping[str, str]:
    """Names of countries in `language` of one word and their adjectives, folded → the code of each (ISO 3166)."""
    named = {fold(name): code for name, code in _names(language) if name.isalpha()}
    return {**_adjectives(language), **named}


def _names(language: str) -> Iterator[tuple[str, str]]:
    """The names of countries, each with its code."""
    locale = _locale(language)
    for code, name in locale.territories.items() if locale else ():
        if len(code) == 2 and code.isalpha():
            yield name, code
    yield from _also(language, "names")


def _also(language: str, sort: str) -> Iterator[tuple[str, str]]:
    """What the table has of names or adjectives."""
    for code, names in kept_table("index.language", "land_names.yaml").get(language, {}).get(sort, {}).items():
        yield from ((name, code) for name in names)


@cache
def _phrases(language: str) -> Mapping[tuple[str, ...], str | None]:
    """The terms of names of several words, and the code of each; None of what is no country."""
    none = kept_table("index.language", "land_names.yaml").get(language, {}).get("none", ())
    named = [*_names(language), *_also(language, "adjectives"), *((name, None) for name in none)]
    found = ((tuple(word.term for word in words(name, language)), code) for name, code in named if " " in name)
    return {terms: code for terms, code in found if 1 < len(terms) <= LONGEST and all(terms)}


def lands_in(text: str, found: Sequence[Word], language: str) -> Iterator[str]:
    """The codes of the countries that a text of these words names, with a capital if it has any, unless by adjectives;
    the longest names first: South Sudan is no Sudan."""
    begun, known, has_capitals, n = _beginnings(language), _terms(language), not text.islower(), 0
    while n < len(found):
        word, length = found[n], 1
        phrase = _phrase_at(found, n, language) if word.term in begun else ()
        if phrase:
            length, code = len(phrase), _phrases(language)[phrase]
        else:
            code = known.get(word.term)
            if code and has_capitals and text[word.start].islower() and word.term not in adjectives(language):
                code = None
        if code:
            yield code
        n += length


@cache
def _beginnings(language: str) -> frozenset[str]:
    """The terms that names of several words begin with."""
    return frozenset(terms[0] for terms in _phrases(language))


def _phrase_at(found: Sequence[Word], n: int, language: str) -> tuple[str, ...]:
    """The terms of the longest name of several words that begins at word `n`; none where no such name does."""
    phrases = _phrases(language)
    for length in range(LONGEST, 1, -1):
        terms = tuple(word.term for word in found[n : n + length])
        if terms in phrases:
            return terms
    return ()


@cache
def _terms(language: str) -> Mapping[str, str]:
    """The same by the terms that the words are indexed under."""
    return {**adjectives(language), **_by_term(lands(language), language)}


def land_of(term: str, language: str) -> str | None:
    """The code of the country that a term names, or that of an adjective; None where it is none."""
    return _terms(language).get(term)


@cache
def adjectives(language: str) -> Mapping[str, str]:
    """The terms of adjectives alone."""
    found = _by_term(_adjectives(language), language)
    if language == "ru":  # 'узбекистанский' beside 'узбекский'
        found |= {term + "ск": code for term, code in _by_term(lands("ru"), "ru").items() if term.endswith("стан")}
    return found


def shortened(text: str) -> frozenset[str]:
    """The countries that a text in Chinese names by a letter each, two together: 'CN' and 'KZ' for 中哈边界."""
    codes = _short_lands()
    return frozenset(codes[letter] for pair in _short_pairs().findall(text) for letter in pair)


@cache
def _short_lands() -> Mapping[str, str]:
    letters = read_table("index.language", "short_lands.yaml")["zh"]["letters"]
    return {letter: code for letter, (code, _) in letters.items()}


@cache
def _short_pairs() -> re.Pattern[str]:
    table = read_table("index.language", "short_lands.yaml")["zh"]
    one = "|".join(f"{letter}(?![{others}])" for letter, (_, others) in table["letters"].items())
    return re.compile(f"(?<![{table['begun']}])(?=(?:{one})(?:{one}))..")


def _by_term(named: Mapping[str, str], language: str) -> dict[str, str]:
    found = {term_of(name, language): code for name, code in named.items()}
    found.pop("", None)
    return found


@cache
def _adjectives(language: str) -> Mapping[str, str]:
    """Those that name the language of a country as well, folded."""
    locale = _locale(language)
    names = locale.languages if locale else {}
    told = ((fold(adjective(names[code], language)), land) for code, land in _spoken() if code in names)
    also = ((fold(name), land) for name, land in _also(language, "adjectives"))
    return {name: land for name, land in (*told, *also) if name.isalpha()}


def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language)
    except (ValueError, UnknownLocaleError):
        return None


def _spoken() -> Iterator[tuple[str, str]]:
    """Languages that are much written, each with the country that it is called after."""
    english, likely = Locale.parse("en"), get_global("likely_subtags")
    for code, name in english.languages.items():
        land = likely.get(code, "").rpartition("_")[2]
        called = english.territories.get(land, "") if localedata.exists(code) and len(land) == 2 else ""
        if called and fold(called)[:ALIKE] == fold(name)[:ALIKE]:
            yield code, land


def warm(languages: Iterable[str]) -> None:
    """Read the tables that a first question in one of these languages would wait for."""
    for language in languages:
        _terms(language)
