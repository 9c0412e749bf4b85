"""Sentences that are built alike and tell of two things, however many others each is held against."""

from __future__ import annotations

from itertools import product

import pytest

from index.timeline import contrast
from index.timeline.contrast import Said
from index.timeline.contrast import contrast as differ
from index.timeline.merging import Statement
from tests.index.timeline.making import event

MILL = "The mill of Orlen was opened by the guild of weavers in the presence of the mayor."


def test_another_thing_in_the_same_place_makes_two_events() -> None:
    bridge = Said.of(event("1931-05-02", MILL.replace("mill", "bridge")))
    assert differ(Said.of(event("1931-05-02", MILL)), bridge)
    assert not differ(bridge, bridge)


def test_opposites_make_two_events_and_one_said_by_both_does_not() -> None:
    opened, closed = (Said.of(event("1931", f"The mill of Orlen was {word}.")) for word in ("opened", "closed"))
    assert differ(opened, closed)
    assert not differ(opened, opened)


def test_what_is_passed_over_unmatched_would_not_have_been_built_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [
        MILL, MILL.replace("mill", "bridge"), "The guild met.", "Weavers came to Orlen, and the mayor of the guild.",
        "In the presence of many the bridge of Almen was closed by the mayor.", "",
    ]  # fmt: skip
    said = [Said.of(event("1931", text)) for text in told]
    quickly = [differ(one, other) for one, other in product(said, said)]
    monkeypatch.setattr(contrast.LCSseq, "similarity", lambda one, other: len(one) + len(other))
    assert [differ(one, other) for one, other in product(said, said)] == quickly


def test_a_statement_is_taken_apart_once_however_many_it_is_held_against() -> None:
    statement = Statement.of(event("1931-05-02", MILL))
    assert statement.said is statement.said
