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
