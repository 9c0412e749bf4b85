"""Groups, blocks and plans that a letter tells apart, and numbers that count something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer
from tests.index.answers.ranking.one_sentence import told

RIDES = """# Marrow Wheelers

The A group rides 60 miles and doesn't stop. B rides 45 miles and is a fast group as well. C is the social group,
25 miles.

Block D is cleaned on Friday. A group of friends cleans block E on Saturday.
"""
HÄUSER = """# Siedlung am Wehr

Block D wird am Freitag gereinigt, Block E am Samstag. Für Block F ist niemand da.
"""


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Engine]:
    return {language: _engine(tmp_path_factory.mktemp(language), text) for language, text in PAPERS.items()}


PAPERS = {"en": RIDES, "de": HÄUSER}


def _engine(folder: Path, text: str) -> Engine:
    (folder / "page.md").write_text(text, encoding="utf-8")
    return Engine(Unindexed([load(folder / "page.md", folder)]))


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("en", "How many miles does the B group ride?", "45 miles"),
        ("en", "How many miles does group A ride?", "60 miles"),
        ("en", "How many miles does the C group ride?", "25 miles"),
        ("en", "When is block E cleaned?", "Saturday"),
        ("de", "Wann wird Block D gereinigt?", "Freitag"),
    ],
)
def test_the_one_that_is_asked_for(engines: dict[str, Engine], language: str, question: str, answer: str) -> None:
    reply = engines[language].answer(question, language)
    assert isinstance(reply, Answer)
    assert answer in reply.citations[0].quote


@pytest.mark.parametrize("question", ["How many miles does the H group ride?", "When is block K cleaned?"])
def test_another_one_is_none(engines: dict[str, Engine], question: str) -> None:
    assert not isinstance(engines["en"].answer(question, "en"), Answer)


def test_a_word_of_one_letter_is_no_letter(engines: dict[str, Engine]) -> None:
    reply = engines["en"].answer("When does a group of friends clean the block?", "en")
    assert isinstance(reply, Answer)
    assert "Saturday" in reply.citations[0].quote


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "Can we bring two dogs?", "Bring two fleeces."),
        ("en", "Do I need three blankets?", "Bring three pairs of socks."),
        ("de", "Darf ich zwei Hunde mitbringen?", "Bitte zwei Jacken mitbringen."),
    ],
)
def test_so_many_of_another_thing(language: str, question: str, sentence: str) -> None:
    assert "misnumbered" in told(language, question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Can we bring two dogs?", "Two dogs may come along."),
        ("Can we bring two dogs?", "Of pets two are welcome."),  # the kind of it
        ("Can we bring dogs?", "Bring two fleeces."),
        ("How much is it for two adults?", "Two grown people pay £14."),  # not whether
        ("Is it open for two hours?", "It is open for two days."),  # a measure
    ],
)
def test_so_many_of_it_or_none_asked(question: str, sentence: str) -> None:
    assert "misnumbered" not in told("en", question, sentence)
