"""Floors under the figures of docs/evaluation.md: a change that costs answers fails here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.ranking.selection.selection import LIMIT
from index.evaluation.matching import holds
from index.model import Answer, Refusal
from tests.reading import works

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def on_originals(originals: Path, seeds: Path) -> Engine:
    return Engine(Unindexed(works(originals)), seeds / "aliases.yaml")


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[dict[str, object]]:
    loaded: list[dict[str, object]] = yaml.safe_load((shared / "gold" / "questions.yaml").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def replies(on_originals: Engine, gold: list[dict[str, object]]) -> list[Answer | Refusal]:
    """To each question, asked once for all tests."""
    return [on_originals.answer(str(entry["question"])) for entry in gold]


def text_of(reply: Answer | Refusal) -> str:
    return " ".join(citation.quote for citation in reply.citations) if isinstance(reply, Answer) else ""


def right(entry: dict[str, object], text: str) -> bool:
    groups: list[Sequence[str]] = [entry["answers"], *(entry.get("must_all") or [])]  # type: ignore[list-item, misc]
    return all(any(holds(text, str(answer)) for answer in group) for group in groups)


@pytest.mark.parametrize(("language", "least"), [("en", 0.80), ("ru", 0.75), ("kk", 0.75), ("zh", 0.75), ("tr", 0.75)])
def test_answerable_questions_are_answered(
    gold: list[dict[str, object]], replies: list[Answer | Refusal], language: str, least: float
) -> None:
    asked = zip(gold, replies, strict=True)
    mine = [(g, reply) for g, reply in asked if g["lang"] == language and g.get("answerable", True)]
    assert sum(right(g, text_of(reply)) for g, reply in mine) / len(mine) >= least


def test_unanswerable_questions_are_refused(gold: list[dict[str, object]], replies: list[Answer | Refusal]) -> None:
    mine = [reply for g, reply in zip(gold, replies, strict=True) if not g.get("answerable", True)]
    assert sum(isinstance(reply, Refusal) for reply in mine) / len(mine) >= 0.75


def test_no_summary_is_too_long(replies: list[Answer | Refusal]) -> None:
    assert all(len(text_of(reply)) <= LIMIT for reply in replies)


def test_general_articles_are_answered_from_the_right_paragraph(shared: Path) -> None:
    wiki = shared / "gold" / "wiki"
    engine = Engine(Unindexed(works(wiki / "documents")))
    lines = (wiki / "questions.jsonl").read_text(encoding="utf-8").splitlines()[::8]
    asked = [json.loads(line) for line in lines]
    replies = [engine.answer(q["question"]) for q in asked]
    answered = [(q, text_of(r)) for q, r in zip(asked, replies, strict=True) if isinstance(r, Answer)]
    assert len(answered) / len(asked) >= 0.8
    assert sum(any(holds(text, a) for a in q["answers"]) for q, text in answered) / len(answered) >= 0.84
