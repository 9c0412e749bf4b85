"""Lessons from people's questions, near misses among them, asked of folders of several sizes."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from bench.corpora import Article, Asked
from bench.learning.lessons import Lesson, lesson
from bench.learning.rooms import room
from index.answers.ranking.selection.model import Weights

FOLDERS = (3, 12)
"""Documents in the folders that people's questions are asked of."""
FOLDS = 4


def of_people(articles: Sequence[Article], asked: Sequence[Asked], weights: Weights, seed: int) -> Iterator[Lesson]:
    """People's questions asked of folders of several sizes; then those with an answer again, where a quarter of the
    paragraphs is gone, theirs among them, so that how a question is worded doesn't tell whether it has an answer."""
    order = list(articles)
    for size in FOLDERS:
        random.Random(seed).shuffle(order)
        for some in _folders(order, size):
            names = {a.name for a in some}
            asked_of = room(some, weights)
            for q in (q for q in asked if q.document in names):
                yield lesson(asked_of, q, q.text, q.sort, answerable=bool(q.answers))
    for some in _folders(order, 6):
        for fold in range(FOLDS):
            yield from _without_theirs(some, asked, weights, fold)


def _without_theirs(some: Sequence[Article], asked: Sequence[Asked], weights: Weights, fold: int) -> Iterator[Lesson]:
    kept = {a.name: [n for n in range(len(a.paragraphs)) if n % FOLDS != fold] for a in some}
    asked_of = room([a for a in some if kept[a.name]], weights, kept)
    for q in asked:
        if q.answers and q.document in kept and (q.paragraph - 1) % FOLDS == fold:
            taught = lesson(asked_of, q, q.text, "gone")
            if not taught.right:
                yield taught


def _folders(articles: Sequence[Article], size: int) -> list[Sequence[Article]]:
    count = max(1, len(articles) // size)
    return [articles[n::count] for n in range(count)]
