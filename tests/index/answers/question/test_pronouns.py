"""'One' that takes up a noun is no word to look for, wherever it stands in a question."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand


@pytest.mark.parametrize(
    ("question", "looked_for"),
    [
        ("which one is the oldest pier", {"oldest", "pier"}),
        ("oldest pier of the town which one", {"oldest", "pier", "town"}),
        ("how many ones are there at the pier", {"pier"}),
        ("what ones does the pier have?", {"pier"}),
    ],
)
def test_it_is_read_behind_what_asks_for_a_kind_or_a_number(question: str, looked_for: set[str]) -> None:
    assert looked_for <= {concept.surface for concept in understand(question, "en").concepts}
