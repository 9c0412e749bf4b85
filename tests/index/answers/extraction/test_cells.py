"""Which cells of a row are shown: those whose column is asked for, else all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from index.library import Library
from index.model import Answer

PRICES = """# {title}

| {heads} |
{line}
| {rows} |
"""
Ask = Callable[[Sequence[str], Sequence[Sequence[str]], str], str]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    def asked(heads: Sequence[str], rows: Sequence[Sequence[str]], question: str) -> str:
        documents = tmp_path / "documents"
        documents.mkdir()
        table = PRICES.format(
            title="Weir house",
            heads=" | ".join(heads),
            line="|---" * len(heads) + "|",
            rows=" |\n| ".join(map(" | ".join, rows)),
        )
        (documents / "prices.md").write_text(table, encoding="utf-8")
        reply = Library.open(documents, tmp_path / "data").ask(question)
        assert isinstance(reply, Answer), reply
        return reply.citations[0].quote

    return asked


HEADS = ("Room", "Persons", "Winter", "Summer")
ROWS = (("Single room", "1", "40 euros", "60 euros"), ("Two-person room", "2", "55 euros", "85 euros"))


def test_a_column_that_is_asked_for_is_shown_with_the_name_of_the_row(ask: Ask) -> None:
    assert ask(HEADS, ROWS, "how much is the single room in summer") == "Room: Single room · Summer: 60 euros"


@pytest.mark.parametrize(("asked", "told"), [("lost", "Lost: 9"), ("won", "Won: 3"), ("played", "Played: 14")])
def test_the_column_that_is_named_comes_before_one_that_may_be_meant(ask: Ask, asked: str, told: str) -> None:
    """'Games' may mean 'played'."""
    heads = ("Team", "Played", "Won", "Drawn", "Lost", "Points")
    rows = (("Otters", "14", "10", "2", "2", "32"), ("Saltmarsh", "14", "3", "2", "9", "11"))
    assert ask(heads, rows, f"how many games have Saltmarsh {asked}") == f"Team: Saltmarsh · {told}"


def test_a_word_of_the_row_s_name_asks_for_no_column_of_its_own(ask: Ask) -> None:
    shown = ask(HEADS, ROWS, "how much is the two-person room")
    assert shown == "Room: Two-person room · Persons: 2 · Winter: 55 euros · Summer: 85 euros"


def test_where_the_column_has_no_time_those_that_have_one_are_shown_too(ask: Ask) -> None:
    heads = ("Hall", "From", "Until", "Teacher")
    rows = (("Fencing", "17:30", "19:00", "Leona Brack"), ("Judo", "18:15", "20:00", "Sami Orr"))
    assert ask(heads, rows, "when does the teacher of fencing start") == (
        "Hall: Fencing · From: 17:30 · Until: 19:00 · Teacher: Leona Brack"
    )


def test_a_remark_at_the_end_of_a_long_row_is_shown_where_it_has_what_is_asked(ask: Ask) -> None:
    heads = ("Line", "From", "To", "First", "Last", "Takes", "Adults", "Remark")
    row = ("E", "Norhaven", "Gronog", "08:45", "18:10", "80 min", "16.90", "no service on Mondays")
    assert ask(heads, [row, ("A", *row[1:-1], "daily")], "does the E boat to Gronog go on Mondays").endswith(
        "Remark: no service on Mondays"
    )


def test_a_cell_that_says_all_that_is_asked_is_bold_before_the_column_of_that_name(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    rows = "Soap;Oil;Weight;Scent\nMarrow;olive;90 g;clove\nKestrel;palm;80 g;oil of roses\nHeron;olive;75 g;none\n"
    (documents / "soaps.csv").write_text(rows, encoding="utf-8")
    library = Library.open(documents, tmp_path / "data")
    bold = []
    for question in ("Does the Kestrel have oil of roses?", "Which oil is in the Kestrel?"):
        reply = library.ask(question)
        assert isinstance(reply, Answer), reply
        bold.append([reply.citations[0].quote[a:b] for a, b in reply.citations[0].highlights])
    assert bold == [["oil of roses"], ["palm"]]


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what does a rower pay", "Who: Rower · Yearly dues: 90 euros · Key fee: 8 euros · Boat fee: 3 euros"),
        ("how much does a rower pay?", "Who: Rower · Yearly dues: 90 euros · Key fee: 8 euros · Boat fee: 3 euros"),
        ("what is the boat fee for a rower", "Who: Rower · Boat fee: 3 euros"),
    ],
)
def test_several_columns_of_sums_that_are_asked_for_alike_answer_with_all_sums(
    ask: Ask, question: str, quote: str
) -> None:
    heads = ("Who", "Yearly dues", "Key fee", "Boat fee", "Colour")
    rows = (("Rower", "90 euros", "8 euros", "3 euros", "red"), ("Sailor", "70 euros", "9 euros", "4 euros", "blue"))
    assert ask(heads, rows, question) == quote
