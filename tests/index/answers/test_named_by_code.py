"""Errors, forms and rooms that are named by a letter and figures, whatever sort of thing the question calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

DRYER = {
    "en": """# Dryer TK-5: what is wrong?

The dryer shows what is wrong by a letter and a figure.

- F12 – drum is blocked: Take out some of the laundry and start again.
- F31 – lint filter is full: Empty the filter.
""",
    "de": """# Trockner TK-5: Was tun?

Der Trockner zeigt mit einem Buchstaben und einer Zahl an, was nicht stimmt.

- F12 – Trommel blockiert: Nehmen Sie etwas Wäsche heraus.
- F31 – Sieb ist voll: Leeren Sie das Sieb.
""",
}


def first(folder: Path, question: str, language: str) -> str:
    (folder / "dryer.md").write_text(DRYER[language], "utf-8")
    answer = Engine(Unindexed([load(folder / "dryer.md", folder)])).answer(question, language)
    return answer.citations[0].quote if isinstance(answer, Answer) else ""


@pytest.mark.parametrize(
    ("language", "question", "beginning"),
    [
        ("en", "what does error F12 mean", "F12 – drum is blocked"),
        ("en", "what is error code F31?", "F31 – lint filter is full"),
        ("en", "fault F31", "F31 – lint filter is full"),
        ("de", "Was bedeutet Fehler F12?", "F12 – Trommel blockiert"),
    ],
)
def test_the_code_says_it_all(tmp_path: Path, language: str, question: str, beginning: str) -> None:
    assert first(tmp_path, question, language).startswith(beginning)


@pytest.mark.parametrize(
    ("language", "question"), [("en", "what does error F13 mean"), ("de", "Was bedeutet Fehler F13?")]
)
def test_another_code_is_not_answered(tmp_path: Path, language: str, question: str) -> None:
    assert first(tmp_path, question, language) == ""
