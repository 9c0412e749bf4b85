"""Whether 'he' or 'she' is somebody whom the sentence has named."""

from __future__ import annotations

import pytest

from index.language.persons import names_nobody


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "After two years in Northport she returned to Lowmoor."),
        ("en", "In Northport and Lowmoor, where she was born, she sang in 1901."),
        ("en", "May 27, 1868, he was called to the quay."),
        ("ru", "В 1920 году в Москве он окончил школу."),
    ],
)
def test_a_place_is_nobody(language: str, sentence: str) -> None:
    assert names_nobody(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "When Ada Lorne came to Northport in 1850, she was ten."),
        ("en", "Lorne said in 1850 that he would go."),
        ("en", "As a boy of ten he went to sea in 1850."),
        ("en", "The bridge was opened in 1850."),
        ("ru", "Иванов писал в 1920 году, что он болен."),
        ("kk", "Ол 1920 жылы келді."),
    ],
)
def test_somebody_named_before_is_who(language: str, sentence: str) -> None:
    assert not names_nobody(sentence, language)
