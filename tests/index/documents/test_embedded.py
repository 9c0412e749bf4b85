"""HTML inside Markdown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from index.documents import embedded, load
from index.documents.embedded import blocks_of

PAGE = """# Harbour

<h2>The pier</h2>
    <h3>Its builder</h3>
    <p class="x">The pier was built on the 4<sup>th</sup> of May 1869 by Ada Lorne.</p>
    <ul><li>Open daily</li><li>Free</li></ul>
<!-- <p>hidden</p> -->
"""


def test_blocks_of_html_are_headings_and_paragraphs_of_their_own() -> None:
    assert list(blocks_of(PAGE.partition("\n\n")[2])) == [
        (2, "The pier"),
        (3, "Its builder"),
        (0, "The pier was built on the 4th of May 1869 by Ada Lorne."),
        (0, "Open daily"),
        (0, "Free"),
    ]


def test_what_stands_under_a_heading_of_html_is_of_its_section(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE, "utf-8")
    first = load(page, tmp_path).body[0]
    assert (first.section, first.text) == (
        ("The pier", "Its builder"),
        "The pier was built on the 4th of May 1869 by Ada Lorne.",
    )


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("before<!-- hidden --> and <script>hidden()</script>after", "before and after"),
        ("before<style>p {}</STYLE > and after", "before and after"),
        ("before<!-- <script> --> and after", "before and after"),
    ],
)
def test_comments_scripts_and_styles_are_not_shown(content: str, shown: str) -> None:
    assert list(blocks_of(content)) == [(0, shown)]


def test_the_end_of_what_never_ends_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    class Counting:
        def search(self, text: str, start: int) -> re.Match[str] | None:
            looked.append(start)
            return re.compile("-->").search(text, start)

    monkeypatch.setitem(embedded._ENDS, "", Counting())
    assert "still shown" in next(blocks_of("<!-- still shown\n" * 100))[1]
    assert len(looked) == 1
