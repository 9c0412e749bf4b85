"""What reading makes of the confidence is learned from what was read, and no right answer is given up for it."""

from __future__ import annotations

import numpy as np

from bench.learning import reading
from bench.learning.reading import Read
from index.answers.ranking.confidence.confidence import Standing

NOTHING = np.zeros(1, np.float32)


def read(before: float, odds: float, *, right: bool, foreign: bool = False, share: float = 1.0) -> Read:
    standing = Standing(NOTHING, share)
    return Read(before, odds, right, right, foreign, standing, standing, 0.3)


def some() -> list[Read]:
    """Reading tells right from foreign nine times in ten, what was known before six times."""
    rng = np.random.default_rng(2)
    found = []
    for right in (True, False) * 200:
        sign = 1.0 if right else -1.0
        odds = sign * (2.0 if rng.random() < 0.9 else -2.0)
        before = sign * (1.0 if rng.random() < 0.6 else -1.0) - 0.5
        found.append(read(before, odds, right=right, foreign=not right))
    return found


def test_what_tells_more_weighs_more() -> None:
    weights = reading.learned(some())
    assert weights["read"] > 2 * weights["calibrated"] > 0


def test_as_many_are_right_as_before_and_fewer_foreign_ones_pass() -> None:
    taught = some()
    before, after = (
        {part.split()[-2]: int(part.split()[-1]) for part in line.split(": ")[1].split(", ")}
        for line in reading.shown(taught, reading.learned(taught))
    )
    assert after["right"] >= before["right"]
    assert after["foreign"] < before["foreign"]


def test_what_a_rule_decides_teaches_nothing() -> None:
    doubted = [read(2.0, 5.0, right=False, share=0.15) for _ in range(500)]
    assert reading.learned([*some(), *doubted])["read"] == reading.learned(some())["read"]
