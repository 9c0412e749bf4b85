"""Chinese characters as pinyin without tones: what pypinyin says, without its half a million objects."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest

from index.language.chinese import is_han
from index.language.pinyin import syllables

ASKED = "from index.language.transliteration import guesses; assert guesses('邓小平'); import sys; print(*sys.modules)"


@pytest.mark.parametrize(
    ("run", "read"),
    [
        ("重庆银行", "chong qing yin hang"),
        ("重要行动", "zhong yao xing dong"),
        ("长江长大", "chang jiang zhang da"),
        ("吕", "lu"),
        ("㐀", "qiu"),
    ],
)
def test_characters_are_read_with_their_neighbours(run: str, read: str) -> None:
    assert syllables(run) == read.split()


def test_what_has_no_reading_stays() -> None:
    assert syllables("한王") == ["한", "wang"]
    assert syllables("") == []


def test_all_is_read_as_pypinyin_reads_it() -> None:
    from pypinyin import lazy_pinyin
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

    def theirs(run: str) -> list[str]:
        return [syllable.replace("ü", "u").replace("v", "u") for syllable in lazy_pinyin(run)]

    phrases = [phrase for phrase in PHRASES_DICT if all(map(is_han, phrase))][::40]
    runs = [*phrases, *(one + other[:2] for one, other in pairwise(phrases))]
    runs += [chr(code) for code in list(PINYIN_DICT)[::40] if is_han(chr(code))]
    assert len(runs) > 2_500
    assert [run for run in runs if syllables(run) != theirs(run)] == []


def test_its_own_tables_are_not_loaded() -> None:
    asked = subprocess.run([sys.executable, "-c", ASKED], check=True, capture_output=True, text=True)
    assert "index.language.pinyin" in asked.stdout.split()
    assert not any(name.startswith("pypinyin") for name in asked.stdout.split())
