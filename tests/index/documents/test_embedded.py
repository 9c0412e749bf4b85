"""HTML inside Markdown."""

from __future__ import annotations

from pathlib import Path

from index.documents import load
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
