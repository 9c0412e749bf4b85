"""Which sentences name another group or block by its letter: a question and sentences in, yes or no out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.reranking.letters import of_another_letter
from index.language.analysis import words


def others(language: str, question: str, *sentences: str) -> list[bool] | None:
    """Of which sentences it is another's; None where no letter is asked for."""
    asked = understand(question, language)
    places = {concept.term: n for n, concept in enumerate(asked.concepts)}
    tokens = [words(text, language) for text in sentences]
    surfaces = [word.surface for found in tokens for word in found]
    e = SimpleNamespace(
        sentences=np.arange(len(sentences)),
        token_starts=np.cumsum([0, *map(len, tokens)]),
        tokens=np.arange(len(surfaces)),
        token_concept=np.array([places.get(word.term, -1) for found in tokens for word in found]),
        token_flags=np.zeros(len(surfaces), dtype=np.uint16),
    )
    collection = SimpleNamespace(arrays=SimpleNamespace(surfaces=surfaces))
    told = of_another_letter(cast(Any, collection), asked, cast(Any, e))
    assert told is None or told.dtype == np.bool_
    return None if told is None else told.tolist()


@pytest.mark.parametrize(
    ("language", "question", "sentence", "another"),
    [
        ("en", "When does the B group ride?", "The C group rides at nine.", True),
        ("en", "When does the B group ride?", "The B group rides at nine.", False),
        ("en", "When does the B group ride?", "The group rides at nine.", False),
        ("en", "When does the B group ride?", "The C team rides at nine.", False),  # not what is asked for by letter
        ("en", "When does the B group ride?", "Group C rides at nine.", True),
        ("en", "When does the B group ride?", "At nine rides group C", True),
        ("en", "When does the B group ride?", "The groups B and C, a group of friends.", False),
        ("en", "When does the B group ride?", "C is a group for beginners.", True),  # it opens with another's letter
        ("en", "When does the B group ride?", "A is the group for beginners.", False),  # 'a' is a word
        ("en", "When does the B group ride?", "Group A rides at nine.", True),
        ("en", "When does the B group ride?", "The A group rides at nine.", True),
        ("en", "When does the B group ride?", "Is a group there at nine?", False),
        ("en", "When does the B group ride?", "A group rides at nine.", False),
        ("en", "When does the B group ride?", "There are 2 group rides.", False),
        ("en", "When does the B group ride?", "2 is a group of ours.", False),
        ("en", "When does the B group ride?", "Nine o'clock the group rides.", False),
        ("en", "When is block E cleaned?", "Block D is cleaned on Friday.", True),
        ("en", "When is block E cleaned?", "Block E is cleaned on Friday.", False),
        ("de", "Wann wird Block E gereinigt?", "Block D wird am Freitag gereinigt.", True),
        ("de", "Wann wird Block E gereinigt?", "Block A wird am Freitag gereinigt.", True),
        ("ru", "Когда занимается группа Б?", "Группа Д занимается в пять.", True),
        ("ru", "Когда занимается группа Б?", "Группа Б занимается в пять.", False),
        ("ru", "Когда занимается группа Б?", "Группа с детьми занимается в пять.", False),  # 'с' is a word
        ("ru", "Когда занимается группа Б?", "В группа ходят дети.", False),
        ("tr", "B grubu ne zaman çalışıyor?", "C grubu beşte çalışıyor.", True),
        ("kk", "Б тобы қашан жаттығады?", "Д тобы сағат бесте жаттығады.", True),
    ],
)
def test_another_is_told_by_the_letter_beside_it(language: str, question: str, sentence: str, another: bool) -> None:
    assert others(language, question, sentence) == [another]


def test_of_several_sentences_each_is_told_apart() -> None:
    told = others("en", "When does the B group ride?", "The C group rides.", "The B group rides.", "Nobody rides.")
    assert told == [True, False, False]


def test_of_two_letters_one_that_is_another_is_enough() -> None:
    question = "Does the B group meet in block D?"
    assert others("en", question, "The B group meets in block E.", "The B group meets in block D.") == [True, False]


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "When does the group ride?"),
        ("en", "When does the b group ride?"),  # a letter in capitals alone names something
        ("en", "When does the BB group ride?"),
        ("en", "When does A. group ride?"),  # a name that is cut short
        ("en", "When does the D' group ride?"),
        ("en", "When does the D’ group ride?"),
        ("en", "Is there a group for B?"),  # it stands beside nothing
        ("en", "A group of friends, when do they ride?"),  # a word
        ("en", "B"),
        ("ru", "С группа что?"),
    ],
)
def test_where_nothing_is_asked_for_by_its_letter_nothing_is_told(language: str, question: str) -> None:
    assert others(language, question, "The C group rides at nine.") is None


@pytest.mark.parametrize(
    "question", ["B group, when?", "When rides group B", "What of the A group?", "What of group A?"]
)
def test_a_letter_may_open_or_end_the_question(question: str) -> None:
    assert others("en", question, "The C group rides at nine.") == [True]
