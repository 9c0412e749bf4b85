"""Folders with questions whose right answers are known: articles, practical documents, cases, gold sets, twins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from bench import cases, corpora, encoded, twins
from bench.corpora import SHARED, Article, Asked
from bench.learning import practical
from bench.learning.rooms import Shelved, holds, read
from index import documents
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.ranking.selection.model import weights
from index.answers.ranking.selection.selection import LIMIT
from index.errors import DocumentError
from index.evaluation import questions
from index.evaluation.matching import holds as says
from index.folder import scan
from index.model import Answer, Document, Refusal
from index.shipped import aliases
from index.tables import read_table
from responses.replies import Replies

Reply = Answer | Refusal
Ask = Callable[[str, str | None, Sequence[str]], Reply]


class Put(NamedTuple):
    """A question, and what a right reply to it is like; None: it must be refused."""

    text: str
    language: str | None
    before: Sequence[str]
    right: Callable[[Reply], bool] | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """Documents with questions on them. `open` makes them ready to be asked, with another threshold or the one that was
    learned."""

    put: Sequence[Put]
    open: Callable[[float | None], Ask]


def on_articles(articles: Sequence[Article], asked: Sequence[Asked], *, meaning: bool) -> Shelf:
    """Questions asked of some articles in one folder."""
    contents = Shelved([read(article) for article in articles])
    meant = encoded.meaning(contents) if meaning else None

    def opened(threshold: float | None) -> Ask:
        engine = Engine(contents, None, weights(), meant, threshold)
        return engine.answer

    return Shelf([Put(q.text, q.language, q.before, _holding(q) if q.answers else None) for q in asked], opened)


def _holding(asked: Asked) -> Callable[[Reply], bool]:
    return lambda reply: holds(_shown(reply), asked.answers, asked.language)


def _shown(reply: Reply) -> str:
    return " ".join(c.quote for c in reply.citations)[:LIMIT] if isinstance(reply, Answer) else ""


def _in_folder(folder: Path, put: Sequence[Put], *, meaning: bool) -> Shelf:
    """What can be read in a folder of documents, in memory."""
    contents = Unindexed([read for name in scan(folder) if (read := _read(folder / name, folder))])
    meant = encoded.meaning(contents) if meaning else None

    def opened(threshold: float | None) -> Ask:
        return Engine(contents, aliases(folder), weights(), meant, threshold).answer

    return Shelf(put, opened)


def _read(path: Path, folder: Path) -> Document | None:
    try:
        return documents.load(path, folder)
    except DocumentError:
        return None


def _wiki(room: Path, *, meaning: bool) -> Iterator[Shelf]:
    yield on_articles(corpora.articles(), corpora.questions(), meaning=meaning)


def _people(room: Path, *, meaning: bool) -> Iterator[Shelf]:
    yield on_articles((*corpora.articles(), *corpora.histories()), corpora.people(), meaning=meaning)


def _practical(room: Path, *, meaning: bool) -> Iterator[Shelf]:
    for practice in practical.practices():
        yield on_articles(practice.articles, (*practice.asked, *practice.follow, *practice.near), meaning=meaning)


def _cases(room: Path, *, meaning: bool) -> Iterator[Shelf]:
    for case in cases.cases(cases.CASES):
        asked = yaml.safe_load((case / "expect.yaml").read_text("utf-8")).get("ask", ())
        put = [
            Put(
                str(one["q"]),
                one.get("lang", "en"),
                [str(text) for text in one.get("before", ())],
                None if one.get("refused") else partial(_fits, one),
            )
            for one in asked
        ]
        if put:
            yield _in_folder(case / "documents", put, meaning=meaning)


def _fits(asked: Mapping[str, Any], reply: Reply) -> bool:
    return cases.fits(asked, reply)[0]


def _gold(room: Path, *, meaning: bool) -> Iterator[Shelf]:
    for folder in (SHARED / "seeds", practical.SEEDS):
        put = [
            Put(q.text, q.language, q.before, partial(_answers, q) if q.answerable else None)
            for file in ("questions", "conversations")
            for q in questions.read(SHARED / "gold" / f"{file}.yaml")
        ]
        yield _in_folder(folder, put, meaning=meaning)


def _answers(asked: questions.Question, reply: Reply) -> bool:
    if isinstance(reply, Refusal):
        return False
    shown = f"{_shown(reply)} {' '.join(c.source.title for c in reply.citations)}"
    groups = (asked.answers, *asked.as_well)
    return all(any(says(shown, one) for one in group) for group in groups)


def _twins(room: Path, *, meaning: bool) -> Iterator[Shelf]:
    for half in twins.HALVES:
        for language, some in read_table("bench", f"twin_questions/{half}.yaml").items():
            folder = room / half / language
            folder.mkdir(parents=True)
            for name, text in some["docs"].items():
                (folder / name).write_text(text, "utf-8")
            put = []
            for _, question, answer, twin, refused in some["pairs"]:
                for text, wanted in ((question, answer), (twin, refused)):
                    *before, last = text.split(twins.FOLLOWED)
                    put.append(Put(last, language, before, None if wanted is None else partial(_holds, wanted)))
            yield _in_folder(folder, put, meaning=meaning)


def _holds(wanted: Sequence[str], reply: Reply) -> bool:
    return isinstance(reply, Answer) and twins.holds(Replies(reply.language).answer(reply).html, wanted)


SETS = {"wiki": _wiki, "people": _people, "practical": _practical, "cases": _cases, "gold": _gold, "twins": _twins}
