"""Of the figures of several groups in one sentence, that of another group is never bold."""

from __future__ import annotations

import pytest

from index.model import Answer
from tests.index.answers.ranking.one_sentence import engine

SEVERAL = [
    ("ru", "Сколько стоит обед?", "Завтрак стоит 95 рублей, обед 160.", {"160"}),
    ("ru", "Сколько стоит завтрак?", "Завтрак стоит 95 рублей, обед 160.", {"95 рублей"}),
    ("en", "What do children pay for the sauna?", "The sauna costs £8 for adults, £3 for children.", {"£3"}),
    ("en", "What do adults pay for the sauna?", "The sauna costs £8 for adults, £3 for children.", {"£8"}),
    ("en", "How much is lunch?", "Breakfast costs 4 euros; lunch, which the cook makes, comes with it.", set()),
]


@pytest.mark.parametrize(("language", "question", "sentence", "bold"), SEVERAL)
def test_no_figure_of_another_group_is_bold(language: str, question: str, sentence: str, bold: set[str]) -> None:
    reply = engine(language, sentence).answer(question, language)
    assert isinstance(reply, Answer)
    assert {c.quote[start:end] for c in reply.citations for start, end in c.highlights} <= bold
