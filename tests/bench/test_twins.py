from __future__ import annotations

import pytest

from bench.twins import HALVES, holds
from index.tables import read_table


@pytest.mark.parametrize(
    ("wanted", "held"),
    [
        (["45 euros"], True),
        (["*45 euros"], True),
        (["*80 euros"], False),
        (["80 euros", "!<b>80"], True),
        (["!80"], False),
        (["forty|45"], True),
        (["90"], False),
    ],
)
def test_a_reply_is_held_against_what_is_wanted(wanted: list[str], held: bool) -> None:
    assert holds("The full fee is 80 euros, the other <b>45 euros</b>.", wanted) is held


@pytest.mark.parametrize("half", HALVES)
def test_every_pair_has_a_question_with_an_answer_and_a_twin(half: str) -> None:
    for told in read_table("bench", f"twin_questions/{half}.yaml").values():
        assert told["docs"]
        assert all(len(pair) == 5 and pair[2] and pair[4] is None for pair in told["pairs"])
