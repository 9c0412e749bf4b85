from __future__ import annotations

import logging
from pathlib import Path

import pytest

from index.meaning import e5, native, opening
from index.meaning.encoder import ModelError
from index.meaning.opening import open_encoder


def test_switched_off_there_is_none() -> None:
    assert open_encoder("off") is None


def test_where_nothing_is_installed_words_alone_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(e5, "available", lambda: False)
    monkeypatch.setattr(native, "available", lambda: False)
    assert open_encoder() is None


def test_without_onnxruntime_the_engine_of_the_weights_runs(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, model_file: Path
) -> None:
    monkeypatch.setattr(e5, "available", lambda: False)
    with caplog.at_level(logging.WARNING, opening.__name__):
        encoder = open_encoder()
    assert isinstance(encoder, native.Native)
    assert encoder.dimensions == native.DIMENSIONS
    assert "onnxruntime isn't installed" in caplog.text
    assert encoder.asked(["one", "two\0three"]).shape == (2, native.DIMENSIONS)


def test_vectors_of_the_two_engines_are_never_mixed(e5: e5.E5) -> None:
    assert e5.identity != native.Native().identity


def test_a_folder_without_a_model_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.onnx"):
        open_encoder(str(tmp_path))
