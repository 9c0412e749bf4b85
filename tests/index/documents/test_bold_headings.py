"""'**Dogs** One dog is welcome.': bold type at the head of paragraphs names what they are about."""

from __future__ import annotations

import pytest

from tests.index.documents.units.conftest import Read, read, told

__all__ = ["read"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Dogs", "One dog is welcome."), ("Hot tub", "Shower first, please.")),
        (("Собаки", "Одна собака не мешает."), ("Баня", "Сначала душ.")),
        (("Hunde", "Ein Hund ist willkommen."), ("Sauna", "Bitte vorher duschen.")),
        (("Wi-Fi", "2 networks are there."), ("Bins", "7 in the morning on Tuesdays.")),
    ],
)
def test_it_is_the_heading_of_what_follows(read: Read, first: tuple[str, str], second: tuple[str, str]) -> None:
    text = f"# The cottage\n\n**{first[0]}** {first[1]}\n\n**{second[0]}** {second[1]}\n"
    assert [(section, text) for section, _, text in told(read(text, ".md"))] == [
        ((first[0],), first[1]),
        ((second[0],), second[1]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "**Aldery** is a town of 900 people.\n\n**Norland** lies beyond the river.\n",  # the sentence goes on
        "**Never** Ida said would she leave the mill.\n\nThe mill was sold in spring.\n",  # once
        "**Note:** The mill is closed.\n\n**Please:** Use the bell.\n",  # labels
        "**The mill was sold.** Ida left.\n\n**The weir broke.** Tom came.\n",  # sentences
    ],
)
def test_other_bold_type_is_a_part_of_its_sentence(read: Read, text: str) -> None:
    assert not [section for section, _, _ in told(read(f"# The cottage\n\n{text}", ".md")) if section]
