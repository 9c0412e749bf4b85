"""Words that are written together here and apart there: 'wifi' and 'Wi-Fi', 'checkout' and 'check out'."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Collection, Container, Iterator
from itertools import pairwise

from index.answers.question.analysis import Alternative, Concept, Question
from index.language.analysis import stop_words, term_of

SAME = 1.0
PARTICLE = 0.9
"""What 'check' counts for 'checkout', whose other half is no word to look for."""
LAST = 0.6
"""What 'cut' counts for 'haircut'."""
HEAD = 0.85
"""What 'Jahresbeitrag' counts for 'Beitrag', which it is one of; its head is what stands last."""
FIRST = 0.6
"""What 'Kellertür' counts for 'Keller'."""
COMPOUNDING = ("de", "nl", "da", "sv", "nb", "no")
"""Languages that write what belongs together as one word."""
SEPARABLE = {
    "de": "zuruck zusammen statt weiter vorbei wieder heraus herein hinein hinaus herum fest teil frei weg her hin"
    " los mit nach vor ein aus auf bei um ab an zu",
    "nl": "terug samen mee voor door weg bij aan uit toe op in af na om",
}
"""What German and Dutch verbs carry in front and leave at the end of the clause: 'mitbringen', 'bringen Sie … mit'."""
_INFINITIVE = re.compile(r"(?:zu)?(?P<verb>\w{2,}(?:en|ern|eln))")
SHORTEST_PART = 4
SHORTEST_REST = 3
MOST = 8
"""Words of the documents at most that one of a question is looked for in, the shortest."""
SHORTEST = 2
SHORTEST_LAST = 3
LONGEST = 24


def compounded(question: Question, known: Collection[str], ordinary: Callable[[str], bool]) -> Question:
    """The question with other ways to write its words. `known` are the words of the documents, as they stand there."""
    joined = dict(_joined(question, known))
    concepts: list[Concept] = []
    for concept in question.concepts:
        more = [joined[concept.surface]] if concept.surface in joined else []
        if concept.surface not in known and concept.surface.isalpha() and len(concept.surface) <= LONGEST:
            more += _parts(concept.surface, question.language, known, ordinary)
        if question.language in COMPOUNDING and concept.surface.isalpha() and concept.softness == 1.0:
            more += _within(concept.surface, question.language, known)
            more += _separated(concept.surface, question.language)
        concepts.append(dataclasses.replace(concept, alternatives=(*concept.alternatives, *more)) if more else concept)
    return dataclasses.replace(question, concepts=tuple(concepts))


def _joined(question: Question, known: Container[str]) -> Iterator[tuple[str, Alternative]]:
    """'Check out' where the documents say 'checkout': both words stand for it."""
    for one, other in pairwise(question.surfaces):
        if one + other in known and (term := term_of(one + other, question.language)):
            yield one, Alternative((term,), SAME)
            yield other, Alternative((term,), SAME)


def _within(word: str, language: str, known: Collection[str]) -> list[Alternative]:
    """The words of the documents that begin or end with one of the question."""
    if len(word) < SHORTEST_PART:
        return []
    longer = len(word) + SHORTEST_REST
    found = sorted((other for other in known if len(other) >= longer and word in other), key=len)
    ways = [(other, HEAD if other.endswith(word) else FIRST if other.startswith(word) else 0.0) for other in found]
    named = ((term_of(other, language), weight) for other, weight in ways if weight)
    return [Alternative((term,), weight) for term, weight in named if term][:MOST]


def _separated(word: str, language: str) -> list[Alternative]:
    """The verb without what is separated from it in a sentence."""
    for prefix in SEPARABLE.get(language, "").split():
        verb = _INFINITIVE.fullmatch(word, len(prefix)) if word.startswith(prefix) else None
        if verb and (term := term_of(verb["verb"], language)):
            return [Alternative((term,), PARTICLE)]
    return []


def _parts(word: str, language: str, known: Container[str], ordinary: Callable[[str], bool]) -> Iterator[Alternative]:
    for at in range(SHORTEST, len(word) - SHORTEST + 1):
        first, last = word[:at], word[at:]
        terms = (term_of(first, language), term_of(last, language))
        if first in known and last in known and all(terms):
            yield Alternative(terms, SAME)
        elif first in known and last in stop_words(language) and terms[0]:
            yield Alternative((terms[0],), PARTICLE)
        elif last in known and terms[1] and min(len(first), len(last)) >= SHORTEST_LAST and ordinary(first):
            yield Alternative((terms[1],), LAST)
