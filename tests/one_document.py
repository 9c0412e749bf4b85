"""A folder with one document of one sentence: for tests of what becomes of documents, whatever they say."""

from __future__ import annotations

from pathlib import Path

import pytest

BRIDGE = "Bridges\n\nThe Saryagash bridge is 340 metres long.\n"
QUESTION = "How long is the Saryagash bridge?"
LENGTH = "340 metres"


def folder_with(room: Path, text: str) -> Path:
    """A documents folder in `room` whose only document, bridge.txt, has this text."""
    documents = room / "documents"
    documents.mkdir()
    (documents / "bridge.txt").write_text(text)
    return documents


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_with(tmp_path, BRIDGE)
