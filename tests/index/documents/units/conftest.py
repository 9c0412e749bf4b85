"""Texts as documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index.documents import load
from index.model import Document, Kind

Read = Callable[[str, str], Document]
Told = list[tuple[tuple[str, ...], Kind, str]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The document of a text in a file with this suffix."""

    def load_text(text: str, suffix: str = ".md") -> Document:
        path = tmp_path / f"page{suffix}"
        path.write_text(text, "utf-8")
        return load(path, tmp_path)

    return load_text


def told(document: Document) -> Told:
    """Of every sentence of the story its section, kind and text."""
    return [(p.section, s.kind, p.quote(n)) for p in document.body for n, s in enumerate(p.sentences)]
