"""The everyday names of what notices speak of: in any language, and as people ask for it without naming it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from index.answers.question.analysis import Alternative, Concept, Question
from index.language.thesaurus import Other, Terms, asked_for, household

Kin = Callable[[str], Sequence[Alternative]]
MOST = 12
"""Names that are tried for a word, the best that the documents have."""


def named(question: Question, rows: Container[str], kin: Kin) -> Question:
    """The question with other names for its words, and for words that together ask for a thing: 'who *looks after* the
    *money*' for the treasurer. `rows` are the terms that the documents have, `kin` gives those of a word's family."""
    terms = [concept.term for concept in question.concepts if not concept.implied]
    place = {concept.term: n for n, concept in enumerate(question.concepts)}
    concepts = list(question.concepts)
    if question.language != "en":  # those of English are among its other related words
        for found in household(question.language).find(terms):
            others = list(_in_documents(found.others, rows, kin))[:MOST]
            for term in terms[found.start : found.end]:
                _add(concepts, place[term], others)
    for term in terms:
        for together, said, weight in asked_for(question.language).get(term, ()):
            if all(other in place for other in together) and _all(said, rows):
                for other in together:
                    _add(concepts, place[other], [(said, weight)])
    return dataclasses.replace(question, concepts=tuple(concepts))


def _in_documents(others: Iterable[Other], rows: Container[str], kin: Kin) -> Iterator[tuple[Terms, float]]:
    """Names as the documents have them: as they are, or of a single word another form ('ipliği' for 'iplik')."""
    for other in others:
        if _all(other.terms, rows):
            yield other.terms, other.weight
        elif len(other.terms) == 1:
            yield from ((form.terms, form.weight * other.weight) for form in kin(other.terms[0]))


def _add(concepts: list[Concept], n: int, others: list[tuple[Terms, float]]) -> None:
    concept = concepts[n]
    known = {alternative.terms for alternative in concept.alternatives} | {(concept.term,)}
    more = tuple(Alternative(terms, weight) for terms, weight in others if terms not in known)
    concepts[n] = dataclasses.replace(concept, alternatives=(*more, *concept.alternatives))


def _all(terms: Terms, rows: Container[str]) -> bool:
    return all(term in rows for term in terms)
