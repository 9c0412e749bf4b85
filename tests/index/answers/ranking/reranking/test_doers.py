"""Who did it, in Chinese: the sentence that says who comes before one that opens with the deed."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.model import Answer
from tests.index.answers.conftest import document

BOUGHT = "1912年，李氏粮行以三千银元收购了老磨坊。"
OLD = "它建于河边，已有二百年历史。"
LARGEST = "收购老磨坊，是李氏粮行有史以来最大的一笔收购。"


def first(question: str, *sentences: str) -> str:
    reply = Engine(Unindexed([document("mill.md", "磨坊", ("".join(sentences),), language="zh")])).answer(question)
    assert isinstance(reply, Answer)
    return reply.citations[0].quote


@pytest.mark.parametrize("sentences", [(BOUGHT, OLD, LARGEST), (LARGEST, OLD, BOUGHT)])
@pytest.mark.parametrize("question", ["谁收购了老磨坊？", "是谁收购了老磨坊？"])
def test_who_did_it_is_told_before_what_is_said_of_the_deed(question: str, sentences: tuple[str, ...]) -> None:
    assert first(question, *sentences).startswith(BOUGHT)


def test_the_deed_is_told_where_nobody_is_said_to_have_done_it() -> None:
    assert first("谁收购了老磨坊？", LARGEST, OLD).startswith(LARGEST)
