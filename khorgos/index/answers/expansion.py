"""The other words that would do as well as the question's: names, synonyms, words of the same root, mended spelling."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass

from khorgos.index.answers import grammar
from khorgos.index.answers.collection import Collection
from khorgos.index.answers.translation import Translation
from khorgos.index.answers.understanding import Alternative, Concept, Question, understand
from khorgos.index.language import spelling
from khorgos.index.language.analysis import term_of, words
from khorgos.index.language.thesaurus import Thesaurus, english

ROOT = 0.6
"""What a word with the same beginning counts: 'ratification' for 'ratified'."""
SHORTEST_ROOT = 5
LONGER_BY = 5
ROOTS = 8
MENDED = 0.9
MOST = 12
"""General English words that are tried for a word or phrase, the best that the documents have: each costs time."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """Knows the vocabulary and the operator's names."""

    collection: Collection
    names: Thesaurus
    translation: Translation

    def of(self, question: Question) -> Question:
        """The question with alternatives to its concepts, and spelling mended where a word is unknown."""
        question = self._grammar_mended(question)
        if question.language == "en":
            question = self._with_others(question)
        else:
            question = self.translation.of(question, self.names)
        question = self._mended(question)
        return dataclasses.replace(
            question, concepts=tuple(self._with_roots(self._named(concept)) for concept in question.concepts)
        )

    def _grammar_mended(self, question: Question) -> Question:
        """Understood anew where a word of grammar was misspelt: it may be the one that says what is wanted."""
        text = grammar.mended(question.text, question.language, lambda word: self._is_a_word(word, question.language))
        if text == question.text:
            return question
        return dataclasses.replace(understand(text, question.language), corrected=text)

    def _is_a_word(self, surface: str, language: str) -> bool:
        term = term_of(surface, language)
        return term in self.collection.postings.rows or any(True for _ in english().find([term]))

    def _named(self, concept: Concept) -> Concept:
        """People type names in small letters; the documents tell which words are names."""
        if concept.name or concept.number or concept.softness < 1.0 or concept.term not in self.collection.names:
            return concept
        return dataclasses.replace(concept, name=True)

    def _with_others(self, question: Question) -> Question:
        index = {concept.term: n for n, concept in enumerate(question.concepts)}
        sequence = [w.term for w in words(question.text, question.language) if w.term in index]
        if not sequence:
            sequence = [concept.term for concept in question.concepts]
        sequence += [concept.term for concept in question.concepts if concept.implied]
        added: dict[int, list[Alternative]] = {}
        named: set[int] = set()
        rows = self.collection.postings.rows
        names = [(found, found.others) for found in self.names.find(sequence)]
        general = ((f, [o for o in f.others if all(t in rows for t in o.terms)]) for f in english().find(sequence))
        for found, ways in (*names, *((found, there[:MOST]) for found, there in general)):
            stretch = sequence[found.start : found.end]
            own = {(term,) for term in stretch}
            others = [Alternative(o.terms, o.weight) for o in ways if o.terms not in own]
            for n in (index[term] for term in stretch):
                added.setdefault(n, []).extend(others)
                if found.name:
                    named.add(n)
        concepts = list(question.concepts)
        for n, others in added.items():
            c = concepts[n]
            concepts[n] = dataclasses.replace(c, alternatives=(*c.alternatives, *others), name=c.name or n in named)
        return dataclasses.replace(question, concepts=tuple(concepts))

    def _with_roots(self, concept: Concept) -> Concept:
        term = concept.term
        if concept.number or len(term) < SHORTEST_ROOT or not term.isalpha():
            return concept
        prefix = term[: max(SHORTEST_ROOT, len(term) - 2)]
        known = {alternative.terms for alternative in concept.alternatives}
        roots = [
            Alternative((other,), ROOT)
            for other in self.collection.starting_with(prefix, 4 * ROOTS)
            if other != term and len(other) <= len(term) + LONGER_BY and (other,) not in known
        ]
        if not roots:
            return concept
        return dataclasses.replace(concept, alternatives=(*concept.alternatives, *roots[:ROOTS]))

    def known(self, concept: Concept) -> bool:
        """Whether the index holds the concept, in whatever words."""
        rows = self.collection.postings.rows
        return concept.term in rows or any(all(t in rows for t in a.terms) for a in concept.alternatives)

    def _mended(self, question: Question) -> Question:
        concepts: list[Concept] = []
        text = question.text
        for concept in question.concepts:
            meant = None if self.known(concept) or concept.number else self._meant(concept)
            if meant is None:
                concepts.append(concept)
                continue
            surface, term = meant
            concepts.append(
                dataclasses.replace(
                    concept, surface=surface, term=term, alternatives=(*concept.alternatives,), mended=True
                )
            )
            text = re.sub(rf"(?i)\b{re.escape(concept.surface)}\b", surface, text)
        if not any(concept.mended for concept in concepts):
            return question
        corrected = text if text != question.text else question.corrected
        return dataclasses.replace(question, concepts=tuple(concepts), corrected=corrected)

    def _meant(self, concept: Concept) -> tuple[str, str] | None:
        candidates: Sequence[str] = self.collection.surfaces_by_letter.get(concept.surface[0], ())
        surface = spelling.nearest(concept.surface, candidates)
        if surface is None:
            return None
        return surface, self.collection.arrays.terms[self.collection.word_of_surface[surface]]
