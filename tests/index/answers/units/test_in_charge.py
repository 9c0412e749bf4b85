"""Who runs a thing is told by a label of an office, in each language."""

from __future__ import annotations

import pytest

from tests.index.answers.units.asking import Ask, first


@pytest.mark.parametrize(
    ("language", "text", "question", "shown"),
    [
        (
            "en",
            "# Chess circle\n\nWe meet on Mondays.\n\nCoach: Ida Roe\n",
            "Who runs the chess circle?",
            "Coach: Ida Roe",
        ),
        (
            "ru",
            "# Шахматный кружок\n\nЗанятия по понедельникам.\n\nТренер: Ида Рогова\n",
            "Кто ведёт шахматный кружок?",
            "Тренер: Ида Рогова",
        ),
        (
            "kk",
            "# Шахмат үйірмесі\n\nСабақ дүйсенбіде өтеді.\n\nЖетекшісі: Ида Рогова\n",
            "Шахмат үйірмесін кім жүргізеді?",
            "Жетекшісі: Ида Рогова",
        ),
        (
            "tr",
            "# Satranç kursu\n\nDersler pazartesi günüdür.\n\nEğitmen: İda Roe\n",
            "Satranç kursunda kim ders veriyor?",
            "Eğitmen: İda Roe",
        ),
        ("zh", "# 象棋班\n\n每周一上课。\n\n教练：王立\n", "象棋班谁负责？", "教练：王立"),
    ],
)
def test_a_label_of_an_office_answers_who_is_in_charge(
    ask: Ask, language: str, text: str, question: str, shown: str
) -> None:
    assert shown in first(ask(text, question, language))[0]
