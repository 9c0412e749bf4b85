"""Markdown as the tools that people write it with show it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.documents import load
from index.documents.dialects import as_shown


def shown(folder: Path, text: str) -> list[str]:
    (folder / "a.md").write_text(text, "utf-8")
    return [passage.text for passage in load(folder / "a.md", folder).passages]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("The mill, see [[Mills of Orlen|the mills]], is old.", "The mill, see the mills, is old."),
        ("See [[notes/Flour#Storage]] and [[#Water]].", "See Flour and Water."),
        ("The oven %%ask Per%% is new.", "The oven  is new."),
        ("Bring:\n• salt\n• two sacks of flour", "Bring: • salt • two sacks of flour"),
        ("▪ Sacks stay dry.\n▪ Rats go.", "Sacks stay dry. • Rats go."),
        ("###Flour\n\nIt is white.", "It is white."),
        ("#flour is a tag.", "#flour is a tag."),
        ("<p>Salt &amp; flour</p>", "Salt & flour"),
        ("Salt is ==never== left out. ^b1", "Salt is never left out."),
        ("- [x] ~~Sell the oven~~ done\n- [ ] Buy salt", "Sell the oven done • Buy salt"),
        ("- TODO Call Ida\n  id:: 63a\n- DONE Call Per", "Call Ida • Call Per"),
        (":material-leaf: Leaves are burnt in May.{ .annotate }", "Leaves are burnt in May."),
        ("Mended by {user}`ada` in {issue}`16`.", "Mended by ada in #16."),
        ("Help came from [@ada].\n\n[@ada]: https://example.org/ada", "Help came from @ada."),
        ("Help came from [@ada](https://example.org/ada).", "Help came from @ada."),
        ("The [small caps]{.smallcaps} of Orlen[@berg2001, p. 4].", "The small caps of Orlen."),
        ("Press ++ctrl+alt+del++ at once.", "Press ctrl+alt+del at once."),
        ("The {++new++}{--old--} oven.", "The new oven."),
        ("Read {{< ref \"a.md\" >}}on.", "Read on."),
        ("{% include top.html %}\nThe gate is green.", "The gate is green."),
        ("import Tabs from '@theme/Tabs';\n\nThe gate is green. {/* check */}", "The gate is green."),
        ("The train leaves at 10:30:15 sharp: be there.", "The train leaves at 10:30:15 sharp: be there."),
        ("#garden #tools\n\nThe spade is blue.", "The spade is blue."),
    ],
)  # fmt: skip
def test_marks_within_a_text(tmp_path: Path, written: str, read: str) -> None:
    assert [" ".join(text.split()) for text in shown(tmp_path, f"Before it.\n\n{written}")][1:] == [
        " ".join(read.split())
    ]


@pytest.mark.parametrize(
    "block",
    [
        '!!! warning "Fire"\n    No leaves are burnt\n    in summer.',
        '??? note "Fire"\n\n    No leaves are burnt in summer.',
        '=== "Fire"\n\n    No leaves are burnt in summer.',
        ":::danger Fire\nNo leaves are burnt in summer.\n:::",
        ':::: {.box title="Fire"}\nNo leaves are burnt in summer.\n::::',
        ":::note[Fire]\nNo leaves are burnt in summer.\n:::",
        "> [!warning]- Fire\n> No leaves are burnt in summer.",
    ],
)
def test_blocks_are_read_with_their_titles(tmp_path: Path, block: str) -> None:
    assert shown(tmp_path, f"Before it.\n\n{block}\n\nAfter it.") == [
        "Before it.", "Fire", "No leaves are burnt in summer.", "After it.",
    ]  # fmt: skip


def test_blocks_within_blocks_come_out_whole(tmp_path: Path) -> None:
    text = '=== "Members"\n\n    Members pay.\n\n    !!! tip\n        Pay early.\n\n    Or late.\n\nAll else.'
    assert shown(tmp_path, text) == ["Members", "Members pay.", "Pay early.", "Or late.", "All else."]


def test_code_keeps_its_marks() -> None:
    code = "```\n[[a|b]] ==c== {{ d }}\n```\n"
    assert as_shown(code) == code
    assert as_shown("~~~\n[[a|b]]") == "~~~\nb"  # it never ends: no code


@given(st.text(alphabet="ab• =[]{}%:#!?>|\"'~^-+<\n\t", max_size=200))
def test_whatever_is_written_only_marks_are_taken_off(text: str) -> None:
    letters = [letter for letter in as_shown(text) if letter in "ab"]
    left = iter(text)
    assert all(letter in left for letter in letters)
