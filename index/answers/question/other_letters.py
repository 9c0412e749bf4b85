"""Names that the documents write in other letters than the question: «Назарбаев» for 'Nazarbayev', 陈志明 for 'Chen
Zhiming' and «Чэнь Чжимин».

A name that stands nowhere in its own letters is looked for by its sound among the words of the documents in others.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

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
"""Sounds by which words are kept apart."""


class OtherLetters:
    """Knows the words of the documents by their sound, once a name is asked for that they lack."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

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
        for first, second in pairwise(lacking):
            if second == first + 1:
                family, given = (question.concepts[n].surface for n in (first, second))
                for terms in self._in_han(family, given):
                    found[first].append(Alternative(terms[:1], COUNTS))
                    found[second].append(Alternative(terms, COUNTS))
        concepts = list(question.concepts)
        for n, others in found.items():
            if others:
                known = concepts[n].alternatives
                concepts[n] = dataclasses.replace(concepts[n], alternatives=(*known, *others), name=True)
        return dataclasses.replace(question, concepts=tuple(concepts)) if any(found.values()) else question

    def _is_lacking(self, concept: Concept) -> bool:
        if concept.number or is_han(concept.surface[0]) or len(concept.surface) < SHORTEST:
            return False
        rows = self._vocabulary.rows
        ways = ((concept.term,), *(other.terms for other in concept.alternatives))
        return not any(all(term in rows for term in terms) for terms in ways)

    def _alike(self, written: str, language: str, name: bool) -> Iterator[Alternative]:
        """The words in other letters that sound like a name; of one typed in small letters only names."""
        asked = sound(written, language)
        if len(asked) < SHORTEST:
            return
        listed = self._latin if is_cyrillic(written) else self._cyrillic
        scored: list[tuple[float, str]] = []
        for told, term in listed.get(asked[:BEGINNING], ()):
            if len(told) - len(asked) <= ENDING and (name or term in self._vocabulary.names):
                beginning = told[: len(asked)]
                score = fuzz.ratio(asked, beginning)
                ends = len(told) > len(asked) and is_cyrillic(written)  # words in Latin letters have no endings
                if score >= ALIKE and consonants(asked) == consonants(beginning) and not ends:
                    scored.append((score, term))
        best = max((score for score, _ in scored), default=0.0)
        for score, term in sorted(set(scored), key=lambda one: (-one[0], one[1]))[:MOST]:
            if score == best:
                yield Alternative((term,), COUNTS * score / 100)

    @cached_property
    def _cyrillic(self) -> dict[str, list[tuple[str, str]]]:
        return self._by_sound(cyrillic=True)

    @cached_property
    def _latin(self) -> dict[str, list[tuple[str, str]]]:
        return self._by_sound(cyrillic=False)

    def _by_sound(self, *, cyrillic: bool) -> dict[str, list[tuple[str, str]]]:
        """Sounds and terms of the words in some letters, by how they begin."""
        found: dict[str, list[tuple[str, str]]] = {}
        rows = self._vocabulary.rows
        for surface, term in zip(self._vocabulary.surfaces, self._vocabulary.terms, strict=True):
            if term in rows and len(surface) >= SHORTEST and surface.isalpha() and is_cyrillic(surface) is cyrillic:
                if is_han(surface[0]):
                    continue
                told = sound(surface)
                found.setdefault(told[:BEGINNING], []).append((told, term))
        return found

    def _in_han(self, family: str, given: str) -> Iterator[tuple[str, ...]]:
        """The pairs of letters in which documents write a person of that surname and given name."""
        surname, name = (from_palladius(one) or one for one in (family, given))
        for first, seconds in self._surnamed(surname):
            for second in seconds:
                read = "".join(pinyin.syllables(second))
                if read == name:
                    yield (first + second,)
                elif name.startswith(read):
                    for third in self._seconds.get(second, ()):
                        if read + "".join(pinyin.syllables(third)) == name:
                            yield first + second, second + third

    def _surnamed(self, surname: str) -> Iterator[tuple[str, Sequence[str]]]:
        """The letters that a surname is written with, and those that stand behind each."""
        for letter, seconds in self._seconds.items():
            if chinese.surnames().fullmatch(letter) and pinyin.syllables(letter)[0] == surname:
                yield letter, seconds

    @cached_property
    def _seconds(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for term in self._vocabulary.rows:
            if len(term) == 2 and is_han(term[0]) and is_han(term[1]):
                found.setdefault(term[0], []).append(term[1])
        return found
