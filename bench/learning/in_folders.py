"""Own and foreign questions asked of folders of all sizes, in the language of the documents and across languages."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bench import corpora
from bench.corpora import Article, Asked
from bench.learning.lessons import Lesson, lesson
from bench.learning.rooms import room
from index.answers.ranking.model import Weights

SIZES = (3, 12, 24, 72)
"""Works of the folders that foreign questions are asked of."""
MIXED = 6
"""Paragraphs of a work that nobody wrote, of which there are as many as it takes."""


def of_sizes(
    articles: Sequence[Article], asked: Sequence[Asked], weights: Weights, seed: int, many: int = 120
) -> Iterator[Lesson]:
    """Own and foreign questions, `many` of each for each size of folder: the larger, the more comes near by chance.

    Where there aren't enough works beside those that the foreign questions are on, mixtures of the others help out.
    """
    rng = random.Random(seed)
    for size in SIZES:
        order = list(articles)
        rng.shuffle(order)
        some = order[: min(size, len(order) * 3 // 5)]
        names = {article.name for article in some}
        own = [q for q in asked if q.document in names]
        foreign = [q for q in asked if q.document not in names]
        asked_of = room([*some, *further(some, size - len(some), seed)], weights)
        for q in rng.sample(own, min(many // 2, len(own))):
            yield lesson(asked_of, q, q.text, f"in {size}")
        for q in rng.sample(foreign, min(many, len(foreign))):
            yield lesson(asked_of, q, q.text, f"foreign {size}", answerable=False)


def across(articles: Sequence[Article], asked: Sequence[Asked], weights: Weights, seed: int) -> Iterator[Lesson]:
    """Questions in other languages than the documents': on all of them, and on those that aren't there."""
    rng = random.Random(seed)
    for kept in (1.0, 0.5, 0.5, 0.2):
        some = rng.sample(list(articles), max(3, int(len(articles) * kept)))
        names = {article.name for article in some}
        asked_of = room(some, weights)
        for q in asked:
            if q.document in names:
                yield lesson(asked_of, q, q.text, "across", answerable=bool(q.answers))
            else:
                yield lesson(asked_of, q, q.text, "foreign across", answerable=False)


def further(some: Sequence[Article], works: int, seed: int) -> list[Article]:
    """So many works more, mixed from these; none in languages without blanks between words, which can't be mixed."""
    if some[0].language != "en":
        return []
    mixed = [next(iter(corpora.mixed(some, MIXED, seed * 1000 + n))) for n in range(works)]
    return [replace(article, name=f"mixed-{n:03}.txt") for n, article in enumerate(mixed)]
