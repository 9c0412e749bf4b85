"""Sentences as a question meets them, without an index: a word stands for what has its stem, and no other does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.arrays import KINDS
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.language.analysis import Word, words
from index.model import Kind


def met(
    question: Question,
    sentences: Sequence[str],
    *,
    passages: Sequence[int] = (),
    documents: Sequence[int] = (),
    kinds: Sequence[Kind] = (),
    above: Mapping[int, str] | None = None,
) -> tuple[Corpus, Evidence]:
    """`passages`: of each sentence, one for all where they aren't given; so with the `documents` of passages and the
    `kinds` of sentences. `above`: what stands above a passage."""
    language = question.language
    passage = np.array(passages or [0] * len(sentences))
    count = int(passage.max()) + 1
    tokens = [words(text, language) for text in sentences]
    every = [word for found in tokens for word in found]
    marks = [
        mark for text, found in zip(sentences, tokens, strict=True) for mark in token_flags.of(text, found, language)
    ]
    concept_of = {concept.term: n for n, concept in enumerate(question.concepts)}
    at = np.array([concept_of.get(word.term, -1) for word in every])
    sentence = np.repeat(np.arange(len(sentences)), list(map(len, tokens)))
    context = [_there(words((above or {}).get(k, ""), language), concept_of) for k in range(count)]
    matched = np.array([_there(found, concept_of) for found in tokens], dtype=np.float32)
    e = SimpleNamespace(
        passages=np.arange(count),
        passage_starts=np.searchsorted(passage, np.arange(count + 1)),
        sentences=np.arange(len(sentences)),
        sentence_passage=passage,
        kinds=np.array([KINDS.index(kind) for kind in kinds or [Kind.PROSE] * len(sentences)], dtype=np.uint8),
        tokens=np.arange(len(every)),
        token_starts=np.cumsum([0, *map(len, tokens)]),
        token_sentence=sentence,
        token_concept=at,
        token_level=(at >= 0).astype(np.float32),
        token_flags=np.array(marks, dtype=np.uint16),
        free=at < 0,
        hits_of=[np.flatnonzero(at == n) for n in range(len(question.concepts))],
        matched=matched,
        own=matched,
        headed=np.zeros_like(matched),
        context=np.array(context, dtype=np.float32),
    )
    collection = SimpleNamespace(
        arrays=SimpleNamespace(surfaces=[word.surface for word in every]),
        term_of_word=np.array([n if word.term else -1 for n, word in enumerate(every)]),
        document_of=np.array(documents or [0] * count),
    )
    return cast(Corpus, collection), cast(Evidence, e)


def _there(found: Sequence[Word], concept_of: Mapping[str, int]) -> list[float]:
    terms = {word.term for word in found}
    return [float(term in terms) for term in concept_of]
