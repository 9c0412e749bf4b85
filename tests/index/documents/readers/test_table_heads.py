"""Whether the first row of a table names its columns."""

from __future__ import annotations

import pytest

from index.documents.readers.table_heads import looks_headed

HEADED = [
    [["Boat", "Length"], ["Ada", "12 m"], ["Ivo", "9 m"]],  # above figures
    [["", "1990", "1995"], ["Mills", "7", "9"], ["Dams", "2", "4"]],  # years are heads, and the corner may be empty
    [["Boat", "Owner", "Harbour"], ["Ada", "Kestrel", "Orlen"]],  # three columns above words
    [["Name", "Tel. 2"], ["Ada", "555 01 02"]],
]
HEADLESS = [
    [],
    [["Boat", "Length"]],  # nothing below
    [["Boat"], ["Ada"]],  # one column
    [["Ada", "Kestrel"], ["Ivo", "Marten"]],  # two columns of words
    [["Ada", "Ada"], ["1", "2"]],  # heads differ
    [["", "", "Length"], ["Ada", "x", "12"]],  # more than the corner is empty
    [["Boat", ""], ["Ada", "12"]],
    [["Ada", "12 m", "1931-05-04"], ["Ivo", "9 m", "1932-01-01"]],  # a date heads nothing
    [["Does it still go?", "Length", "Year"], ["Ada", "12", "1931"]],  # a sentence is no head
    [["b" * 200, "Length", "Year"], ["Ada", "12", "1931"]],
]


@pytest.mark.parametrize("rows", HEADED)
def test_short_words_above_what_they_name_are_heads(rows: list[list[str]]) -> None:
    assert looks_headed(rows)


@pytest.mark.parametrize("rows", HEADLESS)
def test_a_first_row_like_the_others_is_none(rows: list[list[str]]) -> None:
    assert not looks_headed(rows)


def test_half_of_a_column_must_be_figures() -> None:
    rows = [["Boat", "Length"], ["Ada", "12 m"], ["Ivo", "unknown"], ["Una", "lost"]]
    assert not looks_headed(rows)
    assert looks_headed([*rows, ["Eda", "9 m"], ["Oto", "8 m"]])
