"""The gold questions get the same answers from the store as from the embedded index."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import yaml

from index import encoding as embedding
from index.hosted.library import HostedLibrary
from index.library import Library
from index.meaning.opening import open_encoder
from index.model import Answer, Refusal
from tests.bot.databases import Cluster
from tests.conftest import lacking
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


def test_gold_questions_with_the_encoder(shared: Path, postgres: Cluster, tmp_path: Path) -> None:
    encoder = open_encoder()
    if encoder is None:
        lacking("an encoder (make install, on Linux x86-64)")
        return
    folder, address = shared / "seeds", asyncio.run(postgres.create())
    entries = yaml.safe_load((shared / "gold" / "questions.yaml").read_text(encoding="utf-8"))
    questions = [str(entry["question"]) for entry in entries]
    Library.open(folder, tmp_path / "var")
    embedding.fill(tmp_path / "var", encoder)
    shutil.copytree(tmp_path / "var" / "meaning", tmp_path / "copy" / "meaning")
    embedded = Library.open(folder, tmp_path / "var", encoder=encoder)
    with closing(HostedLibrary.open(folder, address, data=tmp_path / "copy", encoder=encoder)) as hosted:
        assert embedded.unencoded() == hosted.unencoded() == 0
        same = [said(embedded.ask(question)) == said(hosted.ask(question)) for question in questions]
    asyncio.run(postgres.drop(address))
    assert sum(same) >= ALIKE * len(same)


def test_gold_questions(asked: tuple[Path, list[str]], libraries: tuple[Library, HostedLibrary]) -> None:
    embedded, hosted = libraries
    same = [said(embedded.ask(question)) == said(hosted.ask(question)) for question in asked[1]]
    assert sum(same) >= ALIKE * len(same)
