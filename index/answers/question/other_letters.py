"""Names that the documents write in other letters than the question: «Назарбаев» for 'Nazarbayev', 陈志明 for 'Chen
Zhiming' and «Чэнь Чжимин».

A name that stands nowhere in its own letters is looked for by its sound among the words of the documents in others.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cached_property, lru_cache

from rapidfuzz import fuzz

from index.answers.corpus.vocabulary import Vocabulary
from index.answers.question.analysis import Alternative, Concept, Question
from index.language import chinese, pinyin
from index.language.chinese import is_han
from index.language.sounds import consonants, sound
from index.language.transliteration import from_palladius, is_cyrillic

COUNTS = 0.9
"""What a name in other letters counts, if it sounds the same."""
SHORTEST = 4
"""Letters of a name, and sounds of it, from which it is looked for: shorter ones are too many words."""
ALIKE = 84.0
"""Of 100: how alike two names must sound."""
ENDING = 4
"""Sounds that the word in the documents may have beyond the name: 'Назарбаев*тың*'."""
MOST = 6
"""Forms of a name in the documents that stand for it."""
BEGINNING = 2
"""Sounds that two names must begin with alike."""
SHORTEST_SURNAME = 2
BEGUN_BY = {
    "c": "ksC", "s": "sS", "z": "zj", "t": "tZC", "k": "kh", "g": "g", "p": "pf", "d": "dj", "y": "ieo", "i": "ieo",
    "q": "k", "w": "v", "x": "k", "д": "dj", "к": "kh", "п": "pf", "т": "tZC",
}  # fmt: skip
"""The sounds that a word may begin with which begins with a letter: «Дженгиз» with that of 'Cengiz'; those of other
letters are their own."""


class OtherLetters:
    """Knows the words of the documents by their sound, once a name is asked for that they lack."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._sounded = lru_cache(maxsize=None)(self._find_sounded)  # by letter: a question needs the words of few

    def of(self, question: Question) -> Question:
        """The question with names in other letters beside those that the documents lack."""
        lacking = [n for n, concept in enumerate(question.concepts) if self._is_lacking(concept)]
        if not lacking:
            return question
        written = {word.surface: question.text[word.start : word.end] for word in question.typed}
        found: dict[int, list[Alternative]] = {}
        for n in lacking:
            concept = question.concepts[n]
            found[n] = list(self._alike(written.get(concept.surface, concept.surface), question.language, concept.name))
        for second in lacking:
            family = question.concepts[second - 1] if second else None
            if family and self._is_lacking(family, SHORTEST_SURNAME):
                for terms in self._in_han(family.surface, question.concepts[second].surface):
                    found.setdefault(second - 1, []).append(Alternative(terms[:1], COUNTS))
                    found[second].append(Alternative(terms, COUNTS))
        concepts = list(question.concepts)
        for n, others in found.items():
            if others:
                known = concepts[n].alternatives
                concepts[n] = dataclasses.replace(concepts[n], alternatives=(*known, *others), name=True)
        return dataclasses.replace(question, concepts=tuple(concepts))

    def _is_lacking(self, concept: Concept, shortest: int = SHORTEST) -> bool:
        if concept.number or is_han(concept.surface[0]) or len(concept.surface) < shortest:
            return False
        rows = self._vocabulary.rows
        ways = ((concept.term,), *(other.terms for other in concept.alternatives))
        return not any(all(term in rows for term in terms) for terms in ways)

    def _alike(self, written: str, language: str, name: bool) -> Iterator[Alternative]:
        """The words in other letters that sound like a name; of one typed in small letters only names."""
        asked = sound(written, language)
        if len(asked) < SHORTEST:
            return
        scored: list[tuple[float, str]] = []
        for told, term in self._beginning(asked, cyrillic=not is_cyrillic(written)):
            if len(told) - len(asked) <= ENDING and (name or term in self._vocabulary.names):
                beginning = told[: len(asked)]
                score = fuzz.ratio(asked, beginning)
                ends = len(told) > len(asked) and is_cyrillic(written)  # words in Latin letters have no endings
                if score >= ALIKE and consonants(asked) == consonants(beginning) and not ends:
                    scored.append((score, term))
        best = max((score for score, _ in scored), default=0.0)
        for term in sorted({term for score, term in scored if score == best})[:MOST]:
            yield Alternative((term,), COUNTS * best / 100)

    def _beginning(self, asked: str, *, cyrillic: bool) -> Iterator[tuple[str, str]]:
        """Sounds and terms of the words in some letters that begin as what is asked for."""
        for letter in self._vocabulary.surfaces_by_letter:
            if is_cyrillic(letter) is cyrillic and asked[0] in BEGUN_BY.get(letter, sound(letter)[:1]):
                yield from self._sounded(letter).get(asked[:BEGINNING], ())

    def _find_sounded(self, letter: str) -> dict[str, list[tuple[str, str]]]:
        """The sounds and terms of the words that begin with a letter, by the sounds that these begin with."""
        word_of, terms, rows = self._vocabulary.word_of_surface, self._vocabulary.terms, self._vocabulary.rows
        of_letter = self._vocabulary.surfaces_by_letter[letter]
        sounded: dict[str, list[tuple[str, str]]] = {}
        for surface in of_letter:
            if surface.isalpha() and (term := terms[word_of[surface]]) in rows:
                told = sound(surface)
                sounded.setdefault(told[:BEGINNING], []).append((told, term))
        return sounded

    def _in_han(self, family: str, given: str) -> Iterator[tuple[str, ...]]:
        """The pairs of letters in which documents write a person of that surname and given name."""
        surname, name = (from_palladius(one) or one for one in (family, given))
        for first in self._surnames.get(surname, ()):
            for second in self._seconds[first]:
                read = pinyin.syllables(second)[0]
                if read == name:
                    yield (first + second,)
                elif name.startswith(read):
                    for third in self._seconds.get(second, ()):
                        if read + pinyin.syllables(third)[0] == name:
                            yield first + second, second + third

    @cached_property
    def _surnames(self) -> dict[str, list[str]]:
        """The letters that surnames are written with, by how those are read."""
        found: dict[str, list[str]] = {}
        for letter in self._seconds:
            if chinese.surnames().fullmatch(letter):
                found.setdefault(pinyin.syllables(letter)[0], []).append(letter)
        return found

    @cached_property
    def _seconds(self) -> dict[str, list[str]]:
        """The letters that stand behind each in pairs of the documents."""
        found: dict[str, list[str]] = {}
        for term in self._vocabulary.rows:
            if len(term) == 2 and is_han(term[0]) and is_han(term[1]):
                found.setdefault(term[0], []).append(term[1])
        return found
