"""Of two sums one of which takes the other's place, the one that holds stands out."""

from __future__ import annotations

import pytest

from tests.index.answers.extraction.standing_out import bold


@pytest.mark.parametrize(
    ("language", "question", "sentence", "told"),
    [
        ("en", "How much is the fee?", "The fee rises from £215 to £240.", ["£240"]),
        ("en", "How much was the fee?", "The fee rises from £215 to £240.", ["£215", "£240"]),
        ("en", "How much is the fee?", "The fee is from £215 to £240.", ["£215", "£240"]),
        ("de", "Wie hoch ist der Beitrag?", "Der Beitrag steigt von 215 auf 240 Euro.", ["240 Euro"]),
        ("ru", "Сколько стоит абонемент?", "Абонемент подорожал с 400 до 500 рублей.", ["500 рублей"]),
        ("ru", "Сколько стоит абонемент?", "Абонемент стоит от 400 до 500 рублей.", ["400 до 500 рублей"]),
        ("kk", "Айлық жарна қанша?", "Айлық жарна 200 теңгеден 240 теңгеге көтерілді.", ["240 теңгеге"]),
        ("tr", "Aidat ne kadar?", "Aidat 200 TL'den 240 TL'ye çıkarıldı.", ["240 TL'ye"]),
        ("zh", "月租是多少？", "月租由150元调整为200元。", ["200元"]),
        ("zh", "以前月租是多少？", "月租由150元调整为200元。", ["150元", "200元"]),
    ],
)
def test_the_sum_that_holds_stands_out(language: str, question: str, sentence: str, told: list[str]) -> None:
    assert bold(question, sentence, language) == told
