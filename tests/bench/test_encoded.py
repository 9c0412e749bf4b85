"""What was encoded once, for whatever documents, is copied from then on."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import encoded
from index.library import Library
from index.meaning.space import Space
from tests.index.meaning.made_up import MadeUp

QUAYS = ", ".join(f"quay{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(120))
"""As many words as it takes for these to be compared."""


def test_an_index_gets_its_vectors_and_another_those_that_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder = MadeUp()
    monkeypatch.setattr(encoded, "encoder", lambda: encoder)
    monkeypatch.setattr(encoded, "FOLDER", tmp_path / "cache")
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "quays.txt").write_text(f"Quays\n\nThe quays of Orlen are {QUAYS}. The mill burned down in 1954.\n")
    for data in (tmp_path / "one", tmp_path / "other"):
        Library.open(folder, data)
        encoded.encode(data)
        encoded.encode(data)
        library = Library.open(folder, data, encoder=encoder)
        assert library.unencoded() == 0
        assert len(encoder.encoded) == len(set(encoder.encoded)) > 100
    space = Space.of(tmp_path / "other", encoder)
    assert space
    assert (space.file.records, len(space.file)) == (2, 2)


def test_without_an_encoder_nothing_is_encoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoded, "encoder", lambda: None)
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "mill.txt").write_text("The mill\n\nThe mill burned down in 1954.\n")
    Library.open(tmp_path / "documents", tmp_path / "var")
    encoded.encode(tmp_path / "var")
    assert not (tmp_path / "var" / "meaning").exists()
