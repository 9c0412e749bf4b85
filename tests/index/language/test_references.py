"""Numbered pieces that a text names, whatever language it is in, and where they stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.references import ITEM, han_number, opening_reference, references


def told(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.number) for one in references(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Article 5", "article No. 5", "Art. 5", "Article V", "article five", "в статье 5", "5-бапта", "第五条", "第5条",
        "5. maddede", "madde 5",
    ],
)  # fmt: skip
def test_one_piece_has_one_spelling_in_every_language(text: str) -> None:
    assert told(text) == [("article", "5")]
    assert references(text)[0].term == references("Article 5")[0].term


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Articles are read in order.", []),  # no number
        ("In 1995 there were 5.", []),  # no kind
        ("Article 5.2 and Article 7", [("article", "5.2"), ("article", "7")]),
        ("the third step", [("step", "3")]),
        ("Step 2, then step 3", [("step", "2"), ("step", "3")]),
        ("at step 5:30", []),  # a time of day
        ("", []),
    ],
)
def test_which_pieces_a_text_names(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


def test_where_a_reference_stands() -> None:
    text = "As Article 12 says"
    (one,) = references(text)
    assert text[one.start : one.end] == "Article 12"


def test_a_heading_may_open_with_its_number() -> None:
    opening = opening_reference("Article 5. Fees")
    assert opening is not None
    assert (opening.kind, opening.number) == ("article", "5")
    assert opening_reference("Fees of Article 5") is None
    assert opening_reference("") is None


@pytest.mark.parametrize(
    ("text", "number"), [("五", 5), ("十", 10), ("十二", 12), ("二十", 20), ("二百零三", 203), ("两", 2), ("17", 17)]
)
def test_chinese_numbers(text: str, number: int) -> None:
    assert han_number(text) == number


@given(st.text(alphabet="Article 5.第条章步五十step§№IVXtoс-ия", max_size=40))
def test_references_stand_apart_and_in_order(text: str) -> None:
    found = references(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.kind != ITEM for one in found)
