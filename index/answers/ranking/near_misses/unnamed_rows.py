"""Whether a row of a table, or one of several labels, has of the question only what heads all of them: 'who runs the
*guitar* club', and each club has a leader; when the *pool* is open, and there are hours of the gym and the café."""

from __future__ import annotations

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.arrays import KINDS
from index.answers.question.alignment import COUNTS
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.model import Kind as Unit

_ROW, _FIELD = KINDS.index(Unit.ROW), KINDS.index(Unit.FIELD)
TOLD_BY_LABELS = (Kind.WHEN, Kind.HOW_MUCH, Kind.WHO, Kind.WHERE)
"""Kinds of question that a label answers by its value; what the thing itself is may be told in other words."""
_MET = 0.3
"""How well a word may be met without being there."""
_SAID = 0.6
"""How well a head says a word, not one that an encoder holds for near to it."""


def is_unnamed(question: Question, e: Evidence, best: int) -> bool:
    """Whether the sentence `best` is a row that lacks a word of the question, in its headings and title as well, or
    has one that may mean it at best, and whose cells have none of it. 'What does it cost?' lacks none: it may be asked
    of all rows."""
    carrying = [n for n, concept in enumerate(question.concepts) if concept.softness == 1.0]
    if e.kinds[best] == _FIELD:
        return question.kind in TOLD_BY_LABELS and _is_of_another_label(e, best, carrying)
    if e.kinds[best] != _ROW:
        return False
    around = np.maximum(e.matched[best], e.context[e.sentence_passage[best]])[carrying]
    headed = e.headed[best, carrying]
    lacking = around < _MET
    in_doubt = lacking | ((headed >= _MET) & (headed < _SAID))
    if bool(in_doubt.any() and not in_doubt.all() and (lacking | (headed >= _MET)).all()):
        return True
    return _is_one_like_all(e, best, carrying)


def _is_one_like_all(e: Evidence, best: int, carrying: list[int]) -> bool:
    """Whether a word of the question isn't said, and whatever is said of the others is said by every row of the table:
    'what is an x-ray of a *dog*', and each row has a price for cats and one for dogs."""
    k = int(e.sentence_passage[best])
    beside = np.arange(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
    rows = beside[e.kinds[beside] == _ROW]
    if len(rows) < 2:
        return False
    said = np.maximum(e.matched[best], e.context[k])[carrying] > COUNTS
    in_all = (e.own[np.ix_(rows, carrying)] >= _MET).all(axis=0) | (e.headed[best, carrying] >= _MET)
    return bool(said.any() and not said.all() and in_all[said].all())


def _is_of_another_label(e: Evidence, best: int, carrying: list[int]) -> bool:
    """Whether a word of the question isn't said, and what is said of it stands above all labels beside this one, none
    of which is a day: on other days it may be open as well."""
    k = int(e.sentence_passage[best])
    beside = np.arange(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
    fields = beside[e.kinds[beside] == _FIELD]
    first = e.token_flags[e.token_starts[fields]]
    if len(fields) < 2 or bool((first & (token_flags.DATE | token_flags.FIGURE)).any()):
        return False
    said = np.maximum(e.matched[best], e.context[k])[carrying] >= _MET
    of_all = (e.headed[np.ix_(fields, carrying)] >= _MET).all(axis=0) | (e.context[k, carrying] >= _MET)
    return bool(said.any() and not said.all() and of_all[said].all() and not (e.own[best, carrying] >= _MET).any())
