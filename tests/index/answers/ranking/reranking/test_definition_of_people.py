"""What somebody works as says who they are."""

from __future__ import annotations

import pytest

from tests.index.answers.ranking.reranking.test_definition import documents, first


@pytest.mark.parametrize(
    ("language", "question", "mentioned", "sentence"),
    [
        (
            "en",
            "Who is Ada Kestrel?",
            "In 2020 Ada Kestrel also left the school of Marrow.",
            "Ada Kestrel serves the mill as an engineer.",
        ),
        (
            "en",
            "Who was Ada Kestrel?",
            "In 1820 Ada Kestrel also left the school of Marrow.",
            "Ada Kestrel, born in Orlen, worked at the mill as its engineer.",
        ),
        (
            "ru",
            "Кто такая Ада Лунина?",
            "Ада Лунина была в Орлене. Ада Лунина окончила школу, где Ада Лунина жила.",
            "Ада Лунина работает на мельнице инженером.",
        ),
        (
            "kk",
            "Айгүл Омарова кім?",
            "2020 жылы Айгүл Омарова мектеп бітірді.",
            "Айгүл Омарова диірменде инженер болып жұмыс істейді.",
        ),
    ],
)
def test_a_calling_comes_before_a_mention(language: str, question: str, mentioned: str, sentence: str) -> None:
    assert first(documents(language, mentioned, sentence), question, language) == sentence
