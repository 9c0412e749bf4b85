from __future__ import annotations

import pytest

from index.answers.question.chronology import asked_for
from index.answers.question.message import Message


@pytest.mark.parametrize(
    ("message", "narrowed"),
    [
        ("Please give me a timeline of the harbour", "the harbour"),
        ("chronology of Salt Road deals since 1900", "Salt Road deals since 1900"),
        ("harbour timeline", "harbour"),
        ("show me the key dates", ""),
        ("what happened between 1871 and 1902?", "between 1871 and 1902"),
        ("What happened in the 1870s?", "in the 1870s"),
        ("Покажи хронологию гавани", "гавани"),
        ("что произошло с 1871 по 1902 год?", "с 1871 по 1902 год"),
        ("айлақ хронологиясы", "айлақ"),
        ("1871 мен 1902 жылдар арасында не болды?", "1871 мен 1902 жылдар арасында"),
        ("Limanın kronolojisi", "Limanın"),
        ("1871 ile 1902 arasında neler oldu?", "1871 ile 1902 arasında"),
        ("港口的时间线", "港口"),
        ("1871年到1902年发生了什么？", "1871年到1902年"),
    ],
)
def test_a_request_for_a_chronology_is_one_in_every_language(message: str, narrowed: str) -> None:
    assert asked_for(Message.read(message)) == narrowed


@pytest.mark.parametrize(
    "message",
    [
        "what happened in 1871?",
        "what happened to the harbour between 1871 and 1902",
        "when did the harbour open?",
        "who drew the timeline?",
        "where is the timeline",
        "что случилось с гаванью?",
        "港口什么时候开放？",
    ],
)
def test_what_sentences_can_answer_is_no_chronology(message: str) -> None:
    assert asked_for(Message.read(message)) is None
