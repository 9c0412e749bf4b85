"""Floors under the figures of docs/evaluation.md: a change that costs answers fails here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from index import documents
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.ranking.selection import LIMIT
from index.evaluation.matching import holds
from index.model import Answer, Document, Refusal

pytestmark = pytest.mark.slow


def load(folder: Path) -> list[Document]:
    return [documents.load(path, folder) for path in sorted(folder.glob("*.txt"))]


@pytest.fixture(scope="module")
def on_originals(originals: Path, seeds: Path) -> Engine:
    return Engine(Unindexed(load(originals)), seeds / "aliases.yaml")


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[dict[str, object]]:
    loaded: list[dict[str, object]] = yaml.safe_load((shared / "gold" / "questions.yaml").read_text(encoding="utf-8"))
    return loaded


def text_of(reply: Answer | Refusal) -> str:
    return " ".join(citation.quote for citation in reply.citations) if isinstance(reply, Answer) else ""


def right(entry: dict[str, object], text: str) -> bool:
    groups: list[Sequence[str]] = [entry["answers"], *(entry.get("must_all") or [])]  # type: ignore[list-item, misc]
    return all(any(holds(text, str(answer)) for answer in group) for group in groups)


@pytest.mark.parametrize(("language", "least"), [("en", 0.80), ("ru", 0.75), ("kk", 0.75), ("zh", 0.75), ("tr", 0.75)])
def test_answerable_questions_are_answered(
    on_originals: Engine, gold: list[dict[str, object]], language: str, least: float
) -> None:
    mine = [g for g in gold if g["lang"] == language and g.get("answerable", True)]
    assert sum(right(g, text_of(on_originals.answer(str(g["question"])))) for g in mine) / len(mine) >= least


def test_unanswerable_questions_are_refused(on_originals: Engine, gold: list[dict[str, object]]) -> None:
    mine = [g for g in gold if not g.get("answerable", True)]
    refused = [isinstance(on_originals.answer(str(g["question"])), Refusal) for g in mine]
    assert sum(refused) / len(refused) >= 0.75


def test_no_summary_is_too_long(on_originals: Engine, gold: list[dict[str, object]]) -> None:
    assert all(len(text_of(on_originals.answer(str(g["question"])))) <= LIMIT for g in gold)


def test_general_articles_are_answered_from_the_right_paragraph(shared: Path) -> None:
    wiki = shared / "gold" / "wiki"
    engine = Engine(Unindexed(load(wiki / "documents")))
    lines = (wiki / "questions.jsonl").read_text(encoding="utf-8").splitlines()[::8]
    asked = [json.loads(line) for line in lines]
    replies = [engine.answer(q["question"]) for q in asked]
    answered = [(q, text_of(r)) for q, r in zip(asked, replies, strict=True) if isinstance(r, Answer)]
    assert len(answered) / len(asked) >= 0.8
    assert sum(any(holds(text, a) for a in q["answers"]) for q, text in answered) / len(answered) >= 0.84
