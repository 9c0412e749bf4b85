"""Where a text is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.shortening import CUT, to_a_blank, to_a_pause, whole_letters


@pytest.mark.parametrize(
    ("text", "room", "kept"),
    [
        ("The ferry of Marrow", 40, "The ferry of Marrow"),  # there is room
        ("The ferry of Marrow", 19, "The ferry of Marrow"),
        ("The ferry of Marrow", 14, "The ferry of"),
        ("The ferry of Marrow", 12, "The ferry of"),  # a word that ends with the room is whole
        ("The ferry, of Marrow", 11, "The ferry"),  # a comma before the cut would look lost
        ("A Donaudampfschifffahrt", 12, "A Donaudampf"),  # the blank comes too early: most would be lost
        ("马罗港的渡船每小时开一次", 6, "马罗港的渡船"),
    ],
)
def test_a_text_is_cut_at_a_blank_that_comes_late_enough(text: str, room: int, kept: str) -> None:
    assert to_a_blank(text, room) == kept


@pytest.mark.parametrize(
    ("text", "room", "kept"),
    [
        ("The ferry, as all know, is old and slow", 30, "The ferry, as all know"),
        ("The ferry, as everybody here knows well", 30, "The ferry, as everybody here"),  # the pause comes too early
        ("渡船每小时开一次，冬天停航，春天再开", 16, "渡船每小时开一次，冬天停航"),
        ("The ferry", 30, "The ferry"),
    ],
)
def test_a_quote_is_rather_cut_at_a_pause(text: str, room: int, kept: str) -> None:
    assert to_a_pause(text, room) == kept


@given(st.text(max_size=60), st.integers(1, 70))
def test_what_is_kept_opens_the_text_and_has_room(text: str, room: int) -> None:
    for cut in (to_a_blank, to_a_pause):
        kept = cut(text, room)
        assert text.startswith(kept)
        assert len(kept) <= room
        assert kept == text or not kept.endswith(CUT)


SIGNS = ("a", "е\u0308", "и\u0306", "の", "か\u3099", "🇰🇿", "👍🏽", "👩\u200d🚀", "❤\ufe0f", "क\u093f", " ")
"""Each is seen as one: letters with their marks, a flag, a person with a shade, a picture of two."""


@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=20), st.integers(4, 40))
def test_what_is_seen_as_one_sign_is_kept_or_lost_as_one(signs: list[str], room: int) -> None:
    text = "".join(signs)
    beginnings = {"".join(signs[:count]).rstrip() for count in range(len(signs) + 1)} | {text}
    for cut in (to_a_blank, to_a_pause):
        assert cut(text, room) in beginnings
    assert whole_letters(text, min(room, len(text))) in {len("".join(signs[:count])) for count in range(len(signs) + 1)}


def test_a_sign_that_takes_all_the_room_is_cut() -> None:
    assert to_a_blank("e" + "\u0301" * 50, 9) == "e" + "\u0301" * 8
