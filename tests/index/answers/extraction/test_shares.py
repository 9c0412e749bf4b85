"""Shares beside other figures, and in brackets."""

from __future__ import annotations

import pytest

from tests.index.answers.extraction.standing_out import bold


@pytest.mark.parametrize(
    ("language", "question", "sentence", "share"),
    [
        (
            "en",
            "By how many percent did trade grow in 2022?",
            "In 2022 trade reached $24 billion, 34.1 percent more than before.",
            "34.1 percent",
        ),
        (
            "ru",
            "На сколько процентов выросла торговля в 2022 году?",
            "В 2022 году торговля достигла 24 млрд долларов, на 34,1% больше.",
            "34,1%",
        ),
        (
            "tr",
            "Ticaret 2022'de yüzde kaç arttı?",
            "2022'de ticaret 24 milyar dolar oldu ve %34,1 arttı.",
            "%34,1",
        ),
        ("zh", "2022年贸易增长了百分之几？", "2022年贸易额为240亿美元，增长34.1%。", "34.1%"),
    ],
)
def test_a_share_is_no_sum(language: str, question: str, sentence: str, share: str) -> None:
    assert bold(question, sentence, language) == [share]


@pytest.mark.parametrize(
    ("question", "share"),
    [("Gençlerin yüzde kaçı iş için geldi?", "%57"), ("Gençlerin yüzde kaçı ticaret için geldi?", "%49")],
)
def test_a_share_in_brackets_is_of_the_words_before_it(question: str, share: str) -> None:
    assert bold(question, "Gençler iş bulmak (%57) ve ticaret yapmak (%49) için geldi.", "tr") == [share]
