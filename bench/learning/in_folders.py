"""Own and foreign questions asked of folders of all sizes, in the language of the documents and across languages."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bench import corpora
from bench.corpora import Article, Asked
from bench.learning.lessons import Lesson, lesson
from bench.learning.practical import Line, Polyglot, Practice
from bench.learning.rooms import Room, room
from index.answers.ranking.selection.model import Weights

SIZES = (3, 12, 24, 72)
"""Works of the folders that foreign questions are asked of."""
MIXED = 6
"""Paragraphs of a work that nobody wrote, of which there are as many as it takes."""
LEFT_OUT = 3
"""Practical documents that are left out in turn, of each size of folder."""
SOURCES = 4
"""Works that others are mixed from, at most."""
ROUNDS = 3
"""Folders in several languages, of each size."""
OTHERS = 2
"""Languages that a question on a document in another one is asked in."""
PARTS = 4
"""One practical document in so many is left out of a folder that is asked in another language."""
OWN, NEAR, FOREIGN, FOLLOW = 10, 6, 12, 5
"""Questions on the practical documents of one folder, near misses, general foreign ones, and what leans on another."""


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
            follow = [q for q in practice.follow if q.document in names]
            for q in rng.sample(follow, min(FOLLOW, len(follow))):
                yield lesson(asked_of, q, q.text, "practical follow")
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


def of_polyglot(polyglot: Polyglot, weights: Weights, seed: int) -> Iterator[Lesson]:
    """Folders in several languages at once, asked in other ones than the documents'; a document is left out of each."""
    rng = random.Random(seed)
    for size in SIZES:
        for _ in range(ROUNDS):
            folder = _Mixed.of(polyglot, size, weights, rng)
            for line, q in folder.questions(polyglot, rng):
                home = q.language == folder.told[line.document]
                if line.document == folder.out:
                    yield lesson(folder.room, q, q.text, "foreign polyglot", answerable=False, abroad=not home)
                else:
                    sort = ("polyglot own" if home else "polyglot") if line.answers else "polyglot near"
                    answerable = bool(line.answers)
                    yield lesson(folder.room, q, q.text, sort, answerable=answerable, abroad=not home)
            for n, q in enumerate(rng.sample(polyglot.foreign, min(FOREIGN, len(polyglot.foreign)))):
                yield lesson(folder.room, q, q.text, "foreign polyglot", answerable=False, abroad=bool(n % 2))


def in_polyglot(polyglot: Polyglot, weights: Weights, seed: int) -> Iterator[tuple[Room, Asked]]:
    """Questions on such folders that have an answer there, with what they are asked of."""
    rng = random.Random(seed)
    for size in SIZES:
        folder = _Mixed.of(polyglot, size, weights, rng)
        for line, q in folder.questions(polyglot, rng):
            if line.answers and line.document != folder.out:
                yield folder.room, q


@dataclass(frozen=True, slots=True, eq=False)
class _Mixed:
    """A folder of documents each of which stands in one language or another."""

    room: Room
    told: Mapping[str, str]  # the language of each document that is in it, and of the one that isn't
    out: str

    @classmethod
    def of(cls, polyglot: Polyglot, size: int, weights: Weights, rng: random.Random) -> _Mixed:
        told = {name: rng.choice(sorted(articles)) for name, articles in polyglot.documents.items()}
        out, *inside = rng.sample(sorted(told), min(size + 1, len(told)))
        some = [polyglot.documents[name][told[name]] for name in inside]
        beside = [article for article in polyglot.beside if article not in polyglot.documents[out].values()]
        held = {name: told[name] for name in (out, *inside)}
        return cls(_folder(some, beside, size, weights, rng), held, out)

    def questions(self, polyglot: Polyglot, rng: random.Random) -> Iterator[tuple[Line, Asked]]:
        """Each line on its documents, in the language of the document and in some of those that it isn't in."""
        for line in polyglot.lines:
            told = self.told.get(line.document)
            if told is None:
                continue
            name = polyglot.documents[line.document][told].name
            others = [language for language in line.questions if language != told]
            for language in (told, *rng.sample(others, OTHERS)):
                yield line, Asked(line.questions[language], tuple(line.answers.values()), name, 0, language=language)


def further(some: Sequence[Article], works: int) -> list[Article]:
    """So many works more, mixed from these, in their language."""
    mixed = [next(iter(corpora.mixed(some, MIXED, n))) for n in range(works)]
    return [replace(article, name=f"mixed-{n:03}.txt", language=some[0].language) for n, article in enumerate(mixed)]


def of_pairs(polyglot: Polyglot, weights: Weights, seed: int) -> Iterator[Lesson]:
    """Practical documents that are all in one language, asked in the others; of each folder some are left out."""
    rng = random.Random(seed)
    names = sorted(polyglot.documents)
    for told in sorted(next(iter(polyglot.documents.values()))):
        order = rng.sample(names, len(names))
        for out in (order[::PARTS], order[1::PARTS]):
            inside = [polyglot.documents[name][told] for name in names if name not in out]
            asked_of = room(inside, weights)
            for line in polyglot.lines:
                for language, text in line.questions.items():
                    if language != told:
                        name = polyglot.documents[line.document][told].name
                        q = Asked(text, tuple(line.answers.values()), name, 0, language=language)
                        there = line.document not in out
                        sort = ("pairs" if line.answers else "pairs near") if there else "foreign pairs"
                        yield lesson(asked_of, q, text, sort, answerable=there and bool(line.answers))
            for q in polyglot.foreign:
                if q.language != told:
                    yield lesson(asked_of, q, q.text, "foreign pairs", answerable=False)
