"""A message of a chat that asks without a question mark is a question, and what follows answers it."""

from __future__ import annotations

import pytest

from index.model import Kind
from tests.index.documents.units.conftest import Read, told


def chat(asks: str, says: str) -> str:
    told = [
        "Ned: good morning everybody",
        "Ida: hello",
        f"Tom: {asks}",
        f"Ida: {says}",
        "Ned: thanks a lot",
        "Tom: fine",
    ]
    return "".join(f"03/09/2025, 08:1{n} - {line}\n" for n, line in enumerate(told))


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        ("does anyone know what day PE is", "PE is on Tuesdays"),
        ("Hi all, anyone got the spelling list", "it is in the blue folder"),
        ("what time is the bus", "it goes at eight"),
        ("кто знает во сколько автобус", "автобус в восемь"),
        ("yarınki gezi kaçta bilen var mı", "gezi dokuzda"),
    ],
)
def test_it_heads_its_answer(read: Read, asks: str, says: str) -> None:
    pieces = told(read(chat(asks, says), ".txt"))
    sections = [section for section, _, text in pieces if says in text]
    assert len(sections) == 1
    assert asks in " ".join(sections[0])


@pytest.mark.parametrize("says", ["what a lovely day that was", "when you come bring the key", "can do, see you there"])
def test_what_only_begins_like_a_question_heads_nothing(read: Read, says: str) -> None:
    pieces = told(read(chat(says, "see you"), ".txt"))
    assert [kind for _, kind, text in pieces if says in text] == [Kind.TURN]
    assert not [section for section, _, _ in pieces if says in " ".join(section)]
