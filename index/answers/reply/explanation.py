"""Why a question was answered or refused, for operators: what of it was found where, what spoke for each sentence,
which threshold decided, and what would help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from index.answers.ranking.confidence.confidence import Findings
from index.answers.ranking.features.features import SENTENCE
from index.answers.ranking.matching.word_lookup import EXACT
from index.model import Passage

SHOWN = 5
"""Sentences that are explained, best first."""
WHOLE = 0.9
CLOSE = 0.5
"""The share of the threshold from which a refusal was a near thing."""
_COLUMN = {name: n for n, name in enumerate(SENTENCE)}


@dataclass(frozen=True, slots=True)
class Met:
    """A word of the question: its share of the question's worth, and how the best sentences have it."""

    word: str
    worth: float  # 0 … 1; of all words together 1
    how: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that was looked at, and what spoke for and against it, in words."""

    passage: str  # Passage.id
    text: str
    score: float  # in the scale of the ranking, against the best: 0 and below
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why. `kind` is what the question was taken to ask for; empty parts where it never came to them."""

    outcome: str
    kind: str = ""
    met: tuple[Met, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    confidence: float = 0.0
    threshold: float = 0.0
    helps: tuple[str, ...] = ()


def explained(f: Findings, passages: Sequence[Passage], confidence: float, threshold: float) -> Explanation:
    """The findings for a question in words."""
    order = [s for s in np.argsort(-f.ranking.sentences, kind="stable")[:SHOWN].tolist() if _looked_at(f, s)]
    met = tuple(_met(f, order))
    outcome = "answered" if confidence >= threshold else "refused"
    helps = tuple(_helps(f, order, met, confidence, threshold))
    best = float(f.ranking.sentences.max())
    candidates = tuple(_candidate(f, s, passages, best) for s in order)
    return Explanation(outcome, f.question.kind.value, met, candidates, confidence, threshold, helps)


def _looked_at(f: Findings, s: int) -> bool:
    return bool(np.isfinite(f.ranking.sentences[s]))


def _met(f: Findings, order: Sequence[int]) -> Iterator[Met]:
    e = f.evidence
    total = max(float(e.weights.sum()), 1e-6)
    for n, concept in enumerate(f.question.concepts):
        said = float(e.own[order, n].max(initial=0.0))
        above = float(e.context[e.sentence_passage[order], n].max(initial=0.0)) if order else 0.0
        if float(e.exact[order, n].max(initial=0.0)) == EXACT:
            how = "as typed"
        elif said >= WHOLE:
            how = "in another form"
        elif said > 0:
            how = "only as another word that may mean it"
        elif above > 0:
            how = "only in a heading or title"
        else:
            how = "nowhere"
        yield Met(concept.surface, float(e.weights[n]) / total, how)


def _candidate(f: Findings, s: int, passages: Sequence[Passage], best: float) -> Candidate:
    e = f.evidence
    k = int(e.sentence_passage[s])
    passage = passages[int(e.passages[k])]
    text = passage.quote(s - int(e.passage_starts[k]))
    return Candidate(passage.id, text, float(f.ranking.sentences[s]) - best, tuple(_signals(f, s)))


def _signals(f: Findings, s: int) -> Iterator[str]:
    row = f.features.sentences[s]
    yield f"has {float(f.features.coverage[s]):.0%} of the question by the worth of its words"
    if f.question.wanted:
        yield ("has" if row[_COLUMN["typed"]] > 0 else "lacks") + f" what is asked for ({f.question.kind.value})"
    if f.question.measure:
        yield ("has" if row[_COLUMN["measured"]] > 0 else "lacks") + " a figure in the measure that is asked for"
    told = (
        ("rival", "says it of another name"),
        ("rival_year", "has another year"),
        ("reversed", "has the roles turned round"),
        ("denied", "denies it"),
        ("indefinite", "says 'a', not which"),
    )
    yield from (words for name, words in told if row[_COLUMN[name]] > 0)
    if f.question.relation and row[_COLUMN["said"]] == 0:
        yield f"lacks the word that says what is asked ('{f.question.relation.term}')"
    if f.ranking.defining is not None and f.ranking.defining[s] > 0:
        yield "says what the thing is"
    if f.features.read is not None and not np.isnan(f.features.read[s]):
        odds = float(f.features.read[s])
        verdict = "answers it" if odds > 0 else "doesn't answer it"
        yield f"read together with the question, {verdict} (log odds {odds:+.1f})"


def _helps(f: Findings, order: Sequence[int], met: Sequence[Met], confidence: float, threshold: float) -> Iterator[str]:
    missing = [word.word for word in met if word.how == "nowhere"]
    if missing:
        yield (
            f"The sentences found don't have: {', '.join(missing)}. If the documents say it otherwise, "
            "put both words into one line of aliases.yaml."
        )
    if order and f.question.wanted and f.features.sentences[order[0], _COLUMN["typed"]] == 0:
        yield f"The best sentence has nothing that answers '{f.question.kind.value}': put the facts into one sentence."
    if CLOSE * threshold <= confidence < threshold:
        yield (
            f"It was a near thing ({confidence:.2f} of {threshold:.2f}). More of the question's own words in the "
            "sentence, or in the heading above it, would do."
        )
