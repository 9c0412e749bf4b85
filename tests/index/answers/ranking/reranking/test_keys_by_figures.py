"""Rows and fields whose key is a letter off: a question and a row in, yes or no out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.corpus.arrays import KINDS
from index.answers.ranking.reranking.keys import of_another_key
from index.model import Kind, Part, Passage, Sentence


def another(question: str, *rows: tuple[str, str], kind: Kind = Kind.ROW, language: str = "zh") -> list[bool] | None:
    """Of rows by their first cell and the rest, or fields by their label and the value."""
    passages = []
    for n, (key, value) in enumerate(rows):
        text = f"{key}：{value}"
        head, cell = (0, len(key)), (len(key) + 1, len(text))
        part = Part(head, cell) if kind is Kind.FIELD else Part((0, 0), head)
        sentence = Sentence(0, len(text), kind=kind, parts=(part,))
        passages.append(Passage("a", n, "¶ 1", text, (sentence,), language="zh"))
    count = len(rows)
    e = SimpleNamespace(
        kinds=np.array([KINDS.index(kind)] * count),
        sentence_passage=np.arange(count),
        passages=np.arange(count),
        passage_starts=np.arange(count + 1),
    )
    asked = SimpleNamespace(language=language, text=question)
    told = of_another_key(cast(Any, asked), cast(Any, e), passages)
    assert told is None or told.dtype == np.bool_
    return None if told is None else told.tolist()


@pytest.mark.parametrize(
    ("question", "key", "value", "off"),
    [
        ("财务部电话是多少？", "法务部", "3311", True),
        ("財務部電話是多少？", "法务部", "3311", True),
        ("财务部电话是多少？", "財務部", "3311", False),
        ("请问财务部", "法务部", "3311", True),  # at the end of the question
        ("财务部", "法务部", "3311", True),  # and where there is nothing else
        ("财务部电话是多少？", "法务部", "财", False),  # it has the letter elsewhere
        ("财务处电话是多少？", "法务部", "3311", False),  # two letters off
        ("财务部电话是多少？", "财政部", "3311", False),  # one act for another: too little behind it is alike
        ("财务部和法务部的电话", "法务部", "3311", False),  # it is asked for as well
        ("务部电话是多少？", "法务部", "3311", False),  # nothing stands in its place
        ("A务部电话是多少？", "法务部", "3311", False),  # no Chinese letter
        ("红茶多少钱？", "绿茶", "3", False),  # a short key
        ("红茶叶多少钱？", "绿茶叶", "3", True),
        ("红山楂果脯礼品装多少钱？", "青山楂果脯礼品装", "3", True),  # eight letters
        ("红山楂果脯大礼品装多少钱？", "青山楂果脯大礼品装", "3", False),  # nine
        ("财务A部电话", "法务A部", "3", False),
        ("小", "法务部", "3311", False),
    ],
)
def test_a_key_that_is_a_letter_off(question: str, key: str, value: str, off: bool) -> None:
    expected = [True] if off else None
    assert another(question, (key, value)) == expected
    assert another(question, (f" {key} :", value)) == expected


def test_a_field_goes_by_its_label() -> None:
    assert another("财务部电话是多少？", ("法务部", "3311"), kind=Kind.FIELD) == [True]
    assert another("财务部电话是多少？", ("3311", "法务部"), kind=Kind.FIELD) is None


def test_of_several_rows_each_is_told_apart() -> None:
    assert another("财务部电话？", ("法务部", "1"), ("采购处", "2"), ("税务部", "3")) == [True, False, True]


def test_only_rows_and_fields_of_chinese_questions_have_keys() -> None:
    assert another("财务部电话？", ("法务部", "1"), kind=Kind.PROSE) is None
    assert another("财务部电话？", ("法务部", "1"), language="en") is None
