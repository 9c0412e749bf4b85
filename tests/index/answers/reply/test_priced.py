"""The price of something that the documents know nothing of is not the price of something else."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.model import Answer
from tests.index.answers.conftest import document

HALL = {
    "en": ["The fee for the hall is 40 crowns a day.", "Members pay half."],
    "ru": ["Аренда зала стоит 40 крон в день.", "Члены клуба платят половину."],
    "kk": ["Залды жалға алу күніне 40 крон тұрады.", "Мүшелер жартысын төлейді."],
    "tr": ["Salonun kirası günde 40 kron.", "Üyeler yarısını öder."],
}


def asked(language: str, question: str) -> bool:
    engine = Engine(Unindexed([document("hall.txt", "Weir House", HALL[language], language=language)]))
    return isinstance(engine.answer(question, language), Answer)


@pytest.mark.parametrize(
    ("language", "thing", "other"),
    [
        ("en", "How much does the hall cost?", "How much does a piano cost?"),
        ("en", "What is the fee for the hall?", "What is the fee for the piano?"),
        ("ru", "Сколько стоит зал?", "Сколько стоит пианино?"),
        ("kk", "Залды жалға алу қанша тұрады?", "Пианино қанша тұрады?"),
        ("tr", "Salonun kirası kaç para?", "Piyano kaç para?"),
    ],
)
def test_the_price_of_another_thing_is_none(language: str, thing: str, other: str) -> None:
    assert asked(language, thing)
    assert not asked(language, other)
