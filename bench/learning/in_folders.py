"""Own and foreign questions asked of folders of all sizes, in the language of the documents and across languages."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bench import corpora
from bench.corpora import Article, Asked
from bench.learning.lessons import Lesson, lesson
from bench.learning.practical import Practice
from bench.learning.rooms import Room, room
from index.answers.ranking.model import Weights

SIZES = (3, 12, 24, 72)
"""Works of the folders that foreign questions are asked of."""
MIXED = 6
"""Paragraphs of a work that nobody wrote, of which there are as many as it takes."""
LEFT_OUT = 3
"""Practical documents that are left out in turn, of each size of folder."""
SOURCES = 4
"""Works that others are mixed from, at most."""
OWN, NEAR, FOREIGN = 10, 6, 12
"""Questions on the practical documents of one folder, near misses, and general foreign ones."""


def of_sizes(
    articles: Sequence[Article],
    asked: Sequence[Asked],
    weights: Weights,
    seed: int,
    many: int = 120,
    beside: Sequence[Article] = (),
) -> Iterator[Lesson]:
    """Own and foreign questions, `many` of each for each size of folder: the larger, the more comes near by chance.

    Where there aren't enough works beside those that the foreign questions are on, those `beside` help out, and then
    mixtures.
    """
    rng = random.Random(seed)
    for size in SIZES:
        order = list(articles)
        rng.shuffle(order)
        some = order[: min(size, len(order) * 3 // 5)]
        names = {article.name for article in some}
        own = [q for q in asked if q.document in names]
        foreign = [q for q in asked if q.document not in names]
        asked_of = _folder(some, beside, size, weights, rng)
        for q in rng.sample(own, min(many // 2, len(own))):
            yield lesson(asked_of, q, q.text, f"in {size}")
        for q in rng.sample(foreign, min(many, len(foreign))):
            yield lesson(asked_of, q, q.text, f"foreign {size}", answerable=False)


def of_practice(practice: Practice, weights: Weights, seed: int) -> Iterator[Lesson]:
    """Practical documents in folders of all sizes; each time one of them is left out, and its questions are foreign."""
    rng = random.Random(seed)
    for size in SIZES:
        for out in rng.sample(practice.articles, min(LEFT_OUT, len(practice.articles))):
            inside = [article for article in practice.articles if article is not out]
            rng.shuffle(inside)
            some = inside[:size]
            names = {article.name for article in some}
            asked_of = _folder(some, practice.beside, size, weights, rng)
            own = [q for q in practice.asked if q.document in names]
            near = [q for q in practice.near if q.document in names]
            for q in rng.sample(own, min(OWN, len(own))):
                yield lesson(asked_of, q, q.text, f"practical {size}")
            for q in rng.sample(near, min(NEAR, len(near))):
                yield lesson(asked_of, q, q.text, "practical near", answerable=False)
            general = rng.sample(practice.foreign, min(FOREIGN, len(practice.foreign)))
            for q in (*general, *(q for q in practice.asked if q.document == out.name)):
                yield lesson(asked_of, q, q.text, f"foreign {size}", answerable=False)


def _folder(
    some: Sequence[Article], beside: Sequence[Article], size: int, weights: Weights, rng: random.Random
) -> Room:
    """Of so many works: some, then others beside them, then mixtures of those, mostly the same ones."""
    others = [work for work in beside if work not in some]
    works = [*some, *rng.sample(others, min(len(others), size - len(some)))]
    return room([*works, *further((beside or some)[:SOURCES], size - len(works))], weights)


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


def further(some: Sequence[Article], works: int) -> list[Article]:
    """So many works more, mixed from these, in their language."""
    mixed = [next(iter(corpora.mixed(some, MIXED, n))) for n in range(works)]
    return [replace(article, name=f"mixed-{n:03}.txt", language=some[0].language) for n, article in enumerate(mixed)]
