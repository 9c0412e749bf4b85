"""A loan is no price."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.other_sums import has_only_other_sums
from index.model import Answer, Refusal
from tests.index.answers.ranking.by_hand import met
from tests.index.answers.ranking.one_sentence import engine

OTHER = [
    ("en", "How much did Norland pay for the stake in Marrow?",
     "Norland bought a stake in Marrow. It took a loan of 5 million dollars for that."),
    ("ru", "Сколько Орлен заплатил за долю в заводе?",
     "Орлен купил долю в заводе. Для этого он взял кредит в 5 млн долларов."),
    ("zh", "奥尔伦为工厂的股份付了多少钱？", "奥尔伦买下了工厂的股份。为此借了贷款500万美元。"),
]  # fmt: skip
ASKED = [
    ("en", "How much did Norland pay for the stake in Marrow?",
     "Norland bought a stake in Marrow. It paid 7 million dollars and took a loan of 5 million dollars for that."),
    ("en", "How large a loan did Norland take for the stake in Marrow?",
     "Norland bought a stake in Marrow. It took a loan of 5 million dollars for that."),
    ("en", "How much did Norland lend to Marrow in 2009?",
     "In 2009 Norland lent Marrow 5 million dollars in two loans."),
    ("ru", "Сколько денег Орлен одолжил Морлену в 2009 году?",
     "В 2009 году Морлен получил от Орлена кредит в 5 млн долларов."),
    ("zh", "2009年奥尔伦借给莫尔伦多少钱？", "2009年，莫尔伦从奥尔伦获得500万美元贷款。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "question", "text"), OTHER)
def test_a_loan_is_no_price(language: str, question: str, text: str) -> None:
    assert isinstance(engine(language, text).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "text"), ASKED)
def test_a_price_beside_a_loan_and_the_loan_itself_answer(language: str, question: str, text: str) -> None:
    assert isinstance(engine(language, text).answer(question, language), Answer)


PAID = "How much did Norland pay for the mill?"


@pytest.mark.parametrize(
    ("question", "sentences", "other"),
    [
        (PAID, ["It took a loan of 5 million dollars."], True),
        (PAID, ["It took 5 million dollars from banks as a loan."], False),  # too far behind the sum
        (PAID, ["It took 5 dollars from a loan."], True),
        (PAID, ["Loan of 5 dollars in March."], True),
        (PAID, ["A loan was given in March at noon, 5 dollars."], False),  # too far before it
        (PAID, ["It took a loan of 5 million dollars.", "It paid 7 million dollars at once."], False),
        (PAID, ["It took a loan of 5 million dollars.", "It bought the mill."], True),
        (PAID, ["It took 2 loans.", "It bought the mill."], False),  # no sum is told
        (PAID, ["It bought the mill in 2009."], False),
        ("How large a loan did Norland take?", ["It took a loan of 5 million dollars."], False),
        ("How much is a loan that Norland paid for?", ["It took a loan of 5 million dollars."], False),
        ("How long did Norland pay for the mill?", ["It took a loan of 5 million dollars."], False),
    ],
)
def test_what_stands_around_a_sum_tells_what_it_is(question: str, sentences: list[str], other: bool) -> None:
    asked = understand(question, "en")
    collection, e = met(asked, sentences)
    assert has_only_other_sums(collection, asked, e, range(len(sentences))) is other


def test_in_a_language_without_words_for_it_no_sum_is_another() -> None:
    asked = understand("Quanto pagou Norland pelo moinho?", "pt")
    collection, e = met(asked, ["Norland tomou um empréstimo de 5 milhões de dólares."])
    assert not has_only_other_sums(collection, asked, e, [0])
