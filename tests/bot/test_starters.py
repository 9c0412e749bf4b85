from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import SetupError
from bot.starters import Examples, Starters, key_of, read_starters
from index.library import Library
from index.model import Answer, Reason, Refusal
from tests.bot.shelf import QUAY, SALT, Shelf
from tests.reading import Opened


def test_without_a_file_the_titles_of_the_works_are_suggested(tmp_path: Path) -> None:
    assert read_starters(tmp_path).questions("en", [SALT, QUAY]) == ("The Salt Road", "The Quay Book")


def test_questions_are_suggested_in_the_persons_language_three_at_most(tmp_path: Path) -> None:
    (tmp_path / "starters.yaml").write_text("en: [a, b, c, d]\nkk: [ә]\n", encoding="utf-8")
    starters = read_starters(tmp_path)
    assert starters.questions("kk", []) == ("ә",)
    assert starters.questions("en", []) == starters.questions("tr", []) == ("a", "b", "c")


def test_a_button_finds_its_question_in_any_language() -> None:
    examples, shelf = Examples(Starters({"en": ("a",), "kk": ("ә",)})), Shelf()
    assert examples.find(shelf, key_of("ә"), ["en"]) == "ә"
    assert examples.find(shelf, key_of("The Quay Book"), ["en"]) == "The Quay Book"
    assert examples.find(shelf, key_of("When was the salt road paved?"), ["kk"]) == "When was the salt road paved?"
    assert examples.find(shelf, key_of("gone"), ["en"]) is None


def test_what_the_documents_do_not_answer_is_no_example() -> None:
    examples = Examples(Starters({"en": ("Who is the king of Norland?", "When did the harbour open?")}))
    assert examples.of(Shelf(), "en") == (
        "When did the harbour open?",
        "When was the salt road paved?",
        "When was the lighthouse added?",
    )


def test_examples_are_found_anew_when_the_documents_of_the_same_library_have_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    examples, shelf, now = Examples(Starters({"en": ("When did the harbour open?",)})), Shelf(), [object()]
    monkeypatch.setattr("bot.starters.moment", lambda _: now[0])
    assert examples.of(shelf, "en")[0] == "When did the harbour open?"
    monkeypatch.setattr(shelf, "ask", lambda *_: Refusal("", "en", Reason.ABSENT))
    assert examples.of(shelf, "en")
    now[0] = object()
    assert examples.of(shelf, "en") == ()


def test_the_operators_questions_go_before_those_of_the_documents_in_the_same_language() -> None:
    examples = Examples(Starters({"en": ("harbour closed",), "tr": ("lighthouse?",)}))
    assert examples.of(Shelf(), "tr")[0] == "lighthouse?"
    assert examples.of(Shelf(), "kk") == (
        "When was the salt road paved?",
        "When was the lighthouse added?",
        "harbour closed",
    )


def test_the_documents_offer_questions_in_the_language_they_are_in(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "inn.md").write_text(
        "# The Inn\n\n## When is breakfast served?\n\nBreakfast is served from seven to ten in the hall.\n", "utf-8"
    )
    (folder / "lamp.md").write_text("# Лампа\n\nЛампада — это небольшой светильник с фитилём и маслом.\n", "utf-8")
    library = Library.open(folder, tmp_path / "data")
    examples = Examples(Starters())
    assert examples.of(library, "en")[0] == "When is breakfast served?"
    assert examples.of(library, "ru")[0] == "Что такое Лампада?"


@pytest.mark.parametrize("content", [b"- a\n- b\n", b"en: 5", b"en: [", b"\xff\xfe\x00", b"just words"])
def test_a_file_that_is_something_else_is_told_with_its_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "starters.yaml").write_bytes(content)
    with pytest.raises(SetupError, match=r"starters\.yaml must list questions by language"):
        read_starters(tmp_path)


def test_the_questions_that_come_along_are_answered(seeds: Path, library_of: Opened) -> None:
    library = library_of(seeds)
    for language, questions in read_starters(seeds).by_language.items():
        assert questions
        for question in questions:
            assert isinstance(library.ask(question, language), Answer), question
