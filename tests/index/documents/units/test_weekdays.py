"""Shortened weekdays are found by their names, and words that look like them aren't."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load


def found_by(tmp_path: Path, text: str) -> list[tuple[str, ...]]:
    (tmp_path / "plan.md").write_text(text, "utf-8")
    return [s.context for p in load(tmp_path / "plan.md", tmp_path).passages for s in p.sentences]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("- Wed 9-12 Tom\n- Fri Ada\n", [("Wednesday",), ("Friday",)]),
        ("- Mo-We: Tom\n- Fr: Ada\n- Sa 9 Ros\n", [("Monday", "Tuesday", "Wednesday"), ("Friday",), ("Saturday",)]),
        ("- open Sat & Sun\n- closed Mon\n", [("Saturday", "Sunday"), ()]),
        ("- Sat-Mon shut\n", [("Saturday", "Sunday", "Monday")]),
    ],
)
def test_what_a_shortened_weekday_stands_for(tmp_path: Path, text: str, days: list[tuple[str, ...]]) -> None:
    assert found_by(tmp_path, f"# Plan\n\n{text}") == days


@pytest.mark.parametrize(
    "text", ["We 3 went home early.", "He sat down. The sun shone 3 hours.", "Mon Repos is a house."]
)
def test_words_that_look_like_weekdays(tmp_path: Path, text: str) -> None:
    assert [day for context in found_by(tmp_path, f"# Plan\n\n{text}\n") for day in context] in ([], ["Monday"])


def test_german_rows(tmp_path: Path) -> None:
    rows = "| Tag | Wer |\n|---|---|\n| Mo | Ute |\n| Di | Kai und Ole |\n| Mi | nur der Chef |\n"
    text = f"# Wer hat wann Dienst\n\nWer nicht kann, sagt es bis zum Montag.\n\n{rows}"
    assert found_by(tmp_path, text)[1:] == [("Montag",), ("Dienstag",), ("Mittwoch",)]
