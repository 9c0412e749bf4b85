"""What reading a question together with the best sentences makes of the confidence, learned anew for what ships.

Asked are the works of the confirming half, for those of the other half the network that reads was learned from: with it
everything would look surer than it is. Three numbers (see `selection.reading.sure`); the bias is then the least with
which as many are rightly answered as before anything was read, so that what is gained are refusals.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from bench.corpora import Article, Asked
from bench.learning.linear import Floats
from bench.learning.material import Material
from bench.learning.rooms import Found, Room, find, holds, room
from bench.measuring import told
from index.answers.ranking.confidence.calibration import confidence, is_across
from index.answers.ranking.confidence.confidence import Standing, standing_of
from index.answers.ranking.selection import reading, selection
from index.answers.ranking.selection.model import Weights

SIZES = (3, 12)
"""Works of the folders that questions on other works are asked of."""
FOREIGN, OWN = 120, 60
"""Of those, and of the folder's own, so many."""
KEPT = (1.0, 0.5, 0.2)
"""Shares of the articles in the folders that are asked in other languages."""
LEFT_OUT = 3
"""Practical documents that are left out of their folder in turn: their questions are foreign then."""
IMPORTANCE = 3.0
"""Of foreign questions: few of them come high."""
STEPS = 30
LENIENT = {False: 0.25, True: 0.5}
"""What is added to the bias then, for answers in the question's language and across: on strangers' documents, where
questions are put in other words, as many would be rightly answered as before only with this, and fewer near misses
all the same (docs/experiments.md)."""
REACH, BY = 2.0, 0.01
"""How far around what was learned the bias is looked for, and in what steps."""


@dataclass(frozen=True, slots=True)
class Read:
    """A question that was read: what the other signals made of its answer as log odds, what reading says, and whether
    the answer is right, before reading and after it."""

    before: float
    odds: float
    was_right: bool
    right: bool
    foreign: bool
    was: Standing
    standing: Standing
    least: float
    across: bool = False

    def sure(self, weights: Mapping[str, float]) -> float:
        """The confidence after it, by these weights."""
        z = weights["calibrated"] * self.before + weights["read"] * self.odds + weights["bias"]
        return self.standing.sure(1 / (1 + math.exp(-z)))


def lessons_of(m: Material, ships: Weights, seed: int) -> list[Read]:
    """What is read of all that is asked of `m`, which should be the confirming half."""
    rng = random.Random(seed)
    asked = ((asked_of, q) for asked_of, some in chain(_rooms(m, ships, rng), _across(m, ships, rng)) for q in some)
    found = (_read(asked_of, q, ships) for asked_of, q in told(asked, "questions read"))
    return [one for one in found if one is not None]


def learned(taught: Sequence[Read]) -> dict[str, float]:
    """The weights of the regression; Newton's method, drawn to what changes nothing."""
    rows: Floats = np.array([(one.before, one.odds, 1.0) for one in taught])
    right = np.array([one.right for one in taught], dtype=np.float64)
    importance = np.where([one.foreign for one in taught], IMPORTANCE, 1.0)
    importance *= [one.standing.share == 1.0 and not one.standing.least for one in taught]  # else a rule decides
    naught = np.array([1.0, 0.0, 0.0])
    weights = naught.copy()
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (importance * (p - right)) + 2 * (weights - naught)
        bend = (rows * (importance * p * (1 - p))[:, None]).T @ rows + 2 * np.eye(3)
        weights = weights - np.linalg.solve(bend, slope)
    found = dict(zip(("calibrated", "read", "bias"), weights.tolist(), strict=True))
    wanted = sum(one.was_right and _before(one) >= one.least for one in taught)
    found["bias"] -= REACH
    for _ in range(round(2 * REACH / BY)):
        if sum(one.right and one.sure(found) >= one.least for one in taught) >= wanted:
            break
        found["bias"] += BY
    found["bias"] += LENIENT[taught[0].across]
    return {name: round(value, 3) for name, value in found.items()}


def shown(taught: Sequence[Read], weights: Mapping[str, float]) -> Iterator[str]:
    """How many are answered before and after, rightly, not rightly, and of foreign questions."""
    for when, sure, right in (
        ("before", [_before(one) for one in taught], [one.was_right for one in taught]),
        ("after", [one.sure(weights) for one in taught], [one.right for one in taught]),
    ):
        up = np.array(sure) >= [one.least for one in taught]
        foreign, good = np.array([one.foreign for one in taught]), np.array(right)
        right_ones, wrong, of_foreign = ((up & some).sum() for some in (good, ~good & ~foreign, foreign))
        yield f"{when}: right {right_ones}, wrong or near {wrong}, foreign {of_foreign}"


def _before(one: Read) -> float:
    return one.was.sure(1 / (1 + math.exp(-one.before)))


def _rooms(m: Material, ships: Weights, rng: random.Random) -> Iterator[tuple[Room, Sequence[Asked]]]:
    on_articles = (*m.asked, *(q for q in m.people if q.answers))
    whole = room(m.articles, ships)
    yield whole, (*rng.sample(m.asked, min(4 * FOREIGN, len(m.asked))), *m.people)
    for size in SIZES:
        yield _some(rng.sample(m.articles, min(size, len(m.articles) // 2)), (), on_articles, ships, rng)
    for practice in m.practices:
        yield room((*practice.articles, *practice.beside), ships), (*practice.asked, *practice.near)
        for out in rng.sample(practice.articles, min(LEFT_OUT, len(practice.articles))):
            inside = [article for article in practice.articles if article is not out]
            yield _some(inside, practice.beside, practice.asked, ships, rng)


def _across(m: Material, ships: Weights, rng: random.Random) -> Iterator[tuple[Room, Sequence[Asked]]]:
    """Articles asked in other languages, and practical documents that are all in one; some are left out of each."""
    for kept in KEPT:
        some = rng.sample(m.articles, max(SIZES[0], int(len(m.articles) * kept)))
        names = {article.name for article in some}
        yield room(some, ships), [_foreign(q, q.document in names) for q in m.across]
    names = sorted(m.polyglot.documents)
    for told_in in sorted(next(iter(m.polyglot.documents.values()))):
        out = frozenset(rng.sample(names, len(names) // 2))
        inside = [m.polyglot.documents[name][told_in] for name in names if name not in out]
        lines = [
            (line, language, text)
            for line in m.polyglot.lines
            for language, text in line.questions.items()
            if language != told_in
        ]
        asked = [
            _foreign(
                Asked(
                    text, tuple(line.answers.values()), m.polyglot.documents[line.document][told_in].name, 0,
                    language=language,
                ),
                line.document not in out,
            )
            for line, language, text in lines
        ]  # fmt: skip
        yield room(inside, ships), asked


def _foreign(q: Asked, there: bool) -> Asked:
    return q if there else replace(q, answers=(), sort="foreign")


def _some(
    inside: Sequence[Article], beside: Sequence[Article], asked: Sequence[Asked], ships: Weights, rng: random.Random
) -> tuple[Room, list[Asked]]:
    """A folder of some of the works that questions are on: the others' questions have no answer there."""
    names = {article.name for article in inside}
    own = [q for q in asked if q.document in names]
    foreign = [replace(q, answers=(), sort="foreign") for q in asked if q.document not in names]
    some = (*rng.sample(own, min(OWN, len(own))), *rng.sample(foreign, min(FOREIGN, len(foreign))))
    return room((*inside, *beside), ships), list(some)


def _read(asked_of: Room, q: Asked, ships: Weights) -> Read | None:
    """None where nothing would be read: words are sure enough, or sure that it isn't there."""
    words, found = find(asked_of, q)
    learned = ships.with_meaning
    if found is None or learned is None or asked_of.near is None:
        return None
    if words and not learned.doubts(_calibrated(words, _standing(words), ships)[1]):
        return None
    was = _standing(found)
    before, sure = _calibrated(found, was, learned.weights)
    if not reading.is_doubtful(sure):
        return None
    across = is_across(was.signals)
    read = replace(found, findings=asked_of.engine.searching.read(found.findings, asked_of.near))
    odds = read.findings.features.read
    first = _shown(read)[0]
    if odds is None or np.isnan(odds[first]):
        return None
    standing = _standing(read)
    before = _calibrated(read, standing, learned.weights)[0]
    if is_across(standing.signals) != across:
        return None  # a sentence in another language came first
    right = [_is_right(one) for one in (found, read)]
    least = learned.weights.least(q.language, across=across)
    return Read(before, float(odds[first]), right[0], right[1], q.sort == "foreign", was, standing, least, across)


def _calibrated(found: Found, standing: Standing, weights: Weights) -> tuple[float, float]:
    """What the signals say, as log odds, and the confidence that follows."""
    p = confidence(standing.signals, weights.sure_by(is_across(standing.signals)))
    return math.log(p / (1 - p)), standing.sure(p)


def _standing(found: Found) -> Standing:
    return standing_of(found.engine.collection, found.findings, _shown(found))


def _shown(found: Found) -> list[int]:
    lengths = [len(sentence) for sentence in found.texts()]
    return selection.choose(found.findings.ranking.sentences, lengths, found.findings.evidence.matched)


def _is_right(found: Found) -> bool:
    texts = found.texts()
    summary = " ".join(texts[s] for s in _shown(found))[: selection.LIMIT]
    return bool(found.asked.answers) and holds(summary, found.asked.answers, found.asked.language)
