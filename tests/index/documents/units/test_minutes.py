"""Minutes: a vote is about the decision, a decision about what was heard, all of it about an item of the agenda."""

from __future__ import annotations

import pytest

from index.model import Document, Kind
from tests.index.documents.units.conftest import Read

RUSSIAN = """Протокол № 4

Повестка дня:

1. Покраска лодочного сарая.

2. Новый замок для калитки.

По первому вопросу

Слушали: Лукина Д., он сообщил, что доски сгнили.

Решили: Покрасить до мая. Ответственный – Цой В. А.

Голосовали: за – 14, против – 2.

По второму вопросу

Решили: Замок не менять.

Голосовали: единогласно.
"""
KAZAKH = """Хаттама

Күн тәртібі:
1. Қайық сарайын бояу.
2. Қақпаға жаңа құлып.

Бірінші мәселе бойынша Лұқанов сөйледі, тақтай шіріген деді.

Шешім: Мамырға дейін бояу.

Дауыс беру: қолдағандар – 14, қарсы – 2.
"""
ENGLISH = """Minutes

Heard: the planks of the boat shed have rotted.

Decided: Paint it by May.

Voted: 14 for, 2 against.

Any other business. The kettle is broken.

Decided: Buy a kettle.
"""


def context(document: Document, opening: str) -> str:
    return next(
        " | ".join(sentence.context)
        for passage in document.body
        for n, sentence in enumerate(passage.sentences)
        if passage.quote(n).startswith(opening)
    )


@pytest.mark.parametrize(
    ("text", "opening", "of"),
    [
        (RUSSIAN, "Решили: Покрасить", ["доски сгнили", "лодочного сарая"]),
        (RUSSIAN, "Голосовали: за", ["Покрасить до мая", "доски сгнили", "лодочного сарая"]),
        (RUSSIAN, "Ответственный", ["Покрасить до мая", "доски сгнили"]),
        (RUSSIAN, "Голосовали: единогласно", ["Замок не менять", "замок для калитки"]),
        (KAZAKH, "Шешім", ["тақтай шіріген", "сарайын бояу"]),
        (KAZAKH, "Дауыс беру", ["Мамырға дейін", "сарайын бояу"]),
        (ENGLISH, "Voted", ["Paint it by May", "boat shed"]),
        (ENGLISH, "Decided: Buy", ["kettle is broken"]),
    ],
)
def test_what_was_decided_and_voted_is_found_by_its_matter(read: Read, text: str, opening: str, of: list[str]) -> None:
    found = context(read(text, ".txt"), opening)
    assert [told for told in of if told not in found] == []


def test_a_matter_ends_with_the_next(read: Read) -> None:
    russian, english = read(RUSSIAN, ".txt"), read(ENGLISH, ".txt")
    assert "сарая" not in context(russian, "Голосовали: единогласно")
    assert "Покрасить" not in context(russian, "Голосовали: единогласно")
    assert "boat" not in context(english, "Decided: Buy")


def test_an_agenda_alone_is_a_list_and_what_names_no_item_of_it_has_none(read: Read) -> None:
    document = read("Tasks\n\nAgenda:\n1. Paint\n2. Lock\n\nOn the third question nobody came.\n", ".txt")
    assert context(document, "On the third") == ""
    assert Kind.ARTICLE in [sentence.kind for passage in document.body for sentence in passage.sentences]
