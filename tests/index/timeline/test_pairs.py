"""Pairs of tellings that are one event, and pairs that are not, as documents tell them: those of the bench."""

from __future__ import annotations

import pytest

from bench.pairs import Pair, merged, pairs

ALIKE = [pair for pair in pairs() if pair.same]
TO_BE_FOUND = 0.9
"""Share of what is told twice that is told once: the rest is shown twice, which is the lesser fault."""


@pytest.mark.parametrize("pair", [pair for pair in pairs() if not pair.same], ids=lambda pair: pair.one)
def test_two_events_stay_two(pair: Pair) -> None:
    assert not merged(pair)


@pytest.mark.parametrize("language", ["en", "ru", "kk", "zh", "tr"])
def test_there_are_pairs_in_every_language(language: str) -> None:
    assert {pair.same for pair in pairs() if pair.language == language} == {True, False}


def test_what_is_told_twice_is_told_once() -> None:
    assert sum(map(merged, ALIKE)) >= TO_BE_FOUND * len(ALIKE)
