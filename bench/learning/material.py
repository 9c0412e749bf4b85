"""What is learned from and judged by: all of it, or one half of the works."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bench import corpora, languages
from bench.corpora import Article, Asked
from bench.languages import Shelf
from bench.learning import practical
from bench.learning.practical import Polyglot, Practice


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What is learned from, or judged by."""

    every: tuple[Article, ...]  # English works that passages are found among
    articles: tuple[Article, ...]  # those of them that questions are on
    asked: tuple[Asked, ...]
    people: tuple[Asked, ...]
    shelves: tuple[Shelf, ...]
    translated: tuple[Asked, ...]
    practices: tuple[Practice, ...]
    polyglot: Polyglot
    beside: tuple[Article, ...] = ()  # articles of the other half

    @classmethod
    def of(cls, articles: Iterable[Article], which: int | None) -> Material:
        """All of it, or the half of the works that tunes (0) or confirms (1)."""
        every = (*corpora.articles(), *corpora.histories())
        chosen = tuple(articles)
        names = {article.name for article in chosen}
        asked, people = (
            tuple(q for q in some if q.document in names) for some in (corpora.questions(), corpora.people())
        )
        shelves = tuple(s if which is None else s.half(which) for s in languages.shelves())
        practices = tuple(p if which is None else p.half(which) for p in practical.practices())
        polyglot = practical.polyglot() if which is None else practical.polyglot().half(which)
        beside = tuple(article for article in every if article.name not in names)
        translated = languages.translated((*asked, *people))
        return cls(every, chosen, asked, people, shelves, translated, practices, polyglot, beside)

    @property
    def across(self) -> tuple[Asked, ...]:
        """What is asked of English documents in other languages, foreign questions among it."""
        return (*self.translated, *(q for p in self.practices if p.language != "en" for q in p.foreign))

    @property
    def written(self) -> tuple[Article, ...]:
        """The articles that others than people's questions are on."""
        return tuple(article for article in self.articles if any(q.document == article.name for q in self.asked))
