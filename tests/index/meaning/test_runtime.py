"""A model opened by onnxruntime."""

from __future__ import annotations

from typing import Any, cast

from index.meaning import graph
from index.meaning.e5 import E5
from index.meaning.packed import Packed
from index.meaning.runtime import session


def test_a_model_that_is_handed_over_whole_is_not_kept_a_second_time(model: Packed, e5: E5) -> None:
    opened = cast(Any, session(graph.build(model)))
    assert "_model_bytes" in vars(opened)  # where onnxruntime keeps it
    assert opened._model_bytes is None
    assert [put.name for put in opened.get_inputs()] == [graph.EMBEDDED, graph.PRESENT]
