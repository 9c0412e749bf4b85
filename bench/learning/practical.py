"""Practical documents in five languages, with near misses and foreign questions, written for this bench.

They are read as an operator's files are, so that lists, tables, labels and questions with answers are units.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from bench.corpora import Article, Asked

FOLDER = Path(__file__).resolve().parent.parent / "practical"
SEEDS = FOLDER.parent.parent / "seeds"
LANGUAGES = ("en", "ru", "kk", "zh", "tr")
BETWEEN = " | "
LEAST = 40
"""Characters of a paragraph that others are mixed from."""


class Practice(NamedTuple):
    """Documents in one language: what they answer, what they only come near to, what has nothing to do with them."""

    language: str
    articles: tuple[Article, ...]
    asked: tuple[Asked, ...]
    near: tuple[Asked, ...]
    foreign: tuple[Asked, ...]
    beside: tuple[Article, ...]  # other documents that may stand in the same folder

    def half(self, which: int) -> Practice:
        """Every other work, for tuning (0) or for confirming (1); the others may still stand beside them."""
        articles, others = self.articles[which::2], self.articles[1 - which :: 2]
        names = {article.name for article in articles}
        asked, near = (tuple(q for q in some if q.document in names) for some in (self.asked, self.near))
        return Practice(self.language, articles, asked, near, self.foreign[which::2], (*self.beside, *others))


@cache
def practices() -> tuple[Practice, ...]:
    """One a language."""
    return tuple(_practice(language) for language in LANGUAGES)


def _practice(language: str) -> Practice:
    articles: list[Article] = []
    asked: list[Asked] = []
    near: list[Asked] = []
    for path in sorted(FOLDER.glob("*.yaml")):
        told = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)[language]
        articles.append(_article(f"{language}-{path.stem}.md", told["text"], language))
        name = articles[-1].name
        for line in told["asked"]:
            text, answer = line.split(BETWEEN)
            asked.append(Asked(text, (answer,), name, 0, "practical", language))
        near += [Asked(text, (), name, 0, "practical near", language) for text in told["near"]]
    seeds = sorted((SEEDS / language).glob("*.md"))
    beside = tuple(_article(f"{language}-{p.name}", p.read_text(encoding="utf-8"), language) for p in seeds)
    return Practice(language, tuple(articles), tuple(asked), tuple(near), tuple(_foreign(language)), beside)


def _article(name: str, markdown: str, language: str) -> Article:
    blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n", markdown)]
    paragraphs = tuple(block for block in blocks if len(block) >= LEAST and block[0] not in "#|-")
    return Article(name, name, paragraphs, language, markdown)


def _foreign(language: str) -> Iterator[Asked]:
    for line in (FOLDER / "foreign.jsonl").read_text(encoding="utf-8").splitlines():
        yield Asked(json.loads(line)[language], (), "", 0, "", language)
