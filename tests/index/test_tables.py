"""The tables of words: 'on' and 'no' are words, not truth values."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

import index


def truths(value: object, path: str) -> Iterator[str]:
    """Where an item of a list is one; what a key is set to may be."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from truths(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            if isinstance(inner, bool):
                yield f"{path}.{place}"
            yield from truths(inner, f"{path}.{place}")


def test_no_word_of_a_table_is_read_as_a_truth_value() -> None:
    folder = Path(index.__file__).parent
    tables = [path for path in folder.rglob("*.yaml") if path.parent.name != "seeds"]
    assert tables
    assert [at for path in tables for at in truths(yaml.safe_load(path.read_text("utf-8")), path.name)] == []
