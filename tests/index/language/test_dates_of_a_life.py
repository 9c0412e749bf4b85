"""'b. 1868, d. 1931': letters that stand for words in the dates of a life, and nowhere else."""

from __future__ import annotations

import pytest

from index.documents.sentences import split_sentences
from index.language.analysis import term_of, words
from tests.index.answers.extraction.standing_out import bold


@pytest.mark.parametrize(
    ("text", "stands_for"),
    [
        ("Tilda Roe (b. 1904), potter", "born"),
        ("Tilda Roe, b. 3 May 1904 in Aldery", "born"),
        ("Tilda Roe, b. c. 1904", "born"),
        ("Tilda Roe, d. before 1990", "died"),
        ("Tilda Roe m. 1929 Ned Ash", "married"),
    ],
)
def test_a_letter_before_a_date_is_the_word(text: str, stands_for: str) -> None:
    assert term_of(stands_for, "en") in [word.term for word in words(text)]


@pytest.mark.parametrize(
    "text",
    [
        "plan b. Then we left",
        "room B 12",
        "vitamin D. 20 drops",
        "5 m. wide",
        "a wall of 5 m. 20 people came",
        "a, b, 12",
    ],
)
def test_other_letters_stay_letters(text: str) -> None:
    terms = [word.term for word in words(text)]
    assert not {term_of(word, "en") for word in ("born", "died", "married")} & set(terms)


def test_they_end_no_sentence() -> None:
    text = "Father: Tom Roe, b. 3 Feb 1868 in Aldery, d. 1931. Mother: Eda, b. 1872."
    assert [text[start:end] for start, end in split_sentences(text, "en")] == [
        "Father: Tom Roe, b. 3 Feb 1868 in Aldery, d. 1931.",
        "Mother: Eda, b. 1872.",
    ]


@pytest.mark.parametrize(
    ("question", "expected"), [("When was Tom Roe born?", "3 Feb 1868"), ("When did Tom Roe die?", "1931")]
)
def test_the_one_that_is_asked_for_is_bold(question: str, expected: str) -> None:
    assert " ".join(bold(question, "Father: Tom Roe, b. 3 Feb 1868 in Aldery, d. 1931.", "en")) == expected
