"""A timeline and facts by rules, and by what their sentences mean where an encoder has read them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index import encoding
from index.facts import learned
from index.facts.learned import Chance, Meaning, Weights
from index.library import Library
from tests.index.facts.test_learned import PAGE
from tests.index.meaning.made_up import MadeUp

SUNK, MEMBERS = "The Saltmarsh Ferry sank off Cape Lorne in 1931.", "By 1950 there were some 40 members."
LEARNED = f"{learned.MODEL} of a test"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "page.md").write_text(f"---\nlang: en\ntitle: A page\n---\n\n{PAGE}\n", "utf-8")
    return documents


@pytest.fixture
def encoder() -> MadeUp:
    return MadeUp(LEARNED, dimensions=384)


def likes(monkeypatch: pytest.MonkeyPatch, encoder: MadeUp, sentence: str) -> None:
    """Only this sentence is good, by what it means."""
    meaning = Meaning(60 * encoder.asked([sentence])[0], -30.0)
    chance = Chance(odds=1.0, weight=0.0, shown=0.0, bias=0.0, vouched=0.8, denied=0.2)
    monkeypatch.setattr(learned, "weights", lambda: Weights({}, 0.0, meaning, meaning, chance, chance))


def dates(folder: Path, data: Path, encoder: MadeUp | None = None) -> list[str]:
    """The dates of the timeline."""
    library = Library.open(folder, data, encoder=encoder)
    return [event.date for event in library.timeline("en").select().events]


def facts(folder: Path, data: Path, encoder: MadeUp | None = None) -> list[str]:
    """The texts of the facts."""
    return [fact.text for fact in Library.open(folder, data, encoder=encoder).facts("en")]


def test_what_a_sentence_means_vouches_for_it(
    folder: Path, data: Path, encoder: MadeUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    likes(monkeypatch, encoder, MEMBERS)
    assert dates(folder, data) == ["1931"]
    encoding.fill(data, encoder)
    assert MEMBERS in encoder.encoded
    assert dates(folder, data, encoder) == ["../1950"]
    assert dates(folder, data) == ["1931"]


def test_a_fact_is_posted_where_its_meaning_vouches_for_it(
    folder: Path, data: Path, encoder: MadeUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    likes(monkeypatch, encoder, SUNK)
    assert facts(folder, data) == []
    encoding.fill(data, encoder)
    assert facts(folder, data, encoder) == [SUNK]
    likes(monkeypatch, encoder, MEMBERS)
    assert facts(folder, data, encoder) == []


def test_until_every_sentence_is_read_the_rules_tell(folder: Path, data: Path, encoder: MadeUp) -> None:
    assert dates(folder, data, encoder) == ["1931"]
    assert facts(folder, data, encoder) == []
    library = Library.open(folder, data, encoder=encoder)
    before = library.unencoded()
    encoding.fill(data, encoder)
    assert Library.open(folder, data, encoder=encoder).unencoded() == 0
    assert before > len(np.unique(encoder.encoded)) - len(library.timeline("en").select().events) > 0


@pytest.mark.parametrize("encoder", [MadeUp(dimensions=384), MadeUp(LEARNED, dimensions=64)], ids=["name", "size"])
def test_the_vectors_of_another_model_say_nothing(folder: Path, data: Path, encoder: MadeUp) -> None:
    dates(folder, data)
    encoding.fill(data, encoder)
    assert SUNK not in encoder.encoded
    assert dates(folder, data, encoder) == ["1931"]
