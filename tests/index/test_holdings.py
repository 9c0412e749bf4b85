"""What a document brings: told of one in the library, and of a file that only might come in."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.library import Library
from index.model import Answer
from index.preview import Preview, preview

FERRY = """# The Ferry of Oakhaven

## How did the ferry begin?

The ferry at Oakhaven was founded in 1812 by Ida Morrow. It carried salt and mail.

## Timetable

The ferry leaves every hour from 8:00 to 18:00. The timetable changes in winter.

## At a glance

The Oakhaven landing burned on 4 June 1907.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    documents = tmp_path_factory.mktemp("documents")
    (documents / "ferry.md").write_text(FERRY)
    (documents / "bell.md").write_text("# The Bell\n\nThe bell of Norcott was cast in 1650.\n")
    return documents


@pytest.fixture(scope="module")
def library(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library.open(folder, tmp_path_factory.mktemp("var"))


def test_a_document_is_counted_and_looked_into(library: Library) -> None:
    holding = library.holding("ferry.md", whole=True)
    assert holding is not None
    assert (holding.source.title, holding.events) == ("The Ferry of Oakhaven", 2)
    assert "Timetable" in holding.contents
    assert holding.first is not None
    assert "1812" in holding.first.text
    assert library.holding("gone.txt") is None


def test_the_questions_about_a_document_are_answered_from_it(library: Library) -> None:
    questions = library.questions_about("ferry.md")
    assert "How did the ferry begin?" in questions
    assert "Timetable" in questions
    assert "At a glance" not in questions
    for question in questions:
        reply = library.ask(question)
        assert isinstance(reply, Answer)
        assert {citation.source.document for citation in reply.citations} >= {"ferry.md"}
    assert library.questions_about("gone.txt") == ()


def test_a_document_is_found_by_its_key(library: Library) -> None:
    assert library.document_by_key(library.key("bell.md")) == "bell.md"
    assert library.document_by_key("0" * 12) is None


def test_a_file_is_previewed_as_it_would_be_indexed(folder: Path, library: Library) -> None:
    found = preview(folder / "ferry.md", folder)
    assert isinstance(found, Preview)
    assert found.holding == library.holding("ferry.md", whole=True)
    assert found.questions == library.questions_about("ferry.md")


@pytest.mark.parametrize(
    ("note", "questions"),
    [
        (
            "# The room\n\nThe room opens at 9:00 on weekdays. A room card costs 300 crowns.\n",
            ("When does the room open?", "How much is a room card?", "On which days does the room open?"),
        ),
        (
            "# Зал\n\nЗал открывается в 9:00 по субботам. Билет в зал стоит 300 тенге.\n",
            ("Когда открывается зал?", "Сколько стоит билет в зал?", "В какие дни открывается зал?"),
        ),
        (
            "# Зал\n\nОқу залы сенбі күндері 9:00-де ашылады. Зал билеті 300 теңге тұрады.\n",
            ("Оқу залы қашан ашылады?", "Зал билеті қанша тұрады?", "Оқу залы қай күндері ашылады?"),
        ),
        (
            "# 阅览室\n\n阅览室周末9:00开门。阅览证每年300元。\n",
            ("阅览室几点开门？", "阅览证多少钱？", "阅览室星期几开门？"),
        ),
        (
            "# Salon\n\nSalon hafta sonu 9.00'da açılır. Salon kartı yılda 300 lira.\n",
            ("Salon ne zaman açılır?", "Salon kartı ne kadar?", "Salon hangi günler açılır?"),
        ),
        (
            "# The room\n\nA room card costs 300 crowns. Two keys of the room hang behind its door.\n",
            ("How much is a room card?", "The room"),
        ),
    ],
)
def test_a_short_note_offers_what_it_answers(tmp_path: Path, note: str, questions: tuple[str, ...]) -> None:
    (tmp_path / "room.md").write_text(note)
    found = preview(tmp_path / "room.md", tmp_path)
    assert isinstance(found, Preview)
    assert found.questions == questions


def test_a_file_that_cant_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "odd.exe").write_bytes(b"MZ")
    assert "is empty" in str(preview(tmp_path / "empty.txt", tmp_path))
    assert "aren't read" in str(preview(tmp_path / "odd.exe", tmp_path))


def test_a_files_own_name_is_no_question_to_try(folder: Path, library: Library, tmp_path: Path) -> None:
    for name in ("lowmoor.txt", "salt_road.txt"):
        (tmp_path / name).write_text("Whoever keeps bees asks the neighbours of Lowmoor and the salt road first.\n")
        found = preview(tmp_path / name, tmp_path)
        assert isinstance(found, Preview)
        assert found.questions == ()
