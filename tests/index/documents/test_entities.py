"""Names of characters in titles that some tool wrote out."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.documents.entities import decoded


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("The miller&#039;s house", "The miller's house"),
        ("The miller&apos;s house", "The miller's house"),
        ("Salt &amp; rain", "Salt & rain"),
        ("&amp;#x27;Salt&amp;#x27;", "'Salt'"),
        ("a&b; c &unknownthing; d", "a&b; c &unknownthing; d"),
        ("?a=1&copy=2", "?a=1&copy=2"),
    ],
)
def test_characters_are_written_as_such(written: str, meant: str) -> None:
    assert decoded(written) == meant


def test_a_title_that_comes_from_the_name_of_the_file_has_them_as_such(tmp_path: Path) -> None:
    path = tmp_path / "Miller&#039;s house.txt"
    path.write_text(
        "the mill was sold to a man from Lowmoor in 1911.\nit burnt down in 1923 and was never built again.\n"
    )
    assert "&#039;" not in load(path, tmp_path).source.title
