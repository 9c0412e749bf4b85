"""Learn which dated statements tell something that happened (`index.facts.learned`).

    python -m bench.learning.events

`events.npz` beside this has what was measured of statements that were judged by reading, drawn from sets of documents
of strangers before any rule chose among them: their signals, the vectors of their sentences as whole numbers, their
language, their set, and whether they are right. The sentences themselves are others' and aren't kept. Each set in
turn is left out and predicted by what the others teach; then all of them give the weights that ship.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.facts import learned

Floats = npt.NDArray[np.float64]

HERE = Path(__file__).with_name("events.npz")
WEIGHTS = Path(learned.__file__).with_name("learned.json")
COMPONENTS = 80
"""Directions in which sentences differ most, by which their meaning is weighed."""
RIDGE = 100.0
"""How much is held against large weights."""
FEW = 20
"""Statements of a language below which its mean vector is mostly that of all."""
STEPS, FAR = 30, 30.0


class Judged(NamedTuple):
    """Statements that were judged by reading."""

    names: list[str]  # of the signals
    signals: Floats
    vectors: Floats
    languages: npt.NDArray[np.str_]
    sets: npt.NDArray[np.str_]
    right: npt.NDArray[np.bool_]
    shown: npt.NDArray[np.bool_]  # by the rules alone, when they were judged


class Fitted(NamedTuple):
    """What some statements teach: for their signals, and for vectors from which the mean of a language was taken."""

    means: Floats
    deviations: Floats
    weights: Floats
    bias: float
    meaning: Floats
    languages: dict[str, Floats]

    def predict(self, judged: Judged, which: npt.NDArray[np.bool_]) -> Floats:
        """The chance that each is right."""
        signals = _standard(judged.signals[which], self.means, self.deviations)
        off = _means(self.languages, judged.languages[which])
        said = signals @ self.weights + (judged.vectors[which] - off) @ self.meaning + self.bias
        chances: Floats = 1 / (1 + np.exp(-said))
        return chances


def read(path: Path = HERE) -> Judged:
    """The statements that were judged."""
    with np.load(path) as kept:
        vectors = kept["vectors"] * kept["scales"][:, None]
        return Judged(
            kept["names"].tolist(), kept["signals"].astype(float), vectors.astype(float),
            kept["languages"], kept["sets"], kept["right"], kept["shown"],
        )  # fmt: skip


def fit(judged: Judged, which: npt.NDArray[np.bool_]) -> Fitted:
    """What the statements `which` teach: a logistic regression on signals and the main directions of meaning."""
    signals, vectors, right = judged.signals[which], judged.vectors[which], judged.right[which].astype(float)
    means, deviations = signals.mean(axis=0), signals.std(axis=0)
    deviations[deviations == 0] = 1.0
    languages = {"": vectors.mean(axis=0)}
    for language in np.unique(judged.languages[which]):
        own = vectors[judged.languages[which] == language]
        share = len(own) / (len(own) + FEW)
        languages[str(language)] = share * own.mean(axis=0) + (1 - share) * languages[""]
    left = vectors - _means(languages, judged.languages[which])
    center = left.mean(axis=0)
    directions = np.linalg.svd(left - center, full_matrices=False)[2][:COMPONENTS]
    components = (left - center) @ directions.T
    scale = components.std(axis=0).mean()
    weights = _regress(np.hstack([_standard(signals, means, deviations), components / scale]), right)
    meaning = weights[signals.shape[1] : -1] @ directions / scale
    return Fitted(
        means, deviations, weights[: signals.shape[1]], float(weights[-1] - center @ meaning), meaning, languages
    )


def _standard(signals: Floats, means: Floats, deviations: Floats) -> Floats:
    return np.clip((signals - means) / deviations, -learned.FARTHEST, learned.FARTHEST)


def _means(languages: dict[str, Floats], of: npt.NDArray[np.str_]) -> Floats:
    return np.stack([languages.get(str(language), languages[""]) for language in of])


def _regress(values: Floats, right: Floats) -> Floats:
    """Newton's method; the last weight is the bias."""
    rows = np.hstack([values, np.ones((len(values), 1))])
    ridge = np.eye(rows.shape[1]) * RIDGE
    ridge[-1, -1] = 1e-4
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-np.clip(rows @ weights, -FAR, FAR)))
        slope = rows.T @ (chances - right) + ridge @ weights
        bend = (rows * np.maximum(chances * (1 - chances), 1e-5)[:, None]).T @ rows + ridge
        weights -= np.linalg.solve(bend, slope)
    return weights


def left_out(judged: Judged) -> Floats:
    """The chance of each statement by what the other sets teach."""
    chances = np.zeros(len(judged.right))
    for one in np.unique(judged.sets):
        which = judged.sets == one
        chances[which] = fit(judged, ~which).predict(judged, which)
    return chances


def write(fitted: Fitted, names: list[str], path: Path = WEIGHTS) -> None:
    """The weights as `index.facts.learned` reads them."""
    signals = {
        name: [round(float(value), 4) for value in row]
        for name, *row in zip(names, fitted.means, fitted.deviations, fitted.weights, strict=True)
    }
    kept = {
        "signals": signals,
        "bias": round(fitted.bias, 4),
        "languages": {name: round(float(mean @ fitted.meaning), 4) for name, mean in fitted.languages.items()},
        "meaning": base64.b64encode(fitted.meaning.astype("<f4").tobytes()).decode(),
    }
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Tell what is kept of sets that were left out, and write the weights."""
    judged = read()
    chances, right = left_out(judged), judged.right
    rules = judged.shown
    both = (rules & (chances >= learned.DENIED)) | (chances >= learned.VOUCHED)
    for name, kept in (("rules alone", rules), ("with what is learned", both)):
        of = f"{right[kept].sum()} of {right.sum()}"
        print(f"{name}: {kept.sum()} of {len(right)}, {right[kept].mean():.3f} right, {of}")
    write(fit(judged, np.ones(len(right), dtype=bool)), judged.names)


if __name__ == "__main__":
    main()
