"""What people say between their questions that asks nothing: never mind, I don't get it, in five languages."""

from __future__ import annotations

import pytest

from index.answers.question import small_talk
from index.model import Reason


@pytest.mark.parametrize(
    "message",
    ["never mind", "nvm", "ok forget it", "no worries", "hmm", "ладно, забудь", "не важно", "проехали",
     "керек емес", "мақұл", "算了", "没事", "原来如此", "boşver", "neyse", "gerek yok"],
)  # fmt: skip
def test_what_lets_it_be_is_taken_as_read(message: str) -> None:
    said = small_talk.read(message)
    assert said is not None
    assert said.reason is Reason.ACKNOWLEDGED


@pytest.mark.parametrize(
    "message",
    ["I don't understand", "i dont get it", "what do you mean?", "непонятно", "не понимаю",
     "түсінбедім", "不明白", "听不懂", "anlamadım", "ne demek istiyorsun?"],
)  # fmt: skip
def test_who_does_not_understand_is_told_what_helps(message: str) -> None:
    said = small_talk.read(message)
    assert said is not None
    assert said.reason is Reason.COMPLAINT


@pytest.mark.parametrize(
    "message", ["don't understand rule 4", "what does 'never mind' mean?", "qual é?", "不明白第三条"]
)
def test_what_goes_on_is_no_small_talk(message: str) -> None:
    assert small_talk.read(message) is None


@pytest.mark.parametrize("message", ["ta", "ta very much", "thx"])
def test_short_thanks_are_thanks(message: str) -> None:
    said = small_talk.read(message)
    assert said is not None
    assert said.reason is Reason.THANKS
