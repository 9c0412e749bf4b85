from __future__ import annotations

from pathlib import Path

import pytest

from tests.index.answers.units.asking import Ask, asking


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """The answer to a question on a document; None for a refusal."""
    return asking(tmp_path / "page.md")
