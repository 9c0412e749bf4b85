"""Headings that stand in the line of what they head."""

from __future__ import annotations

import pytest

from tests.index.documents.units.conftest import Read


def contexts(read: Read, text: str) -> list[tuple[str, ...]]:
    return [sentence.context for passage in read(text, ".md").passages for sentence in passage.sentences]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1\\. Keys. The key hangs in the office.\n\n2\\. Roof. Leaks are reported at once.", ("Keys", "Roof")),
        ("**Parking.** Cars stand behind the mill.\n\n**Heating.** Call when it is cold.", ("Parking", "Heating")),
        ("**Стоянка.** Машины стоят за мельницей.\n\n**Крыша.** О протечках сообщают.", ("Стоянка", "Крыша")),
        ("**停车。** 汽车停在锅炉房的后面。\n\n**暖气。** 十月十五日开始供暖。", ("停车", "暖气")),
    ],
)
def test_what_stands_behind_is_found_by_them(read: Read, text: str, names: tuple[str, str]) -> None:
    found = contexts(read, f"# House\n\n{text}\n")
    assert all(any(name in context for context in found) for name in names)
    assert not any(set(names) <= set(context) for context in found)


@pytest.mark.parametrize(
    "text",
    [
        "He left. The house was sold to a miller.\n\nNobody knows why it happened in that year.",
        "It rained. The hay was lost.\n\nIt rained. The mill stood still.",
        "The old roof leaked again. It was mended.\n\nThe keys to it were lost. They were found.",
    ],
)
def test_short_sentences_are_none(read: Read, text: str) -> None:
    assert not any(contexts(read, f"# House\n\n{text}\n"))
