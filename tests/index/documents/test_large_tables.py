"""Tables that are databases are read as far as somebody might."""

from __future__ import annotations

from index.documents.large_tables import MOST_CELLS, without_excess
from index.documents.markdown import read


def test_rows_beyond_the_limit_are_left_out_and_told() -> None:
    rows = 3 * MOST_CELLS // 500
    text = (
        "|h" * 500 + "|\n" + "|---" * 500 + "|\n" + ("|x" * 500 + "|\n") * rows + "\nThe ferry was launched in 1957.\n"
    )
    shown, remarks = without_excess(text)
    assert shown.count("|") <= MOST_CELLS
    assert shown.endswith("The ferry was launched in 1957.\n")
    assert [one.code for one in remarks] == ["rows"]


def test_a_text_with_a_table_stays_as_it_is() -> None:
    text = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    assert without_excess(text) == (text, ())
    assert not read(text.encode(), "a").remarks
