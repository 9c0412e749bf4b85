"""Notices name their subject once, at the start of a paragraph: what follows answers for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer
from tests.index.answers.conftest import document

CAMP = (
    "Outing of the beavers: on Sunday 7 June we walk to the Kestrel mill. We meet at 9.20am at the weir, so please "
    "don't be late. The price is £6.40 for each of them. Everybody brings a cup. We are back at 5pm.",
    "Summer camp: our tents stand at Lake Orrin from 3 to 9 August. Parents may visit us on Wednesday.",
    "Swimming: Ada Roe teaches the beginners in the lido. Milo Tarn was there in 1998.",
)


@pytest.fixture(scope="module")
def camp() -> Engine:
    return Engine(Unindexed([document("camp.txt", "Letter to parents", CAMP)]))


def shown(engine: Engine, question: str) -> list[str]:
    answer = engine.answer(question, "en")
    return [citation.quote for citation in answer.citations] if isinstance(answer, Answer) else []


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("how much is the outing to the mill?", "The price is £6.40 for each of them."),
        ("how much does the outing of the beavers cost", "The price is £6.40 for each of them."),
        ("what time are the beavers back from the mill", "We are back at 5pm."),
    ],
)
def test_a_later_sentence_answers_with_the_one_that_the_paragraph_opens_with(
    camp: Engine, question: str, first: str
) -> None:
    quotes = shown(camp, question)
    assert quotes[0] == first
    assert quotes[1].startswith("Outing of the beavers")


def test_what_time_is_answered_with_an_hour_not_with_the_day(camp: Engine) -> None:
    assert "9.20am" in shown(camp, "what time do we meet for the outing to the mill?")[0]
    assert "7 June" in shown(camp, "on which day is the outing to the mill?")[0]


@pytest.mark.parametrize(
    "question",
    [
        "how much is the summer camp?",  # the price is another paragraph's
        "how much does the camp at Lake Orrin cost",
        "what time does the camp at Lake Orrin start",
        "when did Ada Roe teach at the lido",  # the year is told of somebody else
    ],
)
def test_what_is_said_of_something_else_answers_nothing(camp: Engine, question: str) -> None:
    quotes = shown(camp, question)
    assert not any(told in quote for quote in quotes for told in ("£6.40", "9.20", "5pm", "1998"))


@pytest.mark.parametrize(
    ("before", "question", "first"),
    [
        ("when is the outing to the mill?", "and what is the price?", "The price is £6.40 for each of them."),
        ("how much is the outing to the mill?", "and when are we back?", "We are back at 5pm."),
    ],
)
def test_what_is_asked_next_is_answered_from_the_same_paragraph(
    camp: Engine, before: str, question: str, first: str
) -> None:
    answer = camp.answer(question, "en", [before])
    assert isinstance(answer, Answer)
    assert answer.citations[0].quote == first


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("wo bekomme ich Karten fürs Konzert?", "Karten gibt es in der Buchhandlung."),
        ("wo gibt es Karten fürs Turnier", ""),
    ],
)
def test_where_is_answered_for_the_opening_as_well(tmp_path: Path, question: str, first: str) -> None:
    (tmp_path / "fest.md").write_text(
        "# Sommerfest\n\nDer Eintritt ist frei, nur das Konzert kostet 9 Euro. Karten gibt es in der Buchhandlung.\n\n"
        "Hunde bleiben bitte draußen, auch wenn sie getragen werden.\n",
        "utf-8",
    )
    answer = Engine(Unindexed([load(tmp_path / "fest.md", tmp_path)])).answer(question, "de")
    quote = answer.citations[0].quote if isinstance(answer, Answer) else ""
    assert first in quote
    assert bool(quote) is bool(first)
