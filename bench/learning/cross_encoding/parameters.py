"""What is learned, by the names that it ships with: changes of low rank of all matrices, biases, norms, and the heads.

`index.meaning.adapted` adds the changes to the encoder's matrices; the heads are `index.meaning.cross_encoder.Heads`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.meaning import cross_encoder
from index.meaning.adapted import DOWN, UP, Matrices
from index.meaning.packed import Floats, Shape

FILE = Path(cross_encoder.__file__).with_name(cross_encoder.FILE)
RANK = 32
"""Of the changes."""
NEAR, BIAS = 14.0, -12.0
"""What a score is before anything is learned: the means of a question and of a sentence have cosines of .7 to .9, most
of them, and half of what is read answers."""
HELPING = ("span.w", "span.b")
"""What only helps to learn and doesn't ship: where the answer begins and ends, out of each token's state."""
HEADS = ("last", "own", "both", "bias")


def matrices(shape: Shape) -> dict[str, tuple[int, int]]:
    """The matrices that change, by name, with how many outputs and inputs each has."""
    sizes = dict.fromkeys(("q", "k", "v", "ao"), (shape.width, shape.width))
    sizes |= {"fi": (shape.inner, shape.width), "fo": (shape.width, shape.inner)}
    return {f"l{layer}.{part}.w": size for layer in range(shape.layers) for part, size in sizes.items()}


def vectors(shape: Shape) -> list[str]:
    """The names of the biases and norms, which are learned anew."""
    norms = ["emb.ln", *(f"l{layer}.{norm}" for layer in range(shape.layers) for norm in ("aln", "oln"))]
    return [f"{name[:-2]}.b" for name in matrices(shape)] + [f"{norm}.{part}" for norm in norms for part in "wb"]


def initial(model: Matrices, seed: int) -> dict[str, Floats]:
    """What it begins with: the encoder unchanged, and scores by the cosine of question and sentence."""
    rng = np.random.default_rng(seed)
    width = model.shape.width
    found = {name: model.floats(name) for name in vectors(model.shape)}
    for name, (outputs, inputs) in matrices(model.shape).items():
        found[name + DOWN] = rng.normal(scale=inputs**-0.5, size=(RANK, inputs)).astype(np.float32)
        found[name + UP] = np.zeros((outputs, RANK), np.float32)
    found |= {"last": np.zeros(width, np.float32), "own": np.zeros(width, np.float32)}
    found |= {"both": np.full(width, NEAR, np.float32), "bias": np.array(BIAS, np.float32)}
    weights, biases = HELPING
    found[weights] = rng.uniform(-1, 1, size=(2, width)).astype(np.float32) * np.float32(width**-0.5)
    found[biases] = np.zeros(2, np.float32)
    return found


def begun(model: Matrices, seed: int, path: Path) -> dict[str, Floats]:
    """What it begins with to learn on from what is saved at `path`."""
    with np.load(path) as saved:
        known = {name: saved[name].astype(np.float32) for name in saved.files}
    return {**initial(model, seed), **known}


def is_new(name: str) -> bool:
    """Whether it begins with nothing that would be worth keeping, so that it may change fast."""
    return name.endswith((DOWN, UP)) or name in ("last", "bias", *HELPING)


def shipping(learned: Mapping[str, Floats]) -> dict[str, npt.NDArray[np.floating]]:
    """As the product reads it."""
    return {
        name: values if name == "bias" else values.astype(np.float16)
        for name, values in learned.items()
        if name not in HELPING
    }


def save(learned: Mapping[str, Floats], path: Path = FILE) -> None:
    """For the product, 5 MB."""
    kept: dict[str, Any] = {**shipping(learned)}
    np.savez_compressed(path, **kept)
