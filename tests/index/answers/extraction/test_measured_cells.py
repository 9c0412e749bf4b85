"""Where a sum is asked for and no column named, the cell with a sum is shown, however far right it stands."""

from __future__ import annotations

from pathlib import Path

from tests.index.answers.units.asking import Ask, asking, first


def test_the_fare_at_the_end_of_a_long_row(tmp_path: Path) -> None:
    ask: Ask = asking(tmp_path / "buses.csv")
    table = (
        "Line,From,To,First,Last,Every (min),Fare (EUR)\n"
        "Line 1,East Gate,Station,06:00,22:30,10,2\n"
        "Line 5,Station,Airport,05:00,23:00,30,15\n"
    )
    quote, bold = first(ask(table, "How much do I pay for line 5?", "en"))
    assert "Fare (EUR): 15" in quote
    assert bold == ["15"]


def test_a_column_that_is_named_but_tells_no_sum(tmp_path: Path) -> None:
    ask: Ask = asking(tmp_path / "rides.csv")
    table = "Route,Start,Entry fee\nValley,9:00,22 €\nRidge,7:00,35 €\n"
    quote, bold = first(ask(table, "What does the start cost on the Ridge?", "en"))
    assert "Entry fee: 35 €" in quote
    assert bold == ["35 €"]
    quote, bold = first(ask(table, "When is the start on the Ridge?", "en"))
    assert "Entry fee" not in quote
    assert bold == ["7:00"]
