"""What is bold begins and ends where a word, a number or a unit does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answers.extraction.borders import whole
from index.language.analysis import words
from index.language.chinese import is_han

SENTENCES = (
    "The ferry leaves at 7:05 p.m. from O'Hara's pier and takes 1,250 people to Ust-Lind.",
    "Паром отходит в 19:05, билет стоит 25 000 рублей, а в 1974-м стоил 3,5 рубля.",
    "Кеме 8:00-ден 10:00-ге дейін жүреді, билет 25 000 теңге тұрады, 1998-жылы ашылды.",
    "渡轮于1964年下水，每年运送3万5千人，票价30元，湖深一百二十米。",
    "Vapur 19:30'da kalkar, bilet 900 liradır ve 1874'te yapılan köprü 45 metredir.",
)


@pytest.mark.parametrize(
    ("sentence", "cut", "shown"),
    [
        (2, "00-", "8:00-ден"),
        (2, "000", "25 000"),
        (1, "25", "25 000"),
        (4, "30", "19:30'da"),
        (4, "1874", "1874'te"),
        (3, "30", "30元"),
        (3, "1964", "1964年"),
        (0, "250", "1,250"),
        (0, "Lind", "Ust-Lind"),
    ],
)
def test_what_is_cut_is_made_whole(sentence: int, cut: str, shown: str) -> None:
    text = SENTENCES[sentence]
    start = text.index(cut)
    grown = whole(text, (start, start + len(cut.rstrip("-"))))
    assert text[slice(*grown)] == shown


@given(st.sampled_from(SENTENCES), st.data())
def test_a_span_starts_and_ends_at_the_borders_of_words(text: str, data: st.DataObject) -> None:
    found = words(text)
    first = data.draw(st.integers(0, len(found) - 1))
    last = data.draw(st.integers(first, len(found) - 1))
    start, end = whole(text, (found[first].start, found[last].end))
    assert start <= found[first].start or is_han(text[found[first].start])  # a pair holds half of another word
    assert end >= found[last].end or is_han(text[found[last].end - 1])
    for place in (start, end):
        before, after = text[place - 1 : place], text[place : place + 1]
        inside = before.isalnum() and after.isalnum()
        assert not inside or is_han(before) or is_han(after)
    assert whole(text, (start, end)) == (start, end)
