from __future__ import annotations

import json
from importlib import util
from pathlib import Path

import numpy as np
import pytest

from index.meaning import onnx_format as onnx
from index.meaning.encoder import ModelError
from index.meaning.folder import Folder
from tests.conftest import lacking

WORDS = ["[UNK]", "port", "harbour", "opened", "query:", "said:"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model that looks up a vector for each word: 'port' and 'harbour' have nearly the same one."""
    for package in ("tokenizers", "onnxruntime"):
        if util.find_spec(package) is None:
            lacking(f"the package {package}")
    table = np.eye(len(WORDS), 8, dtype=np.float32)
    table[2] = table[1] + 0.1
    nodes = [onnx.node("Gather", ["table", "input_ids"], "hidden")]
    inputs = [onnx.value(name, "int64", ("texts", "length")) for name in ("input_ids", "attention_mask")]
    outputs = [onnx.value("hidden", "float32", ("texts", "length", 8))]
    model = tmp_path / "model"
    model.mkdir()
    (model / "model.onnx").write_bytes(onnx.model(nodes, [onnx.tensor("table", table)], inputs, outputs))
    vocabulary = {word: n for n, word in enumerate(WORDS)}
    words = {"type": "WordLevel", "vocab": vocabulary, "unk_token": "[UNK]"}
    tokenizer = {"version": "1.0", "pre_tokenizer": {"type": "WhitespaceSplit"}, "model": words, "added_tokens": []}
    (model / "tokenizer.json").write_text(json.dumps(tokenizer))
    return model


def test_a_text_is_the_mean_of_its_tokens_at_length_one(folder: Path) -> None:
    vectors = Folder(folder).said(["port opened", "port", "harbour"])
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1)
    assert vectors[0][[1, 3]] == pytest.approx([0.5**0.5] * 2)
    assert vectors[1] @ vectors[2] > 0.9


def test_the_first_token_stands_for_the_text_where_the_model_says_so(folder: Path) -> None:
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode_cls_token": true}')
    assert Folder(folder).said(["port opened"])[0].argmax() == 1


def test_prompts_stand_before_questions_and_sentences(folder: Path) -> None:
    prompts = {"prompts": {"query": "query: ", "document": "said: "}}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(prompts))
    model = Folder(folder)
    assert model.asked(["port"])[0][[1, 4]] == pytest.approx([0.5**0.5] * 2)
    assert model.said(["port"])[0][[1, 5]] == pytest.approx([0.5**0.5] * 2)


def test_another_prompt_makes_another_identity(folder: Path) -> None:
    before = Folder(folder).identity
    (folder / "config_sentence_transformers.json").write_text('{"prompts": {"query": "q: "}}')
    assert Folder(folder).identity != before


def test_no_texts_have_no_vectors(folder: Path) -> None:
    assert Folder(folder).said([]).shape == (0, 8)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_file_that_can_t_be_read_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"{nothing of the kind")
    with pytest.raises(ModelError, match=name.replace(".", r"\.")):
        Folder(folder).said(["port"])
