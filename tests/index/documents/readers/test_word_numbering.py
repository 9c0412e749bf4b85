"""The numbers before headings and list items, as Word counts them."""

from __future__ import annotations

import pytest
from lxml import etree

from index.documents.readers.word_numbering import Numbering, numbering


def of(*levels: tuple[str, str] | tuple[str, str, str]) -> Numbering:
    """One list, number 1: the form and the text of each level, and where it starts."""
    described = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{(*level, "1")[2]}"/><w:numFmt w:val="{level[0]}"/>'
        f'<w:lvlText w:val="{level[1]}"/></w:lvl>'
        for n, level in enumerate(levels)
    )
    return numbering(
        etree.fromstring(
            f'<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">{described}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
            '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
        )
    )


def shown(lists: Numbering, *levels: int) -> list[str | None]:
    return [lists.next("1", level) for level in levels]


@pytest.mark.parametrize(
    ("form", "first_four"),
    [
        ("decimal", ["1.", "2.", "3.", "4."]),
        ("decimalZero", ["01.", "02.", "03.", "04."]),
        ("lowerLetter", ["a.", "b.", "c.", "d."]),
        ("upperLetter", ["A.", "B.", "C.", "D."]),
        ("lowerRoman", ["i.", "ii.", "iii.", "iv."]),
        ("upperRoman", ["I.", "II.", "III.", "IV."]),
        ("russianLower", ["а.", "б.", "в.", "г."]),
        ("russianUpper", ["А.", "Б.", "В.", "Г."]),
        ("someNewForm", ["1.", "2.", "3.", "4."]),
    ],
)
def test_each_form_counts_in_its_own_signs(form: str, first_four: list[str]) -> None:
    assert shown(of((form, "%1.")), 0, 0, 0, 0) == first_four


@pytest.mark.parametrize(
    ("form", "start", "text"),
    [
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 27, "aa"),
        ("lowerLetter", 53, "aaa"),
        ("lowerLetter", 0, ""),
        ("upperRoman", 1994, "MCMXCIV"),
        ("upperRoman", 49, "XLIX"),
        ("russianLower", 27, "я"),
        ("russianLower", 28, "а"),
        ("russianLower", 0, ""),
        ("decimalZero", 10, "10"),
    ],
)
def test_far_counts(form: str, start: int, text: str) -> None:
    assert shown(of((form, "%1", str(start))), 0) == [text]


def test_a_deeper_level_names_those_above_it_and_begins_anew_below_each() -> None:
    lists = of(("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "%3)"))
    assert shown(lists, 0, 1, 1, 2, 2, 1, 0, 1, 2) == ["1.", "1.1", "1.2", "a)", "b)", "1.3", "2.", "2.1", "a)"]


def test_a_level_that_was_passed_over_counts_from_its_start() -> None:
    lists = of(("upperRoman", "%1.", "3"), ("decimal", "%1.%2", "5"))
    assert shown(lists, 1, 1, 0, 0) == ["III.5", "III.6", "III.", "IV."]


def test_two_numbers_of_one_list_count_on() -> None:
    lists = of(("decimal", "%1."))
    assert [lists.next(number, 0) for number in ("1", "2", "1")] == ["1.", "2.", "3."]


@pytest.mark.parametrize("form", ["bullet", "none"])
def test_a_bullet_has_no_number_and_is_a_list(form: str) -> None:
    assert shown(of((form, "•")), 0) == [""]


def test_what_is_no_list_has_no_number() -> None:
    lists = of(("decimal", "%1."))
    assert [lists.next(*known) for known in (("0", 0), ("9", 0), ("1", 5))] == [None] * 3
    assert numbering(None).next("1", 0) is None


def test_a_start_that_is_no_number_counts_as_one() -> None:
    assert shown(of(("decimal", "%1.", "x")), 0) == ["1."]
