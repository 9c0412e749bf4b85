"""onnxruntime behind one door: a model opened to run on one thread, since questions already come on several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, cast

import numpy as np
import numpy.typing as npt

from index.meaning.encoder import ModelError

Array = npt.NDArray[Any]
WARNINGS = 3
"""Of onnxruntime's levels of severity: errors only. It warns of what it leaves unused."""


class _Named(Protocol):
    name: str


class Session(Protocol):
    """The little of onnxruntime's InferenceSession that is used."""

    def run(self, outputs: Sequence[str] | None, inputs: Mapping[str, npt.NDArray[np.generic]]) -> list[Array]: ...
    def get_inputs(self) -> Sequence[_Named]: ...
    def get_outputs(self) -> Sequence[_Named]: ...


def session(model: bytes | str) -> Session:
    """A model, given whole or by its path. Raises ModelError where onnxruntime is missing or can't read it."""
    try:
        import onnxruntime
    except ImportError as error:
        raise ModelError(f"onnxruntime can't be used ({error}): install it anew.") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.log_severity_level = WARNINGS
    try:
        opened = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # it has a class of its own for each cause, none in its public names
        shown = model if isinstance(model, str) else "the model"
        raise ModelError(f"onnxruntime can't read {shown}: {error}") from error
    opened._model_bytes = None  # it keeps them for other providers to fall back on, of which there are none: 22 MB
    return cast(Session, opened)
