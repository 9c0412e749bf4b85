"""No question costs out of proportion, whatever its shape: counted in calls of functions, which no machine changes.

`python -m bench.shapes` prints the dearest in ms; on the originals a plain question takes 3 ms, and 100 ms is the most.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from index.answers.engine import Engine
from tests.index.answers.question.shapes import LONGEST_MESSAGE, shapes

PLAIN = "Who designed the bridge over the Vesna at Marrow?"
MOST = 80
"""How many times the calls of PLAIN: the dearest of 384 shapes, thirty misspelt words, took 44."""
WORDS = ["bridge", "designed", "river", "trade", "grain", "harbour", "opened", "builder", "price", "railway", "signed"]
NAMES = ["Orlen", "Norland", "Sudmark", "Marrow", "Vesna", "Marten"]


def calls(run: Callable[[], object]) -> int:
    """How many functions are called while `run` runs, of Python and of C."""
    count = 0

    def counted(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("seed", range(4))
def test_no_shape_of_a_question_takes_far_more_work_than_a_plain_one(engine: Engine, seed: int) -> None:
    engine.warm()
    engine.answer("Who built the railway to Sudmark?")
    plain = calls(lambda: engine.answer(PLAIN[:-1] + f" {seed}?"))
    dear = [
        (took, kind, question[:80])
        for kind, question in shapes(WORDS, NAMES, seed, 32)
        if (took := calls(lambda q=question: engine.answer(q))) > MOST * plain  # type: ignore[misc]
    ]
    assert dear == []


def test_shapes_are_as_long_as_a_message_can_be() -> None:
    assert max(len(question) for _, question in shapes(WORDS, NAMES, 1, 64)) > LONGEST_MESSAGE
