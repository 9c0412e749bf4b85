"""What a first question would wait for: tables of words, and what is computed once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.answers.extraction import changes, names
from index.answers.ranking.matching import spans
from index.answers.ranking.near_misses import contrasts, dateless, ends, feasts, joined_names, order, properties
from index.answers.ranking.reranking import reranking
from index.answers.reply import answering, conflicts, upcoming
from index.language import belonging, lands, ordinary
from index.language.lexicon import lexicon_of
from index.model import Source

FIRST = {
    "en": "Who opened the first railway brigde in 1931, and what does it cost?",
    "ru": "Кто и когда открыл железнодорожный мост в Орлене?",
    "kk": "Орлендегі теміржол көпірін кім және қашан ашты?",
    "zh": "奥尔伦铁路桥是谁在什么时候开通的？",
    "tr": "Demiryolu köprüsünü kim ve ne zaman açtı?",
}
"""A question of each language that needs its tables: with a slip in English, and names that no dictionary has."""


def read_tables(sources: Sequence[Source]) -> None:
    """Read what questions about these sources need beside their own words."""
    names.known_places()
    changes.warm()
    ordinary.warm()
    reranking.warm()
    contrasts.warm(tuple(FIRST))
    dateless.warm()
    ends.warm()
    feasts.warm()
    joined_names.warm()
    lands.warm(FIRST)
    belonging.warm()
    order.warm(tuple(FIRST))
    spans.warm()
    properties.warm()
    answering.warm()
    upcoming.warm()
    for language in {source.language for source in sources}:
        lexicon_of(language)
        conflicts.warm(language)


def questions(sources: Sequence[Source]) -> Iterator[tuple[str, str]]:
    """A language and a question in it, for each: asked once, they leave nothing to be read."""
    found = max((word for source in sources[:1] for word in source.title.split()), key=len, default="")
    return ((language, f"{question} {found}") for language, question in FIRST.items())
