"""Practical documents in five languages, with near misses and foreign questions, written for this bench.

They are read as an operator's files are, so that lists, tables, labels and questions with answers are units.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

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
    follow: tuple[Asked, ...] = ()  # what leans on the question before it, and is answered

    def half(self, which: int) -> Practice:
        """Every other work, for tuning (0) or for confirming (1); the others may still stand beside them."""
        articles, others = self.articles[which::2], self.articles[1 - which :: 2]
        names = {article.name for article in articles}
        asked, near, follow = (
            tuple(q for q in some if q.document in names) for some in (self.asked, self.near, self.follow)
        )
        return Practice(self.language, articles, asked, near, self.foreign[which::2], (*self.beside, *others), follow)


class Line(NamedTuple):
    """A question in each language, and what the document answers in each; no answers: it comes near, and no more."""

    document: str
    questions: Mapping[str, str]
    answers: Mapping[str, str]


class Polyglot(NamedTuple):
    """The same documents in all languages, with questions that may be asked in another one than the document's."""

    documents: Mapping[str, Mapping[str, Article]]  # by name, then by language
    lines: tuple[Line, ...]
    beside: tuple[Article, ...]  # in all languages
    foreign: tuple[Asked, ...]

    def half(self, which: int) -> Polyglot:
        """Every other work, for tuning (0) or for confirming (1); the others stand beside them."""
        names = sorted(self.documents)[which::2]
        others = tuple(a for name, told in self.documents.items() if name not in names for a in told.values())
        return Polyglot(
            {name: self.documents[name] for name in names},
            tuple(line for line in self.lines if line.document in names),
            (*self.beside, *others),
            self.foreign[which::2],
        )


@cache
def polyglot() -> Polyglot:
    """All practical documents, with the questions of across.jsonl."""
    documents = {
        path.stem: {language: _of(path, language) for language in LANGUAGES} for path in sorted(FOLDER.glob("*.yaml"))
    }
    saved = (FOLDER / "across.jsonl").read_text(encoding="utf-8").splitlines()
    lines = tuple(Line(**json.loads(line)) for line in saved)
    known = practices()
    beside = tuple(article for practice in known for article in practice.beside)
    return Polyglot(documents, lines, beside, tuple(q for practice in known for q in practice.foreign))


@cache
def practices() -> tuple[Practice, ...]:
    """One a language."""
    return tuple(_practice(language) for language in LANGUAGES)


def _practice(language: str) -> Practice:
    articles: list[Article] = []
    asked: list[Asked] = []
    near: list[Asked] = []
    follow: list[Asked] = []
    for path in sorted(FOLDER.glob("*.yaml")):
        told = _told(path)[language]
        articles.append(_of(path, language))
        name = articles[-1].name
        for line in told["asked"]:
            text, answer = line.split(BETWEEN)
            asked.append(Asked(text, (answer,), name, 0, "practical", language))
        near += [Asked(text, (), name, 0, "practical near", language) for text in told["near"]]
        for line in told.get("follow", ()):
            *before, text, answer = line.split(BETWEEN)
            follow.append(Asked(text, (answer,), name, 0, "practical follow", language, tuple(before)))
    seeds = sorted((SEEDS / language).glob("*.md"))
    beside = tuple(_article(f"{language}-{p.name}", p.read_text(encoding="utf-8"), language) for p in seeds)
    return Practice(
        language, tuple(articles), tuple(asked), tuple(near), tuple(_foreign(language)), beside, tuple(follow)
    )


@cache
def _told(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return told


@cache
def _of(path: Path, language: str) -> Article:
    return _article(f"{language}-{path.stem}.md", _told(path)[language]["text"], language)


def _article(name: str, markdown: str, language: str) -> Article:
    blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n", markdown)]
    paragraphs = tuple(block for block in blocks if len(block) >= LEAST and block[0] not in "#|-")
    return Article(name, name, paragraphs, language, markdown)


def _foreign(language: str) -> Iterator[Asked]:
    for line in (FOLDER / "foreign.jsonl").read_text(encoding="utf-8").splitlines():
        yield Asked(json.loads(line)[language], (), "", 0, "", language)
