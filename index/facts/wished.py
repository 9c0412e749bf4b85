"""Facts about what somebody names."""

from __future__ import annotations

from collections.abc import Sequence

from index.language.analysis import index_terms
from index.model import Fact


def about_words(facts: Sequence[Fact], about: str) -> list[Fact]:
    """Facts that have all words of `about` in their sentence; where none has, in their sentence or their topics: what
    stands below 'Oil and trade' need not tell of oil."""
    return [fact for fact in facts if _has(fact, about, fact.text)] or [
        fact for fact in facts if _has(fact, about, " \n".join((fact.text, *fact.topics)))
    ]


def _has(fact: Fact, about: str, text: str) -> bool:
    language = fact.citation.source.language
    wanted = set(index_terms(about, language))
    return bool(wanted) and wanted <= set(index_terms(text, language))
