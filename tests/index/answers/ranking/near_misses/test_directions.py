"""What goes out isn't what comes in."""

from __future__ import annotations

import pytest

from index.model import Refusal
from tests.index.answers.ranking.one_sentence import engine, told

TURNED = [
    (
        "en",
        "How much did Norland import from Sudmark in 2008?",
        "Norland's exports to Sudmark reached 9 billion dollars in 2008.",
    ),
    ("en", "How much did Norland lend to Sudmark?", "Norland borrowed 9 million dollars from Sudmark."),
    ("en", "How much cloth does the mill buy?", "The mill sells 9 tons of cloth a year."),
    ("ru", "Сколько ткани покупает завод?", "Завод продаёт 9 тонн ткани в год."),
    ("ru", "Сколько зерна Орлен экспортировал в Турцию?", "Орлен закупил 9 тонн зерна из Турции."),
    ("kk", "Орлен Түркиядан қанша бал алды?", "Орлен Түркияға 9 тонна бал сатты."),
    ("tr", "Kooperatif Almanya'dan ne kadar bal aldı?", "Kooperatif Almanya'ya 9 ton bal sattı."),
    ("zh", "工厂从土耳其进口了多少布？", "工厂向土耳其出口了9吨布。"),
]
RIGHT = [
    ("en", "How much did Norland import from Sudmark?", "Sudmark's exports to Norland reached 9 billion dollars."),
    ("en", "How much did Norland import from Sudmark?", "Norland's imports from Sudmark were 9 billion dollars."),
    (
        "en",
        "How much did Norland import from Sudmark?",
        "Norland's exports to Sudmark were 8 billion dollars, its imports from Sudmark 9 billion.",
    ),
    ("en", "How far is it from Norland to Sudmark?", "From Sudmark to Norland it is 9 km."),
    ("en", "How many tickets were bought?", "The club sold 300 tickets."),
    ("en", "How much did Sudmark buy?", "Norland sold 9 tons to Sudmark."),
    ("ru", "Сколько ткани покупает завод?", "Завод закупает 9 тонн ткани в год."),
    ("tr", "Kooperatif Almanya'ya ne kadar bal sattı?", "Kooperatif Almanya'ya 9 ton bal sattı."),
    ("zh", "工厂向土耳其出口了多少布？", "工厂向土耳其出口了9吨布。"),
]


@pytest.mark.parametrize(("language", "question", "sentence"), TURNED)
def test_it_goes_the_other_way(language: str, question: str, sentence: str) -> None:
    assert "opposite" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), RIGHT)
def test_it_goes_the_way_that_is_asked(language: str, question: str, sentence: str) -> None:
    assert "opposite" not in told(language, question, sentence)
