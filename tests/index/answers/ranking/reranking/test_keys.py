"""A row that is called nearly what is asked for is a row of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

PRICES = """品名,款式,价格（元）
绿茶叶礼盒,大号,120
绿茶叶礼盒,红色,95
乌龙茶试饮,,25
"""
OFFICES = """# 通讯录

采购部：分机 3311

档案室主任：陈秋

值班室电话：3300
"""


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    (tmp_path / "价目表.csv").write_text(PRICES, "utf-8")
    (tmp_path / "通讯录.md").write_text(OFFICES, "utf-8")
    return Engine(Unindexed([load(path, tmp_path) for path in sorted(tmp_path.iterdir())]))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("绿茶叶礼盒多少钱？", "120"),
        ("紅色綠茶葉禮盒多少錢？", "95"),
        ("红茶叶礼盒多少钱？", "95"),  # the letter stands in another cell
        ("白茶叶礼盒多少钱？", None),
        ("采购部分机", "3311"),
        ("档案室主任是谁？", "陈秋"),
        ("图案室主任是谁？", None),
    ],
)
def test_a_row_is_of_what_it_is_called(engine: Engine, question: str, answer: str | None) -> None:
    reply = engine.answer(question, "zh")
    shown = " ".join(c.quote for c in reply.citations) if isinstance(reply, Answer) else None
    assert (shown is None) is (answer is None)
    assert answer is None or answer in (shown or "")
