"""What is preferred beside what the weights say: enumerations where a list is asked for, definitions where it is asked
what something is, the latest where it is asked how things are."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.features.features import SENTENCE, Features
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.reranking import definition, recency, titles
from index.answers.ranking.reranking.asking_headings import asked_above, dated_above
from index.answers.ranking.reranking.attendance import listed_otherwise
from index.answers.ranking.reranking.definition import SAYS, defining
from index.answers.ranking.reranking.doers import doer_first
from index.answers.ranking.reranking.enumeration import enumerating
from index.answers.ranking.reranking.fuller import (
    fuller_first,
    right_below_first,
    row_first,
    row_of_this_turn,
    telling_first,
)
from index.answers.ranking.reranking.going_on import going_on_first
from index.answers.ranking.reranking.holders import holders
from index.answers.ranking.reranking.keys import of_another_key
from index.answers.ranking.reranking.lands import of_another_land
from index.answers.ranking.reranking.letters import of_another_letter
from index.answers.ranking.reranking.named_beside import asked_name_first
from index.answers.ranking.reranking.nowadays import now_first
from index.answers.ranking.reranking.of_siblings import asked_sibling_first
from index.answers.ranking.reranking.opening import said_of_opening
from index.answers.ranking.reranking.origins import from_there_first
from index.answers.ranking.reranking.other_headings import below_others
from index.answers.ranking.reranking.recency import Dated, latest_first
from index.answers.ranking.reranking.titles import title_first
from index.answers.ranking.reranking.unnamed_lands import of_unnamed_land
from index.answers.ranking.selection.selection import Ranking
from index.model import Passage
from index.store.postings import Floats

Bools = npt.NDArray[np.bool_]
FIRST = 1.0
"""How far above all others, in the scale of the scores, a sentence comes that says what is asked."""
IN_PASSING = 1.5
"""What a sentence gains that tells it in passing, by its grade."""
OWN = 0.1
"""What is left of the differences between sentences that all say it."""
WORST = -9.0
BARRED = 100.0
"""What a sentence loses that tells the opposite: all others come before it."""
STEP = 0.5
"""How far behind the one before it a sentence comes below a heading that asks what is asked."""


def reranked(
    collection: Corpus,
    question: Question,
    e: Evidence,
    f: Features,
    ranking: Ranking,
    passages: Sequence[Passage],
    dated: Dated,
    title_of: Callable[[int], str],
) -> Ranking:
    """The ranking with what is preferred for a question of this kind."""
    ranking = _preferred(collection, question, e, f, ranking, passages, dated, title_of)
    ranking = now_first(question, e, ranking, passages)
    return asked_sibling_first(collection, question, e, f, ranking, passages)


def _preferred(
    collection: Corpus,
    question: Question,
    e: Evidence,
    f: Features,
    ranking: Ranking,
    passages: Sequence[Passage],
    dated: Dated,
    title_of: Callable[[int], str],
) -> Ranking:
    for otherwise in (
        listed_otherwise(question, e, passages),
        below_others(collection, question, e, passages),
        of_another_letter(collection, question, e),
    ):
        if otherwise is not None:
            ranking = _barring(ranking, otherwise)
    for another in (
        of_another_key(question, e, passages),
        of_another_land(question, e, ranking.sentences, passages),
        of_unnamed_land(question, e, ranking.sentences, passages, title_of),
    ):
        if another is not None:
            marked = another if ranking.another is None else ranking.another | another
            ranking = dataclasses.replace(ranking, another=marked)
    dated_heads = dated_above(question, e, passages)
    if dated_heads is not None:
        return _all_below(ranking, dated_heads)
    above = asked_above(question, e, passages)
    if above is not None and (below := _below_first(collection, question, e, f, ranking, above)) is not None:
        return below
    if question.kind is Kind.ENUMERATION:
        return enumerating(e, f.coverage, ranking, passages)
    grades = defining(question, e, passages)
    if grades is not None and grades.any():
        return _definitions_first(ranking, grades)
    held = holders(collection, question, e)
    if held is not None and held.any():
        ranking = _holders_first(ranking, held)
    ranking = going_on_first(question, e, f, ranking)
    ranking = row_first(e, row_of_this_turn(collection, question, e, ranking))
    ranking = telling_first(collection, question, e, f, fuller_first(question, e, f, ranking))
    ranking = right_below_first(collection, question, e, f, ranking)
    ranking = said_of_opening(collection, question, e, f, doer_first(question, e, ranking))
    ranking = asked_name_first(question, e, f, ranking, passages)
    ranking = title_first(question, e, from_there_first(collection, question, e, ranking))
    return latest_first(question, e, f, ranking, passages, dated, held)


def _barring(ranking: Ranking, otherwise: Bools) -> Ranking:
    barred = otherwise if ranking.barred is None else ranking.barred | otherwise
    return dataclasses.replace(
        ranking, sentences=ranking.sentences - BARRED * otherwise.astype(np.float32), barred=barred
    )


def _below_first(
    collection: Corpus, question: Question, e: Evidence, f: Features, ranking: Ranking, above: Bools
) -> Ranking | None:
    """Only what stands below a heading that asks the same, from its first sentence on; where a date, a figure or a
    name is asked for, the sentences there that have one. None where none has."""
    wanted = above & (f.sentences[:, SENTENCE.index("typed")] > 0) if question.wanted else above
    if not wanted.any():
        return None
    best = int(np.argmax(ranking.sentences))
    if above[best]:
        nearest = right_below_first(collection, question, e, f, ranking).sentences
        scores = nearest if question.wanted else np.where(above, ranking.sentences, -np.inf)
    else:
        first = wanted & (e.sentence_passage == e.sentence_passage[int(np.argmax(wanted))])
        steps = float(ranking.sentences[best]) + FIRST - STEP * (np.cumsum(first) - 1.0)
        scores = np.where(first, steps, -np.inf)
    return dataclasses.replace(ranking, sentences=scores.astype(np.float32), asked_above=above)


def _all_below(ranking: Ranking, above: Bools) -> Ranking:
    """The sentences below a heading that answers by itself, from the first on: it is cited with them."""
    scores = np.where(above, -STEP * np.cumsum(above), -np.inf).astype(np.float32)
    return dataclasses.replace(ranking, sentences=scores, asked_above=above)


def _holders_first(ranking: Ranking, held: Bools) -> Ranking:
    """Others keep their order behind the best that has the office beside what it is of."""
    looked_at = held & np.isfinite(ranking.sentences)
    best = int(np.argmax(ranking.sentences))
    if held[best] or not looked_at.any():
        return ranking
    scores = ranking.sentences.copy()
    scores[looked_at] += FIRST + float(scores[best] - scores[looked_at].max())
    return dataclasses.replace(ranking, sentences=scores)


def _definitions_first(ranking: Ranking, grades: Floats) -> Ranking:
    """Also those of passages that were not among the best: a definition need not say much else of the question."""
    top = float(ranking.sentences.max())
    behind = np.where(np.isfinite(ranking.sentences), ranking.sentences - top, WORST)
    scores = ranking.sentences + np.where(grades < SAYS, IN_PASSING * grades, 0.0)
    top = max(top, float(scores.max()))
    scores = np.where(grades >= SAYS, top + FIRST + OWN * behind, scores).astype(np.float32)
    return dataclasses.replace(ranking, sentences=scores, defining=grades)


def warm() -> None:
    """Read the tables that a first question would wait for."""
    recency.warm()
    definition.warm()
    titles.warm()
