"""Whether what was found, sure as it may be, lacks the very thing that is asked for: then it is no answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import numpy as np

from index.answers.corpus import token_flags
from index.answers.extraction import lifetimes
from index.answers.question.analysis import Question
from index.answers.ranking.confidence.confidence import Findings
from index.answers.ranking.confidence.doubts import MEANT
from index.answers.ranking.selection import selection
from index.answers.reply import amounts, moments, naming, patterns, populations
from index.language.folding import fold
from index.model import Passage
from index.tables import read_table

_NEVER = re.compile("(?!)")


def says_something_else(
    question: Question, findings: Findings, shown: Sequence[int], passages: Sequence[Passage]
) -> bool:
    """Whether a name, a price or a number is asked for, and neither the best sentence nor those beside it have one;
    or a birth, a death or how many live somewhere, and they tell of the same person or place, but not of that; or
    all that they have of a question whether there is such a thing are its names; or the documents know nothing of
    what a price is asked of.

    `shown` are sentences by their place in the evidence, best first; `passages` are all of the index.
    """
    if _only_names_it(question, findings, shown) or _is_nowhere(findings, amounts.priced(findings.question)):
        return True
    e = findings.evidence
    k = int(e.sentence_passage[shown[0]])
    passage = passages[int(e.passages[k])]
    places = (s - int(e.passage_starts[k]) for s in shown if int(e.sentence_passage[s]) == k)
    beside = [passage.quote(place) for place in places]
    if any(lacks(question, beside) for lacks in (naming.lacks_a_name, amounts.lacks_a_number)):
        return True
    prose = e.kinds[shown[0]] == selection.PROSE
    if prose and moments.lacks_a_time(question, beside, passage.language):
        return True
    if prose and populations.counts_something_else(question, beside):
        return True
    if _has_but_names(findings, shown[0]) and lifetimes.says_nothing_of_it(question, beside):
        return True
    tokens = [slice(int(e.token_starts[s]), int(e.token_starts[s + 1])) for s in shown]
    priced = any((e.token_flags[at] & token_flags.MONEY).any() for at in tokens)  # below the head of a column
    return not priced and amounts.lacks_a_price(question, beside)


def warm() -> None:
    """Read the tables that a first question would wait for."""
    _existence()
    lifetimes.warm()
    moments.warm()
    for name in ("naming", "populations", "amounts"):
        patterns.table(name)


def _is_nowhere(findings: Findings, concepts: Sequence[int]) -> bool:
    """Whether none of some words of the question is met in any passage that was found, nor in the headings above."""
    e = findings.evidence
    return bool(concepts) and not (e.matched[:, concepts].any() or e.context[:, concepts].any())


def _has_but_names(findings: Findings, best: int) -> bool:
    """Whether names are all of the question that the best sentence has, be it in the headings above; its first word may
    be one as well."""
    e = findings.evidence
    there = np.maximum(e.matched[best], e.context[e.sentence_passage[best]])
    concepts = findings.question.concepts
    return any(c.name and not c.number for c in concepts) and not any(
        there[n] > 0 for n, c in enumerate(concepts) if (n and not c.name) or c.number
    )


def _only_names_it(question: Question, findings: Findings, shown: Sequence[int]) -> bool:
    """Whether 'is there a train between Norland and Sudmark?' would be answered by what has no train, but the names."""
    folded = " ".join(fold(word) for word in question.text.split())
    if not _existence().get(question.language, _NEVER).search(folded):
        return False
    concepts = findings.question.concepts
    asked = [n for n, c in enumerate(concepts) if c.softness == 1.0 and not (c.name or c.number)]
    if not asked or not any(c.name for c in concepts):
        return False
    e = findings.evidence
    said = float(e.matched[shown][:, asked].max(initial=0.0))
    above = float(e.context[e.sentence_passage[shown]][:, asked].max(initial=0.0))
    return max(said, above) < MEANT


@cache
def _existence() -> dict[str, re.Pattern[str]]:
    return {language: re.compile(pattern) for language, pattern in read_table(__package__, "existence.yaml").items()}
