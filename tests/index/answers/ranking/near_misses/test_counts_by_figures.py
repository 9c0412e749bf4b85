"""Whether another number of a thing is told: a question and a sentence in, yes or no out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question, understand
from index.answers.ranking.matching.told import Told
from index.answers.ranking.near_misses.counts import counts_something_else, is_miscounted, is_mismeasured
from index.language.analysis import words


def said(question: Question, sentence: str, language: str) -> Told:
    places = {concept.term: n for n, concept in enumerate(question.concepts)}
    found = words(sentence, language)
    surfaces, concepts = [w.surface for w in found], [places.get(w.term, -1) for w in found]
    return Told(surfaces, concepts, list(token_flags.of(sentence, found, language)))


def miscounted(question: str, sentence: str, language: str = "en", beside: str = "") -> bool:
    asked = understand(question, language)
    told = said(asked, sentence, language)
    return is_miscounted(asked, told, told.surfaces + [word.surface for word in words(beside, language)])


TEN = "What do ten lessons cost?"


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        (TEN, "Eight lessons are 90 euros.", True),
        (TEN, "Ten lessons are 90 euros.", False),
        (TEN, "10 lessons are 90 euros.", False),
        (TEN, "One lesson is 9 euros.", False),  # what the price of ten follows from
        (TEN, "A lesson is 9 euros.", False),
        (TEN, "Eight lessons are 90 euros, a lesson is 12.", False),
        (TEN, "Eight lessons are 90 euros, one lesson is 12.", False),
        (TEN, "Eight lessons are 90, twenty lessons are 180, one lesson is 12.", True),  # each has its own
        (TEN, "Eight lessons are 90, ten lessons are 100 euros.", False),
        (TEN, "From eight lessons on it is 9 euros.", False),  # a limit
        (TEN, "Up to eight lessons cost 9 euros.", False),
        (TEN, "Eight lessons or more are 9 euros each.", False),
        (TEN, "Eight hours are 90 euros.", False),  # another thing
        (TEN, "The lessons cost 9 euros.", False),
        ("What do ten cost?", "Eight lessons are 90 euros.", False),
        ("What do lessons cost?", "Eight lessons are 90 euros.", False),
        ("What does one lesson cost?", "Eight lessons are 90 euros.", False),
        ("What do up to ten lessons cost?", "Eight lessons are 90 euros.", False),
        ("What do 3 pupils pay for ten lessons?", "3 pupils pay 90 euros for eight lessons.", True),
        ("What do 3 pupils pay for ten lessons?", "4 pupils pay 90 euros for ten lessons.", True),
    ],
)
def test_another_number_of_it(question: str, sentence: str, another: bool) -> None:
    assert miscounted(question, sentence) is another


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("ru", "Сколько стоят десять уроков?", "Восемь уроков стоят 900 рублей."),
        ("kk", "Он сабақ қанша тұрады?", "Сегіз сабақ 900 теңге тұрады."),
        ("tr", "On ders kaç lira?", "Sekiz ders 900 lira."),
    ],
)
def test_so_it_is_in_other_languages(language: str, question: str, sentence: str) -> None:
    assert miscounted(question, sentence, language)


def test_the_number_may_stand_beside_it() -> None:
    assert not miscounted(TEN, "Eight lessons are 90 euros.", beside="For ten there is a rebate.")
    assert miscounted(TEN, "Eight lessons are 90 euros.", beside="For twelve there is a rebate.")


def mismeasured(question: str, sentence: str, beside: str = "", language: str = "en") -> bool:
    asked = understand(question, language)
    told = said(asked, sentence, language)
    return is_mismeasured(asked, told, told.surfaces + [word.surface for word in words(beside, language)])


NINE = "What is a sheet of 9 mm?"


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        (NINE, "A sheet of 6 mm is 12 euros.", True),
        (NINE, "A sheet of 9 mm is 12 euros.", False),
        (NINE, "A sheet of 6 mm is 9 euros, of 12 mm 15.", True),
        (NINE, "A sheet of 6 mm is 8 euros, of 9 mm 12.", False),
        (NINE, "A sheet is 12 euros.", False),
        (NINE, "A sheet of 6 cm is 12 euros.", False),  # another unit says nothing
        (NINE, "A sheet of 3-6 mm is 12 euros.", False),  # a range
        (NINE, "Sheets up to 12 mm are 9 euros.", False),
        (NINE, "Sheets of 6 mm and more are 9 euros.", False),
        (NINE, "Sheets of 6 mm or 12 mm are 9 euros.", True),
        (NINE, "Measured in mm, a sheet is 9.", False),
        ("What is a sheet of wood?", "A sheet of 6 mm is 12 euros.", False),
        ("What is a parcel of 9 kg?", "A parcel of 6 kg is 12 euros.", True),
        ("What is a parcel of 9 kg?", "A parcel up to 6 kg is 12 euros.", False),
    ],
)
def test_another_size_of_it(question: str, sentence: str, another: bool) -> None:
    assert mismeasured(question, sentence) is another


def test_the_size_may_stand_beside_it() -> None:
    assert not mismeasured(NINE, "A sheet of 6 mm is 12 euros.", beside="One of 9 mm is 15.")
    assert mismeasured(NINE, "A sheet of 6 mm is 12 euros.", beside="One of 9 cm is 15.")


def something_else(
    question: str,
    sentence: str,
    *,
    language: str = "en",
    beside: float = 0.0,
    elsewhere: float = 0.0,
    context: float = 0.0,
    headed: float = 0.0,
) -> bool:
    """`beside` and the others tell how well the words are met there."""
    asked = understand(question, language)
    told = said(asked, sentence, language)
    met = [float(n in told.concepts) for n in range(len(asked.concepts))]
    rows = [[elsewhere] * len(met), met, [beside] * len(met)]
    e = SimpleNamespace(
        sentences=np.arange(3),
        sentence_passage=np.array([0, 1, 1]),
        matched=np.array(rows),
        context=np.array([[elsewhere] * len(met), [context] * len(met)]),
        headed=np.array([[elsewhere] * len(met), [headed] * len(met), [elsewhere] * len(met)]),
    )
    return counts_something_else(asked, cast(Any, e), 1, told)


DOGS = "Can we bring two dogs?"


@pytest.mark.parametrize(
    ("question", "sentence", "else_"),
    [
        (DOGS, "Bring two fleeces.", True),
        (DOGS, "Bring 2 fleeces.", True),
        (DOGS, "Two dogs may come along.", False),
        (DOGS, "Bring three fleeces.", False),
        (DOGS, "Come for two hours.", False),  # a measure
        (DOGS, "Bring 2 euros.", False),
        ("Can we bring dogs?", "Bring two fleeces.", False),
        ("Can we bring one dog?", "Bring one fleece.", False),
        ("How much is it for two dogs?", "Bring two fleeces.", False),  # not whether
        ("Can we bring up to two dogs?", "Bring two fleeces.", False),
    ],
)
def test_that_number_of_another_thing(question: str, sentence: str, else_: bool) -> None:
    assert something_else(question, sentence) is else_


def test_the_thing_may_stand_beside_it_or_above() -> None:
    assert something_else(DOGS, "Bring two fleeces.", elsewhere=1.0)
    for rest in ({"beside": 0.1}, {"context": 0.1}, {"headed": 0.1}):
        assert not something_else(DOGS, "Bring two fleeces.", **rest)
