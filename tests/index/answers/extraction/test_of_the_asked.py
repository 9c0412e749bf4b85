"""Of a sentence that names two things of a kind only what it tells of the one asked about stands out."""

from __future__ import annotations

import pytest

from tests.index.answers.extraction.standing_out import bold

BRIDGES = "东桥长四十米，有五个桥孔；西桥只有三个桥孔，1905年被拆除。"
TRIP = "Поездка на остров длится 50 минут, поездка в горы — полтора часа."
WEG = "Die Fahrt nach Marrow dauert 25 Minuten, die nach Orlen anderthalb Stunden."


@pytest.mark.parametrize(
    ("language", "question", "sentence", "told"),
    [
        ("zh", "东桥有几个桥孔？", BRIDGES, ["五个"]),
        ("zh", "西桥有几个桥孔？", BRIDGES, ["三个"]),
        ("zh", "东桥哪一年被拆除？", BRIDGES, []),
        ("ru", "Сколько длится поездка на остров?", TRIP, ["50 минут"]),
        ("ru", "Сколько длится поездка в горы?", TRIP, ["полтора часа"]),
        ("de", "Wie lange dauert die Fahrt nach Marrow?", WEG, ["25 Minuten"]),
        ("de", "Wie lange dauert die Fahrt nach Orlen?", WEG, ["anderthalb Stunden"]),
        ("ru", "Сколько стоит белый хлеб?", "Ржаной хлеб стоит 48 рублей, белый — 39 рублей.", ["39 рублей"]),
        ("ru", "Сколько стоит ржаной хлеб?", "Ржаной хлеб стоит 48 рублей, белый — 39 рублей.", ["48 рублей"]),
        ("tr", "Göl gezisi kaç saat sürer?", "Göl gezisi iki saat, orman gezisi beş saat sürer.", ["iki saat"]),
        ("tr", "Orman gezisi kaç saat sürer?", "Göl gezisi iki saat, orman gezisi beş saat sürer.", ["beş saat"]),
        ("kk", "Су диірмені қашан салынды?", "Жел диірмені 1811 жылы, су диірмені 1840 жылы салынды.", ["1840"]),
        ("en", "When did the hop mill close?", "The bark mill opened in 1811, the hop mill was well kept.", []),
        (
            "en",
            "How much did the winter fair lose?",
            "The spring fair brought in £640, the winter one lost £85.",
            ["£85"],
        ),
        ("en", "How many bells has the chapel?", "The chapel has one bell.", ["one"]),
    ],
)
def test_what_it_tells_of_the_asked_one(language: str, question: str, sentence: str, told: list[str]) -> None:
    assert bold(question, sentence, language) == told
