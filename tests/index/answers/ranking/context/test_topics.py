"""A topic of minutes comes with what was said of it."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.ranking.context.topics import is_topic
from index.model import Answer
from tests.index.answers.conftest import document


@pytest.mark.parametrize(
    "sentence", ["3. Bicycles.", "2) Fence by the pond.", "1、地下车库漏水问题。", "三、快递柜。", "2、关于加装滑梯。"]
)
def test_a_number_and_a_few_words_are_a_topic(sentence: str) -> None:
    assert is_topic(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bicycles.",
        "3. Bicycles: in the cellar.",
        "3. Bicycles stand in the cellar.",
        "1、车库漏水，请鸿达来修。",
        "3.5 km.",
        "2025.",
    ],
)
def test_a_whole_sentence_is_none(sentence: str) -> None:
    assert not is_topic(sentence)


MINUTES = "3. The bicycles. A rack goes up in the yard. Ms Roe asks for three offers. 4. The fence. It stays as it is."


def quoted(question: str, text: str, language: str = "en") -> str:
    reply = Engine(
        Unindexed([document("m.txt", "Minutes", (text, "The caretaker has a new number."), language=language)])
    ).answer(question, language)
    assert isinstance(reply, Answer)
    return reply.citations[0].quote


def test_what_was_said_of_a_topic_is_shown_with_it_up_to_the_next() -> None:
    assert quoted("what about the bicycles", MINUTES).endswith(
        "A rack goes up in the yard. Ms Roe asks for three offers."
    )


def test_so_it_is_in_chinese() -> None:
    text = "1、地下车库漏水问题。赵凯请三家公司报价。会议同意用鸿达。"
    assert quoted("车库漏水怎么修", text, "zh") == text


def test_a_topic_that_has_the_day_itself_comes_alone() -> None:
    text = "3. Trip 4 May 2031. Bring a lunch and good shoes."
    assert "lunch" not in quoted("when is the trip", text)
