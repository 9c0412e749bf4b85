"""A topic of minutes comes with what was said of it."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.ranking.context.topics import is_topic, with_what_was_said
from index.model import Answer, Kind
from tests.index.answers.conftest import document
from tests.index.answers.ranking.displayed import Said, displayed, listed, prose


@pytest.mark.parametrize(
    "sentence",
    [
        "3. Bicycles.",
        "2) Fence by the pond.",
        "1、地下车库漏水问题。",
        "三、快递柜。",
        "2、关于加装滑梯。",
        "2、关于在本小区东门之外加装儿童滑梯的事项。",  # twenty letters
    ],
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
        "2、关于在本小区的东门之外加装儿童滑梯的事项。",  # twenty-one
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


RACK = prose("3. The bicycles.", "A rack goes up.", "Ms Roe asks.", "4. The fence.", "It stays.")


def said(
    *passages: list[Said],
    shown: list[int],
    question: str = "what about the bicycles?",
    answers: bool = False,
    room: int = 400,
) -> list[int]:
    return with_what_was_said(displayed(question, *passages, room=room), shown, answers=answers)


def test_it_goes_up_to_the_next_topic_or_the_end_of_the_passage() -> None:
    assert said(RACK, shown=[0]) == [0, 1, 2]
    assert said(RACK, shown=[3]) == [3, 4]
    assert said(RACK, prose("Else."), shown=[3]) == [3, 4]
    assert said(prose("Else."), RACK, shown=[1]) == [1, 2, 3]
    assert said(RACK, shown=[0], room=32) == [0, 1]


def test_what_else_is_shown_of_other_passages_stays_behind_it() -> None:
    assert said(RACK, prose("Else.", "More."), shown=[0, 5, 6]) == [0, 1, 2, 5, 6]


@pytest.mark.parametrize(
    ("passages", "shown"),
    [
        ([RACK], [0, 2]),  # another sentence of the paragraph is shown
        ([RACK, prose("Else.")], [0, 5, 1]),
        ([RACK], [1]),  # no topic
        ([prose("3. The bicycles.", "4. The fence.", "It stays.")], [0, 3]),  # nothing was said of it
        ([prose("3. The bicycles."), prose("Else.")], [0, 1]),
        ([listed("Topics:", "3. Bicycles.", "A rack.")], [1]),  # an item of a list
    ],
)
def test_otherwise_all_is_shown_as_it_was_chosen(passages: list[list[Said]], shown: list[int]) -> None:
    kept = [s for s in shown if s < sum(map(len, passages))]
    assert said(*passages, shown=kept) == kept


@pytest.mark.parametrize(
    ("question", "answers", "alone"),
    [
        ("when is the trip?", True, True),
        ("how much is the trip?", True, True),
        ("what about the trip?", True, False),
        ("when is the trip?", False, False),
    ],
)
def test_a_date_or_figure_of_the_topic_itself_is_enough(question: str, answers: bool, alone: bool) -> None:
    trip = prose("3. Trip 4 May 2031.", "Bring a lunch.")
    assert said(trip, shown=[0], question=question, answers=answers) == ([0] if alone else [0, 1])


def test_a_kind_of_its_own_is_no_topic() -> None:
    article = [(Kind.ARTICLE, "3. The bicycles."), (Kind.PROSE, "A rack goes up.")]
    assert said(article, shown=[0]) == [0]
