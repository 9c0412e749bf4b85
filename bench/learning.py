"""Linear models fitted with NumPy: a choice among several (conditional logit), a yes or no (logistic regression)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Candidates (rows of figures) of which some are right."""

    rows: Floats
    right: Bools


def choices(groups: Sequence[Choice], prior: Mapping[int, float] | None = None, firm: float = 8.0) -> Floats:
    """Weights under which the right candidates are chosen: the likelihood that softmax falls on one of them is maximal.

    Newton's method with a ridge. `prior` holds some weights near a value that is known to be sensible, `firm` how
    firmly: for figures that the training questions hardly exercise.
    """
    used = [g for g in groups if g.right.any() and not g.right.all()]
    scale = np.concatenate([g.rows for g in used]).std(axis=0) + 1e-9
    scaled = [Choice(g.rows / scale, g.right) for g in used]
    ridge, centre = np.ones_like(scale), np.zeros_like(scale)
    for n, value in (prior or {}).items():
        ridge[n], centre[n] = 1.0 + firm / scale[n] ** 2, value * scale[n]
    weights = np.zeros_like(scale)
    loss, slope, bend = _choice_loss(scaled, weights, ridge, centre)
    for _ in range(30):
        step = np.linalg.solve(bend, slope)
        size = 1.0
        while (tried := _choice_loss(scaled, weights - size * step, ridge, centre))[0] > loss and size > 1e-3:
            size /= 2
        weights = weights - size * step
        if abs(loss - tried[0]) < 1e-3:
            break
        loss, slope, bend = tried
    return weights / scale


def _choice_loss(
    groups: Sequence[Choice], weights: Floats, ridge: Floats, centre: Floats
) -> tuple[float, Floats, Floats]:
    off = weights - centre
    loss, slope, bend = float(ridge * off @ off) / 2, ridge * off, np.diag(ridge + 1e-3)
    for group in groups:
        x = group.rows
        score = x @ weights
        p = np.exp(score - score.max())
        q = np.where(group.right, p, 0.0)
        loss -= float(np.log(q.sum() / p.sum()))
        p, q = p / p.sum(), q / q.sum()
        mean = p @ x
        slope = slope + mean - q @ x
        bend = bend + (x * p[:, None]).T @ x - np.outer(mean, mean)
    return loss, slope, bend


def yes_or_no(rows: Floats, right: Bools, importance: Floats, ridge: float = 3.0) -> tuple[Floats, float]:
    """Weights and bias of a logistic regression."""
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    x = np.column_stack(((rows - mean) / scale, np.ones(len(rows))))
    penalty = np.append(np.full(rows.shape[1], ridge), 1e-6)
    weights = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (importance * (p - right)) + penalty * weights
        bend = (x * (importance * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    plain = weights[:-1] / scale
    return plain, float(weights[-1] - plain @ mean)


def yes_or_no_signed(
    rows: Floats, right: Bools, importance: Floats, signs: Mapping[int, int], ridge: float = 3.0
) -> tuple[Floats, float]:
    """`yes_or_no` in which some weights may only be positive (1) or negative (-1): one that isn't becomes nought.

    By elimination: the third of them that is the furthest off goes first, since others often come right without it.
    """
    live = list(range(rows.shape[1]))
    while True:
        weights, bias = yes_or_no(rows[:, live], right, importance, ridge)
        size = np.abs(weights) * rows[:, live].std(axis=0)
        wrong = [n for n, column in enumerate(live) if signs.get(column, 0) * weights[n] < 0]
        if not wrong:
            full = np.zeros(rows.shape[1])
            full[live] = weights
            return full, bias
        wrong.sort(key=lambda n: -size[n])
        gone = {live[n] for n in wrong[: max(1, len(wrong) // 3)]}
        live = [column for column in live if column not in gone]


def auc(positive: Floats, negative: Floats) -> float:
    """Area under the ROC curve: how often a positive scores above a negative; ties count half."""
    everything = np.concatenate((positive, negative))
    _, group, counts = np.unique(everything, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[group]
    n = len(positive)
    return float((ranks[:n].sum() - n * (n + 1) / 2) / (n * len(negative)))
