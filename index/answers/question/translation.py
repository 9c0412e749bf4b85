"""A question in another language than the documents: its words with English ones, from the glossaries and the names."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process

from index.answers.corpus.vocabulary import Vocabulary
from index.answers.question.analysis import SOFT, Alternative, Concept, Question, asked_mark, soft_terms
from index.answers.question.pairs import Pairs
from index.answers.question.relation import Relation
from index.language import chinese, crosslingual, verbs
from index.language.analysis import index_terms, stop_words, term_of
from index.language.chinese import is_han
from index.language.crosslingual import Glossary, Translated
from index.language.folding import fold
from index.language.thesaurus import LANGUAGES, Group, Thesaurus, english

USUAL = 0.95
"""What the usual English word for a word counts; the others count OTHER."""
OTHER = 0.85
SPELLED = 0.9
"""What a name counts that was found by its sound: «Фравел» for Fravel."""
LOOSER = 0.85
"""What an English word that is related to the translation counts, against its weight for the word itself."""
NAMES = 2
"""Words of a Chinese name in Latin letters."""
PART = 0.5
"""What one pair of letters counts of a longer Chinese word."""
NO_SPACES = ("zh",)
VERB_FINAL = ("kk", "tr")
_RUSSIAN_PAST = re.compile(r"л(?:а|о|и|ся|ась|ось|ись)?$")
ALIKE = 78.0
"""Of 100: how alike a guessed spelling and a word of the documents must be."""
LIGHT_VERBS = {"tr": ("et", "ed", "ol", "yap"), "kk": ("ет", "ед", "бол", "қыл", "жаса")}
"""How the verbs begin that make one of a noun: 'iptal etmek', to cancel; 'төлем жасау', to pay."""
WITHOUT_VERB = 0.95
"""What the noun of such a pair counts."""


class Translation:
    """Glossaries joined with the operator's names. Each language is read when it is first asked in."""

    def __init__(self, groups: Sequence[Group], vocabulary: Vocabulary) -> None:
        self._groups = groups
        self._vocabulary = vocabulary
        self._glossaries: dict[tuple[str, bool], Glossary] = {}
        self._pairs = Pairs(vocabulary.rows)

    def of(self, question: Question, names: Thesaurus, english: bool = True) -> Question:
        """The question with English alternatives to its words; in English, or a language without glossary, as it is.

        Without `english` words only the question is divided by the glossary, where its language writes no spaces.
        """
        if question.language not in LANGUAGES or (not english and question.language not in NO_SPACES):
            return question
        soft = soft_terms("en") | soft_terms(question.language)
        concepts: dict[str, Concept] = {}
        surfaces: list[str] = []
        verb: str | None = None
        for piece in self._glossary(question.language, english).translate(question.text, self._pairs):
            for concept in self._concepts(piece, question.language, soft, english):
                if concept.term not in concepts:
                    concepts[concept.term] = self._widened(concept, names) if english else concept
                    surfaces.append(concept.surface)
                    verb = _verb(verb, concept, piece, question.language)
        for concept in question.concepts:
            if concept.implied:
                concepts.setdefault(concept.term, concept)
        found = tuple(concepts.values()) or question.concepts  # of nothing but words that frame others
        if not concepts and chinese.is_grammar(question.text):
            found = tuple(dataclasses.replace(c, softness=SOFT) for c in found)  # 要多, of 要多久: no word at all
        counted = set() if question.counted is None else {question.concepts[question.counted].surface}
        return dataclasses.replace(
            question,
            concepts=found,
            surfaces=question.surfaces if question.language in NO_SPACES else tuple(surfaces),
            counted=min(_places(found, counted), default=None),
            focus=_places(found, {question.concepts[n].surface for n in question.focus}),
            relation=None if verb is None else Relation(verb),
            translated=True,
        )

    def _glossary(self, language: str, english: bool) -> Glossary:
        """With a larger dictionary behind it, if there is one, where there are `english` documents."""
        if (language, english) not in self._glossaries:
            base = crosslingual.dictionary(language) if english else crosslingual.glossary(language)
            names: dict[str, list[str]] = {}
            for group in self._groups:
                for phrase in group.foreign.get(language, ()):
                    names.setdefault(phrase, []).extend((*group.names, *group.loosely))
            added = crosslingual.of_entries(language, names)
            self._glossaries[language, english] = base.below(added)
        return self._glossaries[language, english]

    def _concepts(self, piece: Translated, language: str, soft: frozenset[str], english: bool) -> Iterator[Concept]:
        """One for a stretch of the question; of Chinese that no dictionary knows, one for each pair of letters."""
        if piece.text in stop_words(language):
            return
        if not (piece.guess or any(map(index_terms, piece.english))):
            if language in NO_SPACES and self._pairs.holding(piece.text):  # 井, though 'well' is a word of grammar
                yield dataclasses.replace(self._in_pairs(piece, soft, english), softness=SOFT)
            return
        if not is_han(piece.text[0]):
            concept = self._concept(piece, language, soft)
            if concept is not None:
                yield concept
        elif piece.guess and self._pairs.of_verb(piece.text):
            for letter in self._pairs.of_verb(piece.text):
                part = dataclasses.replace(piece, text=letter, english=(), guess=True)
                yield self._in_pairs(part, soft, english)
        elif piece.guess and not english and len(piece.text) > 1:
            name = self._is_person(piece)
            pairs = chinese.pairs(piece.text)
            others = tuple(self._pairs.spread(pairs))
            yield from (
                Concept(pair, pair, name=name, alternatives=others) for pair in pairs if term_of(pair, language)
            )
        elif len(piece.text) > 1 or not piece.guess or self._pairs.holding(piece.text):
            yield self._in_pairs(piece, soft, english)

    def _in_pairs(self, piece: Translated, soft: frozenset[str], english: bool) -> Concept:
        """A Chinese word: what stands for it in the index are its pairs of letters, in a row, or one of them."""
        pairs = chinese.pairs(piece.text)
        own = [Alternative(pairs, 1.0), *(Alternative((pair,), PART) for pair in pairs)] if len(pairs) > 1 else []
        own += self._pairs.holding(piece.text) if len(piece.text) == 1 else self._pairs.spread(pairs)
        others = tuple(self._spelled(piece.english) if piece.guess else _alternatives(piece.english))
        first = others[0].terms[0] if others else piece.text
        return Concept(
            surface=piece.text,
            term=piece.text,
            softness=SOFT if first in soft or piece.text in soft else 1.0,
            name=self._is_person(piece) if piece.guess else any(word[:1].isupper() for word in piece.english),
            alternatives=(*own, *(others if english else ())),
        )

    def _is_person(self, piece: Translated) -> bool:
        """Whether a Chinese stretch that no dictionary has names somebody of whom the documents say nothing."""
        rows = self._vocabulary.rows
        return chinese.is_person(piece.text) and not any(pair in rows for pair in chinese.pairs(piece.text))

    def _concept(self, piece: Translated, language: str, soft: frozenset[str]) -> Concept | None:
        surface = fold(piece.text)
        terms = tuple(index_terms(piece.text, language))
        own = " ".join(terms)
        alternatives = tuple(self._spelled(piece.english) if piece.guess else _alternatives(piece.english))
        number = surface[:1].isdigit()
        if not alternatives and not own:
            return None
        first = alternatives[0].terms[0] if alternatives else own
        name = any(word[:1].isupper() for word in piece.english)
        if piece.guess:
            name = (piece.start > 0 and piece.text[:1].isupper()) or self._are_names(alternatives)
        if len(terms) > 1:
            alternatives = (Alternative(terms, 1.0), *_without_light_verb(surface, terms, language), *alternatives)
        latin = surface.isascii() and not piece.guess and first == own
        return Concept(
            surface=own if number and own else surface,  # of 2015'te the year
            term=first if number or latin else own or surface,
            softness=SOFT if first in soft or own in soft else 1.0,
            name=name,
            number=number,
            alternatives=alternatives,
            asks=asked_mark(own, language),
        )

    def _spelled(self, guesses: Iterable[str]) -> Iterable[Alternative]:
        """Words of the documents that sound like a name."""
        for guess in guesses:
            yield from self._spelled_apart(guess)
            plain = fold(guess).replace(" ", "")
            candidates = self._vocabulary.surfaces_by_letter.get(plain[:1], ())
            found = process.extract(plain, candidates, scorer=fuzz.ratio, limit=2, score_cutoff=ALIKE)
            for surface, score, _ in found:
                word = self._vocabulary.word_of_surface[surface]
                yield Alternative((self._vocabulary.terms[word],), SPELLED * score / 100)

    def _spelled_apart(self, guess: str) -> Iterable[Alternative]:
        """Surname and given name as two words of the documents: 'Liang Shuwen' for 梁淑文."""
        found = [self._vocabulary.word_of_surface.get(fold(part)) for part in guess.split()]
        terms = tuple(self._vocabulary.terms[word] for word in found if word is not None)
        if len(terms) == len(found) == NAMES and all(terms):
            yield Alternative(terms, SPELLED)

    def _are_names(self, alternatives: Sequence[Alternative]) -> bool:
        """Whether the word that a guess comes nearest to is a name in the documents."""
        return bool(alternatives) and alternatives[0].terms[0] in self._vocabulary.names

    def _widened(self, concept: Concept, names: Thesaurus) -> Concept:
        """Names and synonyms of the English words as further alternatives."""
        more: dict[tuple[str, ...], float] = {a.terms: a.weight for a in reversed(concept.alternatives)}
        for alternative in concept.alternatives:
            for thesaurus, factor in ((names, 1.0), (english(), LOOSER)):
                for found in thesaurus.find(alternative.terms):
                    if (found.start, found.end) == (0, len(alternative.terms)):
                        for other in found.others:
                            more[other.terms] = max(
                                more.get(other.terms, 0.0), other.weight * factor * alternative.weight
                            )
        ordered = sorted(more.items(), key=lambda pair: -pair[1])
        return dataclasses.replace(concept, alternatives=tuple(Alternative(t, w) for t, w in ordered))


def _without_light_verb(surface: str, terms: tuple[str, ...], language: str) -> Iterator[Alternative]:
    """'iptal ederim' is met by 'iptal edebilirsiniz': the noun says what is done, the verb bends."""
    opening = LIGHT_VERBS.get(language)
    if opening and surface.rpartition(" ")[2].startswith(opening):
        yield Alternative(terms[:-1], WITHOUT_VERB)


def _verb(before: str | None, concept: Concept, piece: Translated, language: str) -> str | None:
    """The term of what is asked of the others, after one word more: in Kazakh and Turkish the verb stands at the end;
    in Russian it shows by its form where it is past. None where it can't be told, and in Chinese.
    """
    can_be = not piece.guess and any(verbs.english().can_be(fold(word)) for word in piece.english[:1])
    verbal = can_be and concept.softness == 1.0 and not concept.name and not concept.number
    if language in VERB_FINAL:
        return concept.term if verbal else None
    if language == "ru" and verbal and _RUSSIAN_PAST.search(concept.surface):
        return concept.term
    return before


def _alternatives(words: Sequence[str]) -> Iterable[Alternative]:
    for n, word in enumerate(words):
        terms = tuple(index_terms(word, "en"))
        if terms:
            yield Alternative(terms, USUAL if n == 0 else OTHER)


def _places(concepts: Sequence[Concept], surfaces: set[str]) -> frozenset[int]:
    """Where the concepts are that stand for these words of the question."""
    return frozenset(n for n, concept in enumerate(concepts) if not surfaces.isdisjoint(concept.surface.split()))
