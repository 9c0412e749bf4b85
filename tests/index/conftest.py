"""A folder of two documents, and an empty place for its data."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.library import Library
from index.model import Answer

HARBOUR = "The harbour of Aktau was opened in 1963 by Anna Petrova. It handled 12 million tons of cargo in 2014."
BRIDGE = "The Saryagash bridge is 340 metres long. Engineer Bolat Omarov designed the Saryagash bridge in 1978."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "harbour.md").write_text(f"# Harbours\n\n{HARBOUR}\n")
    (documents / "bridge.txt").write_text(f"Bridges\n\n{BRIDGE}\n")
    return documents


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "var"


def quoted(library: Library, question: str) -> str:
    reply = library.ask(question)
    return " ".join(c.quote for c in reply.citations) if isinstance(reply, Answer) else ""
