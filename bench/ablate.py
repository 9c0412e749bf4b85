"""What each hand-written list of words earns: every figure with the list as it ships, and with it emptied.

A list that was written by someone who had read the questions looks good on these and on no others: so the figures on
the originals (read by many) stand beside those on the articles, and people's paraphrases. By words alone, with the
weights that ship; they were learned with the lists there.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any
from unittest import mock

from bench import corpora
from bench.corpora import SHARED, WIKI, Asked
from bench.learning import practical
from bench.learning.rooms import document, holds
from bench.measuring import Figures, console
from bench.workshop import NAMES, Workshop
from index import documents
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question import analysis, translation
from index.answers.ranking.near_misses import near_misses
from index.answers.ranking.selection.model import weights
from index.answers.ranking.selection.selection import LIMIT
from index.evaluation import questions
from index.evaluation.matching import holds as says
from index.language import crosslingual, thesaurus, verbs
from index.model import Answer, Document
from index.tables import read_table

ORIGINALS = SHARED / "seeds"
QUESTIONS = SHARED / "gold" / "questions.yaml"
OWN, FOREIGN = 400, 200
"""Questions on the articles of each half that are indexed, and on those that are not."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Documents, with the questions on them: text, language, and what answers, nothing where nothing does. Those of one
    name make a column."""

    name: str
    documents: Sequence[Document]
    asked: Sequence[tuple[str, str | None, Callable[[str], bool] | None]]
    aliases: Path | None = None


def run(_: Workshop) -> None:
    if not WIKI.is_dir():
        console.print("ablate: needs the gold questions in ../shared; nothing to say without them")
        return
    columns = {name: tuple(shelves) for name, shelves in groupby(_shelves(), lambda shelf: shelf.name)}
    figures = Figures(
        "ablate: % right of what has an answer · % refused of what has none",
        ("list emptied", *columns),
    )
    for name, without in LISTS.items():
        with without():
            cells = [_figure(shelves, names=name != "aliases") for shelves in columns.values()]
        figures.add(name, *cells)
    figures.show()


def _figure(shelves: Sequence[Shelf], *, names: bool) -> str:
    """What is right on some shelves together, with the operator's names or without."""
    answered, refused = list[bool](), list[bool]()
    for shelf in shelves:
        engine = Engine(Unindexed(shelf.documents), shelf.aliases if names else None, weights())
        for text, language, answers in shelf.asked:
            reply = engine.answer(text, language)
            shown = "\n".join(c.quote for c in reply.citations) if isinstance(reply, Answer) else ""
            if answers is None:
                refused.append(not shown)
            else:
                answered.append(bool(shown) and answers(shown))
    return " · ".join(f"{100 * sum(told) / len(told):.1f}" for told in (answered, refused) if told)


def _shelves() -> Iterator[Shelf]:
    originals = [documents.load(path, ORIGINALS) for path in sorted(ORIGINALS.glob("*.txt"))]
    gold = questions.read(QUESTIONS)
    for name, languages in (("originals, en", ("en",)), ("ru kk zh tr", ("ru", "kk", "zh", "tr"))):
        asked = [
            (q.text, q.language, _any_of(q.answers) if q.answerable else None) for q in gold if q.language in languages
        ]
        yield Shelf(name, originals, asked, NAMES)
    articles = corpora.articles()
    for name, half in zip(("articles, half 1", "half 2"), corpora.halves(), strict=True):
        held = [document(article) for article in articles if article.name in half]
        own = [q for q in corpora.questions() if q.document in half]
        rest = [q for q in corpora.questions() if q.document not in half]
        yield Shelf(name, held, [*_sample(own, OWN), *_sample(rest, FOREIGN, answered=False)])
    names = {article.name for article in articles}
    people = [q for q in corpora.people() if q.document in names and q.sort == "paraphrase"]
    yield Shelf("paraphrases", [document(article) for article in articles], _sample(people, len(people)))
    for practice in practical.practices():
        told = [(q.text, practice.language, _in_summary(q.answers)) for q in practice.asked]
        near = [(q.text, practice.language, None) for q in practice.near]
        yield Shelf("practical", [document(article) for article in practice.articles], [*told, *near])


def _sample(
    asked: Sequence[Asked], count: int, *, answered: bool = True
) -> list[tuple[str, str | None, Callable[[str], bool] | None]]:
    chosen = random.Random(1).sample(list(asked), min(count, len(asked)))
    return [(q.text, "en", _in_summary(q.answers) if answered else None) for q in chosen]


def _any_of(answers: Sequence[str]) -> Callable[[str], bool]:
    return lambda shown: any(says(shown, answer) for answer in answers)


def _in_summary(answers: Sequence[str]) -> Callable[[str], bool]:
    return lambda shown: holds(shown[:LIMIT], answers)


@contextmanager
def _without(*names: str) -> Iterator[None]:
    """With some tables of the thesaurus empty."""

    def read(package: str, name: str) -> Any:
        table = read_table(package, name)
        return type(table)() if name in names else table

    with mock.patch.object(thesaurus, "read_table", read):
        _forget()
        yield
    _forget()


def _forget() -> None:
    for read in (thesaurus.english, thesaurus.household, thesaurus.asked_for):
        read.cache_clear()


@contextmanager
def _no_glossaries() -> Iterator[None]:
    with mock.patch.object(crosslingual, "glossary", lambda language: crosslingual.of_entries(language, {})):
        yield


@contextmanager
def _no_soft_words() -> Iterator[None]:
    """No words that only frame a question: each counts as much as the rest."""
    with mock.patch.object(analysis, "SOFT", 1.0), mock.patch.object(translation, "SOFT", 1.0):
        yield


@contextmanager
def _no_verbs() -> Iterator[None]:
    none = verbs.Verbs(frozenset(), frozenset(), frozenset())
    with mock.patch.object(verbs, "english", return_value=none):
        yield


def _without_rule(name: str) -> AbstractContextManager[Any]:
    """Without a rule that looks into a list of its own."""
    return mock.patch.object(near_misses, name, return_value=False)


LISTS: Mapping[str, Callable[[], AbstractContextManager[Any]]] = {
    "none": nullcontext,
    "related": lambda: _without("related.yaml"),
    "household": lambda: _without("household.yaml"),
    "aliases": nullcontext,
    "glossaries": _no_glossaries,
    "soft words": _no_soft_words,
    "verbs": _no_verbs,
    "contrasts": lambda: _without_rule("is_of_the_opposite"),
    "things": lambda: _without_rule("lacks_the_thing"),
    "ends": lambda: _without_rule("tells_the_other_end"),
    "feasts": lambda: _without_rule("is_of_another_day"),
}
