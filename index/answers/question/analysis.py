"""What a question wants: the kind of answer, the words that must be found, and other words that would do as well."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from index.answers.corpus import token_flags
from index.answers.question import picked_noun, relation
from index.answers.question.kind import Kind
from index.answers.question.word_roles import is_bent_name, takes_up
from index.language.analysis import Word, term_of, words
from index.language.folding import fold
from index.remembering import remembered
from index.tables import read_table

SOFT = 0.25
"""The weight of a word that only frames the question ('year', 'name') against one that carries it."""

_NEUTER = re.compile("ь[еёя]\\w{0,2}")
"""How Russian nouns in -ье end, behind a stem that others have as well."""
_WANTED = {
    Kind.WHEN: token_flags.DATE | token_flags.YEAR,
    Kind.HOW_MUCH: token_flags.FIGURE,
    Kind.WHO: token_flags.NAME | token_flags.PERSON,
    Kind.WHERE: token_flags.NAME | token_flags.PLACE,
    Kind.WHY: token_flags.CAUSE,
}
_MEASURES = {
    "change": token_flags.MONEY | token_flags.PERCENT,
    "money": token_flags.MONEY,
    "share": token_flags.PERCENT,
    "part": token_flags.MONEY | token_flags.PERCENT,
    "rate": token_flags.MONEY | token_flags.PERCENT,
    "span": token_flags.LENGTH | token_flags.DURATION,
    "percent": token_flags.PERCENT,
    "duration": token_flags.DURATION,
    "length": token_flags.LENGTH,
    "extent": token_flags.LENGTH | token_flags.DURATION,
}

_STANDING_FOR = {
    "money": token_flags.MONEY,
    "length": token_flags.LENGTH,
    "percent": token_flags.PERCENT,
    "duration": token_flags.DURATION,
    "date": token_flags.DATE,
    "figure": token_flags.FIGURE,
}

_IDENTIFIER = re.compile(r"[^\W\d_]{1,3}\d{1,4}")


class Alternative(NamedTuple):
    """Other words for a concept: one term, or several in a row; `weight` 1 means quite the same."""

    terms: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Concept:
    """One content word of the question, or a word that the conversation before it adds."""

    surface: str
    term: str
    softness: float = 1.0
    name: bool = False
    number: bool = False
    alternatives: tuple[Alternative, ...] = ()
    implied: bool = False  # from the conversation, not typed
    fresh: bool = False  # typed in place of another name of the question before
    everyday: bool = False  # an ordinary word of the language: documents that lack it may say it in another way
    asks: int = 0  # the mark that a word must have which is as good: a sum of money for 'price'


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood. `wanted` and `measure` are masks of `flags`."""

    text: str
    language: str
    kind: Kind
    concepts: tuple[Concept, ...]
    wanted: int = 0
    measure: int = 0
    counted: int | None = None  # the concept whose number is asked for: 'how many *students*'
    to_the_day: bool = False  # a date is wanted, not only a year
    by_the_clock: bool = False  # an hour is wanted, not only a day
    priced: bool = False  # a sum is wanted if there is one: 'how much is the tea'
    focus: frozenset[int] = frozenset()  # indices of the concepts that name what is asked for: 'which *river*'
    relation: relation.Relation | None = None  # the word that says what is asked of the others
    surfaces: tuple[str, ...] = ()  # every word, stop words included
    terms: tuple[str, ...] = ()  # of every word as typed, '' for a stop word
    corrected: str | None = None
    follows: bool = False  # understood from the question before it
    settled: bool = False  # asked of what was shown last, where its words stand
    translated: bool = False  # asked in another language than English
    years: frozenset[str] = field(default_factory=frozenset)

    @property
    def typed(self) -> tuple[Word, ...]:
        """Every word of the text as it was typed; a mended spelling isn't in it."""
        return _typed(self.text, self.language)

    @property
    def has_names(self) -> bool:
        """Whether a name, a number or a year was typed."""
        return any((c.name or c.number) and not c.implied for c in self.concepts)


@dataclass(frozen=True, slots=True)
class _Table:
    kinds: tuple[tuple[Kind, re.Pattern[str]], ...]
    measures: tuple[tuple[str, re.Pattern[str]], ...]
    soft: frozenset[str]
    holding: frozenset[str]
    classes: frozenset[str]
    permits: frozenset[str]
    framed: str
    auxiliary: re.Pattern[str]  # a verb with one that only tells how it is done: 'жоғалтып алдым', I have lost
    which: frozenset[str]
    counting: frozenset[str]
    asking: frozenset[str]
    day: re.Pattern[str]
    clock: re.Pattern[str]
    priced: re.Pattern[str]
    named: re.Pattern[str]
    anyone: re.Pattern[str]
    stands_for: Mapping[str, int]  # the marks that a word has which is as good as the term: a sum for 'price'


@cache
def _table(language: str) -> _Table:
    tables: dict[str, Any] = read_table("index.answers.question", "question_words.yaml")
    table = tables.get(language, tables["en"])
    return _Table(
        kinds=tuple((Kind(kind), re.compile("|".join(patterns))) for kind, patterns in table["kinds"].items()),
        measures=tuple((name, re.compile(pattern)) for name, pattern in table["measure"].items()),
        framed=table.get("framed", ""),
        auxiliary=re.compile(table.get("auxiliary", "(?!)")),
        classes=frozenset(fold(word) for word in table.get("classes", "").split()),
        permits=frozenset(table.get("permits", "").split()),
        which=frozenset(table.get("which", "").split()),
        asking=frozenset(table.get("asking", "").split()),
        counting=frozenset(table.get("counting", "").split()),
        day=re.compile(table["day"]),
        clock=re.compile(table.get("clock", "(?!)")),
        priced=re.compile(table.get("priced", "(?!)")),
        named=re.compile(table.get("named", "(?!)")),
        anyone=re.compile(table.get("anyone", "(?!)")),
        soft=frozenset(term_of(fold(word), language) for word in table["soft"].split()),
        holding=frozenset(term_of(fold(word), language) for word in table.get("holding", "").split()),
        stands_for={
            term_of(fold(word), language): _STANDING_FOR[name]
            for name, words in table.get("stands_for", {}).items()
            for word in words.split()
        },
    )


def asking(language: str) -> frozenset[str]:
    """The words that ask in a language; none where they aren't listed."""
    return _table(language).asking


def soft_terms(language: str) -> frozenset[str]:
    """Terms that only frame a question in `language`."""
    return _table(language).soft


def asked_mark(term: str, language: str, surface: str = "") -> int:
    """The marks that a word has which is as good as the term: a sum for 'price'; 0 for most terms. A dress, 'платье',
    has the stem of a payment, 'плата'."""
    return 0 if _NEUTER.fullmatch(surface, len(term)) else _table(language).stands_for.get(term, 0)


def kind_of(text: str, language: str) -> Kind:
    """What a text asks for; KEYWORD where nothing is asked."""
    return _kind(_plain(text), language)


def _kind(plain: str, language: str) -> Kind:
    return next((kind for kind, pattern in _table(language).kinds if pattern.search(plain)), Kind.KEYWORD)


def _measure(plain: str, language: str) -> int:
    """The marks of the figures that 'how much' asks for: money, per cent, time, length; 0 where any figure will do."""
    return next((_MEASURES[name] for name, pattern in _table(language).measures if pattern.search(plain)), 0)


@remembered(256)
def _typed(text: str, language: str) -> tuple[Word, ...]:
    return tuple(words(text, language))


@remembered(256)
def understand(text: str, language: str) -> Question:
    """Read `text`, without looking at what is in the index."""
    found = _typed(text, language)
    plain = _plain(text)
    kind = _kind(plain, language)
    concepts = _concepts(text, found, language)
    if kind is Kind.WHO:
        concepts = _of_a_holder(concepts, _table(language).holding)
    measure = _measure(plain, language) if kind in (Kind.HOW_MUCH, Kind.KEYWORD) else 0
    counts = kind is Kind.HOW_MUCH and (language == "en" or not measure)  # 'қанша ақшаға' counts nothing
    index, table = {concept.term: n for n, concept in enumerate(concepts)}, _table(language)
    return Question(
        text=text,
        language=language,
        kind=kind,
        concepts=concepts,
        wanted=_wanted(kind, plain, language),
        measure=measure,
        counted=picked_noun.counted(found, index, table.counting, language) if counts else None,
        to_the_day=bool(_table(language).day.search(plain)),
        priced=bool(_table(language).priced.search(plain)),
        by_the_clock=bool(_table(language).clock.search(plain)),
        focus=picked_noun.focus(found, index, table.which),
        relation=relation.relation(found) if language == "en" else None,
        surfaces=tuple(word.surface for word in found),
        terms=tuple(word.term for word in found),
        years=frozenset(c.surface for c in concepts if re.fullmatch(r"(?:1\d|20|21)\d\d", c.surface)),
    )


def carrying(question: Question) -> Question:
    """A question of nothing but words that frame others, 'how many days off do I get', read as one about them."""
    concepts = tuple(dataclasses.replace(concept, softness=1.0) for concept in question.concepts)
    return dataclasses.replace(question, concepts=concepts)


def _wanted(kind: Kind, plain: str, language: str) -> int:
    """The marks of what can answer; 0 where anything can."""
    if kind is Kind.WHAT and _table(language).named.search(plain):
        return token_flags.NAME | token_flags.QUOTED
    if kind is Kind.WHO and _table(language).anyone.search(plain):
        return 0  # 'who do I give it to': to the caretaker, who has no name there
    return _WANTED.get(kind, 0)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", " ".join(fold(piece) for piece in text.split())).strip(" .!…")


def _concepts(text: str, found: Sequence[Word], language: str) -> tuple[Concept, ...]:
    table = _table(language)
    cased = not text.isupper() and not text.islower() and language not in token_flags.NOUNS_WITH_CAPITALS
    concepts: dict[str, Concept] = {}
    classes = _classes(found, table.classes)
    classes |= {n for n in range(1, len(found)) if _pair(found, n) == table.framed}
    classes |= {n for n in range(1, len(found)) if table.auxiliary.fullmatch(_pair(found, n))}
    classes |= {n for n in range(len(found) - 1) if found[n].surface in table.permits and found[n + 1].surface == "to"}
    for n, word in enumerate(found):
        if not word.term or word.term in concepts or (language == "en" and takes_up(text, found, n)):
            continue
        concepts[word.term] = Concept(
            surface=word.surface,
            term=word.term,
            softness=SOFT if word.term in table.soft or n in classes else 1.0,
            name=cased and text[word.start].isupper() and (n > 0 or is_bent_name(text, word, language)),
            number=word.surface[0].isdigit(),
            asks=asked_mark(word.term, language, word.surface),
        )
    return tuple(concepts.values())


def _pair(found: Sequence[Word], n: int) -> str:
    """A word with the one before it."""
    return f"{found[n - 1].surface} {found[n].surface}"


def _of_a_holder(concepts: tuple[Concept, ...], holding: frozenset[str]) -> tuple[Concept, ...]:
    """'Who is the *new* chair?': who was elected chair answers it, whether called new or not."""
    if all(c.term in holding or c.softness < 1.0 for c in concepts):
        return concepts
    return tuple(dataclasses.replace(c, softness=SOFT) if c.term in holding else c for c in concepts)


def _classes(found: Sequence[Word], listed: Set[str]) -> set[int]:
    """The words that only say of what sort the thing is that is named behind them: '*error code* E20'."""
    classes: set[int] = set()
    for n in range(len(found) - 2, -1, -1):
        if found[n].surface in listed and (n + 1 in classes or names_one(found[n + 1].surface)):
            classes.add(n)
    return classes


def names_one(surface: str) -> bool:
    """Whether a word names one of a class by itself: the error E20, the form D30."""
    return bool(_IDENTIFIER.fullmatch(surface))
