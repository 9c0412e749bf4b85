"""Lessons on articles, whole and in part: their own questions, foreign ones, reworded and falsified ones."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache

from bench.corpora import Article, Asked
from bench.learning.lessons import Lesson, lesson
from bench.learning.rooms import Room, room
from index.answers.ranking.selection.model import Weights
from index.language.analysis import words
from index.tables import read_table

_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+(?: [A-Z][a-z]+)*)")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
TINY_INDEXES = 5
NEAREST = 3
"""Related words, the likeliest first, that may take a word's place in a question."""


class OnArticles:
    """Makes lessons on confidence out of articles and the questions on them."""

    def __init__(
        self,
        articles: Sequence[Article],
        asked: Sequence[Asked],
        weights: Weights,
        seed: int,
        careful: bool = False,
        portion: float = 1.0,
    ) -> None:
        self._portion = portion
        self._careful = careful
        self._articles = articles
        self._weights = weights
        self._rng = random.Random(seed)
        self._asked = {a.name: [q for q in asked if q.document == a.name] for a in articles}

    def all(self) -> list[Lesson]:
        half = len(self._articles) // 2
        one, other = self._articles[:half], self._articles[half:]
        return [*self._halves(one, other), *self._halves(other, one), *self._part(), *self._tiny()]

    def _share(self, questions: Sequence[Asked]) -> list[Asked]:
        return self._rng.sample(list(questions), int(len(questions) * self._portion))

    def _halves(self, inside: Sequence[Article], outside: Sequence[Article]) -> Iterator[Lesson]:
        """An index of half of the articles: questions on them, and on the others, which nothing there answers."""
        asked_of = room(inside, self._weights)
        questions = self._share([q for article in inside for q in self._asked[article.name]])
        foreign = self._share([q for article in outside for q in self._asked[article.name]])
        for q in questions:
            yield lesson(asked_of, q, self._careless(q.text), "in")
            if self._rng.random() < 0.5:
                yield lesson(asked_of, q, self._careless(_reworded(q.text, self._rng)), "reworded")
        for q in foreign:
            yield lesson(asked_of, q, self._careless(q.text), "foreign", answerable=False)
            if self._rng.random() < 0.5:
                text = self._careless(_reworded(q.text, self._rng))
                yield lesson(asked_of, q, text, "foreign reworded", answerable=False)
        for q in self._rng.sample(questions, min(int(400 * self._portion), len(questions))):
            for text, sort in _falsified(q, questions, self._rng):
                yield lesson(asked_of, q, self._careless(text), sort, answerable=False)

    def _part(self) -> Iterator[Lesson]:
        """All articles, without three paragraphs in ten: on the subject, but not in the documents."""
        kept = {a.name: self._some(a, 0.7) for a in self._articles}
        asked_of = room(self._articles, self._weights, kept)
        for article in self._articles:
            for q in self._share(self._asked[article.name]):
                if q.paragraph - 1 not in kept[article.name]:
                    yield from self._absent(asked_of, q, q.text, "absent")
                elif self._rng.random() < 0.3:
                    yield lesson(asked_of, q, self._careless(q.text), "in part")

    def _tiny(self) -> Iterator[Lesson]:
        """Four articles with a third of their paragraphs each: an index as small as a newsletter's."""
        for _ in range(TINY_INDEXES):
            chosen = self._rng.sample(list(self._articles), 4)
            kept = {a.name: self._some(a, 1 / 3) for a in chosen}
            asked_of = room(chosen, self._weights, kept)
            for article in chosen:
                questions = self._asked[article.name]
                for q in self._rng.sample(questions, min(int(60 * self._portion), len(questions))):
                    text = _reworded(q.text, self._rng) if self._rng.random() < 0.5 else q.text
                    if q.paragraph - 1 in kept[article.name]:
                        yield lesson(asked_of, q, self._careless(text), "tiny")
                    else:
                        yield from self._absent(asked_of, q, text, "tiny absent")
            others = [q for a in self._articles if a not in chosen for q in self._asked[a.name]]
            for q in self._rng.sample(others, min(int(80 * self._portion), len(others))):
                yield lesson(asked_of, q, self._careless(q.text), "tiny foreign", answerable=False)

    def _some(self, article: Article, share: float) -> list[int]:
        count = len(article.paragraphs)
        return sorted(self._rng.sample(range(count), min(count, max(8, int(count * share)))))

    def _careless(self, text: str) -> str:
        """As people type: a third in small letters, a tenth as bare keywords; as it is when `careful`."""
        chance = 1.0 if self._careful else self._rng.random()
        if chance < 0.3:
            return text.lower()
        if chance < 0.42:
            return " ".join(text[word.start : word.end] for word in words(text) if word.term).lower()
        return text

    def _absent(self, asked_of: Room, q: Asked, text: str, sort: str) -> Iterator[Lesson]:
        """A question whose paragraph is not there; none where another paragraph happens to answer it."""
        taught = lesson(asked_of, q, self._careless(text), sort)
        if not taught.right:
            yield taught


def _falsified(q: Asked, others: Sequence[Asked], rng: random.Random) -> Iterator[tuple[str, str]]:
    """The question with another name or year, so that what it takes for granted is wrong."""
    names = list(_NAME.finditer(q.text))
    if names:
        name = rng.choice(names)
        same = rng.random() < 0.5
        pool = [
            m[1]
            for o in others
            if (o.document == q.document) == same
            for m in _NAME.finditer(o.text)
            if m[1] not in q.text and len(m[1].split()) == len(name[1].split())
        ]
        if pool:
            yield q.text[: name.start()] + rng.choice(pool) + q.text[name.end() :], "other name"
    year = _YEAR.search(q.text)
    if year:
        moved = str(int(year[0]) + rng.choice((-7, -3, -2, -1, 1, 2, 3, 5)))
        yield q.text.replace(year[0], moved), "other year"


@cache
def _synonyms() -> dict[str, list[str]]:
    """The likeliest words that are related to a word."""
    related = read_table("index.language", "related.yaml")
    return {word: [other.strip() for other in str(others).split(",")[:NEAREST]] for word, others in related.items()}


def _reworded(text: str, rng: random.Random) -> str:
    """Up to two words exchanged for synonyms: real questions repeat the documents less than these."""
    pieces = text.split(" ")
    places = [n for n, piece in enumerate(pieces) if piece.strip("?,.").lower() in _synonyms()]
    rng.shuffle(places)
    for n in places[:2]:
        mark = "?" if pieces[n].endswith("?") else ""
        pieces[n] = rng.choice(_synonyms()[pieces[n].strip("?,.").lower()]) + mark
    return " ".join(pieces)
