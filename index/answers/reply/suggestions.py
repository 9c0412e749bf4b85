"""What to offer where there is no answer: works whose titles share a word with the question, what is said instead.

A word is shared in its own form, or as another name of the same: by a synonym, 'The Black Death' would be offered to
who asks when somebody died.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from index.answers.corpus import token_flags
from index.answers.question.analysis import Concept, Question
from index.answers.ranking.matching.matching import Evidence
from index.language.analysis import index_terms, words
from index.model import Reason, Source
from index.remembering import remembered

OFFERED = 3
OF_ALL = (Reason.ABOUT, Reason.SELF, Reason.HELP, Reason.HOW, Reason.SPEAK)
"""Reasons that are told with what is answered from."""
SAME = 0.9
"""The weight from which another word for a name is another name of the same."""


def titles(question: Question, sources: Iterable[Source]) -> tuple[str, ...]:
    """Titles of `sources`, likeliest first, three at most; of a digest the original's, which is what people know."""
    telling = [concept for concept in question.concepts if concept.softness == 1.0 and not _is_a_role(concept.surface)]
    asked = [terms for concept in telling for terms in _own(concept, question)]
    works = ((source.digest_of or source, source.language) for source in dict.fromkeys(sources))
    named = (work.title for work, language in works if _shares(set(index_terms(work.title, language)), asked))
    return tuple(islice(dict.fromkeys(named), OFFERED))


def held(question: Question, e: Evidence, sentence: int) -> list[bool]:
    """Of each name and year of the question, whether a sentence has it in its own form or under another name."""
    small = _typed_small(question)
    telling = [
        n
        for n, c in enumerate(question.concepts)
        if (c.name or c.number) and c.surface not in small and not _is_a_role(c.surface)
    ]
    least = 0.0 if question.translated else SAME
    return [bool(e.matched[sentence, n] > least) for n in telling]


def _typed_small(question: Question) -> frozenset[str]:
    """Words typed without a capital where a name has one: 'university' is none, though the documents name some."""
    typed = question.typed
    great = [question.text[word.start].isupper() for word in typed]
    if not any(great[1:]):
        return frozenset()
    small = (word.surface for word, capital in zip(typed, great, strict=True) if not capital)
    return frozenset(surface for surface in small if surface[0].isalpha())


def _own(concept: Concept, question: Question) -> list[tuple[str, ...]]:
    """The terms of a word and of its other names; of a word of another language, those of its translations."""
    others = (a.terms for a in concept.alternatives if question.translated or a.weight >= SAME)
    return [(concept.term,), *others]


def _shares(title: set[str], asked: Iterable[tuple[str, ...]]) -> bool:
    return any(title.issuperset(terms) for terms in asked)


@remembered(4096)
def _is_a_role(surface: str) -> bool:
    """'King', 'president': capitals in the documents make no name of it."""
    found = words(surface)
    return len(found) == 1 and bool(token_flags.of(surface, found)[0] & token_flags.ROLE)
