"""Rows are quoted as they stand."""

from __future__ import annotations

import pytest

from index.documents.tables import row_text


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        (["New builds", "1,204", "1,035"], "New builds | 1,204 | 1,035"),
        (["", "2022", " 2021 "], "2022 | 2021"),
        (["a\n  b"], "a b"),
        (["", ""], ""),
        ([], ""),
    ],
)
def test_a_row_is_its_cells(cells: list[str], text: str) -> None:
    assert row_text(cells) == text
