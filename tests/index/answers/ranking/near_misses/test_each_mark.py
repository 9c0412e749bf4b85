"""What speaks against a sentence is told by its mark, each from a case in which nothing else does; the rules have tests
of their own."""

from __future__ import annotations

import pytest

from index.answers.ranking.near_misses.near_misses import DECISIVE, NONE_MISSED, TELLING, near_misses
from tests.index.answers.ranking.one_sentence import found

RAIN = "It rained.", "It rained again."
"""What parts two sentences, so that neither stands beside the other."""


def marks(language: str, question: str, *sentences: str, abroad: bool = False) -> set[str]:
    """Against the last of the sentences; `abroad`: as if it were in another language."""
    asked, f = found(language, question, *sentences)
    told = near_misses(asked.collection, f.question, f.evidence, len(sentences) - 1, abroad)
    assert tuple(told) == (*DECISIVE, *TELLING) == tuple(NONE_MISSED)
    assert set(told.values()) <= {0.0, 1.0}
    return {mark for mark, value in told.items() if value}


@pytest.mark.parametrize(
    ("mark", "language", "question", "sentence"),
    [
        ("qualified", "en", "Who is the minister of Norland?", "The deputy minister of Norland is Ivo Marten."),
        ("qualified", "ru", "Кто министр в Марров?", "Заместитель министра в Марров — Иво Мартен."),
        ("unqualified", "en", "Who is the deputy keeper?", "The keeper is Ivo Marten."),
        ("agentless", "en", "Who repaired the Orlen Bridge?", "The Orlen Bridge was repaired in 1958 after a flood."),
        ("undated", "en", "How many people worked at the mill in 1931?", "About 300 people worked at the mill."),
        ("undated", "en", "When was the mill built?", "The mill was built of stone."),
        ("rateless", "en", "How many tons does Sudmark sell per year?", "Sudmark sold 400 tons to Norland."),
        ("crossed", "en", "Who is the minister of Orlen?", "Ada Roe met the minister of Norland, Bo Lind, in Orlen."),
        ("misnumbered", "zh", "七号线什么时候开通？", "五号线2010年开通。"),
        ("another", "en", "When did Ivo Kestrel start the choir?", "Ada Kestrel started the choir in 1921."),
        ("another", "en", "When was Ada Roe's mother born?", "Ada Roe was born in 1921."),
        ("another", "en", "When is the market on Christmas?", "At Easter the market is on 20 April."),
        ("another", "en", "Who is the new keeper of the mill?", "Ada Roe resigned as keeper of the mill."),
        ("misplaced", "en", "May I smoke in the garden?", "Smoking is not allowed in the hall."),
        ("opposite", "en", "When did the mill close?", "The mill opened in 1921."),
        ("opposite", "en", "Who founded the mill?", "Ada Roe bought the mill in 1921."),
        ("opposite", "en", "How much did Norland import from Sudmark?", "Norland exported 9 tons to Sudmark."),
        ("nobody", "en", "Who voted against the mill?", "Four voted for the mill in 1921."),
        ("unreachable", "en", "What is the telephone number of the mill?", "The mill of Marrow is open in May."),
        ("untold", "en", "Which colour is the mill?", "The mill is old."),
        ("unranked", "en", "Who was the first skipper?", "Ivo Marten was a skipper."),
        ("remodified", "en", "How much is the family pass?", "The student pass is 48 euros."),
        ("disordered", "en", "Who led the club before Novak?", "Novak led the club and was followed by Orsk."),
    ],
)
def test_a_mark(mark: str, language: str, question: str, sentence: str) -> None:
    assert marks(language, question, sentence) - {"disarranged"} == {mark}


def test_words_of_another_language_tell_nothing_but_what_is_missing() -> None:
    for question, sentence in (
        ("When was the mill built?", "The mill was built of stone."),
        ("When did the mill close?", "The mill opened in 1921."),
        ("Who voted against the mill?", "Four voted for the mill in 1921."),
    ):
        assert marks("en", question, sentence)
        assert not marks("en", question, sentence, abroad=True)
    assert marks("en", "How much did the mill cost in 1921?", "The mill cost 90 crowns.", abroad=True) == {"undated"}
    assert marks("en", "How much is a parrot in Marrow?", "A cat is 9 euros in Marrow.", abroad=True) == {"opposite"}


MASTER, AFTER = "Who was master before Ada Roe?", "Ada Roe became master in 1990."


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (("Ivo Marten was master in 1980.", *RAIN), {"unsequenced"}),  # years tell the order
        ((), {"unsequenced", "disarranged"}),
        (("Ivo Marten was baker in 1980.", *RAIN), {"unsequenced", "disarranged"}),  # of another office
        (("Ivo Marten was master once.", *RAIN), {"unsequenced", "disarranged"}),
        (("Ada Roe was master in 1980.", *RAIN), {"unsequenced", "disarranged"}),  # nobody before her
    ],
)
def test_who_came_before_may_be_told_by_the_years_of_others(before: tuple[str, ...], told: set[str]) -> None:
    assert marks("en", MASTER, *before, AFTER) == told


def test_who_came_after_is_told_by_a_word_for_it() -> None:
    assert marks("en", MASTER, AFTER, "Ivo Marten succeeded her in 2001.") == {"disarranged"}
    assert marks("en", "Who was master after Ada Roe?", AFTER, "Ivo Marten succeeded her in 2001.") == set()
    assert "unsequenced" in marks("ru", "Кто руководил клубом до Новака?", "Новак руководил клубом шесть лет.")
    assert "unsequenced" not in marks("ru", "Кто руководил клубом до Новака?", "До Новака клубом руководила Орск.")


@pytest.mark.parametrize(
    ("question", "sentence", "rateless"),
    [
        ("How much is a boat per hour?", "The boat is £8 an hour.", False),
        ("How much is a boat per hour?", "The boat is 8 euros.", True),
        ("How much is a boat per hour?", "A boat is 8 euros.", True),
        ("When does the boat go each day?", "The boat goes at 8.", False),
    ],
)
def test_a_figure_before_an_article_is_a_rate(question: str, sentence: str, rateless: bool) -> None:
    assert ("rateless" in marks("en", question, sentence)) is rateless
