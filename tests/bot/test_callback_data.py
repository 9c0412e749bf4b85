"""What a button carries: it comes back as it was, and fits."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.callback_data import check_of, in_context, number, pack
from tests.bot.shelf import Shelf

TELEGRAMS_LIMIT = 64
"""Bytes of `callback_data`."""


@given(st.integers(0, 10**9 - 1))
def test_a_number_comes_back_as_it_was_packed(there: int) -> None:
    assert number(pack("t", there).split(":")[1]) == there


@given(st.text(max_size=12))
def test_what_somebody_else_put_into_a_button_is_some_number_and_no_error(text: str) -> None:
    found = number(text)
    assert 0 <= found < 10**9
    assert found == 0 or int(text) == found


def test_figures_of_other_scripts_signs_and_endless_numbers_count_as_none() -> None:
    assert [number(text) for text in ("٣", "²", "-1", "+1", " 1", "1_0", "1" * 10, "")] == [0] * 8


@given(st.text(max_size=400), st.text(max_size=400))
def test_a_quote_is_known_again_and_another_is_not(one: str, other: str) -> None:
    check = check_of(one)
    assert check == check_of(one)
    assert len(check) == 6
    assert check.isascii()
    assert one == other or check != check_of(other)


def test_a_button_to_a_quote_fits_whatever_the_document_is_called() -> None:
    library = Shelf()
    citation = next(iter(library.search("harbour")))
    for passage in (citation.passage, "гавань/" * 40 + ":7", "海" * 300):
        data = in_context(library, replace(citation, passage=passage, sentences=(998, 999)))
        kind, key, sentences, check = data.split(":")
        assert (kind, key, sentences, check) == ("p", library.key(passage), "998-999", check_of(citation.quote))
        assert len(data.encode()) <= TELEGRAMS_LIMIT
