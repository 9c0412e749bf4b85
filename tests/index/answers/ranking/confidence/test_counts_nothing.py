"""How many there are is no answer without a number."""

from __future__ import annotations

import pytest

from index.answers.ranking.confidence.doubts import counts_nothing
from tests.index.answers.ranking.one_sentence import found

ASKED = "How many students live in Marrow?"


def counts(language: str, question: str, *sentences: str) -> bool:
    asked, f = found(language, question, *sentences)
    return not counts_nothing(asked.collection, f.question, f.evidence, range(len(sentences)))


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", ASKED, "Students live in Marrow, and on 5 May 2013 the town celebrates them."),
        ("ru", "Сколько студентов живёт в Марове?", "Студенты живут в Марове с 5 мая 2013 года."),
        ("kk", "Маровта қанша студент тұрады?", "2013 жылғы 5–8 мамырда Маровта студенттер тұрады."),
        ("tr", "Marov'da kaç öğrenci yaşıyor?", "Öğrenciler 5 Mayıs 2013'ten beri Marov'da yaşıyor."),
        ("zh", "马罗有多少学生？", "学生自2013年5月5日起住在马罗。"),
    ],
)
def test_a_date_tells_no_number(language: str, question: str, sentence: str) -> None:
    assert not counts(language, question, sentence)


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", ASKED, "Since 2013 some 700 students live in Marrow."),
        ("en", ASKED, "Seven students live in Marrow."),
        ("en", ASKED, "Several students live in Marrow."),
        ("en", ASKED, "No students live in Marrow."),
        ("ru", "Сколько студентов живёт в Марове?", "Студентов в Марове нет."),
        ("kk", "Маровта қанша студент тұрады?", "Маровта бірнеше студент тұрады."),
        ("tr", "Marov'da kaç öğrenci yaşıyor?", "Marov'da yüzlerce öğrenci yaşıyor."),
        ("zh", "马罗有多少学生？", "马罗有七百名学生。"),
        ("zh", "马罗有多少学生？", "马罗没有学生。"),
        ("zh", "马罗的票多少钱？", "票在马罗卖。"),  # a sum is asked for, no number of things
        ("en", "How much support was there?", "The plan had the support of the town."),
        ("en", "Who lives in Marrow?", "Students live in Marrow."),
    ],
)
def test_a_number_or_a_word_for_it_tells_how_many(language: str, question: str, sentence: str) -> None:
    assert counts(language, question, sentence)


def test_the_number_may_stand_in_another_sentence_that_is_shown() -> None:
    assert counts("en", ASKED, "Students live in Marrow.", "There are 700 of them.")
