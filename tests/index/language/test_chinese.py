"""Which letters are Chinese."""

from __future__ import annotations

import pytest

from index.language.chinese import is_han, is_person
from index.language.detection import language_of


@pytest.mark.parametrize("letter", ["中", "㐀", "\ufa0e", "\uf900"])
def test_a_chinese_letter_is_one(letter: str) -> None:
    assert is_han(letter)


@pytest.mark.parametrize("letter", ["한", "ꀀ", "\ue000", "あ", "a", "。"])
def test_letters_of_other_scripts_are_none(letter: str) -> None:
    assert not is_han(letter)


def test_korean_is_not_taken_for_chinese() -> None:
    assert language_of("서울의 다리는 언제 지어졌습니까?") != "zh"


@pytest.mark.parametrize("run", ["白岳峰", "李小明", "欧阳修", "司马远山"])
def test_a_surname_and_a_letter_or_two_name_a_person(run: str) -> None:
    assert is_person(run)


@pytest.mark.parametrize("run", ["方法", "岩石山", "白色的大房子", "欧阳"])
def test_other_runs_of_letters_do_not(run: str) -> None:
    assert not is_person(run)
