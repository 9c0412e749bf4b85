"""How sure the answer is: the share of answers of this confidence that are right.

A logistic regression over a few signals, learned on questions whose answer is in the index, whose article is not, whose
paragraph is not, and whose names or years were exchanged for others; see docs/evaluation.md for the curve. The signals
are shares, not scores, so that four documents and thirteen thousand passages are judged by one threshold.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from khorgos.index.answers.choosing import Ranking
from khorgos.index.answers.evidence import Evidence
from khorgos.index.answers.features import SENTENCE, Features
from khorgos.index.answers.roles import ROLES
from khorgos.index.answers.understanding import Question
from khorgos.index.store.postings import Floats

SIGNALS = (
    "sentence", "shown", "passage", "context", "score", "bigrams", "passage_bigrams", "names", "names_passage",
    "missing", "missing_passage", "missing_name", "unknown", "typed", "near", "numbers", "margin", "concepts", "lead",
    "focus", "exact", "mended", "wanted", "tight", "pair", "second",
    "loose", "loose_passage", "measured", "counted", "day", "linked", "who", "when", "how_much", "where", "keyword",
    "predicate", "predicate_passage", "predicate_none", "joint", "shortfall", "typed_predicate",
    "rival", "rival_year", "rivals_only", *ROLES, "no_relation", "said_around", "fits_who", "fits_where", "fits_figure",
    "fits_when", "unsaid", "unsaid_typed", "alone", "names_around", "fits_named", "said_named", "weakest", "weakest_here", "lost",
    "whole", "typed_whole",
)  # fmt: skip
TRANSLATED_BIGRAMS = 0.45
TRANSLATED_EXACT = 0.8
"""What right answers in English have of these, as a share of their coverage: words that were translated have no form or
order of their own to compare."""
_COLUMN = {name: n for n, name in enumerate(SENTENCE)}


def signals(
    question: Question, e: Evidence, features: Features, ranking: Ranking, shown: Sequence[int], known: Floats
) -> Floats:
    """One figure for each of SIGNALS. `shown` are the sentences to be shown, best first; `known` is 1 for each concept
    that the index holds at all, in whatever words."""
    w = e.weights
    total = max(float(w.sum()), 1e-6)
    first = shown[0]
    k = int(e.sentence_passage[first])
    inside = slice(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
    here = e.matched[first]
    covered = float(here @ w / total)
    passage = e.matched[inside].max(axis=0)
    everything = e.matched[list(shown)].max(axis=0)
    around = np.maximum(passage, e.context[k])
    neighbours = e.matched[max(inside.start, first - 1) : min(inside.stop, first + 2)].max(axis=0)
    names = np.array([c.name or c.number for c in question.concepts], dtype=np.float32) * w
    named = float(names.sum())
    named_here = float(here @ names / named) if named else covered
    predicate = np.array([not (c.name or c.number) and c.softness == 1.0 for c in question.concepts]) * w
    spoken = float(predicate.sum())
    said = float(neighbours @ predicate / spoken) if spoken else covered
    said_around = float(passage @ predicate / spoken) if spoken else covered
    hard = np.array([c.softness for c in question.concepts], dtype=np.float32) * w
    carrying = np.array([c.softness == 1.0 for c in question.concepts], dtype=np.bool_)
    row = features.sentences[first]
    passages = np.sort(ranking.passages)[::-1]
    bigrams = covered * TRANSLATED_BIGRAMS if question.translated else float(row[_COLUMN["bigrams"]])
    typed = float(row[_COLUMN["typed"]])
    return np.array(
        [
            covered,
            everything @ w / total,
            passage @ w / total,
            around @ w / total,
            float(e.scores[k]) / total,
            bigrams,
            bigrams if question.translated else features.sentences[inside, _COLUMN["bigrams"]].sum(),
            named_here,
            passage @ names / named if named else passage @ w / total,
            float(((1 - neighbours) * hard).max()) / total,
            float(((1 - passage) * hard).max()) / total,
            float(((1 - around) * names).max()) / total,
            float((1 - known) @ w) / total,
            typed,
            row[_COLUMN["near"]],
            row[_COLUMN["numbers"]],
            passages[0] - passages[1] if len(passages) > 1 else 2.0,
            np.log(len(w)),
            float(w.max()) / total,
            row[_COLUMN["focus"]] if question.focus else 0.5,
            covered * TRANSLATED_EXACT if question.translated else row[_COLUMN["exact"]],
            float(any(c.mended for c in question.concepts)),
            float(question.wanted != 0) * (1 - typed),
            row[_COLUMN["tight"]],
            neighbours @ w / total,
            float(np.sort(features.coverage)[-2]) if len(features.coverage) > 1 else 0.0,
            (here > 0) @ w / total,
            (passage > 0) @ w / total,
            row[_COLUMN["measured"]],
            row[_COLUMN["counted"]],
            row[_COLUMN["day"]],
            row[_COLUMN["linked"]],
            *(float(row[_COLUMN["near"]]) * (question.kind == kind) for kind in ("who", "when", "how_much", "where")),
            float(question.kind == "keyword"),
            said,
            said_around,
            float(spoken > 0 and said == 0),
            said * named_here,
            max(0.0, 0.6 - covered) ** 2,
            typed * said,
            row[_COLUMN["rival"]],
            row[_COLUMN["rival_year"]],
            float(row[_COLUMN["rival"]] > 0 and named_here < 0.99),
            *(row[_COLUMN[role]] for role in ROLES),
            float(question.relation is None),
            said_by_it := float(features.sentences[inside, _COLUMN["said"]].max()),
            *(
                float(row[_COLUMN["fits"]]) if question.kind == kind else 0.5
                for kind in ("who", "where", "how_much", "when")
            ),
            float(said_by_it == 0.0),
            float(said_by_it == 0.0) * float(question.wanted != 0),
            float(row[_COLUMN["said"]] == 0.0),
            around @ names / named if named else around @ w / total,
            float(row[_COLUMN["fits"]]) * named_here,
            float(row[_COLUMN["said"]]) * named_here,
            float(neighbours[carrying].min(initial=1.0)),
            float(here[carrying].min(initial=1.0)),
            float((neighbours[carrying] == 0.0).mean()) if carrying.any() else 0.0,
            float(neighbours[carrying].mean()) if carrying.any() else 1.0,
            typed * float(neighbours[carrying].mean()) if carrying.any() else typed,
        ],
        dtype=np.float32,
    )


def confidence(values: Floats, weights: dict[str, float]) -> float:
    """0 … 1, from the signals in the order of SIGNALS."""
    z = weights.get("bias", 0.0) + sum(
        weights.get(name, 0.0) * float(value) for name, value in zip(SIGNALS, values, strict=True)
    )
    return float(1.0 / (1.0 + np.exp(-z)))
