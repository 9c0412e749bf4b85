"""Against the gold set, sixteen war histories, by its own scorer. The bars are the goals, not today's figures."""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from edtf import parse_edtf

from index.dates import Mention, find_dates
from index.dates.batch import tag_lines


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[dict[str, Any]]:
    lines = (shared / "gold" / "dates" / "wikiwars_01-16.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def found(gold: list[dict[str, Any]]) -> list[list[Mention]]:
    """Of each text, read without a date of its own."""
    return [find_dates(document["text"]) for document in gold]


@pytest.fixture(scope="module")
def scorer(shared: Path, monkeypatch_module: pytest.MonkeyPatch) -> ModuleType:
    folder = shared / "gold" / "dates"
    monkeypatch_module.setattr(sys, "path", [str(folder), *sys.path])
    monkeypatch_module.setattr(sys, "dont_write_bytecode", True)
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def monkeypatch_module() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def test_the_goals_are_met(gold: list[dict[str, Any]], scorer: ModuleType) -> None:
    tagged = [json.loads(line) for line in tag_lines(json.dumps(document) for document in gold)]
    result, _, _ = scorer.score(gold, tagged)
    assert result["relaxed"]["F"] >= 0.95
    assert result["value"]["F"] >= 0.92


def test_every_value_of_the_gold_texts_is_valid_edtf(gold: list[dict[str, Any]], found: list[list[Mention]]) -> None:
    values = {m.edtf for mentions in found for m in mentions}
    values |= {m.value for document in gold for m in find_dates(document["text"], reference=document["dct"])}
    assert [value for value in values if not parse_edtf(value)] == []


def test_every_value_of_the_originals_is_valid_edtf(originals: Path) -> None:
    mentions = [m for path in originals.glob("*.txt") for m in find_dates(path.read_text("utf-8"))]
    assert len(mentions) > 80
    assert all(parse_edtf(mention.edtf) for mention in mentions)


def test_spans_are_in_order_and_apart(gold: list[dict[str, Any]], found: list[list[Mention]]) -> None:
    for document, mentions in zip(gold, found, strict=True):
        assert all(document["text"][m.start : m.end] == m.text for m in mentions)
        assert all(one.end <= other.start for one, other in pairwise(mentions))


def test_twice_the_text_takes_about_twice_the_time(gold: list[dict[str, Any]]) -> None:
    """Of the processor. What else a machine does only adds to it, so of several runs the least one counts."""
    text = gold[1]["text"]
    once, twice = [taken(text)], [taken(f"{text}\n\n{text}")]
    while min(twice) >= 3 * min(once) and len(once) < 20:
        once.append(taken(text))
        twice.append(taken(f"{text}\n\n{text}"))
    assert min(twice) < 3 * min(once)


def taken(text: str) -> float:
    """Seconds of the processor."""
    start = time.process_time()
    find_dates(text)
    return time.process_time() - start
