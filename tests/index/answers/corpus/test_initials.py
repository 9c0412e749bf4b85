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


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("1974 — Opened the museum of the works.", "en", "opened"),
        ("12 March 1990: Founded by nine miners.", "en", "founded"),
        ("1974 — Открыт заводской музей.", "ru", "открыт"),
    ],
)
def test_behind_the_date_of_an_entry_a_sentence_begins(text: str, language: str, word: str) -> None:
    found = {
        w.surface: m
        for w, m in zip(words(text, language), marks.of(text, words(text, language), language), strict=True)
    }
    assert not found[word] & marks.NAME


def test_a_name_there_is_told_by_what_follows() -> None:
    text = "1932 — Vera Lind invented the pattern."
    found = {w.surface: m for w, m in zip(words(text), marks.of(text, words(text)), strict=True)}
    assert found["vera"] & found["lind"] & marks.NAME
