"""Documents that were made to stop, slow or fool an index, and the others beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.build import build
from index.library import Library
from index.model import Answer

STORY = "The ferry of Bekdash was launched in 1957 by Oraz Annayev."
GOOD = "# Bridges\n\nThe Saryagash bridge is 340 metres long.\n"


def under(head: str) -> str:
    return f"---\n{head}\n---\n\n{STORY}\n"


def merged(levels: int) -> str:
    """Keys that take up others that take up others: each level has nine times what the one before has."""
    lines = ["l0: &l0 {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9}"]
    lines += [f"l{n}: &l{n}\n  <<: [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, levels + 1)]
    return "\n".join(lines)


def repeated(levels: int) -> str:
    lines = ["l0: &l0 [x, y, z]"]
    return "\n".join(lines + [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, levels + 1)])


def table(rows: int, columns: int) -> str:
    heads = "| " + " | ".join(f"h{n}" for n in range(columns)) + " |\n" + "|---" * columns + "|\n"
    return heads + "".join("| " + " | ".join(f"x{r}" for _ in range(columns)) + " |\n" for r in range(rows))


DATES = (
    "2011-13", "2010/1998", "20XX-07", "[1999]", "{1990..}", "2011-02-30", "1999-W07", "Y99999999999", "0000-00-00",
)  # fmt: skip

HEADS = {
    **{f"date {n}.md": under(f'published: "{date}"') for n, date in enumerate(DATES)},
    "number.md": under("title: 0x" + "f" * 30_000),
    "digits.md": under("title: " + "9" * 30_000),
    "brackets.md": under("title: " + "[" * 30_000),
    "braces.md": under("title: " + "{a: " * 30_000),
    "indented.md": under("\n".join(" " * n + f"k{n}:" for n in range(1500))),
    "merged.md": under(merged(8)),
    "repeated.md": under(repeated(8)),
    "key.md": under('"[/x]": 1\n"[bold]": "[/y]"'),
    "tagged.md": under("title: !!python/object/apply:os.system [exit]"),
    "recursive.md": under("title: &t [*t]"),
}
"""What can't be understood of a head is left out; the text below it stays."""

BULKY = {
    "years.txt": "Years\n\n" + " ".join(str(1000 + n % 1000) for n in range(2500)) + "\n",
    "rows.md": f"# Rows\n\n{STORY}\n\n" + table(12_000, 2),
    "comments.md": f"# Comments\n\n{STORY}\n\n" + "<!--" * 8_000,
    "line.txt": "Line\n\n" + "The harbour was closed. " * 40_000,
    "word.txt": f"Word\n\n{STORY}\n\n" + "a" * 1_000_000,
    "lines.md": f"# Lines\n\n{STORY}\n\n" + "short line\n" * 40_000,
    "blanks.txt": f"Blanks\n\n{STORY}\n\nA" + " " * 400_000 + "B",
    "links.md": f"# Links\n\n{STORY}\n\n" + "[" * 20_000 + "](" * 20_000,
    "nested.md": f"# Nested\n\n{STORY}\n\n" + "\n".join("  " * n + f"- item {n}" for n in range(500)),
    "quoted.md": f"# Quoted\n\n{STORY}\n\n" + ">" * 20_000 + " end",
}
"""What is long is read in one pass."""


def answers(folder: Path, data: Path) -> tuple[dict[str, str], Library]:
    (folder / "bridge.md").write_text(GOOD)
    report = build(folder, data)
    library = Library.open(folder, data)
    reply = library.ask("How long is the Saryagash bridge?")
    assert isinstance(reply, Answer)
    assert "340 metres" in reply.citations[0].quote
    return {skipped.document: str(skipped.why) for skipped in report.skipped}, library


def test_a_head_that_can_not_be_understood_costs_no_text_and_no_other_document(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, content in HEADS.items():
        (folder / name).write_text(content)
    left_out, library = answers(folder, tmp_path / "var")
    assert left_out == {}
    assert {source.document for source in library.sources()} == {*HEADS, "bridge.md"}


@pytest.mark.slow
@pytest.mark.parametrize("name", BULKY)
def test_what_is_long_is_read_all_the_same(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / name).write_text(BULKY[name])
    left_out, library = answers(folder, tmp_path / "var")
    assert left_out == {}
    assert {source.document for source in library.sources()} == {name, "bridge.md"}


@pytest.mark.slow
def test_what_is_too_much_is_left_out_with_the_reason(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "wide.md").write_text("# Wide\n\n" + table(3000, 700))
    left_out, _ = answers(folder, tmp_path / "var")
    assert set(left_out) <= {"wide.md"}
    assert all("takes more than" in why or "more than 5" in why for why in left_out.values())


def test_names_with_marks_of_markup_are_names(tmp_path: Path) -> None:
    folder = tmp_path / "documents" / "[x] ["
    folder.mkdir(parents=True)
    (folder / "x].md").write_text(GOOD.replace("Bridges", "[/x] [bold]Bridges"))
    left_out, library = answers(tmp_path / "documents", tmp_path / "var")
    assert left_out == {}
    assert "[x] [/x].md" in [source.document for source in library.sources()]
