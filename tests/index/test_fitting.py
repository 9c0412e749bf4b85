"""Passages that are offered beside an answer, to choose from."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.library import Library

TEXTS = {
    "en/wall.md": """---
id: wall
title: The wall
language: en
---

The harbour wall of Orlen was built in 1931.

The mill of Orlen burned down on 4 May 1954.

In Orlen lives a painter, and petrol is sold there.
""",
    "tr/wall.md": """---
id: wall
title: Duvar
language: tr
---

Orlen'in liman duvarı 1931'de yapıldı.

Orlen'de petrol satılır.
""",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("fitting")
    for name, text in TEXTS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Library.open(folder, folder / "var")


def test_only_what_has_nearly_all_that_is_asked_stands_beside_the_best(library: Library) -> None:
    question = "When was the harbour wall of Orlen built?"
    assert len(library.search(question)) > 1
    assert [one.quote for one in library.search(question, fitting=True)] == [
        "The harbour wall of Orlen was built in 1931."
    ]


@pytest.mark.parametrize(
    "question", ["Who won the chess championship of Orlen?", "Which bishop crowned the queen of Orlen?"]
)
def test_where_nothing_has_what_is_asked_nothing_is_offered(library: Library, question: str) -> None:
    assert library.search(question, fitting=True) == ()


def test_all_that_have_a_single_word_are_offered(library: Library) -> None:
    assert len(library.search("Orlen", fitting=True)) == 3


@pytest.mark.parametrize(("language", "document"), [("tr", "tr/wall.md"), ("en", "en/wall.md")])
def test_a_word_of_several_languages_is_looked_up_in_the_readers(
    library: Library, language: str, document: str
) -> None:
    found = library.search("petrol", language=language, fitting=True)
    assert {one.source.document for one in found} == {document}


def test_what_stands_only_in_a_heading_or_is_spelled_alike_is_not_offered(tmp_path: Path) -> None:
    text = "# Town\n\n## The lock of Orlena\n\nBoats were pulled by oxen. The lock of Orlena was dug in 1931.\n\n"
    text += "## The mill\n\nA painter named Orlenk sold the mill.\n\n## Orlena\n\nNobody paid for it.\n"
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "town.md").write_text(text)
    library = Library.open(tmp_path / "documents", tmp_path / "var")
    assert [one.quote for one in library.search("What is there at Orlena?", fitting=True)] == [
        "The lock of Orlena was dug in 1931."
    ]
