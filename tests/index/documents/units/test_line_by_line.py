"""Below a label with its value, sentences on lines of their own are no part of it."""

from __future__ import annotations

import pytest

from index.model import Kind
from tests.index.documents.units.conftest import Read, told


@pytest.mark.parametrize(
    ("label", "others"),
    [
        ("Opening hours: daily from 9 to 5.", ["Children under ten swim free.", "Dogs stay outside."]),
        ("开放时间：每天九点到五点。", ["十岁以下儿童免费。", "宠物不得入内。"]),
        ("Часы работы: ежедневно с 9 до 17.", ["Дети до десяти лет бесплатно.", "С собаками нельзя."]),
    ],
)
def test_sentences_below_a_field_are_prose(read: Read, label: str, others: list[str]) -> None:
    document = read("# The pool\n\n" + "\n".join([label, *others]) + "\n", ".md")
    kinds = {text: kind for _, kind, text in told(document)}
    assert kinds[label] is Kind.FIELD
    assert not [text for text, kind in kinds.items() if kind is Kind.FIELD and text != label]
    assert all(any(other in text for text in kinds) for other in others)


def test_a_value_that_goes_on_stays_whole(read: Read) -> None:
    document = read("# The pool\n\nOpening hours: daily from nine to five, closed on\npublic holidays.\n", ".md")
    assert [text.replace("\n", " ") for _, _, text in told(document)] == [
        "Opening hours: daily from nine to five, closed on public holidays."
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["2026-09-14 new brakes at the garage of Ned Pike", "2026-03-02 battery replaced", "2025-08-20 service, oil"],
        ["14.09.2026 brakes | 98,400 km | £210", "02.03.2026 battery | 91,250 km | £95"],
        ["brakes | 98,400 km | £210", "battery | 91,250 km | £95", "oil | 84,900 km | £185"],
    ],
)
def test_entries_of_a_log_are_items(read: Read, lines: list[str]) -> None:
    document = read("# The car\n\n" + "\n".join(lines) + "\n", ".md")
    assert [(kind, text) for _, kind, text in told(document)] == [(Kind.ITEM, line) for line in lines]
