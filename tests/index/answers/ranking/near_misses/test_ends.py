"""When something began says nothing of when it ended."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.ends import tells_the_other_end
from index.language.analysis import words
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
NO_END_ASKED = [
    ("en", "Why did the dairy in Marrow close?", "The dairy in Marrow opened in 1931."),  # not when
    ("en", "Who closed the dairy in Marrow?", "Ada Roe opened the dairy in Marrow."),
    ("en", "When was the dairy in Marrow painted?", "The dairy in Marrow opened in 1931."),
    ("en", "When did the dairy in Marrow open and close?", "The dairy in Marrow opened in 1931."),  # both
    ("en", "When did the dairy in Marrow close?", "The dairy in Marrow was painted in 1931."),  # tells of no end
    ("en", "When did the strike in Marrow begin?", "The strike in Marrow was held in 1931."),
    ("ru", "Почему закрылась пекарня в Орлене?", "Пекарня в Орлене открылась в 1931 году."),
    ("kk", "Орлендегі наубайхана неге жабылды?", "Орлендегі наубайхана 1931 жылы ашылды."),
    ("tr", "Orlen fırını neden kapandı?", "Orlen fırını 1931 yılında açıldı."),
    ("zh", "奥尔伦面包房为什么关闭？", "奥尔伦面包房于1931年开业。"),
    ("fr", "When did the dairy in Marrow close?", "The dairy in Marrow opened in 1931."),  # a language without a list
]
SPANS = [
    ("en", "When did the fair in Marrow end?", "The fair in Marrow opened on 4 May and went on until 6 May.", False),
    ("en", "When did the strike in Marrow begin?", "The strike in Marrow ended in June.", True),
    ("ru", "Когда закрылась ярмарка в Орлене?", "Ярмарка в Орлене открылась 4 мая и шла по 6 мая.", False),
    ("ru", "Когда началась ярмарка в Орлене?", "Ярмарка в Орлене закончилась 6 мая.", True),
    ("kk", "Орлендегі жәрмеңке қашан басталды?", "Орлендегі жәрмеңке 6 мамырда аяқталды.", True),
    ("tr", "Orlen fuarı ne zaman başladı?", "Orlen fuarı 6 Mayıs'ta sona erdi.", True),
    ("tr", "Orlen fuarı ne zaman kapandı?", "Orlen fuarı 4 Mayıs'ta açıldı ve 6 Mayıs'a kadar sürdü.", False),
    ("zh", "奥尔伦集市什么时候开始的？", "奥尔伦集市于5月6日结束。", True),
    ("zh", "奥尔伦集市什么时候结束的？", "奥尔伦集市5月4日开始，至5月6日。", False),
]


@pytest.mark.parametrize(("language", "question", "sentence"), OTHER)
def test_the_other_end_is_told(language: str, question: str, sentence: str) -> None:
    assert "opposite" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), SAME)
def test_the_end_that_is_asked_for_is_told(language: str, question: str, sentence: str) -> None:
    assert "opposite" not in told(language, question, sentence)


def tells_it(language: str, question: str, sentence: str, beside: str = "") -> bool:
    """Whether the rule by itself finds that the other end is told."""
    surfaces, around = ([word.surface for word in words(text, language)] for text in (sentence, f"{sentence} {beside}"))
    return tells_the_other_end(understand(question, language), surfaces, around)


@pytest.mark.parametrize(("language", "question", "sentence"), OTHER)
def test_the_rule_tells_it_unless_the_end_stands_beside(language: str, question: str, sentence: str) -> None:
    assert tells_it(language, question, sentence)
    assert not tells_it(language, question, sentence, beside=question)


@pytest.mark.parametrize(("language", "question", "sentence"), [*SAME, *NO_END_ASKED])
def test_a_question_of_no_single_end_is_left_alone(language: str, question: str, sentence: str) -> None:
    assert not tells_it(language, question, sentence)


@pytest.mark.parametrize(("language", "question", "sentence", "missed"), SPANS)
def test_from_when_to_when_tells_both_ends(language: str, question: str, sentence: str, missed: bool) -> None:
    assert tells_it(language, question, sentence) is missed


def test_an_end_that_is_told_beside_the_beginning_is_shown() -> None:
    answer = engine("en", "The dairy opened in 1931 and was shut in 1950.").answer("When was the dairy shut?", "en")
    assert isinstance(answer, Answer)
