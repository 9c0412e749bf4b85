"""Whether a thing is asked about that a document says nothing of: what a parrot costs, where it has cats and dogs."""

from __future__ import annotations

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.question.opposites import opposites
from index.answers.ranking.matching.matching import Evidence

MET = 0.3
"""How well the name of a thing may be met without being there."""
ASKING = (Kind.HOW_MUCH, Kind.YES_NO, Kind.WHEN, Kind.WHO, Kind.LIST)
"""Kinds of question that ask of the thing itself; why and how something is may be told of all things."""


def lacks_the_thing(collection: Corpus, question: Question, e: Evidence, best: int) -> bool:
    """Whether the question names a thing that nothing found of the document of the sentence `best` has, by that name,
    by that of its kind or by any other."""
    if question.kind not in ASKING:
        return False
    listed = opposites(question.language)
    things = [n for n, c in enumerate(question.concepts) if not c.implied and listed.is_thing(c.surface)]
    if not things:
        return False
    documents = collection.document_of[e.passages]
    k = int(e.sentence_passage[best])
    own = documents == documents[k]
    there = e.matched[own[e.sentence_passage]].max(axis=0)
    above = e.context[own].max(axis=0)
    return any(max(there[n], above[n]) < MET for n in things)
