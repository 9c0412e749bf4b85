"""Names with initials are somebody's, wherever they stand in their sentence or cell."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags as marks
from index.language.analysis import words


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("ru", "Орлова Н. П.", ["Орлова", "Н", "П"]),
        ("ru", "Лукин Д.", ["Лукин", "Д"]),
        ("ru", "Лукин Д., Цой В.", ["Лукин", "Д", "Цой", "В"]),
        ("ru", "Ключ хранится у Орловой Н. П. на вахте.", ["Орловой", "Н", "П"]),
        ("ru", "Ключ взяла Н.П. Орлова.", ["Н", "П", "Орлова"]),
        ("kk", "Сәрсенов Б.", ["Сәрсенов", "Б"]),
        ("kk", "Мектепті Қ. Сәрсенов басқарды.", ["Қ", "Сәрсенов"]),
        ("en", "Holm A. R., piano", ["Holm", "A", "R"]),
    ],
)
def test_initials_tell_a_name(language: str, text: str, people: list[str]) -> None:
    assert _people(text, language) == people


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "А. Общие правила"),
        ("ru", "Собираемся у корпуса Б. Там охрана."),
        ("ru", "Подъезд Б. и подвал закрыты."),
        ("ru", "Вход с ул. Садовой"),
        ("en", "Plan B. is better"),
    ],
)
def test_a_letter_that_counts_makes_no_name(language: str, text: str) -> None:
    assert _people(text, language) == []


def _people(text: str, language: str) -> list[str]:
    found = words(text, language)
    told = marks.of(text, found, language)
    return [text[word.start : word.end] for word, mark in zip(found, told, strict=True) if mark & marks.PERSON]
