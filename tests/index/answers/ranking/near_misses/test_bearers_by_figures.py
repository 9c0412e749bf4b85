"""Whether a sentence is of another bearer of a name or number: a question and sentences in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.matching.told import told
from index.answers.ranking.near_misses.bearers import is_of_another
from tests.index.answers.ranking.by_hand import met


def another(
    question: str,
    *sentences: str,
    language: str = "en",
    best: int = 0,
    passages: Sequence[int] = (),
    above: str = "",
) -> bool:
    asked = understand(question, language)
    collection, e = met(asked, sentences, passages=passages, above={0: above})
    return is_of_another(collection, asked, e, best, told(collection, e, best).surfaces)


IVO = "When did Ivo Kestrel start the choir?"


@pytest.mark.parametrize(
    ("language", "question", "sentence", "other"),
    [
        ("en", IVO, "The choir began when Ada Kestrel came.", True),
        ("en", IVO, "The choir began when Ivo Marten came.", True),
        ("en", IVO, "The choir began when Kestrel came.", False),
        ("en", IVO, "Kestrel began the choir.", False),
        ("en", IVO, "It was begun by Ivo", False),
        ("en", IVO, "The choir began when old Kestrel came.", False),
        ("en", "When did Kestrel start?", "Then started Ada.", False),
        ("en", "When did Kestrel start?", "Kestrel Roe came.", False),  # no half of a name is asked for
        ("en", IVO, "The choir began when Ivo came and Kestrel left.", False),  # it has both
        ("en", IVO, "The choir began when Ada Kestrel, and Kestrel alone, came.", False),
        ("en", IVO, "The choir began when Ada Kestrel and Ann Kestrel came.", True),
        ("en", IVO, "The choir began when Mr Kestrel came.", False),
        ("en", IVO, "The choir began in May Kestrel's way.", False),  # a month
        ("en", IVO, "The choir began when Mayor Kestrel came.", False),  # what he is
        ("en", IVO, "The choir began in 1921 Kestrel told.", False),
        ("en", IVO, "The choir of Marten Orlen began.", False),
        ("en", "When did Mr Kestrel start the choir?", "The choir began when Ada Kestrel came.", False),
        ("en", "When did Ivo and Kestrel start the choir?", "The choir began when Ada Kestrel came.", False),
        ("en", "When did Ivo-Kestrel start the choir?", "The choir began when Ada Kestrel came.", True),
        ("en", "When did Ivo, Kestrel start the choir?", "The choir began when Ada Kestrel came.", False),
        ("en", "Ivo Kestrel, when did he start the choir?", "The choir began when Ada Kestrel came.", True),
        ("en", "Orlen choir began when Kestrel came?", "The Marrow choir began.", False),
        ("de", "Wann gründete der Müller Kestner den Chor?", "Den Chor gründete der Schmied Kestner.", True),
        ("de", "Wann gründete der Müller den Chor?", "Den Chor gründete der Schmied.", False),
        ("zh", "陈志明什么时候来的？", "李志明来了。", False),  # the given name tells in Chinese
    ],
)
def test_half_a_name_with_another_half(language: str, question: str, sentence: str, other: bool) -> None:
    assert another(question, sentence, language=language) is other


def test_only_the_words_of_the_sentence_itself_tell() -> None:
    lines = ["Ivo Marten sang.", "Ada Kestrel came.", "Ivo Kestrel left."]
    assert another(IVO, *lines, best=0)
    assert another(IVO, *lines, best=1)
    assert not another(IVO, *lines, best=2)
    assert not another(IVO, "Kestrel came.", "Ada Roe sang.", best=0)  # before it nothing stands
    assert not another(IVO, "There sang Ada", "Kestrel came.", best=1)
    assert not another(IVO, "There sang Ivo", "Marten came.", best=0)


def test_a_chinese_given_name_in_another_passage_is_of_another() -> None:
    question, choir, founder = "周德明什么时候创办了合唱团？", "合唱团于1921年创办。", "周德明是它的创办人。"
    assert not another(question, choir, founder, language="zh")
    assert not another(question, founder, choir, language="zh", best=1)
    assert another(question, choir, founder, language="zh", passages=[0, 1])
    assert another(question, founder, choir, language="zh", best=1, passages=[0, 1])


LATHE = "When was the lathe 60 repaired?"


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        (LATHE, "The lathe 40 was repaired in May.", True),
        (LATHE, "The lathe 60 was repaired in May.", False),
        (LATHE, "The lathe was repaired in May.", False),
        (LATHE, "Repaired was the lathe", False),
        (LATHE, "40 lathe repairs were made.", False),  # how many there were
        (LATHE, "The lathe 40 and the old lathe were repaired.", False),
        (LATHE, "The lathe 40 and then the lathe 60 were repaired.", False),
        (LATHE, "The pump 40 was repaired in May.", False),
        ("When was the lathe-60 repaired?", "The lathe 40 was repaired in May.", True),
        ("When was the lathe – 60 repaired?", "The lathe 40 was repaired in May.", True),
        ("When was the lathe №60 repaired?", "The lathe 40 was repaired in May.", True),
        ("When was the lathe, 60, repaired?", "The lathe 40 was repaired in May.", False),
        ("When was the lathe 1960 repaired?", "The lathe 40 was repaired in May.", False),  # a year
        ("When were 40 60 repaired?", "40 50 were repaired.", False),
        ("When was the lathe mill repaired?", "The lathe 40 was repaired in May.", False),
    ],
)
def test_another_number_behind_the_noun(question: str, sentence: str, other: bool) -> None:
    assert another(question, sentence) is other


def test_the_number_may_stand_beside_it_or_above() -> None:
    forty = "The lathe 40 was repaired in May."
    assert not another(LATHE, forty, "So was 60.")
    assert not another(LATHE, "It was 60.", forty, best=1)
    assert another(LATHE, forty, "So was 60.", passages=[0, 1])
    assert another(LATHE, forty, "It rained.", "So was 60.")
    assert not another(LATHE, forty, above="60 machines")
    assert another(LATHE, "The lathe was old.", forty, best=1)
    assert not another(LATHE, "The lathe was old.", forty, best=0)
    assert not another(LATHE, "40 were bought.", "It was a lathe", "40 were sold.", best=1)


SEATS = "Which boats have 8 seats?"


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        (SEATS, "The Heron has 4 seats.", True),
        (SEATS, "Heron: seats 4", True),
        (SEATS, "4 seats has the Heron.", True),
        (SEATS, "The Heron has 4 good seats.", False),
        (SEATS, "Seats for all has the Heron, boat 4.", False),
        (SEATS, "The Heron has 4 seats, and 8 the Swan.", False),
        (SEATS, "The Heron has 4 seats and seats for children.", False),
        (SEATS, "The Heron has 4 oars.", False),
        ("Who has 8 seats?", "The Heron has 4 seats.", True),
        ("When were 8 seats built?", "4 seats were built in May.", False),  # of which there may be more
        ("Which boats of 1998 seats?", "The Heron has 4 seats.", False),  # a year counts nothing
        ("Which boats have 8 9 seats?", "The Heron has 4 seats.", True),
        ("Which boats have good seats?", "The Heron has 4 seats.", False),
    ],
)
def test_another_count_of_what_something_must_have(question: str, sentence: str, other: bool) -> None:
    assert another(question, sentence) is other


COURSE = "When does the B2 course start?"


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        (COURSE, "B1 starts in May.", True),
        (COURSE, "C1 starts in May.", True),
        (COURSE, "B2 starts in May.", False),
        (COURSE, "B1 and B2 start in May.", False),
        (COURSE, "It starts in May.", False),
        (COURSE, "7a starts in May.", False),  # of another sort
        (COURSE, "B12 starts in May.", True),
        (COURSE, "AB1 starts in May.", False),
        ("When does the 7a course start?", "7b starts in May.", True),
        ("When does the 17a course start?", "7b starts in May.", True),
        ("When does the B20251 course start?", "B20252 starts in May.", False),  # no level: a number of something
    ],
)
def test_another_level_or_class(question: str, sentence: str, other: bool) -> None:
    assert another(question, sentence) is other


def test_the_level_may_stand_in_the_passage_or_above() -> None:
    b1 = "B1 starts in May."
    assert not another(COURSE, b1, "It rains.", "So does B2.")
    assert not another(COURSE, "B2 is full.", "It rains.", b1, best=2)
    assert another(COURSE, "B2 is full.", b1, best=1, passages=[0, 1])
    assert another(COURSE, b1, "B2 is full.", passages=[0, 1])
    assert not another(COURSE, b1, above="B2")
