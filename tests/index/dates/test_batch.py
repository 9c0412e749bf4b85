"""JSON lines in, JSON lines out."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.dates import edtf, find_dates
from index.dates.batch import tag_lines
from index.dates.patterns import LANGUAGES
from index.errors import OperatorError


def tagged(*entries: dict[str, str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in tag_lines(json.dumps(entry) for entry in entries)]


def test_each_line_gives_its_spans() -> None:
    first, second = tagged({"doc": "a", "text": "In 36 BC it fell."}, {"doc": "b", "text": "No date."})
    assert first == {"doc": "a", "spans": [{"start": 3, "end": 8, "text": "36 BC", "value": "-0035"}]}
    assert second == {"doc": "b", "spans": []}


def test_offsets_are_characters_not_bytes_or_utf_16_units() -> None:
    text = "𝔘 郅支之戰 was fought in 36 BC."
    ((span,),) = [entry["spans"] for entry in tagged({"doc": "a", "text": text})]
    assert text[span["start"] : span["end"]] == "36 BC"


def test_weeks_are_iso_weeks() -> None:
    (entry,) = tagged({"doc": "a", "text": "Prices rose last week.", "dct": "2013-03-22"})
    assert [span["value"] for span in entry["spans"]] == ["2013-W11"]


def test_a_time_of_writing_with_hours_is_a_day() -> None:
    (entry,) = tagged({"doc": "a", "text": "Prices rose yesterday.", "dct": "2013-03-22T08:10:13"})
    assert [span["value"] for span in entry["spans"]] == ["2013-03-21"]


def test_blank_lines_are_skipped() -> None:
    assert list(tag_lines(["", "  \n"])) == []


@pytest.mark.parametrize("line", ["{", "[]", '{"doc": "a"}', '{"doc": "a", "text": 7}', '{"text": "", "language": 7}'])
def test_a_line_that_is_no_text_names_itself(line: str) -> None:
    with pytest.raises(OperatorError, match="line 2"):
        list(tag_lines(["", line]))


@settings(deadline=None)  # a table is compiled at its first use
@given(st.text(), st.sampled_from(LANGUAGES))
def test_no_text_whatever_breaks_the_tagger(text: str, language: str) -> None:
    for mention in find_dates(text, language, "2013-03-22"):
        assert text[mention.start : mention.end] == mention.text


words = """in the of 1918 44 BC AD May march Tuesday last next 5th 1990s century years later ( ) - – , . 12 3rd on
spring quarter by since around from to and between early late winter half second first 29 February 31
June 0 9999 999 300 s"""


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(words.split()), max_size=30))
def test_no_jumble_of_date_words_breaks_the_tagger(jumble: list[str]) -> None:
    text = " ".join(jumble)
    mentions = find_dates(text, reference="2013-03-22")
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert [m.edtf for m in mentions if not edtf.is_date(m.edtf)] == []
