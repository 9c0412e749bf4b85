"""What units add to ranking: they are found by what stands above them, shown in their own order, and sure as such.

The question of an FAQ, the heading of a list, a label or a headword says what its unit is about better than the unit's
own words do. So a question that is met by them is answered, though the words it is answered with are others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.arrays import KINDS
from index.answers.question.analysis import Concept, Question
from index.answers.question.kind import Kind as Asked
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.selection.selection import LIMIT
from index.model import Kind
from index.store.postings import Floats
from index.tables import read_table

SURE = 0.6
"""Confidence in a unit that is headed by all that is asked: as much as its share of that."""
FRAMING = 0.1
"""The share that is left of a word's worth that only frames the question."""
VERBLESS = (Kind.FIELD, Kind.ROW, Kind.ITEM, Kind.ENTRY)
"""Kinds that say what they say without a verb: 'Leader: Ada Roe'."""
ENOUGH = 0.7
"""The share of what carries the question that must stand above a unit or in it."""
ABOVE = 0.8
"""What counts of a word in an outer heading or the title."""
SOME = 0.5
"""The same where the unit's own question is nearly all asked."""
SAME = 0.05
"""Differences in how well a heading is met that don't matter."""
BETWEEN = 3
"""Characters between two items."""
_NAMES = token_flags.NAME | token_flags.PERSON | token_flags.ROLE
_PROSE, _ANSWER, _TURN = (KINDS.index(kind) for kind in (Kind.PROSE, Kind.ANSWER, Kind.TURN))
_ALIKE = frozenset((KINDS.index(Kind.ROW), KINDS.index(Kind.FIELD)))
_LISTED = frozenset((KINDS.index(Kind.ARTICLE), KINDS.index(Kind.ITEM)))
_OF_SEVERAL = (Asked.LIST, Asked.ENUMERATION)
_IN_ORDER = frozenset(KINDS.index(kind) for kind in (Kind.ANSWER, Kind.ITEM, Kind.ARTICLE, Kind.FIELD, Kind.TURN))


def sureness(question: Question, e: Evidence, s: int) -> float:
    """The confidence in a sentence of a unit that is found by what heads it; 0 for any other."""
    carrying = [n for n, concept in enumerate(question.concepts) if concept.softness == 1.0]
    if e.kinds[s] == _PROSE or not carrying:
        return 0.0
    here = np.maximum(e.headed[s], e.own[s])
    around = np.maximum(here, ABOVE * e.context[e.sentence_passage[s]])
    if question.measure and not _marks(e, s) & question.measure and not around.all():
        return 0.0  # 'how big is the flat' is asked for a length, and 'big' stands nowhere
    if e.kinds[s] == _TURN and question.measure and not _marks(e, s) & question.measure:
        return 0.0  # that somebody speaks doesn't say how old they are
    if question.kind is Asked.HOW_MUCH and e.kinds[s] in _LISTED and not _marks(e, s) & question.wanted:
        return 0.0  # 'how many' is not told by an item without a figure
    if names_nobody(question, e, s):
        return 0.0
    framing = [around[n] == 0 and _frames(question, e, s, question.concepts[n]) for n in carrying]
    worth = e.weights[carrying] * np.where(framing, FRAMING, 1.0)
    share = float(around[carrying] @ worth) / max(float(worth.sum()), 1e-6)
    if e.kinds[s] == _ANSWER and share >= SOME:
        share = max(share, (share + float(e.recalled[s])) / 2)  # most of what the question of an FAQ asks is asked
    return SURE * share if share >= ENOUGH and here[carrying].any() else 0.0


def _frames(question: Question, e: Evidence, s: int, concept: Concept) -> bool:
    """Whether a word that the unit lacks only says what kind of answer is wanted, and it is of that kind."""
    kind, marks = KINDS[int(e.kinds[s])], _marks(e, s)
    relation = question.relation
    if kind in VERBLESS and relation is not None and relation.term == concept.term and not asks_of_office(question):
        return not question.wanted or bool(marks & question.wanted)
    groups = {"anything": True, "entry": kind is Kind.ENTRY, "item": kind in (Kind.ITEM, Kind.ARTICLE)}
    groups |= {
        "figure": bool(marks & token_flags.FIGURE),
        "date": bool(marks & (token_flags.DATE | token_flags.FIGURE)),
        "person": question.kind is Asked.WHO and kind in VERBLESS and bool(marks & (_NAMES | token_flags.UNTOLD)),
    }
    return any(fits and _beginnings()[name].match(concept.surface) for name, fits in groups.items())


def asks_of_office(question: Question) -> bool:
    """'Who is the head of Norland?': any name will not do for the office, as any sum does for 'what is the price'."""
    return question.kind is Asked.WHO and question.relation is not None and not question.relation.verb


def names_nobody(question: Question, e: Evidence, s: int) -> bool:
    """Whether it is asked who, and what stands behind a label ends with its date or figure and names nobody: 'who was
    not at the meeting?', and 'Next meeting: 12 March, 19:30'."""
    if question.kind is not Asked.WHO or KINDS[int(e.kinds[s])] is not Kind.FIELD:
        return False
    flags = e.token_flags[int(e.token_starts[s]) : int(e.token_starts[s + 1])]
    told = (flags & (token_flags.DATE | token_flags.FIGURE)) != 0
    named = (flags & (_NAMES | token_flags.UNTOLD)) != 0
    dated = bool((flags & token_flags.DATE).any())
    return dated and bool(told[-2:].any()) and not bool((named & ~told).any())


def _marks(e: Evidence, s: int) -> int:
    """What the words of a sentence can be the answer to, together."""
    tokens = slice(int(e.token_starts[s]), int(e.token_starts[s + 1]))
    return int(np.bitwise_or.reduce(e.token_flags[tokens], initial=0))


@cache
def _beginnings() -> dict[str, re.Pattern[str]]:
    table = read_table(__package__, "unit_frames.yaml")
    return {name: re.compile("|".join(_beginning(str(word)) for word in words)) for name, words in table.items()}


def _beginning(word: str) -> str:
    return f".*{re.escape(word)}" if word >= "㐀" else re.escape(word)


def in_order(
    question: Question,
    e: Evidence,
    chosen: Sequence[int],
    lengths: Sequence[int],
    same_piece: Callable[[int, int], bool],
    room: int = LIMIT,
) -> list[int]:
    """The sentences to show: where the best was found only by what heads it, its unit from the first on.

    `same_piece` tells whether two sentences are of one rule or item."""
    best = chosen[0]
    if int(e.kinds[best]) not in _IN_ORDER:
        return _alone(question, e, chosen, same_piece)
    carrying = [n for n, concept in enumerate(question.concepts) if concept.softness == 1.0]
    headed = e.headed[best]
    if question.kind is Asked.WHAT and int(e.kinds[best]) in _LISTED and headed.any():
        above = e.context[e.sentence_passage[best]] >= ABOVE
        headed = np.where(above, 1.0, headed)  # a step adds nothing by a word that stands in the title
    if not headed[carrying].any():
        return _alone(question, e, chosen, same_piece)
    members = _members(e, best)
    adds = e.own[:, carrying] > np.maximum(headed[carrying], SAME)
    says = (e.own[:, carrying] >= np.maximum(headed[carrying], SAME)).all(axis=1)
    if adds[best].any() or adds[members].any() or (says[best] and not says[members].all()):
        return _alone(question, e, chosen, same_piece)
    shown: list[int] = []
    used = 0
    for s in members:
        if shown and used + lengths[s] + BETWEEN > room:
            break
        shown.append(s)
        used += lengths[s] + BETWEEN
    return shown


def _members(e: Evidence, best: int) -> list[int]:
    """The sentences under the same head as the best, in the order of the document, in passages side by side."""
    as_well = (e.headed >= e.headed[best] - SAME).all(axis=1) & (e.kinds != _PROSE)
    number = e.passages[e.sentence_passage]
    there = {int(n) for n in number[as_well]}
    first = last = int(number[best])
    while first - 1 in there:
        first -= 1
    while last + 1 in there:
        last += 1
    inside = np.flatnonzero(as_well & (number >= first) & (number <= last))
    return [int(s) for s in sorted(inside.tolist(), key=lambda s: int(e.sentences[s]))]


def _alone(question: Question, e: Evidence, chosen: Sequence[int], same_piece: Callable[[int, int], bool]) -> list[int]:
    """Beside a row or a field no other that has less of the question: they are alike, but only one is asked for. The
    same of a rule or an item, unless several are."""
    best = chosen[0]
    kind = int(e.kinds[best])
    if kind not in _ALIKE and (kind not in _LISTED or question.kind in _OF_SEVERAL):
        return list(chosen)
    had = e.matched if kind in _ALIKE else e.own  # a row is found by the weekday that it shortens
    least: Floats = had[best] - SAME
    return [
        s
        for s in chosen
        if e.kinds[s] != e.kinds[best] or bool((had[s] >= least).all()) or (kind in _LISTED and same_piece(s, best))
    ]
