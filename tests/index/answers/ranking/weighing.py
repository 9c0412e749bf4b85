"""Evidence worked out by hand: a question, and the few passages that it is put to."""

from __future__ import annotations

from collections.abc import Sequence

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.in_memory import Unindexed
from index.answers.question.analysis import Question, understand
from index.answers.question.expansion import Expansion
from index.answers.question.translation import Translation
from index.answers.ranking.matching import matching
from index.answers.ranking.matching.matching import Evidence
from index.language import thesaurus
from index.language.thesaurus import Group
from index.model import Document
from tests.index.answers.conftest import document


def weighed(
    question: str, passages: Sequence[str] | Document, language: str = "en", names: Sequence[Group] = ()
) -> tuple[Corpus, Question, Evidence]:
    """All passages of one document that hold a word of the question, in their order, with what they hold of it.

    `names` are groups of names of the same thing."""
    held = passages if isinstance(passages, Document) else document("a.txt", "Chronicle", passages)
    corpus = Unindexed([held])
    collection = Corpus(corpus.arrays, corpus.postings)
    expansion = Expansion(collection.vocabulary, thesaurus.of_groups(names), Translation((), collection.vocabulary))
    asked = expansion.of(understand(question, language))
    hits = [hits for concept in asked.concepts for hits in matching.hits_of(collection, concept)]
    found, scores = corpus.postings.best(hits, len(held.passages))
    order = found.argsort()
    worth = matching.weigh(collection, asked)
    return collection, asked, matching.gather(collection, asked, found[order], scores[order], worth)
