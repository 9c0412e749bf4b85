"""The other words that would do as well as the question's: names, related words, the same roots, mended spelling."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from itertools import groupby, islice

from index.answers.corpus.vocabulary import Vocabulary
from index.answers.question import household, misspelling, seasons
from index.answers.question.alignment import Alignment
from index.answers.question.analysis import Alternative, Concept, Question, understand
from index.answers.question.compounds import COMPOUNDING, compounded
from index.answers.question.families import Families
from index.answers.question.kazakh_letters import KazakhLetters
from index.answers.question.number_words import written_otherwise
from index.answers.question.numbered import numbered
from index.answers.question.ordinary import is_everyday, is_ordinary
from index.answers.question.other_languages import OtherLanguages
from index.answers.question.other_letters import OtherLetters
from index.answers.question.translation import Translation
from index.language import inflection, spelling
from index.language.analysis import index_terms, term_of, words
from index.language.thesaurus import PARTICLES, Other, Terms, Thesaurus, english

ROOT = 0.6
"""What a word with the same beginning counts: 'ratification' for 'ratified'."""
SHORTEST_ROOT = 5
LONGER_BY = 5
ROOTS = 8
MENDED = 0.9
"""What the usual spelling of a word counts, where the documents have both."""
RATHER = 20
"""How many times as frequent it must be."""
REMEMBERED = 4096
"""Words whose other words are remembered."""
APART = 3
"""Words from a verb to its particle: 'won the whole province back'."""
MOST = 12
"""General English words that are tried for a word or phrase, the best that the documents have: each costs time."""


class Expansion:
    """Knows the vocabulary and the operator's names. What it finds for a word it remembers, for words come back.

    `languages` are those of the documents: a question in another than English is translated only if some are English.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        names: Thesaurus,
        translation: Translation,
        languages: Collection[str] = ("en",),
        alignment: Alignment | None = None,
    ) -> None:
        self.vocabulary = vocabulary
        self.names = names
        self.translation = translation
        self.english = "en" in languages or not languages
        self.languages = frozenset(languages)
        self.families = Families(vocabulary)
        self._others = OtherLanguages(vocabulary, self.families, self.languages)
        self._alignment = alignment
        self._kazakh = KazakhLetters(vocabulary)
        self._letters = OtherLetters(vocabulary)
        self._general = lru_cache(maxsize=REMEMBERED)(self._find_general)
        self._roots = lru_cache(maxsize=REMEMBERED)(self._find_roots)
        self._usual = lru_cache(maxsize=REMEMBERED)(self._find_usual)
        self._meant = lru_cache(maxsize=REMEMBERED)(self._find_meant)

    def of(self, question: Question) -> Question:
        """The question with alternatives to its concepts, and spelling mended where a word is unknown."""
        question = self._mended(self._in_other_words(self._grammar_mended(question)))
        language = question.language if question.language in self.languages else ""
        completed = tuple(
            self._completed(concept, language, everyday=is_everyday(concept, question)) for concept in question.concepts
        )
        question = self._others.of(dataclasses.replace(question, concepts=completed))
        if self._alignment:
            question = self._alignment.of(question)
        return numbered(question, self.vocabulary.rows)

    def _in_other_words(self, question: Question) -> Question:
        if question.language == "en":
            question = self._with_others(question)
        else:
            question = self.translation.of(question, self.names, self.english)
            question = question if self.english else self._with_own_names(question)
        kin = partial(self._kin_of, language=question.language)
        question = household.named(question, self.vocabulary.rows, kin)
        question = seasons.in_months(question, self.vocabulary.rows, self.english)
        return self._letters.of(compounded(question, self.vocabulary.word_of_surface, is_ordinary))

    def _kin_of(self, term: str, language: str) -> Sequence[Alternative]:
        return self.families.of(term, term, language, False)

    def _grammar_mended(self, question: Question) -> Question:
        """Understood anew where a word of grammar was misspelt: it may be the one that says what is wanted."""
        text = self._kazakh.of(question.text) if question.language == "kk" else question.text
        text = misspelling.mended(text, question.language, lambda word: self._is_a_word(word, question.language))
        if text == question.text:
            return question
        return dataclasses.replace(understand(text, question.language), corrected=text)

    def _is_a_word(self, surface: str, language: str) -> bool:
        return term_of(surface, language) in self.vocabulary.rows or is_ordinary(surface, language)

    def _with_others(self, question: Question) -> Question:
        index = {concept.term: n for n, concept in enumerate(question.concepts)}
        sequence = [term for term in question.terms if term in index]
        if not sequence:
            sequence = [concept.term for concept in question.concepts]
        sequence += [concept.term for concept in question.concepts if concept.implied]
        added: dict[int, list[Alternative]] = {}
        named: set[int] = set()
        for found in self.names.find(sequence):
            stretch = sequence[found.start : found.end]
            ways = _beside(stretch, found.others)
            for n in (index[term] for term in stretch):
                added.setdefault(n, []).extend(ways)
                if found.name:
                    named.add(n)
        for start, end in english().stretches(sequence):
            stretch = sequence[start:end]
            for n in (index[term] for term in stretch):
                added.setdefault(n, []).extend(self._general(tuple(stretch)))
        for term, particle in _particles(question):
            if term in index:
                added.setdefault(index[term], []).extend(self._general((term, particle)))
        concepts = list(question.concepts)
        for n, others in added.items():
            c = concepts[n]
            concepts[n] = dataclasses.replace(c, alternatives=(*c.alternatives, *others), name=c.name or n in named)
        return dataclasses.replace(question, concepts=tuple(concepts))

    def _with_own_names(self, question: Question) -> Question:
        """A name typed as in English, with what documents call it of which none is in English: Khorgos is Хоргос."""
        strange = [c.surface.isascii() and c.term not in self.vocabulary.rows for c in question.concepts]
        sequence = [" ".join(index_terms(c.surface, "en")) for c in question.concepts]
        concepts = list(question.concepts)
        for found in self.names.find(sequence):
            if all(strange[found.start : found.end]):
                ways = _beside(sequence[found.start : found.end], found.others)
                for n in range(found.start, found.end):
                    c = concepts[n]
                    concepts[n] = dataclasses.replace(c, alternatives=(*c.alternatives, *ways), name=True)
        return dataclasses.replace(question, concepts=tuple(concepts))

    def _find_general(self, stretch: Terms) -> tuple[Alternative, ...]:
        """General English words for a stretch of a question, the best that the documents have."""
        rows = self.vocabulary.rows
        there = (other for other in english().others(stretch) if all(term in rows for term in other.terms))
        return _beside(stretch, islice(there, MOST))

    def _completed(self, concept: Concept, language: str, *, everyday: bool) -> Concept:
        """With the words of the same root, and the usual spelling; a name where the documents make it one.

        `language` is the question's, '' where no document is in it.
        """
        known = {alternative.terms for alternative in concept.alternatives}
        more = [*written_otherwise(concept.surface, language, self.vocabulary.rows)]
        if not concept.number:
            kin = self.families.of(concept.surface, concept.term, language, concept.name)
            more += [other for other in kin if other.terms not in known]
            more += self.families.written(concept.surface, concept.term)
            known |= {other.terms for other in more}
            whole = concept.name or language in COMPOUNDING  # 'Feuerwerk' is no Feuerwehr
            more += [other for other in self._roots(concept.term, whole) if other.terms not in known][:ROOTS]
        usual = self._usual(concept.surface)
        if usual and usual.terms not in {(concept.term,), *known, *(other.terms for other in more)}:
            more.append(usual)
        # people type names in small letters; the documents tell which words are names
        named = concept.softness >= 1.0 and not concept.number and concept.term in self.vocabulary.names
        if not more and concept.name >= named and concept.everyday is everyday:
            return concept
        alternatives = (*concept.alternatives, *more)
        return dataclasses.replace(concept, alternatives=alternatives, name=concept.name or named, everyday=everyday)

    def _find_roots(self, term: str, whole: bool) -> tuple[Alternative, ...]:
        """Words that begin as a term does; as the whole of it, where it is a name: 'Turkey' is no part of Turkestan."""
        if len(term) < SHORTEST_ROOT or not term.isalpha():
            return ()
        root = term if whole else term[: max(SHORTEST_ROOT, len(term) - 2)]
        alike = self.vocabulary.starting_with(root, 4 * ROOTS)
        return tuple(
            Alternative((other,), ROOT) for other in alike if other != term and len(other) <= len(term) + LONGER_BY
        )

    def known(self, concept: Concept) -> bool:
        """Whether the index holds the concept, in whatever words."""
        ways = ((concept.term,), *(other.terms for other in concept.alternatives))
        return any(all(term in self.vocabulary.rows for term in terms) for terms in ways)

    def has_some(self, text: str, language: str) -> bool:
        """Whether the index holds a content word of `text`; of another language, in translation."""
        question = understand(text, language)
        if language != "en":
            question = self._in_other_words(question)
        rows = self.vocabulary.rows
        return any(c.term in rows or (language != "en" and self.known(c)) for c in question.concepts if c.softness == 1)

    def _mended(self, question: Question) -> Question:
        """Understood anew where a content word was misspelt, so that all of it is read as what was meant."""
        meant = {
            concept.surface: surface
            for concept in question.concepts
            if not concept.number and not concept.implied and not self.known(concept)
            for surface in (self._meant(concept.surface, question.language, concept.name),)
            if surface
        }
        text = question.text
        for word in reversed(words(text, question.language) if meant else []):
            if word.surface in meant:
                capital = text[word.start].isupper()
                mended = meant[word.surface].capitalize() if capital else meant[word.surface]
                text = text[: word.start] + mended + text[word.end :]
        if text == question.text:
            return question
        return dataclasses.replace(self._in_other_words(understand(text, question.language)), corrected=text)

    def _find_meant(self, surface: str, language: str, name: bool) -> str | None:
        """What stands in the documents in place of a word that doesn't."""
        if is_ordinary(surface, language):
            return None
        if language != "en" and spelling.is_bent(surface, self.vocabulary.word_of_surface):
            return None
        meant = self._nearest(surface, self.vocabulary.surfaces_by_letter)
        if meant is None or (language != "en" and spelling.bend_alike(surface, meant)):
            return None
        if inflection.of_one_root(surface, meant, language) or spelling.denies(surface, meant, language):
            return None
        return None if name and not self._is_name(meant) else meant

    def _find_usual(self, surface: str) -> Alternative | None:
        """The word of a heading that is far more frequent, where the documents have another spelling of it."""
        if (
            len(surface) < SHORTEST_ROOT
            or surface in self.vocabulary.headings
            or surface not in self.vocabulary.word_of_surface
        ):
            return None
        usual = None if is_ordinary(surface) else self._nearest(surface, self._headings_by_letter)
        if usual is None or self._frequency(usual) < RATHER * self._frequency(surface):
            return None
        return Alternative((self._term(usual),), MENDED)

    def _nearest(self, word: str, by_letter: Mapping[str, Sequence[str]]) -> str | None:
        return spelling.nearest(word, by_letter.get(word[0], ()), self._frequency, self.vocabulary.headings)

    def _term(self, surface: str) -> str:
        return self.vocabulary.terms[self.vocabulary.word_of_surface[surface]]

    def _is_name(self, surface: str) -> bool:
        return self._term(surface) in self.vocabulary.names

    def _frequency(self, surface: str) -> int:
        return int(self.vocabulary.counts.texts[self.vocabulary.word_of_surface[surface]])

    @cached_property
    def _headings_by_letter(self) -> dict[str, list[str]]:
        found = sorted(self.vocabulary.headings)
        return {letter: list(surfaces) for letter, surfaces in groupby(found, key=lambda surface: surface[0])}


def _particles(question: Question) -> Iterator[tuple[str, str]]:
    """Terms with the particles that may belong to them: of '*hold* the plan *up*'."""
    for n, surface in enumerate(question.surfaces):
        if surface in PARTICLES:
            for before in range(max(0, n - APART), n):
                if question.terms[before]:
                    yield question.terms[before], surface


def _beside(stretch: Sequence[str], others: Iterable[Other]) -> tuple[Alternative, ...]:
    """Without the words of the stretch itself."""
    own = {(term,) for term in stretch}
    return tuple(Alternative(other.terms, other.weight) for other in others if other.terms not in own)
