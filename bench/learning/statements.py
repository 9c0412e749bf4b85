"""Learn which dated statements tell something that happened, and which sentences are worth posting
(`index.facts.learned`).

    python -m bench.learning.statements [--measure FOLDER]

`statements.npz` beside this has what was measured of statements that were judged by reading, drawn from sets of
documents of strangers before any rule chose among them: the signals of dated ones, the vectors of their sentences as
whole numbers, how good they are, and their set. The sentences themselves are others' and aren't kept; `--measure` makes
the file anew where the sets are there (`cross_encoding/strangers.py`).

Signals and vectors are weighed by a logistic regression each, over the sets that teach. How much the two count together
is learned from the other sets, each of which is left out in turn for what is told. What ships is weighed over all sets.
"""

from __future__ import annotations

import argparse
import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bench.learning.cross_encoding.strangers import EVENT, FACT, Set, Stated, sets
from index import documents
from index.errors import DocumentError
from index.facts import learned
from index.facts.learned import Chance, Meaning
from index.facts.short_names import naming_of
from index.facts.vouching import measured
from index.meaning.e5 import E5
from index.meaning.vectors import LARGEST
from index.timeline.events import dated_of
from index.timeline.story import story_of

Floats = npt.NDArray[np.float64]

HERE = Path(__file__).with_name("statements.npz")
WEIGHTS = Path(learned.__file__).with_name("learned.json")
RIGHT = 2
"""How good what is shown is to be; see `strangers`."""
RIDGE, RIDGE_OF_VECTORS, SLIGHT = 100.0, 300.0, 1.0
"""How much is held against large weights of signals, of vectors, and of the few numbers that make a chance."""
STEPS, FAR = 30, 30.0
MARKS, ALIKE = ((0.3, 0.6), (0.4, 0.6), (0.5, 0.6)), (0.5, 0.55, 0.6, 0.7)
"""Marks that are told of for comparison: for what the rules show and for others, and for all alike."""


class Judged(NamedTuple):
    """Statements that were judged by reading."""

    names: list[str]  # of the signals
    signals: Floats  # [n, signals]; zeros of a fact
    vectors: Floats  # [n, dimensions]
    kinds: npt.NDArray[np.str_]
    sets: npt.NDArray[np.str_]
    good: npt.NDArray[np.int8]
    shown: npt.NDArray[np.bool_]  # by the rules alone
    whole: npt.NDArray[np.bool_]
    held: npt.NDArray[np.bool_]  # its set doesn't teach

    def of(self, which: npt.NDArray[np.bool_]) -> Judged:
        """Some of them."""
        return Judged(self.names, *(values[which] for values in self[1:]))


def read(path: Path = HERE) -> Judged:
    """The statements that were judged."""
    with np.load(path) as kept:
        vectors = kept["vectors"] * kept["scales"][:, None]
        return Judged(
            kept["names"].tolist(), kept["signals"].astype(float), vectors.astype(float),
            kept["kinds"], kept["sets"], kept["good"], kept["shown"], kept["whole"], kept["held"],
        )  # fmt: skip


def measure(folder: Path, path: Path = HERE) -> None:
    """Make the file anew out of the sets in a folder. Facts that a rule keeps out aren't told of. Takes ten minutes."""
    rows = [row for one in sets(folder) for row in _rows(one, folder / one.name)]
    names = sorted({name for _, signals, _ in rows for name in signals})
    vectors = E5().said([stated.known["text"] for stated, _, _ in rows])
    scales = np.abs(vectors).max(axis=1) / LARGEST
    np.savez_compressed(
        path,
        names=np.array(names),
        signals=np.array([[signals.get(name, 0.0) for name in names] for _, signals, _ in rows], np.float32),
        vectors=np.rint(vectors / scales[:, None]).astype(np.int8),
        scales=scales.astype(np.float32),
        kinds=np.array([stated.kind for stated, _, _ in rows]),
        sets=np.array([one.name for _, _, one in rows]),
        good=np.array([stated.good for stated, _, _ in rows], np.int8),
        shown=np.array([bool(stated.known.get("shown", stated.known.get("vouched"))) for stated, _, _ in rows]),
        whole=np.array([bool(stated.known.get("whole")) for stated, _, _ in rows]),
        held=np.array([one.confirms for _, _, one in rows]),
    )


def _rows(one: Set, folder: Path) -> Iterator[tuple[Stated, dict[str, float], Set]]:
    signals: dict[str, dict[tuple[str, str], dict[str, float]]] = {}
    for stated in one.stated:
        if stated.kind == FACT:
            if stated.known["why"] is None:
                yield stated, {}, one
            continue
        name = stated.known["doc"]
        if name not in signals:
            signals[name] = _measured(folder / "files", name)
        found = signals[name].get((stated.known["date"], stated.known["text"]))
        if found is not None:
            yield stated, found, one


def _measured(folder: Path, name: str) -> dict[tuple[str, str], dict[str, float]]:
    try:
        document = documents.load(folder / name, folder)
    except DocumentError:
        return {}
    story, naming = story_of(document), naming_of(document)
    every = measured(document, story, dated_of(document, story), naming)
    return {(event.date, event.citations[0].quote[event.lead :]): signals for event, signals in every}


def of_vectors(judged: Judged) -> Meaning:
    """A logistic regression on vectors, drawn to their mean."""
    mean, scale = judged.vectors.mean(axis=0), float(judged.vectors.std(axis=0).mean())
    right = (judged.good == RIGHT).astype(float)
    *weights, bias = regress((judged.vectors - mean) / scale, right, RIDGE_OF_VECTORS)
    own = np.array(weights) / scale
    return Meaning(own.astype("<f4"), float(bias - mean @ own))


class Signals(NamedTuple):
    """What the signals of statements teach."""

    means: Floats
    deviations: Floats
    weights: Floats
    bias: float

    def weigh(self, signals: Floats) -> Floats:
        """Log odds by signals [n, signals] alone."""
        standard = np.clip((signals - self.means) / self.deviations, -learned.FARTHEST, learned.FARTHEST)
        weighed: Floats = standard @ self.weights + self.bias
        return weighed


def of_signals(judged: Judged) -> Signals:
    """A logistic regression on signals."""
    means, deviations = judged.signals.mean(axis=0), judged.signals.std(axis=0)
    deviations[deviations == 0] = 1.0
    standard = np.clip((judged.signals - means) / deviations, -learned.FARTHEST, learned.FARTHEST)
    *weights, bias = regress(standard, (judged.good == RIGHT).astype(float), RIDGE)
    return Signals(means, deviations, np.array(weights), float(bias))


def features(judged: Judged, signals: Signals | None, meaning: Meaning) -> Floats:
    """What a chance is made of [n, 3]: see `learned.Chance`."""
    weight = np.zeros(len(judged.good)) if signals is None else signals.weigh(judged.signals)
    odds = np.array(meaning.odds(judged.vectors.astype(np.float32)))
    return np.stack([odds, weight, judged.shown.astype(float)], axis=1)


def regress(values: Floats, right: Floats, ridge: float) -> Floats:
    """Newton's method; the last weight is the bias."""
    rows = np.hstack([values, np.ones((len(values), 1))])
    against = np.eye(rows.shape[1]) * ridge
    against[-1, -1] = 1e-4
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-np.clip(rows @ weights, -FAR, FAR)))
        slope = rows.T @ (chances - right) + against @ weights
        bend = (rows * np.maximum(chances * (1 - chances), 1e-5)[:, None]).T @ rows + against
        weights -= np.linalg.solve(bend, slope)
    return weights


def left_out(judged: Judged, values: Floats) -> Floats:
    """The chance of each statement by what the other sets teach."""
    chances = np.zeros(len(judged.good))
    right = (judged.good == RIGHT).astype(float)
    for one in np.unique(judged.sets):
        which = judged.sets == one
        *weights, bias = regress(values[~which], right[~which], SLIGHT)
        chances[which] = 1 / (1 + np.exp(-(values[which] @ np.array(weights) + bias)))
    return chances


def told(judged: Judged, chances: Floats, ships: Chance) -> None:
    """Print what would be shown at several marks, those that ship first."""
    right, soso = judged.good == RIGHT, judged.good >= RIGHT - 1
    _line("the rules alone", judged.shown, right, soso)
    for denied, vouched in ((ships.denied, ships.vouched), *MARKS):
        kept = np.where(judged.shown, (chances >= denied) | judged.whole, chances >= vouched)
        _line(f"shown by rules from {denied} on, others from {vouched} on", kept, right, soso)
    for least in ALIKE:
        _line(f"all from {least} on", chances >= least, right, soso)


def _line(name: str, kept: npt.NDArray[np.bool_], right: npt.NDArray[np.bool_], soso: npt.NDArray[np.bool_]) -> None:
    if kept.any():
        print(
            f"  {name:<64}{kept.sum():>5}, right {right[kept].mean():.3f}, so-so or right {soso[kept].mean():.3f},"
            f" {right[kept].sum() / right.sum():.2f} of the right ones"
        )


def chance(judged: Judged, values: Floats, ships: Chance) -> Chance:
    """What ships, with the marks that it has."""
    numbers = regress(values, (judged.good == RIGHT).astype(float), SLIGHT)
    return Chance(*(round(float(number), 4) for number in numbers), ships.vouched, ships.denied)


def write(names: Sequence[str], signals: Signals, meant: Mapping[str, Meaning], chances: Mapping[str, Chance]) -> None:
    """The weights as `index.facts.learned` reads them."""
    rows = zip(names, signals.means, signals.deviations, signals.weights, strict=True)
    kept: dict[str, Any] = {
        "signals": {name: [round(float(value), 4) for value in row] for name, *row in rows},
        "bias": round(signals.bias, 4),
    }
    for kind, meaning in meant.items():
        encoded = base64.b64encode(meaning.meaning.tobytes()).decode()
        kept[kind] = {"meaning": encoded, "bias": round(meaning.bias, 4)}
        kept[f"{kind}s"] = chances[kind]._asdict()
    WEIGHTS.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Tell what is kept of sets that were left out, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m bench.learning.statements", description=__doc__)
    parser.add_argument("--measure", type=Path, metavar="FOLDER", help="make the file anew out of these sets")
    options = parser.parse_args()
    if options.measure:
        measure(options.measure)
    judged = read()
    ships = learned.weights()
    meant, chances = {}, {}
    for kind, one in ((EVENT, ships.events), (FACT, ships.facts)):
        every = judged.of(judged.kinds == kind)
        taught, held = every.of(~every.held), every.of(every.held)
        values = features(held, of_signals(taught) if kind == EVENT else None, of_vectors(taught))
        print(f"{kind}s of sets that nothing was learned from: {len(held.good)}, {(held.good == RIGHT).sum()} right")
        told(held, left_out(held, values), one)
        meant[kind], chances[kind] = of_vectors(every), chance(held, values, one)
        print(f"  {chances[kind]}")
    write(judged.names, of_signals(judged.of(judged.kinds == EVENT)), meant, chances)


if __name__ == "__main__":
    main()
