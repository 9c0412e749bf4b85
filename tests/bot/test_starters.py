from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import SetupError
from bot.starters import Starters, key_of, read_starters
from index.library import Library
from index.model import Answer
from tests.bot.shelf import QUAY, SALT


def test_without_a_file_the_titles_of_the_works_are_suggested(tmp_path: Path) -> None:
    assert read_starters(tmp_path).questions("en", [SALT, QUAY]) == ("The Salt Road", "The Quay Book")


def test_questions_are_suggested_in_the_persons_language_three_at_most(tmp_path: Path) -> None:
    (tmp_path / "starters.yaml").write_text("en: [a, b, c, d]\nkk: [ә]\n", encoding="utf-8")
    starters = read_starters(tmp_path)
    assert starters.questions("kk", []) == ("ә",)
    assert starters.questions("en", []) == starters.questions("tr", []) == ("a", "b", "c")


def test_a_button_finds_its_question_in_any_language() -> None:
    starters = Starters({"en": ("a",), "kk": ("ә",)})
    assert starters.find(key_of("ә"), []) == "ә"
    assert starters.find(key_of("The Quay Book"), [QUAY]) == "The Quay Book"
    assert starters.find(key_of("gone"), [QUAY]) is None


@pytest.mark.parametrize("content", [b"- a\n- b\n", b"en: 5", b"en: [", b"\xff\xfe\x00", b"just words"])
def test_a_file_that_is_something_else_is_told_with_its_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "starters.yaml").write_bytes(content)
    with pytest.raises(SetupError, match=r"starters\.yaml must list questions by language"):
        read_starters(tmp_path)


def test_the_questions_that_come_along_are_answered(seeds: Path, tmp_path: Path) -> None:
    library = Library.open(seeds, tmp_path)
    for language, questions in read_starters(seeds).by_language.items():
        assert questions
        for question in questions:
            assert isinstance(library.ask(question, language), Answer), question
