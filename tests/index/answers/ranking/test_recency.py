from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.ranking.recency import ITS_TIME, TODAY, time_of
from index.model import Answer
from tests.index.answers.conftest import document


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Ada was mayor from 1998 to 2006.", 2006),
        ("Bo has been mayor since May 2018.", TODAY),
        ("С 2011 года старостой служит Аня.", TODAY),
        ("2009 жылдан бері төрағасы Қарл.", TODAY),
        ("2014'ten beri başkan Ece.", TODAY),
        ("自2003年起，校长是李明。", TODAY),
        ("Ada was the mayor.", None),
        ("The mayor is Ada.", ITS_TIME),
        ("It weighs 1,204 kg.", ITS_TIME),
    ],
)
def test_the_time_a_sentence_speaks_of(sentence: str, time: int | None) -> None:
    assert time_of(sentence, None) == time


def ask(question: str, *texts: str, titles: tuple[str, ...] = ()) -> Answer:
    names = titles or tuple(f"Notes {'abc'[n]}" for n in range(len(texts)))
    documents = [document(f"{n}.md", names[n], (text,)) for n, text in enumerate(texts)]
    reply = Engine(Unindexed(documents)).answer(question)
    assert isinstance(reply, Answer)
    return reply


CHAIRS = (
    "Ilse Hart was chair of the Marrow Club from 1990 to 1999.",
    "Ada Kestrel has been chair of the Marrow Club since 2015.",
)


def test_the_one_who_holds_an_office_comes_first() -> None:
    assert ask("Who is the chair of the Marrow Club?", *CHAIRS).citations[0].quote.startswith("Ada Kestrel")
    assert "Ilse Hart" in ask("Who was chair of the Marrow Club?", *CHAIRS).citations[0].quote


def test_nobody_who_once_held_an_office_is_in_bold() -> None:
    first = ask("Who is the chair of the Marrow Club?", " ".join(CHAIRS)).citations[0]
    assert "Ilse Hart" not in [first.quote[start:end] for start, end in first.highlights]


def test_an_office_is_of_the_country_beside_it() -> None:
    reply = ask(
        "Who is the president of France?",
        "President Ivo Marten of Poland has much in common with France.",
        "President Lea Roux of France met him in 2020.",
    )
    assert reply.citations[0].quote.startswith("President Lea Roux")


def test_figures_of_different_years_are_no_conflict_and_the_latest_comes_first() -> None:
    texts = ("A ticket for the Orm ferry costs 4 crowns.", "A ticket for the Orm ferry costs 6 crowns.")
    reply = ask("How much is a ticket for the Orm ferry?", *texts, titles=("Fares 2019", "Fares 2022"))
    assert reply.citations[0].source.title == "Fares 2022"
    assert not reply.disagree
    undated = ask("How much is a ticket for the Orm ferry?", *texts)
    assert undated.disagree


def test_two_things_of_one_kind_are_no_conflict() -> None:
    reply = ask(
        "When was the meeting held?", "Ada Kestrel held the meeting in 1990.", "Bo Lind held the meeting in 1995."
    )
    assert not reply.disagree
