"""What the answer engine learns from: articles with questions, whole and in part, and questions without an answer."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import yaml

from bench.corpora import Article, Asked
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking import selection
from index.answers.ranking.calibration import signals
from index.answers.ranking.confidence import Findings
from index.answers.ranking.model import Weights
from index.documents import split_sentences
from index.language.analysis import words
from index.model import Document, Passage, Sentence, Source
from index.store.postings import Floats

_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+(?: [A-Z][a-z]+)*)")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
TINY_INDEXES = 8


def document(article: Article, kept: Sequence[int] | None = None) -> Document:
    """An article, or some of its paragraphs (counted from 0); `place` is the number of the paragraph in the article."""
    numbers = range(len(article.paragraphs)) if kept is None else kept
    passages = []
    for ordinal, number in enumerate(numbers):
        text = article.paragraphs[number]
        sentences = tuple(Sentence(start, end) for start, end in split_sentences(text, "en"))
        passages.append(Passage(article.name, ordinal, str(number + 1), text, sentences))
    return Document(Source(article.name, article.title, "en"), tuple(passages))


def holds(text: str, answers: Sequence[str]) -> bool:
    """Whether one of the answers stands in the text, case and punctuation folded."""
    plain = f" {_plain(text)} "
    return any(f" {_plain(answer)} " in plain for answer in answers if _plain(answer))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s]", " ", text.lower())).strip()


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A question with what an engine finds for it, its models not yet applied or applied, as the engine has them."""

    asked: Asked
    engine: Engine
    findings: Findings

    def texts(self) -> list[str]:
        """The sentences of the evidence."""
        e = self.findings.evidence
        spans = self.engine.spans(e.sentences)
        passages = self.engine.passages
        return [
            passages[e.passages[k]].text[start:end] for k, (start, end) in zip(e.sentence_passage, spans, strict=True)
        ]

    def gold(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which of the passages is the paragraph that the question was written on."""
        passages = [self.engine.passages[n] for n in self.findings.evidence.passages]
        wanted = (self.asked.document, str(self.asked.paragraph))
        return np.array([(p.document, p.place) == wanted for p in passages], dtype=np.bool_)


def find(engine: Engine, asked: Asked, text: str | None = None) -> Found | None:
    """What `engine` finds for a question, or for `text` in its place."""
    question = engine.expanded(understand(text or asked.text, "en"))
    findings = engine.find(question) if question.concepts else None
    return None if findings is None else Found(asked, engine, findings)


def engine(documents: Sequence[Document], weights: Weights) -> Engine:
    return Engine(Unindexed(documents), None, weights)


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """Signals of an answer, whether it is right, and what sort of question it was."""

    signals: Floats
    right: bool
    sort: str


class Lessons:
    """Makes lessons on confidence out of articles and the questions on them."""

    def __init__(
        self, articles: Sequence[Article], asked: Sequence[Asked], weights: Weights, seed: int, careful: bool = False
    ) -> None:
        self._careful = careful
        self._articles = articles
        self._weights = weights
        self._rng = random.Random(seed)
        self._asked = {a.name: [q for q in asked if q.document == a.name] for a in articles}

    def all(self) -> list[Lesson]:
        half = len(self._articles) // 2
        one, other = self._articles[:half], self._articles[half:]
        return [*self._halves(one, other), *self._halves(other, one), *self._part(), *self._tiny()]

    def _halves(self, inside: Sequence[Article], outside: Sequence[Article]) -> Iterator[Lesson]:
        """An index of half of the articles: questions on them, and on the others, which nothing there answers."""
        asked_of = engine([document(article) for article in inside], self._weights)
        questions = [q for article in inside for q in self._asked[article.name]]
        foreign = [q for article in outside for q in self._asked[article.name]]
        for q in questions:
            yield from self._lesson(asked_of, q, self._careless(q.text), "in")
            if self._rng.random() < 0.5:
                yield from self._lesson(asked_of, q, self._careless(_reworded(q.text, self._rng)), "reworded")
        for q in foreign:
            yield from self._lesson(asked_of, q, self._careless(q.text), "foreign", answerable=False)
            if self._rng.random() < 0.5:
                text = self._careless(_reworded(q.text, self._rng))
                yield from self._lesson(asked_of, q, text, "foreign reworded", answerable=False)
        for q in self._rng.sample(questions, min(400, len(questions))):
            for text, sort in _falsified(q, questions, self._rng):
                yield from self._lesson(asked_of, q, self._careless(text), sort, answerable=False)

    def _part(self) -> Iterator[Lesson]:
        """All articles, without three paragraphs in ten: on the subject, but not in the documents."""
        kept = {a.name: self._some(a, 0.7) for a in self._articles}
        asked_of = engine([document(a, kept[a.name]) for a in self._articles], self._weights)
        for article in self._articles:
            for q in self._asked[article.name]:
                if q.paragraph - 1 not in kept[article.name]:
                    yield from self._absent(asked_of, q, q.text, "absent")
                elif self._rng.random() < 0.3:
                    yield from self._lesson(asked_of, q, self._careless(q.text), "in part")

    def _tiny(self) -> Iterator[Lesson]:
        """Four articles with a third of their paragraphs each: an index as small as a newsletter's."""
        for _ in range(TINY_INDEXES):
            chosen = self._rng.sample(list(self._articles), 4)
            kept = {a.name: self._some(a, 1 / 3) for a in chosen}
            asked_of = engine([document(a, kept[a.name]) for a in chosen], self._weights)
            for article in chosen:
                questions = self._asked[article.name]
                for q in self._rng.sample(questions, min(60, len(questions))):
                    text = _reworded(q.text, self._rng) if self._rng.random() < 0.5 else q.text
                    if q.paragraph - 1 in kept[article.name]:
                        yield from self._lesson(asked_of, q, self._careless(text), "tiny")
                    else:
                        yield from self._absent(asked_of, q, text, "tiny absent")
            others = [q for a in self._articles if a not in chosen for q in self._asked[a.name]]
            for q in self._rng.sample(others, min(80, len(others))):
                yield from self._lesson(asked_of, q, self._careless(q.text), "tiny foreign", answerable=False)

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

    def _absent(self, asked_of: Engine, q: Asked, text: str, sort: str) -> Iterator[Lesson]:
        """A question whose paragraph is not there; none where another paragraph happens to answer it."""
        for lesson in self._lesson(asked_of, q, self._careless(text), sort):
            if not lesson.right:
                yield lesson

    def _lesson(self, asked_of: Engine, q: Asked, text: str, sort: str, answerable: bool = True) -> Iterator[Lesson]:
        taught = lesson(asked_of, q, text, sort, answerable=answerable)
        if taught is not None:
            yield taught


def lesson(asked_of: Engine, q: Asked, text: str, sort: str, *, answerable: bool = True) -> Lesson | None:
    """What the engine would show for a question, and whether it would be right; None where it finds nothing at all."""
    found = find(asked_of, q, text)
    if found is None:
        return None
    f = found.findings
    sentences = found.texts()
    shown = selection.choose(f.ranking.sentences, [len(sentence) for sentence in sentences], f.evidence.matched)
    values = signals(f.question, f.evidence, f.features, f.ranking, shown)
    summary = " ".join(sentences[s] for s in shown)[: selection.LIMIT]
    return Lesson(values, answerable and holds(summary, q.answers), sort)


FOLDERS = (3, 6, 20)
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
            asked_of = engine([document(article) for article in some], weights)
            for q in (q for q in asked if q.document in names):
                taught = lesson(asked_of, q, q.text, q.sort, answerable=bool(q.answers))
                if taught:
                    yield taught
    for some in _folders(order, 6):
        for fold in range(FOLDS):
            yield from _without_theirs(some, asked, weights, fold)


def _without_theirs(some: Sequence[Article], asked: Sequence[Asked], weights: Weights, fold: int) -> Iterator[Lesson]:
    kept = {a.name: [n for n in range(len(a.paragraphs)) if n % FOLDS != fold] for a in some}
    asked_of = engine([document(a, kept[a.name]) for a in some if kept[a.name]], weights)
    for q in asked:
        if q.answers and q.document in kept and (q.paragraph - 1) % FOLDS == fold:
            taught = lesson(asked_of, q, q.text, "gone")
            if taught and not taught.right:
                yield taught


def _folders(articles: Sequence[Article], size: int) -> list[Sequence[Article]]:
    count = max(1, len(articles) // size)
    return [articles[n::count] for n in range(count)]


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
    text = files("index.language").joinpath("synonyms.yaml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = {}
    for group in yaml.safe_load(text):
        first, *rest = (phrase.strip() for phrase in str(group).split(","))
        table.setdefault(first, []).extend(rest)
        for phrase in rest:
            table.setdefault(phrase, []).append(first)
    return table


def _reworded(text: str, rng: random.Random) -> str:
    """Up to two words exchanged for synonyms: real questions repeat the documents less than these."""
    pieces = text.split(" ")
    places = [n for n, piece in enumerate(pieces) if piece.strip("?,.").lower() in _synonyms()]
    rng.shuffle(places)
    for n in places[:2]:
        mark = "?" if pieces[n].endswith("?") else ""
        pieces[n] = rng.choice(_synonyms()[pieces[n].strip("?,.").lower()]) + mark
    return " ".join(pieces)
