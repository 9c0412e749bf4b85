"""Fractions and months with their year stand out whole."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.answers.extraction.figures import figures
from index.answers.extraction.spans import Sentence
from index.answers.question.analysis import understand
from index.language.analysis import words
from tests.index.answers.extraction.standing_out import bold


@pytest.mark.parametrize(
    ("question", "text", "language", "expected"),
    [
        ("How many votes does it need?", "It needs 2/3 of the votes.", "en", "2/3"),
        ("Сколько голосов нужно?", "Для решения нужно 2/3 голосов.", "ru", "2/3"),
        ("水厂什么时候开业？", "水厂2021年3月开业。", "zh", "2021年3月"),
        ("水厂什么时候建成？", "水厂于2021年3月底建成。", "zh", "2021年3月底"),
        ("水厂什么时候建成？", "水厂于2021年3月5日建成。", "zh", "2021年3月5日"),
        ("What is the share of rust?", "Rust has a share of 90 to 95 percent.", "en", "90 to 95 percent"),
        ("How many people drowned?", "The flood drowned almost a million people.", "en", "a million people"),
        ("Сколько процентов ржавчины?", "Доля ржавчины от 90 до 95 процентов.", "ru", "90 до 95 процентов"),
        ("Basınç kaç bar olmalı?", "Basınç 1 ile 2 bar arasında olmalıdır.", "tr", "1 ile 2 bar"),
        ("Su kaç derece?", "Su 20 ila 22 derece arasındadır.", "tr", "20 ila 22 derece"),
    ],
)
def test_they_stand_out_whole(question: str, text: str, language: str, expected: str) -> None:
    assert " ".join(bold(question, text, language)) == expected


@pytest.mark.parametrize(
    ("question", "text", "language", "expected"),
    [
        ("How often do I give the drops?", "Give the drops to the cat, 2 a time, for 3 days.", "en", ""),
        ("How often does the club meet?", "The club meets 3 times a month.", "en", "3 times"),
        ("Как часто собирается клуб?", "Клуб собирается 3 раза в месяц.", "ru", "3"),
        ("Wie oft trifft sich der Verein?", "Der Verein trifft sich 3 Mal im Monat.", "de", "3"),
    ],
)
def test_how_often_is_told_by_times_alone(question: str, text: str, language: str, expected: str) -> None:
    assert " ".join(bold(question, text, language)) == expected


def test_digits_of_a_name_are_no_figure() -> None:
    assert not bold("How many may enrol?", "You may enrol by writing to swim_baby66.", "en")


def test_the_scale_of_another_number_is_no_figure() -> None:
    text = "Along with running four mines, the Heron bought Kestrel for US$4.18 billion and spent US$700 million."
    asked = understand("How many copper mines does the Heron run?", "en")
    found = words(text, "en")
    place = {concept.term: n for n, concept in enumerate(asked.concepts)}
    concepts = [place.get(word.term, -1) for word in found]
    runs = figures(asked, Sentence(text, found, token_flags.of(text, found, "en"), concepts))
    assert [text[found[run.first].start : found[run.last].end] for run in runs] == ["four"]
