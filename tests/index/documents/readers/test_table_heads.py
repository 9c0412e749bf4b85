"""Whether the first row of a table names its columns."""

from __future__ import annotations

import pytest

from index.documents.readers.table_heads import head_rows, looks_headed, names_of, sections

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


def test_two_rows_of_heads_are_one_name_a_column() -> None:
    blank_below = [["Code", "Boat", "Fare, €", "", "Seats"], ["", "", "single", "return", ""]]
    said_again = [["Code", "Boat", "Fare, €", "Fare, €", "Seats"], ["Code", "Boat", "single", "return", "Seats"]]
    body = [["K7", "Kestrel", "12", "20", "40"], ["M2", "Marten", "9", "15", ""]]
    for heads in (blank_below, said_again):
        assert head_rows([*heads, *body]) == 2
        assert names_of(heads) == ["Code", "Boat", "Fare, € single", "Fare, € return", "Seats"]
    years = [["", "2023", "", "2024", ""], ["Lake", "Q1", "Q2", "Q1", "Q2"], ["Orm", "3", "4", "5", "6"]]
    assert (head_rows(years), names_of(years[:2])) == (2, ["Lake", "2023 Q1", "2023 Q2", "2024 Q1", "2024 Q2"])


def test_a_row_below_heads_is_no_second_row_of_them() -> None:
    assert head_rows([["Boat", "Owner", "Harbour"], ["Ada", "Kestrel", "Orlen"], ["Ivo", "Marten", "Orm"]]) == 1
    assert head_rows([["Name", "", "Phone"], ["Ada", "Berg", ""], ["Ivo", "Lund", "555 01"]]) == 0


def test_lines_between_rows_are_what_stands_above_them() -> None:
    rows = [["Nets", "", ""], ["N1", "gill net", "40"], ["Rods", "", ""], ["R1", "cane", "9"], ["R2", "hazel", ""]]
    assert list(sections(rows)) == [(("Nets",), [1]), (("Rods",), [3, 4])]
    spanned = [["N1", "gill net", "40"], ["Rods", "Rods", "Rods"], ["R1", "cane", "9"]]
    assert list(sections(spanned)) == [((), [0]), (("Rods",), [2])]


def test_a_row_of_which_little_is_known_stays_one() -> None:
    rows = [["Ida", "mate", "40"], ["Ivo", "", ""], ["Una", "cook", "31"]]
    assert list(sections(rows)) == [((), [0, 1, 2])]
    assert list(sections([["Nets", "", ""], ["N1", "gill", "4"], ["Ask at the quay", "", ""]])) == [(("Nets",), [1, 2])]


def test_a_row_of_heads_may_be_short_of_cells() -> None:
    assert names_of([["Boat", "Built"], ["", "", "in"]]) == ["Boat", "Built", "in"]
