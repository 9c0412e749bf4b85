"""Where a text is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.shortening import CUT, to_a_blank, to_a_pause


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
