"""What the answer engine learns from: articles with questions, whole and in part, and questions without an answer.

Each lesson is given by words and, where there is an encoder, with meaning: the two sets of weights learn from the same.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from bench import corpora, encoded
from bench.corpora import Article, Asked
from index.answers.corpus import arrays
from index.answers.corpus.in_memory import Unindexed, run_of
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking import selection
from index.answers.ranking.calibration import signals
from index.answers.ranking.confidence import Findings
from index.answers.ranking.model import Weights
from index.documents import split_sentences
from index.language.analysis import words
from index.meaning.space import Meaning
from index.model import Document, Passage, Sentence, Source
from index.store.postings import Floats, Postings
from index.tables import read_table

_HAN = re.compile(r"[\u4e00-\u9fff]")
"""Written without blanks, so an answer has no ends that could be looked for."""
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+(?: [A-Z][a-z]+)*)")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
TINY_INDEXES = 5


def document(article: Article, kept: Sequence[int] | None = None) -> Document:
    """An article, or some of its paragraphs (counted from 0); `place` is the number of the paragraph in the article."""
    numbers = range(len(article.paragraphs)) if kept is None else kept
    passages = []
    for ordinal, number in enumerate(numbers):
        text = article.paragraphs[number]
        sentences = tuple(Sentence(start, end) for start, end in split_sentences(text, article.language))
        passages.append(Passage(article.name, ordinal, str(number + 1), text, sentences, language=article.language))
    return Document(Source(article.name, article.title, article.language), tuple(passages))


def holds(text: str, answers: Sequence[str]) -> bool:
    """Whether one of the answers stands in the text, case and punctuation folded."""
    plain = f" {_plain(text)} "
    return any(
        answer.replace(" ", "") in plain.replace(" ", "") if _HAN.search(answer) else f" {answer} " in plain
        for answer in map(_plain, answers)
        if answer
    )


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s]", " ", text.lower())).strip()


@dataclass(frozen=True, slots=True, eq=False)
class Room:
    """Documents that can be asked."""

    engine: Engine
    meaning: Meaning | None


class Shelved(Unindexed):
    """Documents in memory that share what was made of each: the same ones stand in many rooms."""

    def __init__(self, read: Sequence[tuple[Document, arrays.Arrays]]) -> None:
        documents = [document for document, _ in read]
        self.passages = [passage for document in documents for passage in document.passages]
        self.sources = [document.source for document in documents]
        self.arrays = arrays.join([analysed for _, analysed in read])
        self.postings = Postings([run_of(self.arrays)])


@cache
def _whole(article: Article) -> tuple[Document, arrays.Arrays]:
    whole = document(article)
    return whole, arrays.analyse_document(whole)


def room(articles: Sequence[Article], weights: Weights, kept: Mapping[str, Sequence[int]] | None = None) -> Room:
    """Some articles, or of each some paragraphs, with an engine of these weights."""
    if kept:
        read = [(some, arrays.analyse_document(some)) for some in (document(a, kept[a.name]) for a in articles)]
    else:
        read = [_whole(article) for article in articles]
    contents = Shelved(read)
    meaning = encoded.meaning(contents) if weights.with_meaning else None
    return Room(Engine(contents, None, weights), meaning)


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


def find(asked_of: Room, asked: Asked, text: str | None = None) -> tuple[Found | None, Found | None]:
    """What is found for a question, or for `text` in its place: by words, and with meaning."""
    question = asked_of.engine.expanded(understand(text or asked.text, asked.language))
    if not question.concepts:
        return None, None
    by_words = asked_of.engine.find(question)
    by_meaning = asked_of.engine.find(question, meaning=asked_of.meaning) if asked_of.meaning else None
    one, other = (None if f is None else Found(asked, asked_of.engine, f) for f in (by_words, by_meaning))
    return one, other


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """Signals of an answer, and whether it is right."""

    signals: Floats
    right: bool


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """An answer by words and one with meaning, None where nothing is found, and what sort of question it was."""

    words: Judged | None
    meaning: Judged | None
    sort: str
    language: str = "en"

    @property
    def right(self) -> bool:
        return any(judged is not None and judged.right for judged in (self.words, self.meaning))


class Lessons:
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


def lesson(asked_of: Room, q: Asked, text: str, sort: str, *, answerable: bool = True) -> Lesson:
    """What the engine would show for a question, and whether it would be right."""
    words, meaning = (None if found is None else _judged(found, answerable) for found in find(asked_of, q, text))
    return Lesson(words, meaning, sort, q.language)


def _judged(found: Found, answerable: bool) -> Judged:
    f = found.findings
    sentences = found.texts()
    shown = selection.choose(f.ranking.sentences, [len(sentence) for sentence in sentences], f.evidence.matched)
    missed = found.engine.near_misses(f, shown[0])
    values = signals(f.question, f.evidence, f.features, f.ranking, shown, missed)
    summary = " ".join(sentences[s] for s in shown)[: selection.LIMIT]
    return Judged(values, answerable and holds(summary, found.asked.answers))


SIZES = (3, 12, 24, 72)
"""Works of the folders that foreign questions are asked of."""
MIXED = 6
"""Paragraphs of a work that nobody wrote, of which there are as many as it takes."""


def of_sizes(
    articles: Sequence[Article], asked: Sequence[Asked], weights: Weights, seed: int, many: int = 120
) -> Iterator[Lesson]:
    """Own and foreign questions, `many` of each for each size of folder: the larger, the more comes near by chance.

    Where there aren't enough works beside those that the foreign questions are on, mixtures of the others help out.
    """
    rng = random.Random(seed)
    for size in SIZES:
        order = list(articles)
        rng.shuffle(order)
        some = order[: min(size, len(order) * 3 // 5)]
        names = {article.name for article in some}
        own = [q for q in asked if q.document in names]
        foreign = [q for q in asked if q.document not in names]
        asked_of = room([*some, *further(some, size - len(some), seed)], weights)
        for q in rng.sample(own, min(many // 2, len(own))):
            yield lesson(asked_of, q, q.text, f"in {size}")
        for q in rng.sample(foreign, min(many, len(foreign))):
            yield lesson(asked_of, q, q.text, f"foreign {size}", answerable=False)


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


def further(some: Sequence[Article], works: int, seed: int) -> list[Article]:
    """So many works more, mixed from these; none in languages without blanks between words, which can't be mixed."""
    if some[0].language != "en":
        return []
    mixed = [next(iter(corpora.mixed(some, MIXED, seed * 1000 + n))) for n in range(works)]
    return [replace(article, name=f"mixed-{n:03}.txt") for n, article in enumerate(mixed)]


NEAREST = 3
"""Related words, the likeliest first, that may take a word's place in a question."""
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
