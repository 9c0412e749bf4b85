"""What to offer where there is no answer: works whose titles share a content word with the question, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from khorgos.index.answers.understanding import Question
from khorgos.index.language.analysis import index_terms
from khorgos.index.model import Source

OFFERED = 3


def titles(question: Question, sources: Iterable[Source]) -> tuple[str, ...]:
    """Titles of `sources`, likeliest first, three at most; of a digest the original's, which is what people know."""
    asked = {concept.term for concept in question.concepts}
    asked |= {term for concept in question.concepts for other in concept.alternatives for term in other.terms}
    works = ((source.digest_of or source, source.language) for source in dict.fromkeys(sources))
    named = (work.title for work, language in works if asked & set(index_terms(work.title, language)))
    return tuple(islice(dict.fromkeys(named), OFFERED))
