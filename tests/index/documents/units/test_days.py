"""Days in figures are found by their words."""

from __future__ import annotations

import pytest

from index.documents.draft import Block
from index.documents.units.recognising import recognise


def found_by(cells: list[str], language: str = "en") -> list[tuple[str, ...]]:
    rows = tuple((cell, "Ida", "quay") for cell in cells)
    units = recognise([Block(rows=rows, heads=("Day", "Who", "Where"))], "", language)
    return [piece.context for unit in units for piece in unit.pieces]


@pytest.mark.parametrize(
    ("cell", "language", "said"),
    [
        ("2024-05-09", "en", "9 May 2024"),
        ("Thu 09.05.2024", "en", "9 May 2024"),
        ("9.5.24", "de", "9 Mai 2024"),
        ("09.05.2024 14:30", "ru", "9 мая 2024"),
        ("2024-05-09", "zh", "2024年5月9日"),
        ("25/05/2024", "en", "25 May 2024"),
        ("05/25/2024", "en", "25 May 2024"),
        ("2024-05-09", "xx", "9 May 2024"),
    ],
)
def test_a_day_in_a_cell_is_found_by_its_words(cell: str, language: str, said: str) -> None:
    assert found_by([cell], language) == [(said,)]


@pytest.mark.parametrize("cell", ["05/06/2024", "version 2.4.12", "192.168.10.20", "31.02.2024", "12.5", "2024-13-01"])
def test_what_may_be_another_day_or_none_is_left_as_it_is(cell: str) -> None:
    assert found_by([cell]) == [()]


def test_a_list_of_days_tells_which_figure_is_the_month() -> None:
    assert found_by(["05/06/2024", "06/06/2024"]) == [("5 June 2024",), ("6 June 2024",)]
    assert found_by(["05/06/2024", "05/07/2024"]) == [("6 May 2024",), ("7 May 2024",)]
    assert found_by(["05/06/2024", "14/06/2024"]) == [("5 June 2024",), ("14 June 2024",)]


def test_a_day_behind_a_label_too_but_none_of_running_text() -> None:
    units = recognise(
        [Block(("Deadline: 09.05.2024",)), Block(("It was told on 09.05.2024 that the quay would close.",))]
    )
    assert ["9 May 2024" in piece.context for unit in units for piece in unit.pieces] == [True, False]
