"""Lines that somebody ended are sentences; those that an editor wrapped are not."""

from __future__ import annotations

from pathlib import Path

from index.documents import load
from index.model import Passage


def read(tmp_path: Path, text: str) -> tuple[Passage, ...]:
    (tmp_path / "note.md").write_text(text, "utf-8")
    return load(tmp_path / "note.md", tmp_path).passages


def quotes(passages: tuple[Passage, ...]) -> list[str]:
    return [passage.quote(n) for passage in passages for n in range(len(passage.sentences))]


def test_each_office_of_a_list_typed_without_marks_is_a_sentence(tmp_path: Path) -> None:
    lines = ["Chair - Ada Holm", "Purse - Tim Orr", "Boats - Nora Pike, call before six", "Youth - vacant"]
    assert quotes(read(tmp_path, "# Club\n\n" + "\n".join(lines))) == lines


def test_the_name_of_an_item_of_minutes_names_what_was_said_and_decided(tmp_path: Path) -> None:
    text = (
        "# Minutes\n\n1. Fence\nTwo posts are rotten\nProposed Ola, seconded Rut\n\n2. Fete\nPut off till the spring\n"
    )
    passages = read(tmp_path, text)
    assert quotes(passages) == [
        "1. Fence Two posts are rotten",
        "Proposed Ola, seconded Rut",
        "2. Fete Put off till the spring",
    ]
    heads = [passage.text[slice(*s.parts[0].head)] for passage in passages for s in passage.sentences]
    assert heads == ["1. Fence", "1. Fence", "2. Fete"]


def test_lines_that_an_editor_wrapped_are_joined(tmp_path: Path) -> None:
    text = """# Mill

The mill by the lower bridge was built for the widow of
Jakob Brandt, who had bought the meadow from the town of
Wend. In the year of the flood it lost its wheel, and for
Anna Brandt that was the end of it.
"""
    assert quotes(read(tmp_path, text)) == [
        "The mill by the lower bridge was built for the widow of Jakob Brandt, who had bought the meadow "
        "from the town of Wend.",
        "In the year of the flood it lost its wheel, and for Anna Brandt that was the end of it.",
    ]


def test_a_line_that_goes_on_below_is_joined(tmp_path: Path) -> None:
    text = "# Hut\n\nKeys: at the mill,\nask for Jo\n\nWe cook on\nTuesdays\nand Fridays\nBring a plate\n"
    assert "Tuesdays and Fridays" in quotes(read(tmp_path, text))
