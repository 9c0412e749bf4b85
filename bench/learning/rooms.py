"""Folders of documents in memory that questions are asked of, and what is found there for one."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import numpy as np

from bench import encoded
from bench.corpora import Article, Asked
from index.answers.corpus import arrays
from index.answers.corpus.in_memory import Unindexed, run_of
from index.answers.engine import Engine
from index.answers.question import follow_up
from index.answers.question.analysis import Question, understand
from index.answers.question.going_on import Follow
from index.answers.ranking.confidence.confidence import Findings
from index.answers.ranking.features.nearness import Nearby
from index.answers.ranking.selection.model import Weights
from index.documents import load
from index.documents.sentences import split_sentences
from index.evaluation.matching import holds as says
from index.model import Document, Passage, Sentence, Source
from index.store.postings import Postings

_HAN = re.compile(r"[\u4e00-\u9fff]")
"""Written without blanks, so an answer has no ends that could be looked for."""
INFLECTED = ("ru", "kk", "tr", "zh")
"""Languages whose answers have endings in the text, or no blanks around them: told as `khorgos evaluate` does."""


def document(article: Article, kept: Sequence[int] | None = None) -> Document:
    """An article, or some of its paragraphs (counted from 0); `place` is the number of the paragraph in the article."""
    if article.markdown:
        return _read(article)
    numbers = range(len(article.paragraphs)) if kept is None else kept
    passages = []
    for ordinal, number in enumerate(numbers):
        text = article.paragraphs[number]
        sentences = tuple(Sentence(start, end) for start, end in split_sentences(text, article.language))
        passages.append(Passage(article.name, ordinal, str(number + 1), text, sentences, language=article.language))
    return Document(Source(article.name, article.title, article.language), tuple(passages))


def _read(article: Article) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, article.name)
        path.write_text(article.markdown, encoding="utf-8")
        return load(path, Path(folder))


def holds(text: str, answers: Sequence[str], language: str = "en") -> bool:
    """Whether one of the answers stands in the text, case and punctuation folded; where words are inflected, the last
    with whatever ending."""
    if language in INFLECTED and any(says(text, answer) for answer in answers):
        return True
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
    """Documents that can be asked, and how near they are to a question where there is an encoder."""

    engine: Engine
    near: Nearby | None


class Shelved(Unindexed):
    """Documents in memory that share what was made of each: the same ones stand in many rooms."""

    def __init__(self, read: Sequence[tuple[Document, arrays.Arrays]]) -> None:
        documents = [document for document, _ in read]
        self.passages = [passage for document in documents for passage in document.passages]
        self.sources = [document.source for document in documents]
        self.arrays = arrays.join([analysed for _, analysed in read])
        self.postings = Postings([run_of(self.arrays)])


@cache
def read(article: Article) -> tuple[Document, arrays.Arrays]:
    """A whole article and what is made of it; the same ones stand in many rooms."""
    whole = document(article)
    return whole, arrays.analyse_document(whole)


def room(articles: Sequence[Article], weights: Weights, kept: Mapping[str, Sequence[int]] | None = None) -> Room:
    """Some articles, or of each some paragraphs, with an engine of these weights."""
    if kept:
        some = (document(article, kept[article.name]) for article in articles)
        contents = Shelved([(one, arrays.analyse_document(one)) for one in some])
    else:
        contents = Shelved([read(article) for article in articles])
    meaning = encoded.meaning(contents) if weights.with_meaning else None
    engine = Engine(contents, None, weights, meaning)
    return Room(engine, engine.near(meaning))


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A question with what an engine finds for it, its models not yet applied or applied, as the engine has them."""

    asked: Asked
    engine: Engine
    findings: Findings

    def texts(self) -> list[str]:
        """The sentences of the evidence."""
        e = self.findings.evidence
        spans = self.engine.corpus.arrays.spans[e.sentences].tolist()
        passages = self.engine.corpus.passages
        return [
            passages[e.passages[k]].text[start:end] for k, (start, end) in zip(e.sentence_passage, spans, strict=True)
        ]

    def gold(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which of the passages is the paragraph that the question was written on."""
        passages = [self.engine.corpus.passages[n] for n in self.findings.evidence.passages]
        if not self.asked.paragraph:
            name, answers = self.asked.document, self.asked.answers
            return np.array([p.document == name and holds(p.text, answers) for p in passages], dtype=np.bool_)
        wanted = (self.asked.document, str(self.asked.paragraph))
        return np.array([(p.document, p.place) == wanted for p in passages], dtype=np.bool_)


def find(
    asked_of: Room, asked: Asked, text: str | None = None, *, abroad: bool = False
) -> tuple[Found | None, Found | None]:
    """What is found for a question, or for `text` in its place: by words, and with meaning; `abroad`: with meaning, in
    documents in other languages alone, if there are some in its own.

    One that leans on what was asked before it is taken as if that had been answered from the best passage.
    """
    question, prefer = _in_conversation(asked_of, (*asked.before, text or asked.text), asked.language)
    if not question.concepts:
        return None, None
    seek = partial(asked_of.engine.searching.find, question, prefer=prefer)
    by_words, by_meaning = seek(), seek(nearby=asked_of.near) if asked_of.near else None
    if abroad and asked_of.near:
        by_meaning = asked_of.engine.searching.find_abroad(question, asked_of.near) or by_meaning
    one, other = (None if f is None else Found(asked, asked_of.engine, f) for f in (by_words, by_meaning))
    return one, other


def _in_conversation(asked_of: Room, said: Sequence[str], language: str) -> tuple[Question, Sequence[str]]:
    """The last of some messages as it is meant after the others, and the passages that they are about."""
    *before, text = said
    question = asked_of.engine.expanded(understand(text, language))
    leans = follow_up.leaning(question)
    if not before or leans is Follow.NOT:
        return question, ()
    last, prefer = _in_conversation(asked_of, before, language)
    found = asked_of.engine.searching.find(last, prefer=prefer, nearby=asked_of.near) if last.concepts else None
    if found is not None:
        prefer = [asked_of.engine.corpus.passages[found.evidence.passages[found.ranking.order[0]]].id]
    return follow_up.resolve(question, last, leans), prefer
