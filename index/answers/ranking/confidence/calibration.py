"""How sure the answer is: the share of answers of this confidence that are right.

A logistic regression over a few signals, learned on questions whose answer is in the index, whose article is not, whose
paragraph is not, whose names or years were exchanged for others, and which an article comes near without answering;
see docs/experiments.md for the curve. The signals are shares, not scores, so that four documents and thirteen thousand
passages are judged by one threshold; most count only up to where more of them tells nothing more. What each may tell,
for or against, is fixed in `bench/learning/teaching.py`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.answers.corpus.arrays import KINDS as KINDS_OF_UNITS
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.features import nearness
from index.answers.ranking.features.chance import Chance
from index.answers.ranking.features.features import SENTENCE, Bools, Features
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.near_misses.near_misses import NONE_MISSED, TELLING
from index.answers.ranking.selection import pieces
from index.answers.ranking.selection.selection import Ranking
from index.answers.ranking.selection.units import VERBLESS
from index.model import Kind as Unit
from index.store.postings import Floats

SIGNALS = (
    # how much of the question is there: in the sentence, with its neighbours, in all that is shown, in other forms
    "sentence", "pair", "shown", "loose", "exact", "predicate", "weakest", "alone", "shortfall", "bare", "concepts",
    # its names: in the passage and the headings above it; another name or year in their place
    "names", "named", "missing_name", "rival", "rival_year", "rivals_only", "unnamed",
    # what isn't there: words that the folder has elsewhere, everyday words that it lacks, other words that it lacks; a
    # word beside one that is there
    "elsewhere", "lacks_everyday", "lacks_rare", "unmodified",
    # how unlikely it is that so much is met by chance in a folder of this size
    "surprise", "surprise_around",
    # what is asked for: there at all, near the question's words, of the right unit, beside the right noun
    "wanted", "near", "typed_whole", "measured", "counted", "day", "focus", "fits_who", "fits_when", "unsaid",
    # how the words stand: close together, in the question's order, in the same roles
    "tight", "linked", "reversed", "denied", "indefinite", "stale",
    # near misses: see there
    *TELLING,
    # what is no prose: how much of the question stands above it, how much of what stands there is asked, short kinds
    "headed", "recalled", "unit", "verbless", "defined",
    # against the rest: how well the passage does for the question, and how far ahead it is
    "score", "margin", "second", "lead",
    # in a large index more comes near by chance
    "size",
    # kinds of questions differ in how often they are answered
    "who", "when", "how_much", "where", "keyword", "yes_no", "why", "translated",
    # whether the sentence is in another language than the question: then it has weights of its own
    "across",
)  # fmt: skip
WITH_MEANING = (*SIGNALS, *nearness.SIGNALS, *pieces.SIGNALS)
"""Those of an answer for which an encoder was asked."""
KINDS = (Kind.WHO, Kind.WHEN, Kind.HOW_MUCH, Kind.WHERE, Kind.KEYWORD, Kind.YES_NO, Kind.WHY)
TRANSLATED_EXACT = 0.8
"""What right answers in English have of words in their exact form, as a share of their coverage: words that were
translated have no form of their own to compare."""
ENOUGH = {"score": 0.6, "margin": 4.0, "tight": 0.25, "near": 0.34, "exact": 0.2, "counted": 0.5, "missing_name": 0.15}
"""From here on more of a signal tells nothing more."""
NAMES_BETWEEN = (0.5, 0.9)
NAMED = 0.8
WHOLE_BETWEEN = (0.2, 0.34)
COVERED = 0.6
SURPRISE_BETWEEN = (-6.0, 8.0)
HEADED = 0.8
"""What a word of the question counts that stands in a heading or the title above the sentence."""
AS_MEASURED = ("near", "measured", "counted", "day", "tight", "linked", "reversed", "denied", "indefinite", "stale")
"""Signals that are figures of the sentence, as they are."""
_COLUMN = {name: n for n, name in enumerate(SENTENCE)}
_ACROSS = SIGNALS.index("across")


@dataclass(frozen=True, slots=True)
class _Met:
    """How far the words of the question are met: in the sentence that is shown first, beside it, in its passage.

    `here`, `neighbours`, `around` and `headed` have a figure for each concept; `row` is the sentence's of SENTENCE by
    name, `covered` the share of the question's weight that it and the headings above it meet.
    """

    e: Evidence
    first: int
    passage: int
    total: float
    here: Floats
    neighbours: Floats
    around: Floats
    headed: Floats
    covered: float
    row: Mapping[str, float]
    said: Floats
    carrying: Bools
    is_name: Bools

    @classmethod
    def of(cls, question: Question, e: Evidence, features: Features, first: int) -> _Met:
        total = max(float(e.weights.sum()), 1e-6)
        k = int(e.sentence_passage[first])
        start, end = int(e.passage_starts[k]), int(e.passage_starts[k + 1])
        here = e.matched[first]
        headed = HEADED * e.context[k]
        neighbours = e.matched[max(start, first - 1) : min(end, first + 2)].max(axis=0)
        return cls(
            e=e,
            first=first,
            passage=k,
            total=total,
            here=here,
            neighbours=np.maximum(neighbours, headed),
            around=np.maximum(e.matched[start:end].max(axis=0), e.context[k]),
            headed=headed,
            covered=float(np.maximum(here, headed) @ e.weights) / total,
            row=dict(zip(SENTENCE, features.sentences[first].tolist(), strict=False)),
            said=features.sentences[start:end, _COLUMN["said"]],
            carrying=np.array([c.softness == 1.0 for c in question.concepts], dtype=np.bool_),
            is_name=np.array([c.name or c.number for c in question.concepts], dtype=np.bool_),
        )


def signals(
    question: Question,
    e: Evidence,
    features: Features,
    ranking: Ranking,
    shown: Sequence[int],
    missed: Mapping[str, float] = NONE_MISSED,
) -> Floats:
    """One figure for each of SIGNALS, and of nearness.SIGNALS where an encoder was asked.

    `shown` are the sentences to be shown, best first; `missed` the near misses of the first.
    """
    met = _Met.of(question, e, features, shown[0])
    values: dict[str, float] = {
        **_present(question, met, shown),
        **_named(met),
        **_fitting(question, met),
        **_compared(question, met, features, ranking),
        **_lacking(question, e, features.chance, np.maximum(met.neighbours, e.context[met.passage]), met.total),
        **_chances(features.chance, np.maximum(met.here, met.headed), met.around),
        **_as_unit(e, ranking, met.first, met.total),
        **{name: missed[name] for name in TELLING},
        **{kind: float(question.kind is kind) for kind in KINDS},
    }
    values |= {name: min(values[name], most) for name, most in ENOUGH.items()}
    told: tuple[str, ...] = SIGNALS
    if features.meant is not None:
        values |= nearness.signals(features.meant, e, met.covered, met.first)
        values |= pieces.signals(features, met.first)
        told = WITH_MEANING
    return np.array([values[name] for name in told], dtype=np.float32)


def _present(question: Question, met: _Met, shown: Sequence[int]) -> dict[str, float]:
    """How much of the question is there."""
    w, total = met.e.weights, met.total
    other_worth = w * (met.carrying & ~met.is_name)
    return {
        "sentence": met.covered,
        "pair": float(met.neighbours @ w) / total,
        "shown": float(np.maximum(met.e.matched[list(shown)].max(axis=0), met.headed) @ w) / total,
        "loose": float((met.here > 0) @ w) / total,
        "exact": met.covered * TRANSLATED_EXACT if question.translated else met.row["exact"],
        "predicate": _share(met.neighbours, other_worth, met.covered),
        "weakest": float(met.neighbours[met.carrying].min(initial=1.0)),
        "alone": float(met.row["said"] == 0.0),
        "shortfall": max(0.0, COVERED - met.covered) ** 2,
        "bare": float(not _share(met.neighbours, other_worth, 1.0)),
        "concepts": math.log(max(1, sum(not c.implied for c in question.concepts) + question.follows)),
    }


def _named(met: _Met) -> dict[str, float]:
    """Its names, and others in their place."""
    w, total = met.e.weights, met.total
    name_worth = w * met.is_name
    names = _share(met.around, name_worth, float(met.around @ w) / total)
    return {
        "names": _within(names, *NAMES_BETWEEN),
        "named": float(names >= NAMED),
        "missing_name": float(((1 - met.around) * name_worth).max()) / total,
        "rival": met.row["rival"],
        "rival_year": met.row["rival_year"],
        "rivals_only": float(met.row["rival"] > 0 and _share(met.here, name_worth, met.covered) < 0.99),
    }


def _fitting(question: Question, met: _Met) -> dict[str, float]:
    """What is asked for, and how the words stand."""
    row, carried = met.row, met.neighbours[met.carrying]
    typed = row["typed"] * (float(carried.mean()) if len(carried) else 1.0)
    return {
        "wanted": float(question.wanted != 0) * (1 - row["typed"]),
        "typed_whole": _within(typed, *WHOLE_BETWEEN),
        "focus": row["focus"] if question.focus else 0.5,
        "fits_who": row["fits"] if question.kind is Kind.WHO else 0.5,
        "fits_when": row["fits"] if question.kind is Kind.WHEN else 0.5,
        "unsaid": float(question.wanted != 0 and not met.said.any()),
        **{name: row[name] for name in AS_MEASURED},
    }


def _compared(question: Question, met: _Met, features: Features, ranking: Ranking) -> dict[str, float]:
    """Against the rest of the index, and in which language."""
    coverage = features.coverage
    return {
        "score": float(met.e.scores[met.passage]) / met.total,
        "margin": float(np.subtract(*ranking.passages[ranking.order[:2]])) if len(ranking.order) > 1 else 2.0,
        "second": float(np.partition(coverage, -2)[-2]) if len(coverage) > 1 else 0.0,
        "lead": float(met.e.weights.max()) / met.total,
        "size": math.log10(max(1, features.chance.passages)),
        "translated": float(question.translated),
        "across": float(features.elsewhere is not None and bool(features.elsewhere[met.passage])),
    }


def _lacking(question: Question, e: Evidence, chance: Chance, there: Floats, total: float) -> dict[str, float]:
    """What the answer, with what stands beside and above it, has not."""
    plain = np.array([c.softness == 1.0 and not (c.name or c.number) for c in question.concepts], dtype=np.bool_)
    lacking = e.weights * (1.0 - there) * plain / total
    missing = there == 0.0
    met_before = np.append(False, ~missing[:-1] & plain[:-1])
    met_after = np.append(~missing[1:] & plain[1:], False)
    return {
        "elsewhere": float(lacking[chance.known].sum()),
        "lacks_everyday": float(lacking[~chance.known] @ chance.everyday[~chance.known]),
        "lacks_rare": float(lacking[~chance.known] @ (1.0 - chance.everyday[~chance.known])),
        "unmodified": float((missing & plain & chance.known & (met_before | met_after)).any()),
        "unnamed": float(not any(c.name or c.number for c in question.concepts)),
    }


def _chances(chance: Chance, here: Floats, around: Floats) -> dict[str, float]:
    surprises = {"surprise": chance.surprise(here), "surprise_around": chance.surprise(around)}
    return {name: _within(value, *SURPRISE_BETWEEN) for name, value in surprises.items()}


def _as_unit(e: Evidence, ranking: Ranking, first: int, total: float) -> dict[str, float]:
    kind = KINDS_OF_UNITS[int(e.kinds[first])]
    return {
        "headed": float(e.headed[first] @ e.weights) / total,
        "recalled": float(e.recalled[first]),
        "unit": float(kind is not Unit.PROSE),
        "verbless": float(kind in VERBLESS),
        "defined": float(ranking.defining[first]) if ranking.defining is not None else 0.0,
    }


def _share(matched: Floats, worth: Floats, otherwise: float) -> float:
    """How much of what is worth anything is matched; `otherwise` where nothing is."""
    whole = float(worth.sum())
    return float(matched @ worth) / whole if whole else otherwise


def _within(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)


def is_across(values: Floats) -> bool:
    """Whether these are the signals of an answer in another language than the question."""
    return bool(values[_ACROSS])


def confidence(values: Floats, weights: Mapping[str, float]) -> float:
    """0 … 1, from the signals in the order of WITH_MEANING, or the first of them."""
    z = weights.get("bias", 0.0) + sum(
        weights.get(name, 0.0) * value for name, value in zip(WITH_MEANING, values.tolist(), strict=False)
    )
    return 1.0 / (1.0 + math.exp(-z))
