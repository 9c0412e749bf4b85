"""What a first question would wait for: tables of words, and what is computed once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.answers.extraction import changes, names, part_sums
from index.answers.ranking.matching import spans
from index.answers.ranking.near_misses import (
    contrasts,
    dateless,
    deeds,
    dimensions,
    directions,
    ends,
    feasts,
    joined_names,
    order,
    other_sums,
    properties,
    siblings,
    unsaid,
)
from index.answers.ranking.reranking import reranking
from index.answers.reply import answering, conflicts, turning, upcoming
from index.language import belonging, lands, ordinary
from index.language.lexicon import lexicon_of
from index.model import Source

FIRST = {
    "en": (
        "Who opened the first railway brigde in 1931, and what does it cost?",
        "How many people live there in winter?",
        "Why was it closed, and when is the next meeting?",
    ),
    "ru": (
        "Кто и когда открыл железнодорожный мост в Орлене?",
        "Сколько человек там живёт зимой и сколько стоит билет?",
        "Почему его закрыли и когда следующее собрание?",
    ),
    "kk": (
        "Орлендегі теміржол көпірін кім және қашан ашты?",
        "Онда қыста қанша адам тұрады, билет қанша тұрады?",
        "Ол неге жабылды, келесі жиналыс қашан?",
    ),
    "zh": (
        "奥尔伦铁路桥是谁在什么时候开通的？",
        "冬天那里有多少人居住？门票多少钱？",
        "它为什么关闭？下一次会议是什么时候？",
    ),
    "tr": (
        "Demiryolu köprüsünü kim ve ne zaman açtı?",
        "Kışın orada kaç kişi yaşıyor, bilet ne kadar?",
        "Neden kapatıldı, bir sonraki toplantı ne zaman?",
    ),
}
"""Questions of each language that need its tables: with a slip in English, names that no dictionary has, a number, a
season, a price, a reason and a day."""


def read_tables(sources: Sequence[Source]) -> None:
    """Read what questions about these sources need beside their own words."""
    names.known_places()
    changes.warm()
    ordinary.warm()
    reranking.warm()
    part_sums.warm(tuple(FIRST))
    for near_misses in (contrasts, deeds, dimensions, order, other_sums, siblings, unsaid):
        near_misses.warm(tuple(FIRST))
    dateless.warm()
    directions.warm()
    ends.warm()
    feasts.warm()
    joined_names.warm()
    lands.warm(FIRST)
    belonging.warm()
    spans.warm()
    properties.warm()
    answering.warm()
    upcoming.warm()
    turning.warm()
    for language in {source.language for source in sources}:
        lexicon_of(language)
        conflicts.warm(language)


def questions(sources: Sequence[Source]) -> Iterator[tuple[str, str]]:
    """A language and a question in it, for each: asked once, they leave nothing to be read."""
    found = max((word for source in sources[:1] for word in source.title.split()), key=len, default="")
    return ((language, f"{question} {found}") for language, asked in FIRST.items() for question in asked)
