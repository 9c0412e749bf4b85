"""Whether a sentence tells of another bearer of a name than is asked about: of Ada Kestrel for Ivo Kestrel, of the
pump M40 for the pump M60."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import near
from index.language import chinese, segmentation
from index.language.analysis import Word
from index.language.crosslingual import glossary
from index.language.ordinary import is_ordinary
from index.tables import read_words

_LISTS = read_words("index.language", "grammar.yaml")
ADDRESSES = _LISTS["addresses"]
"""What stands before a name without being part of it: 'Mrs', 'господин'."""
FORMS = _LISTS["forms_of_firms"]
"""What ends the name of a firm, and a name may follow: 'Orlen Tiles, *Inc.* Kestrel …'."""
_RUN = re.compile(f"[{chinese.HAN}]{{3,}}")
CHOOSING = (Kind.WHAT, Kind.WHO, Kind.LIST, Kind.ENUMERATION)
"""Kinds of question that ask for those among several of which a number holds."""
_POSSESSIVE = re.compile("['’]s$")
_CODE = re.compile(r"[^\W\d_]{1,2}\d{1,4}|\d{1,2}[^\W\d_]")
GIVEN = 2
"""Letters of a Chinese given name at most."""
MEANT = 0.75
"""How well a word must be met to be half of a name: 'stadium' is none of 'the Orlen Bowl'."""
_NO_NAME = re.compile("[从到往向在对把被给和跟离打走去来坐]|周[一二三四五六日末]")
"""Letters of grammar and of going about that a Chinese name doesn't have behind its surname: 周六走 is a Saturday."""


def is_of_another(collection: Corpus, question: Question, e: Evidence, best: int, surfaces: Sequence[str]) -> bool:
    """Whether the sentence `best`, with these words, has half of a name or number of the question with another half.

    Never where it has all of the name, or only half of it with nothing in the other's place.
    """
    asked = question.typed
    if question.language == "zh":
        written = chinese.joined(surfaces)
        if any(_is_of_another_person(name, e, collection, best, written) for name in _people(question.text)):
            return True
    return (
        any(_has_another_half(collection, e, question, best, *pair) for pair in _names(question, asked))
        or any(_has_another_number(e, best, noun, number, surfaces) for noun, number in _numbers(question, asked))
        or any(_has_another_count(e, best, noun, number, surfaces) for noun, number in _counts(question, asked))
        or any(_has_another_code(e, best, n, c.surface, surfaces) for n, c in enumerate(question.concepts))
    )


def _names(question: Question, asked: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Concepts that are names and stand side by side: 'Ivo Kestrel'. In a language that writes all nouns with
    capitals any two of them are taken for that."""
    place = {concept.surface: n for n, concept in enumerate(question.concepts) if not concept.number}
    capitals = question.language in token_flags.NOUNS_WITH_CAPITALS
    for one, other in pairwise(asked):
        first, second = place.get(one.surface), place.get(other.surface)
        if first is None or second is None or question.text[one.end : other.start].strip(" -–."):
            continue
        if _POSSESSIVE.search(question.text, one.start, one.end):
            continue
        upper = all(question.text[word.start].isupper() for word in (one, other))
        opens = upper and not one.start and question.concepts[second].name  # nothing tells whether its first is one
        named = question.concepts[first].name and question.concepts[second].name
        if named or opens or (capitals and upper and one.start):
            yield first, second


def _has_another_half(collection: Corpus, e: Evidence, question: Question, best: int, first: int, second: int) -> bool:
    """Whether a sentence has one of two names that belong together, each time with another in the other's place; an
    ordinary word before a name is none by itself: 'United States' says nothing of the United Mills."""
    low, high = int(e.token_starts[best]), int(e.token_starts[best + 1])
    there = [
        [at for at in e.hits_of[n].tolist() if low <= at < high and e.token_level[at] >= MEANT] for n in (first, second)
    ]
    if all(there) or not any(there) or question.concepts[first].surface in ADDRESSES:
        return False
    if there[0] and question.language == "en" and is_ordinary(question.concepts[first].surface, "en"):
        return False
    step = -1 if there[1] else 1
    beside = [at + step for at in there[0] + there[1]]
    return bool(beside) and all(low <= at < high and _is_a_name(collection, e, at) for at in beside)


def _is_a_name(collection: Corpus, e: Evidence, at: int) -> bool:
    """Whether a word is a name, or may be one where capitals don't tell."""
    marks = int(e.token_flags[at])
    if not e.free[at] or marks & (token_flags.DATE | token_flags.FIGURE | token_flags.ROLE):
        return False
    if collection.arrays.surfaces[int(e.tokens[at])] in ADDRESSES | FORMS:
        return False
    untold = marks & token_flags.UNTOLD and int(collection.term_of_word[int(e.tokens[at])]) >= 0
    return bool(marks & token_flags.NAME or untold)


def _numbers(question: Question, asked: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """A noun and the number that tells it from others of its name: 'bus 12', 'Orm-60'. Years tell nothing apart."""
    place = {concept.surface: n for n, concept in enumerate(question.concepts)}
    for one, other in pairwise(asked):
        noun, number = place.get(one.surface), place.get(other.surface)
        if noun is None or number is None or not question.concepts[number].number or question.concepts[noun].number:
            continue
        between = question.text[one.end : other.start]
        if question.concepts[number].surface not in question.years and between.strip() in ("", "-", "–", "‑", "№"):
            yield noun, number


def _counts(question: Question, asked: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """A noun and how many of it something must have that is asked for: 'which boats have *8 seats*'."""
    if question.kind not in CHOOSING:
        return
    place = {concept.surface: n for n, concept in enumerate(question.concepts)}
    for one, other in pairwise(asked):
        number, noun = place.get(one.surface), place.get(other.surface)
        if noun is None or number is None or not question.concepts[number].number or question.concepts[noun].number:
            continue
        if question.concepts[number].surface not in question.years:
            yield noun, number


def _has_another_number(e: Evidence, best: int, noun: int, number: int, surfaces: Sequence[str]) -> bool:
    """Whether each time that the noun stands in a sentence another number follows it at once, and the one that is asked
    for stands neither there nor beside it nor above."""
    places = _places(e, best, noun)
    return not _is_near(e, best, number) and bool(places) and all(_is_figure(surfaces, at + 1) for at in places)


def _has_another_count(e: Evidence, best: int, noun: int, number: int, surfaces: Sequence[str]) -> bool:
    """The same with a number on either side of the noun: '4 seats', and in a table 'Seats: 4'."""
    places = _places(e, best, noun)
    return (
        not _is_near(e, best, number)
        and bool(places)
        and all(_is_figure(surfaces, at - 1) or _is_figure(surfaces, at + 1) for at in places)
    )


def _has_another_code(e: Evidence, best: int, code: int, asked: str, surfaces: Sequence[str]) -> bool:
    """Whether a level, a form or a class is asked for, 'B2', '7a', and the sentence has only another: its whole passage
    has neither that nor a heading with it."""
    if not (shape := _shape(asked)):
        return False
    k = int(e.sentence_passage[best])
    passage = slice(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
    if max(float(e.matched[passage, code].max()), float(e.context[k, code])) > 0:
        return False
    return any(_shape(surface) == shape for surface in surfaces if surface != asked)


def _shape(surface: str) -> str:
    """Of a letter or two with figures on one side: what another of the sort would look like."""
    return re.sub(r"\d+", "1", re.sub(r"[^\W\d_]", "a", surface)) if _CODE.fullmatch(surface) else ""


def _is_near(e: Evidence, best: int, number: int) -> bool:
    """Whether a number stands in a sentence, beside it or above."""
    return max(float(e.matched[near(e, best), number].max()), float(e.context[e.sentence_passage[best], number])) > 0


def _places(e: Evidence, best: int, concept: int) -> list[int]:
    """Which words of a sentence a concept is."""
    first = int(e.token_starts[best])
    return [at - first for at in e.hits_of[concept].tolist() if first <= at < int(e.token_starts[best + 1])]


def _is_figure(surfaces: Sequence[str], at: int) -> bool:
    return 0 <= at < len(surfaces) and surfaces[at][0].isdigit()


def _people(text: str) -> list[str]:
    """The people that a Chinese question names in full."""
    return [
        piece.text
        for run in _RUN.findall(text)
        for piece in segmentation.segments(chinese.simplified(run), glossary("zh").words)
        if not piece.known and chinese.is_person(piece.text) and not _NO_NAME.search(piece.text)
    ]


def _is_of_another_person(name: str, e: Evidence, collection: Corpus, best: int, written: str) -> bool:
    """Whether neither a sentence nor the rest of its passage has the given name, or it has somebody else's."""
    given = name[-GIVEN:]
    if given in written:
        return False
    k = int(e.sentence_passage[best])
    tokens = slice(int(e.token_starts[e.passage_starts[k]]), int(e.token_starts[e.passage_starts[k + 1]]))
    around = {collection.arrays.surfaces[n] for n in e.tokens[tokens].tolist()}
    return given not in around or bool(_people(written))
