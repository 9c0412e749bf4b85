"""Who wants to be told something worth knowing asks the documents for no word of that wish."""

from __future__ import annotations

import pytest

from index.answers.question.fact_wish import asked_for
from index.answers.question.message import Message


@pytest.mark.parametrize(
    ("message", "about"),
    [
        ("Tell me something interesting", ""),
        ("could you please tell me a fun fact?", ""),
        ("Give me another random fact about the Harbour", "the Harbour"),
        ("interesting facts about salt", "salt"),
        ("surprise me!", ""),
        ("Расскажи что-нибудь интересное о гавани", "гавани"),
        ("интересный факт", ""),
        ("Удиви меня", ""),
        ("Айлақ туралы қызық дерек айтшы", "Айлақ"),
        ("маған қызықты бірдеңе айт", ""),
        ("Bana ilginç bir şey söyle", ""),
        ("Liman hakkında ilginç bir bilgi ver", "Liman"),
        ("讲个有趣的事", ""),
        ("给我讲个关于港口的趣事", "港口"),
        ("来个冷知识吧", ""),
    ],
)
def test_a_wish_for_a_fact_is_one_in_every_language(message: str, about: str) -> None:
    assert asked_for(Message.read(message)) == about


@pytest.mark.parametrize(
    "message",
    [
        "what is the interest rate?",
        "tell me about the harbour",
        "facts about the harbour",
        "who finds facts?",
        "does it interest the club?",
        "give me the fact sheet",
        "расскажи о гавани",
        "какой процент интересует банк?",
        "айлақ туралы айт",
        "liman hakkında bilgi ver",
        "港口有什么设施？",
        "说说港口",
    ],
)
def test_what_the_documents_are_asked_for_is_no_such_wish(message: str) -> None:
    assert asked_for(Message.read(message)) is None
