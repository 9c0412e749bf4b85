from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.reranking.recency import ITS_TIME, TODAY, Dated, asks_of_now, time_of
from index.model import Answer, Source
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


def test_what_is_comes_before_what_is_planned() -> None:
    plan = "Norland wants its trade with Sudmark to grow to $35 million by 2030."
    was = "In 2022 the trade of Norland with Sudmark was $24 million."
    for texts in ((plan, was), (was, plan)):
        assert ask("How much is the trade of Norland with Sudmark?", *texts).citations[0].quote == was


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


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who is the chair of the Marrow Club?", True),
        ("How much is a ticket for the Orm ferry?", True),
        ("How much does a ticket for the Orm ferry cost?", True),  # a verb, but of a figure
        ("Who was the chair of the Marrow Club?", False),  # of the past
        ("Who is the chair of the Marrow Club in 1995?", False),  # of a year
        ("How much is a ticket for the Orm ferry in 2019?", False),
        ("Who founded the Marrow Club?", False),  # a deed is done once
        ("What is the Marrow Club?", False),  # neither an office nor a figure
        ("Where is the Marrow Club?", False),
    ],
)
def test_how_things_are_is_asked_of_offices_and_figures_without_a_year(question: str, expected: bool) -> None:
    assert asks_of_now(understand(question, "en")) is expected


@pytest.mark.parametrize(
    ("published", "title", "year"),
    [
        (None, "Fares of the Orm ferry", None),
        (None, "Fares 2019", 2019),
        ("2022-03", "Fares 2019", 2022),  # what the document says of itself counts before its title
        ("", "Fares 2019", 2019),
        (None, "Fares 1,204", None),  # a figure is no year
    ],
)
def test_when_a_document_was_written(published: str | None, title: str, year: int | None) -> None:
    dated = Dated([Source("a.md", title, "en", published=published)], [0])
    assert dated.year(0) == year


def test_of_two_of_one_year_the_better_one_stays_first() -> None:
    texts = ("A ticket for the Orm ferry costs 4 crowns.", "A ticket for the Orm ferry, as all say, costs 6 crowns.")
    question = "How much is a ticket for the Orm ferry?"

    def first(*titles: str) -> str:
        return ask(question, *texts, titles=titles).citations[0].quote

    assert first("Fares 2019", "Prices 2019") == first("Fares", "Prices") == texts[1]
    assert first("Fares 2020", "Prices 2019") == texts[0]


def test_only_what_answers_as_well_is_put_first() -> None:
    """The later sentence names another ferry, or gives no figure: it is no newer answer to what was asked."""
    question = "How much is a ticket for the Orm ferry?"
    old = "A ticket for the Orm ferry costs 4 crowns."
    for later in ("A ticket for the Vesna ferry costs 6 crowns.", "A ticket for the Orm ferry can be had on board."):
        reply = ask(question, old, later, titles=("Fares 2019", "Fares 2022"))
        assert "4 crowns" in reply.citations[0].quote
