"""Where somebody's name is asked for, a sentence without one is no answer."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.reply.naming import lacks_a_name

ASKED = [
    ("en", "What is the keeper's name?", "The keeper's room is beside the stairs.", True),
    ("en", "What is the keeper's name?", "Ask the keeper, Ivo Marten.", False),
    ("en", "What does the keeper do?", "The keeper's room is beside the stairs.", False),
    ("en", "What is the boat's name?", "The boat is called “swift”.", False),
    ("ru", "Как зовут смотрителя?", "Смотритель принимает по средам.", True),
    ("ru", "Как зовут смотрителя?", "Смотритель Иво Мартен принимает по средам.", False),
    ("kk", "Меңгерушінің аты кім?", "Меңгеруші сәрсенбіде қабылдайды.", True),
    ("tr", "Müdürün adı ne?", "Müdür çarşamba günleri gelir.", True),
    ("tr", "Müdürün adı ne?", "Müdür Kemal Arslan çarşamba günleri gelir.", False),
    ("de", "Wie heißt der Wärter?", "Der Wärter hat im Zimmer 3 seinen Platz.", True),
    ("de", "Wie heißt der Wärter?", "Der Wärter Ivo Marten wohnt im Turm.", False),
    ("de", "Wie heißt der Wärter?", "Fragen Sie Frau Orsk.", False),
    ("zh", "馆长叫什么名字？", "馆长每周三接待读者。", True),
    ("zh", "馆长叫什么名字？", "馆长周德明每周三接待读者，任期三年。", True),
    ("zh", "馆长叫什么名字？", "馆长：周德明。", False),
    ("zh", "馆长叫什么名字？", "请找周馆长。", False),
    ("zh", "最老的桥叫什么？", "最老的桥是望月桥。", False),
]  # fmt: skip


@pytest.mark.parametrize(("language", "question", "sentence", "lacks"), ASKED)
def test_a_name_is_asked_for(language: str, question: str, sentence: str, lacks: bool) -> None:
    assert lacks_a_name(understand(question, language), [sentence]) is lacks
