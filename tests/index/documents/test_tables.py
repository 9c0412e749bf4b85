"""Rows that can be quoted alone."""

from __future__ import annotations

import pytest

from khorgos.index.documents.tables import header_text, row_text


@pytest.mark.parametrize(
    ("heads", "cells", "text"),
    [
        (["NOK", "2022", "2021"], ["New builds", "1,204", "1,035"], "NOK: New builds | 2022: 1,204 | 2021: 1,035"),
        (["", "2022"], ["Repairs", "487"], "Repairs | 2022: 487"),
        (["Name", "Paid?", "Sum:"], ["Ann", "yes", "£3"], "Name: Ann | Paid? yes | Sum: £3"),
        (["Name", "Fee"], ["Ann", ""], "Name: Ann"),
        (["Name"], ["Ann", "£3"], "Name: Ann | £3"),
        ([], ["Ann", "£3"], "Ann | £3"),
        (["Name"], ["a\n  b"], "Name: a b"),
        (["Name", "Fee"], ["", ""], ""),
    ],
)  # fmt: skip
def test_every_cell_stands_behind_its_head(heads: list[str], cells: list[str], text: str) -> None:
    assert row_text(heads, cells) == text


def test_a_header_is_its_heads() -> None:
    assert header_text(["", "2022", " 2021 "]) == "2022 | 2021"
