"""Questions on minutes: how it was voted and who sees to it, though neither names the matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer
from tests.index.documents.units.test_minutes import RUSSIAN

FEES = """Годовой взнос 900 рублей. Ключ выдают за 150 рублей.
"""


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    (tmp_path / "minutes.txt").write_text(RUSSIAN, "utf-8")
    (tmp_path / "fees.txt").write_text(FEES, "utf-8")
    return Engine(Unindexed([load(tmp_path / name, tmp_path) for name in ("minutes.txt", "fees.txt")]))


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("кто отвечает за покраску сарая?", "Решили: … Ответственный – Цой В. А."),
        ("сколько человек голосовало против покраски сарая?", "Голосовали: за – 14, против – 2."),
        ("как голосовали по замку", "Голосовали: единогласно."),
    ],
)
def test_votes_and_duties_are_found_by_the_matter(engine: Engine, question: str, quote: str) -> None:
    answer = engine.answer(question, "ru")
    assert isinstance(answer, Answer)
    assert answer.citations[0].quote == quote


@pytest.mark.parametrize("question", ["сколько человек голосовало против забора?", "кто отвечает за новый забор?"])
def test_a_matter_that_was_not_voted_on_has_no_vote(engine: Engine, question: str) -> None:
    assert not isinstance(engine.answer(question, "ru"), Answer)
