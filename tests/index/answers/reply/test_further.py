"""What 'more' shows behind an answer: the rest of its passage, then passages on the same subject, and nothing else."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.model import Answer, Reason, Refusal
from tests.index.answers.conftest import document

PORT = (
    "At Khaltan, on the border, there is a dry port. The dry port of Khaltan has two gates.",
    "The council of the region wants more trade. Its members meet every year in the capital.",
    "The first train reached Khaltan in 1987. It carried timber and wool.",
)
PORT_ZH = (
    "在边界上的卡尔坦，如今设有陆港。陆港有两座大门。",
    "地区委员会希望扩大贸易。委员每年在首都开会。",
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(Unindexed([document("port.txt", "Trade, Khaltan and the council", PORT)]))


def test_it_goes_on_with_the_passage_and_with_others_that_name_the_subject(engine: Engine) -> None:
    reply = engine.answer("What is there at Khaltan?")
    assert isinstance(reply, Answer)
    said = " ".join(citation.quote for citation in (*reply.citations, *reply.more))
    assert "has two gates" in said
    assert "The first train reached Khaltan" in said
    assert "council" not in said


def test_it_says_that_this_was_all_before_it_strays(engine: Engine) -> None:
    said = ["What is there at Khaltan?"]
    for _ in range(4):
        reply = engine.answer("more", before=said)
        said.append("more")
        if isinstance(reply, Refusal):
            break
        assert all("council" not in citation.quote for citation in reply.citations)
    assert isinstance(reply, Refusal)
    assert reply.reason is Reason.NO_MORE


def test_where_capitals_tell_no_names_the_word_that_tells_most_is_the_subject() -> None:
    engine = Engine(Unindexed([document("port.txt", "陆港", PORT_ZH, language="zh")]))
    reply = engine.answer("卡尔坦有什么？", "zh")
    assert isinstance(reply, Answer)
    assert all("委员" not in citation.quote for citation in reply.more)
