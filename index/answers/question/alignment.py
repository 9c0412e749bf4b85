"""Words of a question that the documents lack, met by those of the documents that mean about the same.

'Rubbish' is no word of a notice that says 'waste', nor 'музей' one of a Turkish page. Where no table knows better, an
encoder tells which words of the documents are nearest. How much they count is how near they are.
"""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Collection, Sequence

from index.answers.corpus.vocabulary import Vocabulary
from index.answers.corpus.word_languages import WordLanguages
from index.answers.question.analysis import Alternative, Concept, Question
from index.language.chinese import is_han
from index.meaning.words import Neighbour, WordMeaning

NEAR = 0.42
"""Cosine from which a word is near: of words with nothing in common one in ten thousand is."""
BEHIND = 0.15
"""How far behind the nearest others may be."""
MOST = 4
"""Terms of the documents that stand for a word at most."""
NEAR_AS_NAME = 0.6
"""Cosine from which a word in another script is the same name: 'Madagascar' and 'Мадагаскар' have 0.68."""
NEAR_IN_PAIRS = 0.6
"""The same of two pairs of Chinese letters: half of those in the index are no words."""
COUNTS, COUNTS_ELSEWHERE = 0.65, 0.8
"""What a word that is just near counts, against the word itself; and one of another language: there the same thing has
another name, so that it is rather a translation."""
STEEP = 0.7
"""How what it counts grows with the cosine, up to MOST_COUNTS."""
MOST_COUNTS = 0.95
SAME = 0.7
"""What other words count that stand for a word so well that none need be looked for."""
SHORTEST = 2
ENDING = 4
"""Letters at the end that two words have in common by their grammar: beyond their beginning the encoder sees form."""
BEGINNING = 3


class Alignment:
    """Never changes; what it asks an encoder is remembered there."""

    def __init__(self, vocabulary: Vocabulary, meaning: WordMeaning, languages: WordLanguages) -> None:
        self._vocabulary = vocabulary
        self._meaning = meaning
        self._languages = languages

    def of(self, question: Question) -> Question:
        """The question with other words for those that the documents lack, or lack in one of their languages."""
        several = self._languages.several
        looked_for = [
            n
            for n, concept in enumerate(question.concepts)
            if self._is_a_word(concept) and (several or not (concept.name or self._is_known(concept)))
        ]
        if not looked_for:
            return question
        concepts = list(question.concepts)
        own = self._languages.words_of(question.language) if several else frozenset[str]()
        surfaces = [concepts[n].surface for n in looked_for]
        nearest = self._meaning.nearest(surfaces, question.language, self._languages.only)
        for n, found in zip(looked_for, nearest, strict=True):
            concept = concepts[n]
            if concept.name:
                others = self._same_names(concept.surface, found)
            else:
                others = self._alternatives(concept.surface, found, own if self._is_at_home(concept, question) else ())
            concepts[n] = dataclasses.replace(concept, alternatives=(*concept.alternatives, *others))
        return dataclasses.replace(question, concepts=tuple(concepts))

    @staticmethod
    def _is_a_word(concept: Concept) -> bool:
        """Whether it has a meaning that matters and others may have: 'E03' has none."""
        return concept.softness == 1.0 and len(concept.surface) >= SHORTEST and concept.surface.isalpha()

    def _is_known(self, concept: Concept) -> bool:
        """Whether the documents have a word, or one that means quite the same: 'exhibit' is no museum."""
        rows = self._vocabulary.rows
        same = (other.terms for other in concept.alternatives if other.weight >= SAME)
        return concept.term in rows or any(all(term in rows for term in terms) for terms in same)

    def _is_at_home(self, concept: Concept, question: Question) -> bool:
        """Whether documents in the language of the question have a word, or in a folder of one language any have it; in
        the others a dictionary may have met what isn't meant: 'дети' for 'деть', and so 'children'."""
        there = self._languages.terms_of(question.language) if self._languages.several else frozenset[str]()
        if not there:
            return self._is_known(concept)
        same = (other.terms for other in concept.alternatives if other.weight >= SAME)
        return concept.term in there or any(there.issuperset(terms) for terms in same)

    def _same_names(self, surface: str, found: Sequence[Neighbour]) -> list[Alternative]:
        """The name as other scripts write it; in its own, other names may be as near."""
        written = [(self._meaning.words[one.word], one.cosine) for one in found]
        terms = (
            self._term(word) for word, cosine in written if cosine >= NEAR_AS_NAME and _script(word) != _script(surface)
        )
        return [Alternative((term,), MOST_COUNTS) for term in list(dict.fromkeys(terms))[:MOST]]

    def _alternatives(self, surface: str, found: Sequence[Neighbour], own: Collection[str]) -> list[Alternative]:
        """What stands for a word; `own` are the words of its language, empty where they may stand for it as well."""
        words = self._meaning.words
        near = [one for one in found if one.cosine >= NEAR and words[one.word] not in own]
        near = [one for one in near if _may_mean(surface, words[one.word], one.cosine)]
        if not self._languages.several:  # 'Kartal' is no Kadıköy, though both are quays
            near = [one for one in near if self._term(words[one.word]) not in self._vocabulary.names]
        weights: dict[str, float] = {}
        for one in near:
            if one.cosine >= near[0].cosine - BEHIND:
                term = self._term(words[one.word])
                least = COUNTS_ELSEWHERE if own else COUNTS
                weights.setdefault(term, min(MOST_COUNTS, least + STEEP * (one.cosine - NEAR)))
        return [Alternative((term,), weight) for term, weight in list(weights.items())[:MOST]]

    def _term(self, word: str) -> str:
        return self._vocabulary.terms[self._vocabulary.word_of_surface[word]]


def _script(word: str) -> str:
    return unicodedata.name(word[0], "").partition(" ")[0]


def _may_mean(word: str, other: str, cosine: float) -> bool:
    """Whether two words may be near for what they mean, and not for how they are written."""
    if is_han(word[0]) and is_han(other[0]):
        return cosine >= NEAR_IN_PAIRS
    return not _alike_in_form(word, other)


def _alike_in_form(one: str, other: str) -> bool:
    """Whether two words have their ending in common and not their beginning: 'ашылады' and 'созылады'."""
    shorter = min(len(one), len(other))
    ending = next((n for n in range(shorter) if one[-1 - n] != other[-1 - n]), shorter)
    return ending >= ENDING and one[:BEGINNING] != other[:BEGINNING]
