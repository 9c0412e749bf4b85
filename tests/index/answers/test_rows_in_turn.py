"""'And for a dress?': in a table of rows that are alike, what was typed last tells the row."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

PRICES = {
    "en": """work;piece;price
turn up;trousers;9 euros
turn up;dress;12 euros
take in;dress;20 euros
zip;dress;14 euros
wash;coat;30 euros
""",
    "ru": """работа;изделие;цена
подшить;брюки;900 тенге
подшить;платье;1200 тенге
сузить;платье;2000 тенге
молния;платье;1400 тенге
чистка;пальто;3000 тенге
""",
}
ASKED = {
    "en": ("how much is it to turn up trousers?", "and to turn up a dress?", "12 euros", "and to wash a dress?"),
    "ru": ("сколько стоит подшить брюки?", "а подшить платье?", "1200 тенге", "а чистка платья?"),
}


@pytest.mark.parametrize("language", PRICES)
def test_the_row_of_this_turn_comes_first(language: str, tmp_path: Path) -> None:
    (tmp_path / "prices.csv").write_text(PRICES[language], "utf-8")
    engine = Engine(Unindexed([load(tmp_path / "prices.csv", tmp_path)]))
    before, now, price, lacking = ASKED[language]
    reply = engine.answer(now, language, [before])
    assert isinstance(reply, Answer)
    assert price in reply.citations[0].quote
    other = engine.answer(lacking, language, [before])
    assert not isinstance(other, Answer) or price not in other.citations[0].quote


LINES = """Прокат «Спица»

Велосипеды городские     250 р/час
Велосипеды горные        300 р/час
Детские (колёса 16-20)   150 р/час
Тандем                   400 р/час

Работаем с мая по октябрь.
"""


@pytest.mark.parametrize(
    ("now", "first"), [("а детский?", "Детские"), ("а тандем?", "Тандем"), ("а горный?", "Велосипеды горные")]
)
def test_the_line_of_this_turn_comes_first(now: str, first: str, tmp_path: Path) -> None:
    (tmp_path / "hire.txt").write_text(LINES, "utf-8")
    engine = Engine(Unindexed([load(tmp_path / "hire.txt", tmp_path)]))
    reply = engine.answer(now, "ru", ["сколько стоит городской велосипед в час?"])
    assert isinstance(reply, Answer)
    assert reply.citations[0].quote.startswith(first)
