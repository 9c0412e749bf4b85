"""A colour is asked for, or who did or is something, and the sentence is only about the same thing."""

from __future__ import annotations

import pytest

from tests.index.answers.ranking.one_sentence import told


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "What colour is the new gate?", "The new gate will be hung in May."),
        ("en", "which color are the boats", "The boats lie below the weir."),
        ("de", "Welche Farbe haben die Boote?", "Die Boote liegen unter dem Wehr."),
        ("ru", "Какого цвета лодки?", "Лодки лежат у плотины."),
        ("tr", "Kayıklar ne renk?", "Kayıklar bendin altında durur."),
    ],
)
def test_a_colour_that_is_not_told(language: str, question: str, sentence: str) -> None:
    assert "untold" in told(language, question, sentence)


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "What colour is the new gate?", "The new gate will be dark green."),
        ("en", "What colour is the new gate?", "The colour of the new gate is for the members to choose."),
        ("en", "Is the gate painted in one colour?", "The gate was painted in May."),
        ("en", "Where is the colour shop?", "The shop is by the weir."),
        ("de", "Welche Farbe haben die Boote?", "Die Boote haben rote Streifen."),
        ("ru", "Какого цвета лодки?", "У плотины лежат синие лодки."),
        ("tr", "Kayıklar ne renk?", "Kayıklar mavi boyanır."),
    ],
)
def test_a_colour_that_is_told_or_not_asked_for(language: str, question: str, sentence: str) -> None:
    assert "untold" not in told(language, question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who built the mill loft?", "The museum is in the old mill loft on Quay Street."),
        ("who is the miller of the lower mill?", "The lower mill costs £9 an hour Sat/Sun."),
        ("Who designed the weir?", "The weir is closed in winter."),
        ("Who designed the weir?", "The weir is closed at Marrow on 4 May."),  # a place and a date are nobody
        ("Who designed the weir?", "Boats pass the weir in winter."),  # a word of every day opens it
    ],
)
def test_nobody_is_told(question: str, sentence: str) -> None:
    assert "untold" in told("en", question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who built the mill loft?", "The old mill loft is by Ada Roe."),
        ("Who built the mill loft?", "The members built the mill loft themselves."),
        ("Who designed the weir?", "Ada is to be thanked for the weir."),  # a name that opens it
        ("who looks after the weir?", "The weir is in the care of the upper lock."),  # may be told in many words
        ("What built up at the weir?", "Silt lies at the weir."),
    ],
)
def test_somebody_is_told_or_nobody_asked_for(question: str, sentence: str) -> None:
    assert "untold" not in told("en", question, sentence)


@pytest.mark.parametrize("sentence", ["Own boat: 45p a mile for the first ten.", "The lock is £8 an hour."])
def test_a_rate_is_told_by_its_article(sentence: str) -> None:
    assert "rateless" not in told("en", "How much is paid per mile or hour for a boat at the lock?", sentence)


def test_an_article_alone_is_no_rate() -> None:
    assert "rateless" in told("en", "How much is paid per mile for a boat?", "For a boat 45p is paid.")
