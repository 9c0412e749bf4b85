"""What is learned from and judged by: all of it, or one half of the works."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bench import corpora, languages
from bench.corpora import Article, Asked
from bench.languages import Shelf


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What is learned from, or judged by."""

    every: tuple[Article, ...]  # English works that passages are found among
    articles: tuple[Article, ...]  # those of them that questions are on
    asked: tuple[Asked, ...]
    people: tuple[Asked, ...]
    shelves: tuple[Shelf, ...]
    translated: tuple[Asked, ...]

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
        return cls(every, chosen, asked, people, shelves, languages.translated((*asked, *people)))

    @property
    def written(self) -> tuple[Article, ...]:
        """The articles that others than people's questions are on."""
        return tuple(article for article in self.articles if any(q.document == article.name for q in self.asked))
