"""Across languages a question is moved to where it would be if it had been asked in the language of the sentence."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.meaning import tongues as told
from index.meaning.e5 import E5
from index.meaning.space import Meaning, Space, Told
from index.meaning.tongues import NONE, Tongues, tongues
from index.meaning.vectors import VectorFile
from index.meaning.words import WordMeaning, keys_of
from tests.index.meaning.made_up import MadeUp

EAST, NORTH = np.array([1.0, 0.0], np.float32), np.array([0.0, 1.0], np.float32)
PART = {"en": np.zeros(2, np.float32), "ru": EAST, "kk": NORTH}


@pytest.fixture
def some() -> Tongues:
    return Tongues(dict.fromkeys((told.QUESTIONS, told.WORDS, told.ASKED, told.SAID), PART))


def test_a_question_and_a_word_are_moved_from_their_language_to_that_of_the_documents(some: Tongues) -> None:
    for change in (some.of_question, some.of_word):
        moved = change("ru", "kk")
        assert moved is not None
        assert moved.tolist() == [-1.0, 1.0]
        back = change("ru", "en")
        assert back is not None
        assert back.tolist() == [-1.0, 0.0]


@pytest.mark.parametrize(("asked", "documents"), [("ru", "ru"), ("de", "ru"), ("ru", "de"), ("", "ru")])
def test_in_one_language_or_one_that_wasnt_measured_nothing_is_moved(some: Tongues, asked: str, documents: str) -> None:
    assert some.of_question(asked, documents) is None
    assert some.of_word(asked, documents) is None


def test_of_pieces_what_their_language_has_in_common_is_taken_off_or_what_all_have(some: Tongues) -> None:
    own, other = some.of_pieces("ru", asked=True), some.of_pieces("de", asked=False)
    assert own is not None
    assert other is not None
    assert own.tolist() == [1.0, 0.0]
    assert other.tolist() == pytest.approx([1 / 3, 1 / 3])
    assert NONE.of_pieces("ru", asked=True) is None


def test_another_encoder_than_was_measured_has_none(e5: E5) -> None:
    assert tongues("made up", e5.dimensions) is NONE
    assert tongues(e5.identity, 64) is NONE
    assert tongues(e5.identity, e5.dimensions).of_question("ru", "en") is not None


SAID = (
    "The mill was built by Ivo Marten.",
    "Trains run every hour.",
    "Cheese is made in spring.",
    "Dogs stay outside.",
)
ASKED = {
    "ru": ("Кто построил мельницу?", "Как часто ходят поезда?", "Когда делают сыр?", "Куда деть собаку?"),
    "kk": (
        "Диірменді кім салды?",
        "Пойыз қаншалықты жиі жүреді?",
        "Ірімшік қашан жасалады?",
        "Итті қайда қалдыру керек?",
    ),
    "zh": ("磨坊是谁建的？", "火车多久一班？", "奶酪什么时候做？", "狗放在哪里？"),
    "tr": (
        "Değirmeni kim yaptı?",
        "Trenler ne sıklıkla kalkar?",
        "Peynir ne zaman yapılır?",
        "Köpek nerede bırakılır?",
    ),
}


def test_the_distance_of_two_languages_is_what_was_measured(e5: E5) -> None:
    """Questions that stand in no bench: each comes nearer to its translation, and to no other by as much."""
    english = e5.asked(
        ["Who built the mill?", "How often do the trains run?", "When is cheese made?", "Where do I leave the dog?"]
    )
    for language, questions in ASKED.items():
        change = tongues(e5.identity, e5.dimensions).of_question(language, "en")
        assert change is not None
        before = e5.asked(questions)
        after = before + change
        after /= np.linalg.norm(after, axis=1, keepdims=True)
        assert ((after * english).sum(axis=1) > (before * english).sum(axis=1)).all()


def test_sentences_in_the_askers_language_are_as_near_as_before(tmp_path: Path, e5: E5) -> None:
    path = tmp_path / "vectors"
    space = Space(
        e5,
        VectorFile(path, e5.identity, 384),
        VectorFile(tmp_path / "words", e5.identity, 384),
        VectorFile(tmp_path / "statements", e5.identity, 384),
        e5,
    )
    keys = keys_of(SAID)
    space.file.append(keys, e5.said(SAID))
    space = Space(e5, VectorFile(path, e5.identity, 384), space.words, space.statements, e5)
    meaning = Meaning(space, keys)
    languages = Told(("en", "ru"), np.array([0, 0, 1, 1], np.int32))
    question = ASKED["ru"][0]
    plain, moved = meaning.of_all(question), meaning.of_all(question, "ru", languages)
    assert moved[2:].tolist() == plain[2:].tolist()
    change = tongues(e5.identity, e5.dimensions).of_question("ru", "en")
    assert change is not None
    own = e5.asked([question])[0] + change
    expected = space.file.of(space.file.rows(keys[:2])) @ (own / np.linalg.norm(own))
    assert moved[:2] == pytest.approx(expected, abs=1e-4)
    assert meaning.of_all(question, "ru", languages) == pytest.approx(moved, abs=1e-6)


def test_a_word_finds_its_translation_by_its_language(tmp_path: Path) -> None:
    encoder = MadeUp()
    words = [f"word{n}" for n in range(120)]
    file = VectorFile(tmp_path / "words", encoder.identity, encoder.dimensions)
    file.append(keys_of(words), encoder.said(words))
    meant = WordMeaning(encoder, VectorFile(file.path, encoder.identity, encoder.dimensions), words)
    (plain,), (same,) = meant.nearest(["word7"]), meant.nearest(["word7"], "ru", "en")
    assert plain[0].word == same[0].word == 7  # of an encoder that wasn't measured
