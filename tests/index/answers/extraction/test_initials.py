"""A name stands out with its initials, stops and all."""

from __future__ import annotations

import pytest

from tests.index.answers.extraction.standing_out import bold


@pytest.mark.parametrize(
    ("language", "question", "sentence", "name"),
    [
        ("ru", "Кто отвечает за ключ?", "За ключ от сарая отвечает Орлова Н. П.", "Орлова Н. П."),
        ("ru", "Кто построил плотину?", "Плотину построил С. Лукин в 1931 году.", "С. Лукин"),
        ("kk", "Бөгетті кім салды?", "Бөгетті Қ. Сәрсенов 1931 жылы салды.", "Қ. Сәрсенов"),
    ],
)
def test_initials_are_of_the_name(language: str, question: str, sentence: str, name: str) -> None:
    assert bold(question, sentence, language) == [name]
