"""A number before a word of time makes another of it: no six months' fee stands out where a month's is asked for."""

from __future__ import annotations

import pytest

from tests.index.answers.extraction.standing_out import bold

TURKISH = "Yıllık üyelik 9.600 TL, altı aylık üyelik 5.400 TL, aylık üyelik 1.100 TL."


@pytest.mark.parametrize(
    ("language", "question", "text", "expected"),
    [
        ("tr", "aylık üyelik kaç lira", TURKISH, ["1.100 TL"]),
        ("tr", "bir aylık üyelik kaç lira", TURKISH, ["1.100 TL"]),
        ("tr", "altı aylık üyelik kaç lira", TURKISH, ["5.400 TL"]),
        ("tr", "yıllık üyelik kaç lira", TURKISH, ["9.600 TL"]),
        ("kk", "айлық билет қанша теңге", "Алты айлық билет 5400 теңге, айлық билет 1100 теңге.", ["1100 теңге"]),
        ("zh", "年卡多少钱", "半年卡1480元，年卡2380元。", ["2380元"]),
        ("zh", "半年卡多少钱", "年卡2380元，半年卡1480元。", ["1480元"]),
    ],
)
def test_what_is_counted_by_another_number_does_not_answer(
    language: str, question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text, language) == expected
