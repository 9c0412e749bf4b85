"""A puzzle as a quiz: within Telegram's limits, or none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.facts.puzzles import Puzzle
from responses import Message, Replies
from responses.markup import units
from responses.quizzes import EXPLANATION, OPTION, QUESTION, quiz_of
from responses.texts import languages

from .shelf import OPENED, SALT

INSTEAD = Message.of("The harbour opened in 1871.")
YEAR = Puzzle("year", "The harbour opened in ", ".", ("1861", "1871", "1881"), 1)


def test_a_quiz_asks_with_a_gap_and_names_its_source() -> None:
    quiz = quiz_of(Replies("en"), YEAR, OPENED, INSTEAD)
    assert quiz is not None
    assert quiz.question == "In which year?\n\nThe harbour opened in ____."
    assert quiz.options[quiz.right] == "1871"
    assert quiz.explanation == "“The Salt Road”, Harbour Press, ¶\u00a03"
    assert quiz.instead == INSTEAD


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", ["year", "figure"])
def test_every_language_asks_in_its_own_words(language: str, kind: str) -> None:
    quiz = quiz_of(Replies(language), replace(YEAR, kind=kind), OPENED, INSTEAD)
    assert quiz is not None
    asked, _, sentence = quiz.question.partition("\n\n")
    assert asked
    assert (language == "en") is asked.isascii() or language == "tr"
    assert sentence == "The harbour opened in ____."


def test_a_sentence_or_an_option_that_has_no_room_makes_no_quiz() -> None:
    room = QUESTION - units("In which year?\n\n____.")
    long = replace(YEAR, before="m" * room)
    assert quiz_of(Replies("en"), long, OPENED, INSTEAD) is not None
    assert quiz_of(Replies("en"), replace(long, before="m" * (room + 1)), OPENED, INSTEAD) is None
    assert quiz_of(Replies("en"), replace(long, before="🚂" * (room // 2 + 1)), OPENED, INSTEAD) is None
    assert quiz_of(Replies("en"), replace(YEAR, options=("1", "m" * OPTION)), OPENED, INSTEAD) is not None
    assert quiz_of(Replies("en"), replace(YEAR, options=("1", "m" * (OPTION + 1))), OPENED, INSTEAD) is None


@given(st.text(min_size=1, max_size=400), st.text(max_size=100))
def test_whatever_the_source_is_called_its_line_has_room(title: str, place: str) -> None:
    citation = replace(OPENED, source=replace(SALT, title=title), place=place)
    quiz = quiz_of(Replies("en"), YEAR, citation, INSTEAD)
    assert quiz is not None
    assert units(quiz.explanation) <= EXPLANATION
