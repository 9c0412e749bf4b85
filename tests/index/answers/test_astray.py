"""A follow-up is not answered by another document that has nothing of what the conversation is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

PAPERS = {
    "walks.txt": "Marrow Ramblers\n\nThe walk on 11 July goes to the Orlen weir and takes four hours.\n\n"
    "Boots are wanted on every walk.\n",
    "creche.md": "# Sprat Street Creche\n\n- Leader: Ada Roe\n- Cook: Milo Tarn\n",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder: Path = tmp_path_factory.mktemp("papers")
    for name, text in PAPERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return Engine(Unindexed([load(folder / name, folder) for name in PAPERS]))


def quote(engine: Engine, question: str, before: str) -> str:
    reply = engine.answer(question, "en", [before])
    return reply.citations[0].quote if isinstance(reply, Answer) else ""


def test_who_leads_a_walk_is_not_who_leads_a_creche(engine: Engine) -> None:
    assert "Ada Roe" not in quote(engine, "who leads it?", "Where does the walk on 11 July go?")


def test_within_the_same_document_it_is(engine: Engine) -> None:
    assert "Ada Roe" in quote(engine, "who leads it?", "Who is the cook of the creche?")
