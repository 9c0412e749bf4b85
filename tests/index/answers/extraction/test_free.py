"""'Free' is a price like others: of the clause that it stands in."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.language.analysis import words
from index.model import Answer
from tests.index.answers.conftest import document

BATHS = "Adults pay £5, children under 14 pay £2 and babies swim free. Lockers are free, towels cost £1."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What do adults pay?", ["£5"]),
        ("What do children pay?", ["£2"]),
        ("What do babies pay?", ["free"]),
        ("How much are the lockers?", ["free"]),
        ("How much are towels?", ["£1"]),
    ],
)
def test_what_is_free_is_told_of_what_it_is_said_of(question: str, told: list[str]) -> None:
    reply = Engine(Unindexed([document("baths.txt", "The baths", [BATHS])])).answer(question, "en")
    assert isinstance(reply, Answer)
    citation = reply.citations[0]
    assert [citation.quote[slice(*span)] for span in citation.highlights] == told


@pytest.mark.parametrize(
    ("text", "is_a_price"),
    [
        ("Lunch is free of charge.", True),
        ("Juniors row free.", True),
        ("Members get it for free and guests pay.", True),
        ("The hall is free on Mondays.", False),
        ("Feel free to ask.", False),
        ("The bread is gluten-free.", False),
        ("The owl was set free.", False),
    ],
)
def test_free_is_a_price_where_a_clause_ends(text: str, is_a_price: bool) -> None:
    marks = token_flags.of(text, words(text, "en"), "en")
    assert any(mark & token_flags.MONEY for mark in marks) is is_a_price
