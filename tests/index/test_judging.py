"""A timeline by rules, and by what its sentences mean where an encoder has read them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index import encoding
from index.facts import learned
from index.facts.learned import Weights
from index.library import Library
from index.meaning.encoder import Vectors
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


def dates(folder: Path, data: Path, encoder: MadeUp | None = None) -> list[str]:
    """The dates of the timeline."""
    library = Library.open(folder, data, encoder=encoder)
    return [event.date for event in library.timeline("en").select().events]


def towards(encoder: MadeUp, sentence: str) -> Weights:
    """Weights by which only this sentence tells what happened."""
    meant: Vectors = 60 * encoder.asked([sentence])[0]
    return Weights({}, 0.0, meant, {"": 30.0})


def test_what_a_sentence_means_vouches_for_it(folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = MadeUp(LEARNED, dimensions=384)
    made = towards(encoder, MEMBERS)
    monkeypatch.setattr(learned, "weights", lambda: made)
    assert dates(folder, data) == ["1931"]
    encoding.fill(data, encoder)
    assert MEMBERS in encoder.encoded
    assert dates(folder, data, encoder) == ["../1950"]
    assert dates(folder, data) == ["1931"]


def test_until_every_sentence_is_read_the_rules_tell(folder: Path, data: Path) -> None:
    encoder = MadeUp(LEARNED, dimensions=384)
    assert dates(folder, data, encoder) == ["1931"]
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
