"""Pieces of a list that stand below the heading of another thing than is asked about: how much sugar goes into the
*soup* is not told by the ingredients of the chutney, how long the *carrot* cake keeps not below 'Lemon cake'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import KINDS
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.opposites import opposites
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.reranking.asking_headings import REMEMBERED
from index.answers.ranking.reranking.asking_headings import THERE as ABOVE
from index.answers.ranking.selection.units import VERBLESS, asks_of_office
from index.language.analysis import Word, words
from index.language.folding import fold
from index.model import Kind, Passage

Bools = npt.NDArray[np.bool_]
BEHIND = 2
"""Words of a question among which the noun stands behind one that tells which: 'the old *stone bridge*'."""
MET = 0.3
"""How well a word may be met without being there."""
_ANY = frozenset(
    (
        *("special", "other", "further", "additional", "extra", "general", "various", "different", "several", "main"),
        *("common", "usual", "basic", "important", "useful", "new", "current"),
    )
)
"""What tells no kind of thing before a noun: 'Special leave' may be that of fathers."""
_CODE = re.compile(
    r"(?<![\w.,:№])(?P<year>1?\d)(?:\s?[-–]?[«\"“„]|[-–]|\s(?=[^\W\d_a-zа-яәғқңөұүһі])|)(?P<letter>[^\W\d_])[»\"”]?(?![\w.])"
)
"""'7Б', '7-б', '7 «б»', and with a blank in capitals, for 'в 7 у …' is no class."""
_PIECES = np.array([kind is not Kind.FIELD and kind in (*VERBLESS, Kind.ARTICLE) for kind in KINDS])
"""What a list is of; a label says itself what it is about."""


def below_others(collection: Corpus, question: Question, e: Evidence, passages: Sequence[Passage]) -> Bools | None:
    """Of the sentences [S] those below the heading of something else; None where there is none."""
    carrying = [n for n, c in enumerate(question.concepts) if c.softness == 1.0 and not c.implied]
    if len(carrying) < 2 or not (e.context[:, carrying].any() or _CODE.search(question.text)):
        return None
    around = np.maximum(np.maximum.reduceat(e.matched, e.passage_starts[:-1]), e.context)
    other: Bools = _PIECES[e.kinds]
    if other.any():
        other &= _of_another_section(collection, e, passages, carrying, around)[e.sentence_passage]
    other |= _of_another_class(question, e, passages)[e.sentence_passage]
    other |= _of_another_make(question, e, passages, around)[e.sentence_passage]
    other |= _of_the_opposite(question, e, passages, around)[e.sentence_passage]
    if asks_of_office(question):
        other |= _of_another_body(collection, question, e, carrying, around)[e.sentence_passage]
    return other if other.any() else None


def _of_another_section(
    collection: Corpus,
    e: Evidence,
    passages: Sequence[Passage],
    carrying: Sequence[int],
    around: npt.NDArray[np.float32],
) -> Bools:
    """Of the passages [K] those that have nothing of a word which heads another section of their document."""
    other = np.zeros(len(e.passages), np.bool_)
    documents = collection.document_of[e.passages]
    sections = [passages[int(number)].section for number in e.passages]
    for n in carrying:
        headed = np.flatnonzero(e.context[:, n] >= ABOVE)
        for k in np.flatnonzero(around[:, n] < MET).tolist():
            other[k] |= any(documents[m] == documents[k] and _are_apart(sections[m], sections[k]) for m in headed)
    return other


def _of_another_body(
    collection: Corpus, question: Question, e: Evidence, carrying: Sequence[int], around: npt.NDArray[np.float32]
) -> Bools:
    """Of the passages [K] those of documents that have nothing of what the office is of, where others are headed by
    it: the treasurer of the *choir* is not the club's."""
    other = np.zeros(len(e.passages), np.bool_)
    documents = collection.document_of[e.passages]
    office = question.relation.term if question.relation else ""
    for n in carrying:
        concept = question.concepts[n]
        headed = e.context[:, n] >= ABOVE
        if concept.term != office and not (concept.name or concept.number) and headed.any():
            other |= ~np.isin(documents, documents[around[:, n] >= MET])
    return other


def _are_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether neither stands within the other."""
    depth = min(len(one), len(other))
    return depth > 0 and one[:depth] != other[:depth]


def _of_another_class(question: Question, e: Evidence, passages: Sequence[Passage]) -> Bools:
    """Of the passages [K] those whose heading has another class than is asked about: for 8A what is below '7 «B»'."""
    asked = _classes(question.text)
    other = np.zeros(len(e.passages), np.bool_)
    for k, number in enumerate(e.passages.tolist() if asked else ()):
        passage = passages[int(number)]
        headed = set().union(*map(_classes, passage.section))
        other[k] = bool(headed) and asked.isdisjoint(headed) and asked.isdisjoint(_classes(passage.text))
    return other


def _classes(text: str) -> set[str]:
    """The classes and forms that a text names: '7Б', '7 «Б»', '10-B'."""
    return {f"{found['year']}{fold(found['letter'])}" for found in _CODE.finditer(text)}


def _of_another_make(
    question: Question, e: Evidence, passages: Sequence[Passage], around: npt.NDArray[np.float32]
) -> Bools:
    """Of the passages [K] those whose heading has a noun of the question behind other words than the question."""
    other = np.zeros(len(e.passages), np.bool_)
    for modifier, noun in _kinds_asked(question):
        for k in np.flatnonzero((e.context[:, noun] >= ABOVE) & (around[:, modifier] < MET)).tolist():
            passage = passages[int(e.passages[k])]
            heading = passage.section[-1] if passage.section else ""
            other[k] |= _is_another(heading, passage.language, question.concepts[noun].term)
    return other


def _of_the_opposite(
    question: Question, e: Evidence, passages: Sequence[Passage], around: npt.NDArray[np.float32]
) -> Bools:
    """Of the passages [K] those whose heading has before a noun of the question what excludes the word before it there:
    for the *old* bridge what is below 'The new bridge'."""
    other = np.zeros(len(e.passages), np.bool_)
    listed = opposites(question.language)
    places = {concept.surface: n for n, concept in enumerate(question.concepts)}
    for at, surface in enumerate(question.surfaces):
        if surface not in places or not listed.beside(surface):
            continue
        nouns = [places[word] for word in question.surfaces[at + 1 : at + 1 + BEHIND] if word in places]
        headed = (e.context[:, nouns] >= ABOVE).any(axis=1) & (around[:, places[surface]] < MET)
        for k in np.flatnonzero(headed).tolist():
            passage = passages[int(e.passages[k])]
            heading = passage.section[-1] if passage.section and passage.language == question.language else ""
            other[k] |= any(listed.exclude(surface, word.surface) for word in _words(heading, passage.language))
    return other


def _kinds_asked(question: Question) -> Iterator[tuple[int, int]]:
    """Pairs of concepts side by side in an English question of which the first tells what kind the second is."""
    if question.language != "en":
        return
    places = {concept.surface: n for n, concept in enumerate(question.concepts)}
    for first, second in zip(question.surfaces, question.surfaces[1:], strict=False):
        if first in places and second in places:
            one, noun = question.concepts[places[first]], question.concepts[places[second]]
            plain = not (one.name or one.number or noun.name or noun.number)
            if plain and one.softness == noun.softness == 1.0 and not first.endswith(("ed", "ing", "ly")):
                yield places[first], places[second]


def _is_another(heading: str, language: str, noun: str) -> bool:
    """Whether the noun stands in a heading, behind another word that says something."""
    found = _words(heading, language)
    at = [n for n, word in enumerate(found) if word.term == noun]
    return bool(at) and all(n > 0 and bool(found[n - 1].term) and found[n - 1].surface not in _ANY for n in at)


@lru_cache(REMEMBERED)
def _words(heading: str, language: str) -> tuple[Word, ...]:
    return tuple(words(heading, language))
