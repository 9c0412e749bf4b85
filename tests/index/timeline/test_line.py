from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from index.timeline import line
from tests.index.timeline.making import event


def test_a_short_sentence_is_shown_whole() -> None:
    assert line(event("1888", "The line reached Samarkand."), 90) == "The line reached Samarkand."


def test_a_long_one_is_cut_at_a_clause() -> None:
    text = "The line reached Samarkand in the spring of that year, and the emir came to see it with all his court."
    assert line(event("1888", text), 70) == "The line reached Samarkand in the spring of that year…"


def test_an_opening_that_only_dates_may_be_left_out() -> None:
    told = replace(event("1888", "In 1888, the line reached Samarkand."), expression="1888")
    assert line(told, 90, dated=False) == "The line reached Samarkand."
    assert line(told, 90) == "In 1888, the line reached Samarkand."


def test_the_sentence_it_leans_on_is_left_out() -> None:
    told = replace(event("1888", "The line grew. It reached Samarkand in 1888."), lead=15)
    assert line(told, 90) == "It reached Samarkand in 1888."


@settings(deadline=None)
@given(st.text(min_size=1, max_size=300), st.integers(10, 200))
def test_a_line_is_never_longer_than_asked(text: str, limit: int) -> None:
    assert len(line(event("1888", text), limit)) <= max(limit, 1)
