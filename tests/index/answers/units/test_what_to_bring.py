"""What to bring is told by a label that says so otherwise, in each language."""

from __future__ import annotations

import pytest

from tests.index.answers.units.asking import Ask, first


@pytest.mark.parametrize(
    ("language", "text", "question", "shown"),
    [
        (
            "en",
            "# Swimming class\n\nWe meet on Mondays.\n\nPlease bring: towel, cap\n",
            "What do I need?",
            "towel, cap",
        ),
        (
            "ru",
            "# Занятия плаванием\n\nЗанятия по понедельникам.\n\nИметь при себе: полотенце, шапочку\n",
            "Что взять с собой?",
            "полотенце",
        ),
        (
            "tr",
            "# Yüzme kursu\n\nDersler pazartesi günüdür.\n\nYanınızda bulundurun: havlu, bone\n",
            "Ne getireyim?",
            "havlu, bone",
        ),
        ("zh", "# 游泳班\n\n每周一上课。\n\n请自备：泳裤、浴巾\n", "要带什么？", "泳裤、浴巾"),
        (
            "de",
            "# Schwimmkurs\n\nWir treffen uns jeden Montag um sechs Uhr in der Halle am See und schwimmen.\n\n"
            "Bitte einpacken: Handtuch, Badekappe\n",
            "Was soll ich mitbringen?",
            "Handtuch, Badekappe",
        ),
    ],
)
def test_a_label_tells_what_to_bring(ask: Ask, language: str, text: str, question: str, shown: str) -> None:
    assert shown in first(ask(text, question, language))[0]
