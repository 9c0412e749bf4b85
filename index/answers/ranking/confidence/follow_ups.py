"""How a follow-up is borne out: by what was typed of it, and by where the answer before was quoted from."""

from __future__ import annotations

from collections.abc import Sequence, Set

import numpy as np

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import SAID, near
from index.answers.ranking.reranking.going_on import exchanged_years, sort_alone, with_figure

MEANT = 0.75
"""How well a word must be met of what the conversation is about, for a sentence elsewhere to be about it."""
THERE = 0.9
"""How well a word must be met to stand there: as typed or in another form."""


def preferred(collection: Corpus, e: Evidence, prefer: Sequence[str]) -> Set[int]:
    """The passages of `e`, by their places in it, that have one of the ids `prefer`."""
    passages = (_identity(collection, int(number)) for number in e.passages)
    return {k for k, identity in enumerate(passages) if identity in prefer}


def _identity(collection: Corpus, number: int) -> str:
    """The id of a passage by its number."""
    document = int(collection.document_of[number])
    return f"{collection.arrays.documents[document]}#{number - int(collection.arrays.document_starts[document])}"


def stays(collection: Corpus, question: Question, e: Evidence, best: int, prefer: Sequence[str]) -> bool:
    """Whether a follow-up is answered in a document of the answer before, with most of what was typed."""
    typed = _typed(question)
    if not any(c.implied for c in question.concepts) or not typed or float(e.matched[best, typed].mean()) < 0.5:
        return False
    return _is_of_the_work(collection, e, best, prefer)


def is_astray(collection: Corpus, question: Question, e: Evidence, best: int, prefer: Sequence[str]) -> bool:
    """Whether a follow-up is answered in another document than the answer before, with nothing of what the conversation
    is about: 'who leads it', of a ride, by who leads a nursery."""
    implied = [n for n, concept in enumerate(question.concepts) if concept.implied]
    if not implied or _is_of_the_work(collection, e, best, prefer):
        return False
    k = int(e.sentence_passage[best])
    there = e.matched[int(e.passage_starts[k]) : int(e.passage_starts[k + 1])].max(axis=0)
    return not (np.maximum(there, e.context[k])[implied] >= MEANT).any()


def goes_on(question: Question, e: Evidence, shown: Sequence[int], preferred: Set[int]) -> bool:
    """Whether the best sentence, of a passage that was quoted from, goes on there with what is asked.

    'And in 2020?': it has that year, says nothing without the sentence before it, and the two have the rest. 'How much
    is it?': nothing but a sum is asked for, and of the passage it alone has one, in or beside what the conversation is
    about.
    """
    best = shown[0]
    k = int(e.sentence_passage[best])
    if not question.follows or k not in preferred:
        return False
    if years := exchanged_years(question):
        leans = best - 1 in shown and best > int(e.passage_starts[k])
        met = np.maximum(e.matched[[best - 1, best]].max(axis=0), e.context[k])
        return leans and bool((e.matched[best, years] >= THERE).all() and (met[_typed(question)] >= SAID).all())
    having = with_figure(e, sort_alone(question))
    alone = bool(having[best]) and int(having[e.sentence_passage == k].sum()) == 1
    return alone and _is_beside_the_topic(question, e, best)


def _is_beside_the_topic(question: Question, e: Evidence, best: int) -> bool:
    """Whether a sentence, one beside it or a heading above it has something of what the conversation is about; a name
    is not enough where there is more: 'how long is it?', of a pipeline, isn't answered by years of trade."""
    implied = [n for n, c in enumerate(question.concepts) if c.implied]
    things = [n for n in implied if not question.concepts[n].name] or implied
    there = np.maximum(e.matched[near(e, best)].max(axis=0), e.context[e.sentence_passage[best]])
    return not things or bool((there[things] >= SAID).any())


def typed_words_missing(question: Question, e: Evidence, best: int) -> bool:
    """Whether what was typed is not in the best sentence or beside it: what the conversation adds makes no answer.

    Of a name that takes another's place ('and Turkmenistan?') nothing less will do than the name, and some of what was
    asked of the other.
    """
    found = e.matched[near(e, best)].max(axis=0)
    typed = _typed(question)
    names = [n for n in typed if question.concepts[n].fresh]
    if not names:
        return bool(typed) and not found[typed].any()
    asked = [n for n in typed if not (question.concepts[n].name or question.concepts[n].number)]
    return not (found[names] >= SAID).all() or bool(asked and not found[asked].any())


def is_of_the_other(question: Question, e: Evidence, best: int) -> bool:
    """Whether a sentence lacks the word put in the place of one that it excludes: of 'the second one', the first."""
    excluding = [n for n, c in enumerate(question.concepts) if c.fresh and not (c.name or c.number or c.implied)]
    return bool((e.matched[best, excluding] < SAID).any())


def _is_of_the_work(collection: Corpus, e: Evidence, best: int, prefer: Sequence[str]) -> bool:
    number = int(e.passages[e.sentence_passage[best]])
    document = collection.arrays.documents[int(collection.document_of[number])]
    return any(identity.rpartition("#")[0] == document for identity in prefer)


def _typed(question: Question) -> list[int]:
    return [n for n, c in enumerate(question.concepts) if not c.implied and c.softness == 1.0]
