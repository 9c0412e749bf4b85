"""The gold questions get the same answers from the store as from the embedded index."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from index.hosted.library import HostedLibrary
from index.library import Library
from index.model import Answer, Refusal
from tests.bot.databases import Cluster
from tests.reading import Opened

pytestmark = pytest.mark.slow

ALIKE = 0.98
"""The share of questions with the same sentences: words that stand in hundreds of passages may bring others."""


def said(reply: Answer | Refusal) -> object:
    return [(c.passage, c.quote) for c in reply.citations] if isinstance(reply, Answer) else reply.reason


@pytest.fixture(params=["originals", "wiki"])
def asked(request: pytest.FixtureRequest, shared: Path) -> tuple[Path, list[str]]:
    """A folder of documents and its questions; of the many about articles every fortieth."""
    gold = shared / "gold"
    if request.param == "originals":
        entries = yaml.safe_load((gold / "questions.yaml").read_text(encoding="utf-8"))
        return shared / "seeds", [str(entry["question"]) for entry in entries]
    lines = (gold / "wiki" / "questions.jsonl").read_text(encoding="utf-8").splitlines()[::40]
    return gold / "wiki" / "documents", [json.loads(line)["question"] for line in lines]


@pytest.fixture
def libraries(
    asked: tuple[Path, list[str]], postgres: Cluster, library_of: Opened
) -> Iterator[tuple[Library, HostedLibrary]]:
    address = asyncio.run(postgres.create())
    hosted = HostedLibrary.open(asked[0], address)
    yield library_of(asked[0]), hosted
    hosted.close()
    asyncio.run(postgres.drop(address))


def test_gold_questions(asked: tuple[Path, list[str]], libraries: tuple[Library, HostedLibrary]) -> None:
    embedded, hosted = libraries
    same = [said(embedded.ask(question)) == said(hosted.ask(question)) for question in asked[1]]
    assert sum(same) >= ALIKE * len(same)
