"""A document of one sentence, or of few: what is told of the first, and whether it is answered from."""

from __future__ import annotations

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.confidence.confidence import Findings
from index.answers.ranking.near_misses.near_misses import near_misses
from index.model import Document, Passage, Sentence, Source


def engine(language: str, *sentences: str) -> Engine:
    text = " ".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    spans = tuple(Sentence(start, start + len(one)) for start, one in zip(starts, sentences, strict=True))
    passage = Passage("a.txt", 0, "¶ 1", text, spans, language=language)
    return Engine(Unindexed([Document(Source("a.txt", "Marrow", language), (passage,))]))


def told(language: str, question: str, *sentences: str) -> set[str]:
    asked, f = found(language, question, *sentences)
    return {name for name, value in near_misses(asked.collection, f.question, f.evidence, 0).items() if value}


def found(language: str, question: str, *sentences: str) -> tuple[Engine, Findings]:
    """What a single rule is asked about: the question with the evidence of the sentences."""
    asked = engine(language, *sentences)
    f = asked.searching.find(asked.expanded(understand(question, language)))
    assert f is not None
    return asked, f
