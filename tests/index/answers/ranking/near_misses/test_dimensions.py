"""How deep something is tells nothing of how long it is."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.answers.question.analysis import understand
from index.answers.ranking.matching.told import Told
from index.answers.ranking.near_misses.dimensions import is_of_another_dimension
from index.language.analysis import words


def is_of_another(language: str, question: str, sentence: str) -> bool:
    found = words(sentence, language)
    surfaces = [word.surface for word in found]
    told = Told(surfaces, [-1] * len(found), token_flags.of(sentence, found, language))
    return is_of_another_dimension(understand(question, language), told, surfaces)


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "How long is the lake?", "The lake is 14 metres deep."),
        ("ru", "Какова длина озера?", "Глубина озера 14 метров."),
        ("kk", "Көлдің ұзындығы қанша?", "Көлдің тереңдігі 14 метр."),
        ("zh", "湖有多长？", "湖深14米。"),
        ("tr", "Gölün uzunluğu kaç metre?", "Gölün derinliği 14 metredir."),
        ("de", "Wie lang ist der See?", "Der See ist 14 Meter tief."),
    ],
)
def test_another_dimension(language: str, question: str, sentence: str) -> None:
    assert is_of_another(language, question, sentence)


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "How deep is the lake?", "The lake is 14 metres deep."),
        ("en", "How long is the bridge?", "The 812-metre bridge over the river is known to be 20 metres wide."),
        ("en", "How long is the bridge?", "The bridge, 30 metres high, has a length of 812 metres."),
        ("en", "How big is the lake?", "The lake is 14 metres deep."),
        ("ru", "Какова длина озера?", "Озеро тянется на 7 километров."),
        ("en", "Is the lake long?", "The lake is 14 metres deep."),
    ],
)
def test_the_same_or_none(language: str, question: str, sentence: str) -> None:
    assert not is_of_another(language, question, sentence)
