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
    rows, right = np.concatenate([g.rows for g in used]), np.concatenate([g.right for g in used])
    starts = np.concatenate(([0], np.cumsum([len(g.rows) for g in used])[:-1]))
    scale = rows.std(axis=0) + 1e-9
    ridge, centre = np.ones_like(scale), np.zeros_like(scale)
    for n, value in (prior or {}).items():
        ridge[n], centre[n] = 1.0 + firm / scale[n] ** 2, value * scale[n]
    model = _Choices(rows / scale, right, starts, ridge, centre)
    weights = np.zeros_like(scale)
    loss = model.loss(weights)
    for _ in range(30):
        step, size = model.step(weights), 1.0
        while (tried := model.loss(weights - size * step)) > loss and size > 1e-3:
            size /= 2
        weights = weights - size * step
        if abs(loss - tried) < 1e-3:
            break
        loss = tried
    return weights / scale


@dataclass(frozen=True, slots=True, eq=False)
class _Choices:
    """All groups one after another: they begin at `starts`."""

    rows: Floats
    right: Bools
    starts: npt.NDArray[np.int64]
    ridge: Floats
    centre: Floats

    def loss(self, weights: Floats) -> float:
        off, score = weights - self.centre, self.rows @ weights
        of_right = np.where(self.right, score, -np.inf)
        return float(self.ridge * off @ off / 2 + (self._log_sums(score) - self._log_sums(of_right)).sum())

    def step(self, weights: Floats) -> Floats:
        """Newton's: the slope over the bend."""
        off, score = weights - self.centre, self.rows @ weights
        p, q = self._shares(score), self._shares(np.where(self.right, score, -np.inf))
        means = np.add.reduceat(self.rows * p[:, None], self.starts)
        slope = self.ridge * off + self.rows.T @ (p - q)
        bend = np.diag(self.ridge + 1e-3) + (self.rows * p[:, None]).T @ self.rows - means.T @ means
        step: Floats = np.linalg.solve(bend, slope)
        return step

    def _shares(self, score: Floats) -> Floats:
        """Softmax within each group."""
        sizes = np.diff(np.append(self.starts, len(score)))
        shares: Floats = np.exp(score - np.repeat(self._log_sums(score), sizes))
        return shares

    def _log_sums(self, score: Floats) -> Floats:
        sizes = np.diff(np.append(self.starts, len(score)))
        most = np.maximum.reduceat(score, self.starts)
        sums: Floats = most + np.log(np.add.reduceat(np.exp(score - np.repeat(most, sizes)), self.starts))
        return sums


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
