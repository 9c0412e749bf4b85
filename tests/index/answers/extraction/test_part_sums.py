"""Sums that leave out their currency, as parts of another or in its turn."""

from __future__ import annotations

import pytest

from tests.index.answers.extraction.standing_out import bold

BRIDGE = "The bridge costs 480,000 euros, of which the town pays 120,000."
ROOF = "Ремонт крыши обойдётся в 3,6 млн рублей, из них 1,2 млн выплатит город."


@pytest.mark.parametrize(
    ("language", "question", "sentence", "told"),
    [
        ("en", "How much does the town pay for the bridge?", BRIDGE, ["120,000"]),
        ("en", "How much does the bridge cost?", BRIDGE, ["480,000 euros"]),
        ("en", "How much is lunch?", "Breakfast costs 9 euros, lunch 12.", ["12"]),
        ("en", "How many euros is lunch?", "Breakfast costs 9 euros, lunch 12.", ["12"]),
        ("tr", "Öğle yemeği kaç lira?", "Kahvaltı 180 lira, öğle yemeği 220.", ["220"]),
        ("en", "How much is breakfast?", "Breakfast costs 9 euros, lunch 12.", ["9 euros"]),
        ("en", "What does the town pay?", "The town pays 9 euros for each of its 1,200 trees.", ["9 euros"]),
        ("en", "What does the town pay?", "The town pays 900 euros, of which 5% are tax.", ["900 euros"]),
        ("en", "How much is the hall?", "The hall costs 9 euros in 1999, 12.", ["9 euros"]),
        ("ru", "Сколько выплатит город за ремонт?", ROOF, ["1,2 млн"]),
        ("ru", "Сколько стоит ремонт крыши?", ROOF, ["3,6 млн рублей"]),
        (
            "kk",
            "Тазалауға қанша теңге кетеді?",
            "Залды жалға алу 60 000 теңге тұрады, оның ішінде 10 000 тазалауға кетеді.",
            ["10 000"],
        ),
        (
            "tr",
            "Su deposu için belediye ne kadar ödeyecek?",
            "Su deposu 900.000 liraya mal olacak, bunun 350.000'ini belediye ödeyecek.",
            ["350.000'ini"],
        ),
        ("zh", "街道承担多少钱？", "工程共花费260万元，其中80万由街道承担。", ["80万"]),
        (
            "de",
            "Wie viel zahlt die Stadt?",
            "Die Brücke kostet 480.000 Euro, davon zahlt die Stadt 120.000.",
            ["120.000"],
        ),
    ],
)
def test_the_part_or_the_whole_stands_out(language: str, question: str, sentence: str, told: list[str]) -> None:
    assert bold(question, sentence, language) == told
