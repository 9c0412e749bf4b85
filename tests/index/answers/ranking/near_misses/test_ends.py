"""When something began says nothing of when it ended."""

from __future__ import annotations

import pytest

from index.model import Answer, Refusal
from tests.index.answers.ranking.one_sentence import engine, told

OTHER = [
    ("en", "When did the dairy in Marrow close?", "The dairy in Marrow opened in 1931."),
    ("en", "When was the choir of Marrow dissolved?", "The choir of Marrow was founded in 1931."),
    ("en", "When did the strike in Marrow begin?", "The strike in Marrow ended on 4 May 1931."),
    ("ru", "Когда закрылась пекарня в Орлене?", "Пекарня в Орлене открылась в 1931 году."),
    ("ru", "Когда распустили хор Орлена?", "Хор Орлена был основан в 1931 году."),
    ("kk", "Орлендегі наубайхана қашан жабылды?", "Орлендегі наубайхана 1931 жылы ашылды."),
    ("tr", "Orlen fırını ne zaman kapandı?", "Orlen fırını 1931 yılında açıldı."),
    ("zh", "奥尔伦面包房什么时候关闭的？", "奥尔伦面包房于1931年开业。"),
    ("de", "Wann wurde die Molkerei in Marrow geschlossen?", "Die Molkerei in Marrow wurde 1931 gegründet."),
]
SAME = [
    ("en", "When did the dairy in Marrow close?", "The dairy in Marrow opened in 1931 and was shut in 1950."),
    ("en", "When does the dairy in Marrow close?", "The dairy in Marrow is open from 7 to 12."),
    ("en", "When does the dairy in Marrow close?", "The dairy in Marrow is open 7:00–12:00."),
    ("en", "When did the dairy in Marrow open?", "The dairy in Marrow began work in 1931."),
    ("en", "When did the closing feast of the dairy begin?", "The closing feast of the dairy began at 8."),
    ("ru", "Когда закрылась пекарня в Орлене?", "Пекарня в Орлене, открытая в 1931 году, работала до 1950 года."),
    ("zh", "奥尔伦面包房什么时候关闭的？", "奥尔伦面包房于1931年开业，1950年停业。"),
]


@pytest.mark.parametrize(("language", "question", "sentence"), OTHER)
def test_the_other_end_is_told(language: str, question: str, sentence: str) -> None:
    assert "opposite" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), SAME)
def test_the_end_that_is_asked_for_is_told(language: str, question: str, sentence: str) -> None:
    assert "opposite" not in told(language, question, sentence)


def test_an_end_that_is_told_beside_the_beginning_is_shown() -> None:
    answer = engine("en", "The dairy opened in 1931 and was shut in 1950.").answer("When was the dairy shut?", "en")
    assert isinstance(answer, Answer)
