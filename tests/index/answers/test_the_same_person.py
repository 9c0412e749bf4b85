"""'She' stays the same person for as many turns as she is asked about."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.model import Answer
from tests.index.answers.conftest import document

TOLD = (
    "The Orlen Bridge was designed by Ada Kestrel and opened in 1931.",
    "Ada Kestrel drew 40 lighthouses before that.",
    "Ada Kestrel taught drawing at the school of Marrow.",
    "Ada Kestrel married in 1925.",
    "Ada Kestrel studied in Sudmark.",
    "Lena Orsk taught music at the school of Porto Alto.",
    "Lena Orsk studied in Norland, drew 12 lighthouses and sailed to the islands in 1958.",
    "Ada Kestrel sailed to the islands in 1940.",
)
TURNS = (
    ("Who designed the Orlen Bridge?", "designed by Ada Kestrel"),
    ("How many lighthouses did she draw?", "drew 40 lighthouses"),
    ("Where did she teach?", "at the school of Marrow"),
    ("When did she marry?", "married in 1925"),
    ("Where did she study?", "studied in Sudmark"),
    ("When did she sail to the islands?", "in 1940"),
)


@pytest.mark.parametrize("turn", range(len(TURNS)))
def test_she_is_the_same_many_turns_later(turn: int) -> None:
    engine = Engine(Unindexed([document("lives.txt", "Builders and teachers", TOLD)]))
    reply = engine.answer(TURNS[turn][0], before=[asked for asked, _ in TURNS[:turn]])
    assert isinstance(reply, Answer)
    assert TURNS[turn][1] in reply.citations[0].quote
