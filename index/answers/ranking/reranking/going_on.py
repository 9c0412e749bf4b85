"""Of a passage that a conversation is about, the sentence that goes on with what is asked now."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.ranking.features.features import SENTENCE, Features
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.reranking.fuller import WORSE_BUT_WHOLE, ahead
from index.answers.ranking.selection.selection import THERE, Ranking

Bools = npt.NDArray[np.bool_]


def going_on_first(question: Question, e: Evidence, f: Features, ranking: Ranking) -> Ranking:
    """The ranking of a follow-up with the sentence on top that has what was typed of it, where the best of its passage
    has only what the conversation adds: the year of 'and in 1958?', 'second' of 'the second one?', a sum for 'how much
    is it?', the word of 'where is it *located*?', which must have something of the conversation and what is asked for
    as well."""
    if not question.follows:
        return ranking
    scores = ranking.sentences
    best = int(np.argmax(scores))
    exchanged = [n for n, c in enumerate(question.concepts) if c.fresh and not c.implied and (c.number or not c.name)]
    sort = sort_alone(question)
    typed = [n for n, c in enumerate(question.concepts) if not c.implied]
    implied = [n for n, c in enumerate(question.concepts) if c.implied]
    if exchanged:
        telling = np.asarray((e.matched[:, exchanged] >= THERE).all(axis=1))
    elif sort:
        telling = with_figure(e, sort)
    elif implied and typed and not (e.matched[best, typed] > 0).any():
        answers = f.sentences[:, SENTENCE.index("typed")] >= f.sentences[best, SENTENCE.index("typed")]
        telling = (e.own[:, typed] >= THERE).any(axis=1) & (e.matched[:, implied] >= THERE).any(axis=1) & answers
        telling &= scores >= scores[best] - WORSE_BUT_WHOLE
    else:
        return ranking
    there = telling & (e.sentence_passage == e.sentence_passage[best]) & np.isfinite(scores)
    return ahead(ranking, best, np.where(there, scores, -np.inf)) if there.any() and not there[best] else ranking


def exchanged_years(question: Question) -> list[int]:
    """The concepts of a question that put a year in the place of another, if nothing else is exchanged."""
    fresh = [n for n, c in enumerate(question.concepts) if c.fresh and not c.implied]
    return fresh if all(question.concepts[n].number for n in fresh) else []


def sort_alone(question: Question) -> int:
    """The mark of the figures that a follow-up asks for with no word of its own: 'how much is it?'; 0 for others."""
    if not question.follows or any(not c.implied and c.softness == 1.0 for c in question.concepts):
        return 0
    return question.measure or (token_flags.MONEY if question.priced else 0)


def with_figure(e: Evidence, sort: int) -> Bools:
    """Which sentences [S] have a figure of a sort."""
    having = np.zeros(len(e.sentences), np.bool_)
    having[e.token_sentence[(e.token_flags & sort) != 0]] = True
    return having
