"""How sure the engine may be of what it found: the calibrated share, and what conversations and rivals make of it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.confidence import doubts, follow_ups
from index.answers.ranking.confidence.calibration import SIGNALS, confidence, is_across, signals
from index.answers.ranking.confidence.doubts import FEW
from index.answers.ranking.features import proximity
from index.answers.ranking.features.features import SENTENCE, Features
from index.answers.ranking.features.roles import has_sides
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.near_misses.another_year import is_only_of_that_year
from index.answers.ranking.near_misses.near_misses import DECISIVE, OF_ANOTHER, near_misses
from index.answers.ranking.near_misses.other_sums import has_only_other_sums
from index.answers.ranking.reranking.definition import SAYS
from index.answers.ranking.selection import reading, units
from index.answers.ranking.selection.model import Weights
from index.answers.ranking.selection.selection import Ranking
from index.store.postings import Floats

UNSUPPORTED = 0.3
"""What remains of the confidence in a follow-up of which only the words taken over from the question before are found,
and in a sentence that says of another name what is asked."""
MISSED = 0.15
"""What remains in a sentence that is a near miss."""
LESS_ABROAD = 0.5
"""The power that what remains is raised to where the sentence is in another language than the question: there rules
doubt right answers nearly as often as others, for the words that they look at are translated."""
BARE = 0.5
"""Confidence in a sentence that holds all of a question of FEW words: too short for the signals to tell much."""
DEFINED = 0.8
"""Confidence in a sentence that says what the thing is, where that is asked."""
BELOW = 0.6
"""Confidence in a sentence below a heading that asks what is asked."""
OF_OPENING = 0.5
"""Confidence in a sentence that answers for what its paragraph opens with, the two having all that is asked."""
SETTLED = 0.7
"""The power that the confidence is raised to where the conversation has settled the subject; only what is asked of it
was in doubt."""
ALL_SAID = 0.85
"""The share of the question from which a sentence in another language is taken to say all of it."""
_COVERED = SIGNALS.index("sentence")
WHOLE = 0.9
"""How well each of its words must be met: as typed or in another form; a synonym is too little to go by."""


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """What was found for a question, before it is decided whether and what to show."""

    question: Question
    evidence: Evidence
    features: Features
    ranking: Ranking
    plain: Ranking
    """Before what is preferred for a question of its kind."""


class Standing(NamedTuple):
    """What the confidence in an answer follows from, whatever the weights are: its signals, and what the rules make of
    what these say."""

    signals: Floats
    share: float = 1.0  # what remains of it
    power: float = 1.0
    least: float = 0.0

    def sure(self, calibrated: float) -> float:
        """The confidence, from what the signals say."""
        return max(self.share * math.pow(calibrated, self.power), self.least)


class Sureness(NamedTuple):
    """The confidence in an answer, and the one below which it is withheld."""

    confidence: float
    least: float


def sureness(
    collection: Corpus,
    weights: Weights,
    f: Findings,
    shown: Sequence[int],
    prefer: Sequence[str] = (),
) -> Sureness:
    """How sure an answer of the sentences `shown` is, best first.

    `prefer` are ids of passages that the conversation is about.
    """
    standing = standing_of(collection, f, shown, prefer)
    across = is_across(standing.signals)
    calibrated = confidence(standing.signals, weights.sure_by(across))
    sure = standing.sure(reading.sure(calibrated, f.features, shown[0], weights.reads(across)))
    if across and float(standing.signals[_COVERED]) >= ALL_SAID:  # then words tell as much as in the same language
        sure = max(sure, standing.sure(confidence(standing.signals, weights.confidence)))
    return Sureness(sure, weights.least(f.question.language, across))


def standing_of(collection: Corpus, f: Findings, shown: Sequence[int], prefer: Sequence[str] = ()) -> Standing:
    """See Standing; `shown` and `prefer` as in `sureness`."""
    elsewhere = f.features.elsewhere
    abroad = elsewhere is not None and bool(elsewhere[f.evidence.sentence_passage[shown[0]]])
    missed = near_misses(collection, f.question, f.evidence, shown[0], abroad)
    values = signals(f.question, f.evidence, f.features, f.ranking, shown, missed)
    share = _doubted(collection, f, shown, missed)
    if share is not None and abroad:
        share = math.pow(share, LESS_ABROAD)
    said = f.ranking.defining is not None and float(f.ranking.defining[shown[0]]) >= SAYS
    below = f.ranking.asked_above is not None and bool(f.ranking.asked_above[shown[0]])
    of_opening = f.ranking.of_opening is not None and bool(f.ranking.of_opening[shown[0]])
    there = follow_ups.preferred(collection, f.evidence, prefer)
    goes_on = follow_ups.goes_on(f.question, f.evidence, shown, there)
    told = (
        DEFINED if said else 0.0,
        BELOW if below else 0.0,
        OF_OPENING if of_opening else 0.0,
        BARE if goes_on else 0.0,
    )
    if follow_ups.is_astray(collection, f.question, f.evidence, shown[0], prefer):
        return Standing(values, UNSUPPORTED if share is None else share)
    least = max(units.sureness(f.question, f.evidence, shown[0]), *told)
    if share is not None:
        told_of_another = any(missed[name] for name in OF_ANOTHER) or _is_barred(f, shown[0])
        told_of_another |= _has_nothing_asked(f, shown[0])
        return Standing(values, share, least=0.0 if told_of_another else least)  # no heading makes that an answer
    settled = follow_ups.stays(collection, f.question, f.evidence, shown[0], prefer)
    bare = BARE if _is_all_there(f, shown[0]) else 0.0
    return Standing(values, power=SETTLED if settled else 1.0, least=max(least, bare))


def _doubted(collection: Corpus, f: Findings, shown: Sequence[int], missed: Mapping[str, float]) -> float | None:
    """What remains of the confidence where a rule speaks against the answer; None where none does."""
    if follow_ups.is_of_the_other(f.question, f.evidence, shown[0]):
        return MISSED
    if f.question.follows and follow_ups.typed_words_missing(f.question, f.evidence, shown[0]):
        return UNSUPPORTED
    if doubts.lacks_the_measure(collection, f.question, f.evidence, shown):
        return UNSUPPORTED
    if doubts.asks_of_the_unknown(collection, f.question, f.evidence, shown[0]):
        return UNSUPPORTED
    if proximity.says_of_another(collection, f.question, f.evidence, shown[0]):
        return UNSUPPORTED
    if (
        any(missed[name] for name in DECISIVE)
        or _is_barred(f, shown[0])
        or units.names_nobody(f.question, f.evidence, shown[0])
        or has_only_other_sums(collection, f.question, f.evidence, shown)
        or is_only_of_that_year(f.question, f.evidence, shown[0])
    ):
        return MISSED
    if _has_nothing_asked(f, shown[0]) or (_feature(f, shown[0], "reversed") == 1.0 and has_sides(f.question)):
        return MISSED
    return UNSUPPORTED if doubts.is_only_meant(f.question, f.evidence, shown[0]) else None


def _is_barred(f: Findings, best: int) -> bool:
    marks = (f.ranking.barred, f.ranking.another)
    return any(mark is not None and bool(mark[best]) for mark in marks)


def _is_all_there(f: Findings, best: int) -> bool:
    """Whether a bare name or term was asked for, or one thing of it, and all stands in the sentence or the heading
    above it; with a date where it is asked when, and so on. Of more words than FEW, whether it is asked who, and all of
    them stand in the sentence."""
    needed = [n for n, c in enumerate(f.question.concepts) if c.softness == 1.0]
    if len(needed) > FEW and f.question.kind is Kind.WHO:
        return bool((f.evidence.own[best, needed] >= WHOLE).all())  # 'half went to the museum': who, without a name
    if not needed or len(needed) > FEW or f.question.kind is Kind.YES_NO:
        return False
    if f.question.kind in (Kind.WHEN, Kind.HOW_MUCH, Kind.WHY) and all(f.question.concepts[n].name for n in needed):
        return False  # 'how many people live in Marrow': nothing that carries the question says what is asked
    there = np.maximum(f.evidence.matched[best], f.evidence.context[f.evidence.sentence_passage[best]])
    return bool((there[needed] >= WHOLE).all()) and _feature(f, best, "typed") > _feature(f, best, "rival")


def _feature(f: Findings, sentence: int, name: str) -> float:
    return float(f.features.sentences[sentence, SENTENCE.index(name)])


def _has_nothing_asked(f: Findings, best: int) -> bool:
    return doubts.has_nothing_asked(f.question, f.evidence, best, _feature(f, best, "typed"))
