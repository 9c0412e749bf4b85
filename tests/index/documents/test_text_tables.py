"""Tables of a plain text, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.documents.units.forms import ITEMS
from index.model import Kind, Passage

STEPS = "Stir it well. Then let it rest."


def body(folder: Path, lines: str) -> tuple[Passage, ...]:
    (folder / "page.txt").write_text(f"A title of it\n\n{STEPS}\n\nFigures\n\n{lines}\n\n{STEPS}\n", "utf-8")
    return load(folder / "page.txt", folder).body


def quotes(passage: Passage) -> list[str]:
    return [passage.quote(n) for n in range(len(passage.sentences))]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (
            "NOK\t2022\t2021\nShips\t1,204\t1,035\nRepairs\t487\t466",
            ["NOK: Ships · 2022: 1,204 · 2021: 1,035", "NOK: Repairs · 2022: 487 · 2021: 466"],
        ),
        (
            "| Why? | Cure |\n|---|---|\n| It is dead. | Charge it. |\n| No light | Wait |",
            ["Why?: It is dead. · Cure: Charge it.", "Why?: No light · Cure: Wait"],
        ),
        ("Weight\t2.6 kg\nNoise\t78 dB\nPower\t150 W", ["Weight: 2.6 kg", "Noise: 78 dB", "Power: 150 W"]),
    ],
    ids=["tabs", "strokes and a rule", "no heads"],
)
def test_a_row_is_a_sentence(tmp_path: Path, lines: str, rows: list[str]) -> None:
    table = body(tmp_path, lines)[1]
    assert (table.section, quotes(table)) == (("Figures",), rows)
    assert len(body(tmp_path, lines)) == 3


@pytest.mark.parametrize(
    "lines",
    ["1.\tOpen the box.\n2.\tClose the box.\n3.\tGo home.", "Ann Lee | Oslo, she says.\nBo Li | Rome, he says."],
    ids=["a numbered list", "two lines"],
)
def test_other_lines_with_tabs_or_strokes_are_no_table(tmp_path: Path, lines: str) -> None:
    found = [text for p in body(tmp_path, lines)[1:-1] for text in p.text.split(ITEMS)]
    assert found == [" ".join(line.split()) for line in lines.split("\n")]


def test_a_row_without_heads_that_is_too_long_is_cells_in_all_its_pieces(tmp_path: Path) -> None:
    rows = body(tmp_path, f"Weight\t2.6 kg\n{'long ' * 400}\tIt is dead.\nPower\t150 W")[1:-1]
    kinds = [sentence.kind for passage in rows for sentence in passage.sentences if not sentence.parts]
    assert len(kinds) > 1
    assert set(kinds) == {Kind.ROW}


def test_columns_that_blanks_set_apart_are_a_table(tmp_path: Path) -> None:
    lines = "日期   早班   晚班\n5/2 周五  阿珍   老葛\n5/3 周六   小魏  阿珍"
    assert [quote for passage in body(tmp_path, lines) for quote in quotes(passage) if "·" in quote] == [
        "日期: 5/2 周五 · 早班: 阿珍 · 晚班: 老葛",
        "日期: 5/3 周六 · 早班: 小魏 · 晚班: 阿珍",
    ]


def test_wide_gaps_between_sentences_are_no_columns(tmp_path: Path) -> None:
    lines = "It rained.  We went home.  The bus was late.\n" * 3
    assert not [quote for passage in body(tmp_path, lines) for quote in quotes(passage) if "·" in quote]
