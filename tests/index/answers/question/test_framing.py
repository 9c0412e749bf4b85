"""What people say around a question, of themselves and of what ails them."""

from __future__ import annotations

import pytest

from index.answers.question.framing import without


@pytest.mark.parametrize(
    ("language", "ailment", "asked"),
    [
        ("en", "My pump is far too loud.", "What should I do?"),
        ("en", "I can't pay the fee this year.", "What can I do now?"),
        ("ru", "Мой насос очень шумит.", "Что мне делать?"),
        ("ru", "У меня не открывается калитка.", "Как быть?"),
        ("kk", "Менің сорғым қатты шулайды.", "Не істеуім керек?"),
        ("tr", "Pompam çok gürültülü çalışıyor.", "Ne yapmalıyım?"),
        ("zh", "我的水泵太响了。", "怎么办？"),
    ],
)
def test_who_asks_what_to_do_asks_about_what_ails_them(language: str, ailment: str, asked: str) -> None:
    assert without(f"{ailment} {asked}", language) == ailment


def test_a_question_that_says_what_it_asks_stays_alone() -> None:
    text = "I am new here. When does the club meet?"
    assert without(text, "en") == "When does the club meet?"


def test_what_to_do_is_asked_by_itself_where_nothing_else_is_said() -> None:
    assert without("What should I do?", "en") == "What should I do?"
