"""How a set of weights reads what the product would read of questions that it wasn't learned from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bench.learning.linear import auc
from index.meaning.packed import Floats


class Judged(NamedTuple):
    """A question's kind, which of its best sentences answer, best first, and the log odds of those that were read."""

    kind: str
    right: tuple[bool, ...]
    scores: Floats


class Line(NamedTuple):
    """What is told of a kind of question: means over those with an answer among the sentences, NaN where there is none,
    but for the last."""

    kind: str
    asked: int
    answered: int  # of these, an answer is among the sentences
    first: float  # share whose best sentence by the ranking answers
    chosen: float  # share whose best sentence by what was read does
    surest: float  # the best log odds
    otherwise: float  # the best log odds where no sentence answers


def line(kind: str, some: Sequence[Judged]) -> Line:
    """Of the questions of a kind."""
    with_answer = [one for one in some if any(one.right)]
    return Line(
        kind,
        len(some),
        len(with_answer),
        _mean([one.right[0] for one in with_answer]),
        _mean([one.right[int(one.scores.argmax())] for one in with_answer]),
        _mean([float(one.scores.max()) for one in with_answer]),
        _mean([float(one.scores.max()) for one in some if not any(one.right)]),
    )


def told_apart(answered: Sequence[Judged], otherwise: Sequence[Judged]) -> float:
    """ROC-AUC of the best log odds: of what has an answer among its sentences, and what is `otherwise` and has none."""
    yes = [float(one.scores.max()) for one in answered if any(one.right)]
    no = [float(one.scores.max()) for one in otherwise if not any(one.right)]
    return float(auc(np.array(yes), np.array(no))) if yes and no else float("nan")


def report(judged: Sequence[Judged]) -> None:
    """Print it, by kind and for all."""
    print(f"  {'kind':<12}{'asked':>7}{'answered':>10}{'first':>8}{'read':>8}{'surest':>8}{'otherwise':>11}")
    by_kind = {kind: [one for one in judged if one.kind == kind] for kind in sorted({one.kind for one in judged})}
    for kind, some in (*by_kind.items(), ("all", judged)):
        kind, asked, answered, first, chosen, surest, otherwise = line(kind, some)
        print(f"  {kind:<12}{asked:>7}{answered:>10}{first:>8.3f}{chosen:>8.3f}{surest:>8.2f}{otherwise:>11.2f}")
    near, practical, people = (by_kind.get(kind, []) for kind in ("near", "practical", "people"))
    print(
        f"  answer there or not, ROC-AUC: all {told_apart(judged, judged):.4f},"
        f" people {told_apart(people, people):.4f}, practical against near misses {told_apart(practical, near):.4f}",
        flush=True,
    )


def report_strangers(judged: Sequence[Judged]) -> None:
    """Print how questions on strangers' documents fare, in the documents' language and in others."""
    for source in ("strangers", "abroad"):
        yes = [one for one in judged if one.kind == source]
        no = [one for one in judged if one.kind == "strangers near"]
        chosen, apart = line(source, yes).chosen, told_apart(yes, no)
        print(f"  {source}: {len(yes)} asked, chosen {chosen:.3f}, {len(no)} near misses, ROC-AUC {apart:.4f}")


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else float("nan")
