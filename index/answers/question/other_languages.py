"""The words of a question in the languages of the documents that are neither its own nor English, by way of English.

A glossary knows what 'samovar' or 'мост' is in English; read backwards, another one knows what that is in Turkish.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator, Sequence

from index.answers.corpus.vocabulary import Vocabulary
from index.answers.question.analysis import Alternative, Concept, Question
from index.answers.question.families import Families
from index.language import backwards, chinese, crosslingual, kin
from index.language.analysis import index_terms, term_of
from index.language.folding import fold
from index.language.thesaurus import LANGUAGES

COUNTS, BY_TWO = 0.85, 0.75
"""What a word of one glossary counts, and one that two had to be asked for."""
MOST = 6
"""Words of a language for one of the question."""
BEGINNING = 4
"""Letters that a word made of the same root begins with as well: of two glossaries no more can be risked."""


class OtherLanguages:
    """`languages` are those of the documents."""

    def __init__(self, vocabulary: Vocabulary, families: Families, languages: Collection[str]) -> None:
        self._vocabulary = vocabulary
        self._families = families
        self._languages = [language for language in LANGUAGES if language in languages]

    def of(self, question: Question) -> Question:
        """The question with the words that the documents may have for it in languages other than its own."""
        asked = question.language
        others = [language for language in self._languages if language != asked]
        if not others or (asked != "en" and asked not in LANGUAGES):
            return question
        english = _english(question)
        counts = COUNTS if asked == "en" else BY_TWO
        concepts = tuple(
            self._widened(concept, english.get(concept.surface, ()), others, counts) for concept in question.concepts
        )
        return dataclasses.replace(question, concepts=concepts)

    def _widened(
        self, concept: Concept, english: Sequence[tuple[str, ...]], others: Sequence[str], counts: float
    ) -> Concept:
        if concept.number or not english:
            return concept
        known = {(concept.term,), *(alternative.terms for alternative in concept.alternatives)}
        more: dict[tuple[str, ...], float] = {}
        for language in others:
            words = [word for terms in english for word in backwards.foreign(language).get(terms, ())]
            for word in list(dict.fromkeys(words))[:MOST]:
                for terms, share in self._in_documents(word, language):
                    if terms not in known:
                        more[terms] = max(more.get(terms, 0.0), counts * share)
        added = tuple(Alternative(terms, weight) for terms, weight in more.items())
        return dataclasses.replace(concept, alternatives=(*concept.alternatives, *added)) if added else concept

    def _in_documents(self, word: str, language: str) -> Iterator[tuple[tuple[str, ...], float]]:
        """The terms under which documents have a word of a language, and how surely it is the same word."""
        rows = self._vocabulary.rows
        terms = chinese.pairs(word) if language == "zh" and len(word) > 1 else tuple(index_terms(word, language))
        if terms and all(term in rows for term in terms):
            yield terms, 1.0
        stem = backwards.stem_of_verb(word, language)
        for other in self._families.of(stem, term_of(stem, language), language, False) if stem.isalpha() else ():
            if other.weight >= kin.SAME or other.terms[0].startswith(stem[:BEGINNING]):
                yield other.terms, other.weight


def _english(question: Question) -> dict[str, list[tuple[str, ...]]]:
    """By the words of the question that stand for something, the English terms for each."""
    if question.language == "en":
        return {concept.surface: [(concept.term,)] for concept in question.concepts}
    found: dict[str, list[tuple[str, ...]]] = {}
    for piece in crosslingual.translate(question.text, question.language):
        if not piece.guess:
            terms = [terms for word in piece.english if (terms := tuple(index_terms(word, "en")))]
            found.setdefault(fold(piece.text), []).extend(terms)
    return found
