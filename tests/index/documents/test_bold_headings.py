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


def test_brackets_behind_it_are_of_the_heading(read: Read) -> None:
    text = "# Wanted\n\n**Bus driver** (route 31)\nPay from 2 400, shifts of eight hours.\n\n**Baker**\nNights only.\n"
    sections = [section for section, _, _ in told(read(text, ".md"))]
    assert sections == [("Bus driver (route 31)",), ("Baker",)]


def test_a_paragraph_that_opens_in_bold_type_is_not_of_the_heading_above_it(read: Read) -> None:
    text = "# Wanted\n\n**Baker**\nNights only.\n\n**Cleaner at the school**, half a day.\n\nAsk at the desk.\n"
    sections = [section for section, _, _ in told(read(text, ".md"))]
    assert sections == [("Baker",), (), ()]


def test_what_is_meant_loudly_further_on_leaves_the_heading(read: Read) -> None:
    text = "# Wanted\n\n**Baker**\nNights only.\n\nCome **before six** with your apron.\n"
    assert [section for section, _, _ in told(read(text, ".md"))] == [("Baker",), ("Baker",)]
