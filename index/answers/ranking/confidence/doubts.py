"""What speaks against an answer though its words fit: no measure, an unknown name, a word that only comes near."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Concept, Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.language.chinese import is_han
from index.store.postings import Indices
from index.tables import read_words

FEW = 2
"""Words of a question too short for the signals to tell much."""
MEANT = 0.75
"""How well the only word must be met that says what is asked of a name: a synonym is too little to go by."""
MEASURES = token_flags.MONEY | token_flags.PERCENT | token_flags.DURATION | token_flags.LENGTH
_LISTS = read_words("index.language", "grammar.yaml")
SINCE, SPANNING = _LISTS["since"], _LISTS["spanning"]
BEHIND = 6
"""Words between 'since' and a date: 'since at least the middle of the 14th century'."""
_IDENTIFIER = re.compile(r"[^\W\d_]{1,4}\d{2,4}")
"""What tells one model, form or road from another: D30, A320; not Q4, the quarter."""


def lacks_the_measure(collection: Corpus, question: Question, e: Evidence, shown: Sequence[int]) -> bool:
    """Whether a length, a sum, a share or a time is asked for, and what is shown of the best passage has none, nor
    digits of which it can't be told what they measure; the hours of a day are none but for how long, and since when
    something has been so says that, too."""
    if question.kind is not Kind.HOW_MUCH or not question.measure:
        return False
    beside = [s for s in shown if e.sentence_passage[s] == e.sentence_passage[shown[0]]]
    at = np.flatnonzero(e.free & np.isin(e.token_sentence, beside))
    marks = e.token_flags[at]
    figure = ((marks & token_flags.FIGURE) != 0) & ((marks & token_flags.YEAR) == 0)
    if bool((marks[figure] & question.measure).any()):
        return False
    if question.measure & token_flags.DURATION and (_tells_since(collection, e, at) or _tells_one(collection, e, at)):
        return False
    told = MEASURES if question.measure & token_flags.DURATION else MEASURES | token_flags.DATE
    if question.measure & token_flags.LENGTH:
        told |= token_flags.MEASURE  # so many tons are no length
    untold = at[figure & ((marks & told) == 0)]
    if not question.measure & token_flags.LENGTH:
        return not len(untold)
    surfaces = collection.arrays.surfaces  # 'one cat' is no length; 'from seven to nine' may be as long as that
    return not any(surfaces[n][0].isdigit() or is_han(surfaces[n][0]) for n in e.tokens[untold].tolist())


def _tells_since(collection: Corpus, e: Evidence, at: Indices) -> bool:
    """Whether a date stands a few words behind 'since' among some words, whose places are given in order."""
    surfaces = collection.arrays.surfaces
    dated = at[(e.token_flags[at] & token_flags.DATE) != 0]
    return any(surfaces[n] in SINCE for day in dated.tolist() for n in e.tokens[max(0, day - BEHIND) : day].tolist())


def _tells_one(collection: Corpus, e: Evidence, at: Indices) -> bool:
    """Whether words like 'for a year' stand among some words; 'twice a year' and '£8 a year' are no length of time."""
    surfaces = collection.arrays.surfaces
    return any(
        token_flags.measures_time(surfaces[unit]) and surfaces[article] in ("a", "an") and surfaces[before] in SPANNING
        for before, article, unit in (e.tokens[n - 2 : n + 1].tolist() for n in at.tolist() if n > 1)
    )


def asks_of_the_unknown(collection: Corpus, question: Question, e: Evidence, best: int) -> bool:
    """Whether the question has a name that the documents don't, by itself: not the first of 'Ada Kestrel', who they do
    have. A question that is all names is a title in capitals, or keywords."""
    concepts, typed = question.concepts, re.sub(r"\W+", " ", f" {question.text} ")
    if all(c.name for c in concepts if c.softness == 1.0 and not c.number):
        return False
    for n, concept in enumerate(concepts):
        if concept.number or concept.implied or _is_known(collection, concept):
            continue
        if _IDENTIFIER.fullmatch(concept.surface) and not _told_apart(collection, e, best, concept.surface):
            return True
        if not concept.name:
            continue
        untold = question.translated and not concept.alternatives and not is_han(concept.surface[0])
        if untold or f" {concept.surface.upper()} " in typed:
            continue  # no dictionary has it and it may be a common word, or it is an abbreviation
        beside = [m for m in (n - 1, n + 1) if 0 <= m < len(concepts) and concepts[m].name]
        if not any(e.matched[best, m] > 0 for m in beside):
            return True
    return False


def _told_apart(collection: Corpus, e: Evidence, best: int, identifier: str) -> bool:
    """Whether the passage has the figures of an identifier by themselves: 'D 30', 'D-30'."""
    k = int(e.sentence_passage[best])
    first, last = int(e.passage_starts[k]), int(e.passage_starts[k + 1])
    tokens = e.tokens[int(e.token_starts[first]) : int(e.token_starts[last])].tolist()
    return re.sub(r"\D", "", identifier) in {collection.arrays.surfaces[n] for n in tokens}


def _is_known(collection: Corpus, concept: Concept) -> bool:
    rows = collection.postings.rows
    return concept.term in rows or any(all(term in rows for term in other.terms) for other in concept.alternatives)


def is_only_meant(question: Question, e: Evidence, best: int) -> bool:
    """Whether of a name and the one word that says what is asked of it, the word stands for another at best: 'capital
    of Norland' is not answered by what Norland lent."""
    carrying = [n for n, c in enumerate(question.concepts) if c.softness == 1.0]
    said = [n for n in carrying if not _is_named(question, n) and not question.concepts[n].number]
    relation = question.relation
    if question.follows or len(carrying) != FEW or len(said) != 1 or (relation and relation.verb):
        return False
    k = e.sentence_passage[best]
    passage = slice(e.passage_starts[k], e.passage_starts[k + 1])
    there = max(float(e.matched[passage, said[0]].max()), float(e.context[k, said[0]]))
    return there < MEANT


def _is_named(question: Question, concept: int) -> bool:
    """Whether a word of the question is a name there, and not only where the documents begin a sentence with it."""
    told = question.concepts[concept]
    if not told.name or question.text.islower():
        return told.name and not told.everyday
    typed = [word for word in question.typed if word.surface == told.surface]
    return not typed or any(not question.text[word.start].islower() for word in typed)


def has_nothing_asked(question: Question, e: Evidence, best: int, typed: float) -> bool:
    """Whether a date, a figure or a name is asked for, the sentence has none, and all that carries the question stands
    for another word there: 'wann ist die Jahreshauptversammlung' is not answered by what the Jahresbeitrag is."""
    carrying = [n for n, c in enumerate(question.concepts) if c.softness == 1.0]
    if not carrying or not question.wanted or typed > 0:
        return False
    there = np.maximum(e.matched[best], e.context[e.sentence_passage[best]])
    return bool((there[carrying] < MEANT).all())
