"""The deputy is somebody else than who holds the office."""

from __future__ import annotations

import dataclasses

import pytest

from index.answers.question.analysis import Alternative, understand
from index.answers.ranking.near_misses.offices import DEPUTY, is_unqualified
from tests.index.answers.ranking.one_sentence import engine, told


@pytest.mark.parametrize(
    ("language", "question", "sentence", "missed"),
    [
        ("en", "Who is the deputy mayor?", "The mayor is Ada Roe.", True),
        ("en", "Who is the deputy mayor?", "The vice mayor is Ada Roe.", True),
        ("en", "Who is the deputy mayor?", "The deputy mayor is Ada Roe.", False),
        ("kk", "Әкімнің орынбасары кім?", "Әкім – Дана Роева.", True),
        ("kk", "Әкімнің орынбасары кім?", "Әкімнің орынбасары – Дана Роева.", False),
        ("zh", "委员会副主任是谁？", "主持人：委员会主任冯启明。", True),
        ("zh", "委员会副主任是谁？", "委员会副主任是冯启明。", False),
    ],
)
def test_a_deputy_is_told_by_name(language: str, question: str, sentence: str, missed: bool) -> None:
    assert ("unqualified" in told(language, question, sentence)) is missed


def test_what_an_encoder_holds_for_near_to_a_deputy_is_none() -> None:
    asked = engine("en", "The chief of the office is Ada Roe.")
    question = understand("Who is the deputy of the office?", "en")
    for weight, missed in ((DEPUTY - 0.05, True), (0.95, False)):
        met = dataclasses.replace(question.concepts[0], alternatives=(Alternative(("chief",), weight),))
        f = asked.searching.find(dataclasses.replace(question, concepts=(met, *question.concepts[1:])))
        assert f is not None
        assert is_unqualified(f.question, f.evidence, 0) is missed


def test_a_deputy_is_not_who_holds_the_office_in_chinese() -> None:
    assert "qualified" in told("zh", "社区主任是谁？", "社区副主任林国栋主持了上次会议。")
    assert "qualified" not in told("zh", "社区主任是谁？", "社区主任林国栋主持了上次会议。")
    assert "qualified" not in told("zh", "社区副主任是谁？", "社区副主任林国栋主持了上次会议。")


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("tr", "Müdür kim?", "Mahalle meclisi müdür yardımcısı Leyla Tunç toplantıyı yönetti."),
        ("de", "Wer ist Kämmerer?", "Der stellvertretende Kämmerer Otto Weiß stellte den Haushalt vor."),
    ],
)
def test_another_word_for_the_office_makes_the_deputy_none(language: str, question: str, sentence: str) -> None:
    assert "qualified" in told(language, question, sentence)
