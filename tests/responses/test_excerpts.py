"""The documents' words as they are shown: bold where they answer, within their limits, and never other words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.shortening import CUT
from index.model import Citation, Passage, Sentence, Source, Span
from responses.excerpts import SUMMARY_LIMIT, bold, in_context, summary, window
from responses.markup import plain, units

TEXTS = st.text(st.sampled_from("ab <&>\"'é🚂港. "), max_size=80)
SPANS = st.lists(st.tuples(st.integers(-5, 90), st.integers(-5, 90)), max_size=15)
SOURCE = Source("mill.md", "The Mill", "en")


def cited(quote: str, *highlights: Span) -> Citation:
    return Citation(SOURCE, "mill.md:0", "¶ 1", quote, (0, 0), highlights)


@given(TEXTS, SPANS)
def test_whatever_is_bold_the_words_stay_the_same(text: str, spans: list[Span]) -> None:
    shown = str(bold(text, spans))
    assert plain(shown) == text
    assert shown.count("<b>") == shown.count("</b>") <= 12


@given(TEXTS, SPANS)
def test_only_what_lies_in_a_span_is_bold(text: str, spans: list[Span]) -> None:
    parts = [plain(part) for part in re.findall(r"<b>(.*?)</b>", str(bold(text, spans)), re.DOTALL)]
    assert set(parts) <= {text[start:end] for start, end in spans if 0 <= start < end <= len(text)}


def test_spans_that_overlap_or_lie_outside_are_passed_over() -> None:
    assert bold("The mill burnt.", [(4, 8), (6, 14), (9, 99), (3, 3), (9, 14)]) == "The <b>mill</b> <b>burnt</b>."


@given(TEXTS, st.tuples(st.integers(0, 80), st.integers(0, 80)), st.integers(8, 60))
def test_a_window_is_within_its_limit_and_shows_a_stretch_of_the_text(text: str, span: Span, limit: int) -> None:
    start, end = sorted(min(edge, len(text)) for edge in span)
    shown = plain(str(window(text, [(start, end)], limit)))
    assert units(shown) <= limit
    assert shown.strip(CUT) in text


@pytest.mark.parametrize("place", [0, 40, 200, 495])
def test_a_window_lies_where_the_answer_is(place: int) -> None:
    words = ["word"] * 100
    words[place // 5] = "MILL"
    text = " ".join(words)
    start = text.index("MILL")
    shown = str(window(text, [(start, start + 4)], 60))
    assert "<b>MILL</b>" in shown
    assert shown.startswith(CUT) is (place > 40)
    assert shown.endswith(CUT) is (place < 495)


def test_a_window_begins_and_ends_with_whole_letters() -> None:
    marked = "е\u0308" * 40
    shown = plain(str(window(marked, [(60, 62)], 30))).strip(CUT)
    assert len(shown) > 20
    assert len(shown) % 2 == 0
    assert shown.startswith("е")


def test_quotes_are_shown_whole_as_long_as_they_fit_and_one_is_cut() -> None:
    long = [cited(letter * 150) for letter in "abcd"]
    shown = [plain(str(words)) for _, words in summary(long)]
    assert shown == ["a" * 150, "b" * 150, "c" * 99 + CUT]
    assert sum(map(units, shown)) <= SUMMARY_LIMIT


def test_what_would_be_cut_to_a_few_words_is_left_out() -> None:
    assert len(summary([cited("a" * 365), cited("b" * 100)])) == 1
    assert len(summary([cited("a" * 365), cited("b" * 35)])) == 2


def test_the_same_words_from_two_places_take_room_once() -> None:
    quotes = [cited("a" * 200), cited("a" * 200), cited("b" * 200)]
    assert [plain(str(words)) for _, words in summary(quotes)] == ["a" * 200, "a" * 200, "b" * 200]


def test_a_passage_is_shown_with_its_sentences_in_bold() -> None:
    passage = Passage("mill.md", 0, "¶ 1", "One. Two. Three.", (Sentence(0, 4), Sentence(5, 9), Sentence(10, 16)))
    assert in_context(passage, (1, 2), 100) == "One. <b>Two. Three.</b>"
    for nonsense in (None, (2, 1), (0, 3), (-1, 0)):
        assert in_context(passage, nonsense, 100) == "One. Two. Three."
