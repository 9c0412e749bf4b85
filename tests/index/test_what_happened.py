"""'What happened in 1954?' has only the year in common with documents, which are in several languages here."""

from __future__ import annotations

import pytest

from index.library import Library
from index.model import Answer, Refusal

TEXTS = {
    "en": "The mill of Orlen was built in 1931. A storm tore the roof off the mill in 1954. The mill is empty today.",
    "ru": "Мельница в Орлене построена в 1931 году. Буря сорвала крышу мельницы в 1954 году. Сегодня мельница пустует.",
    "zh": "奥伦的磨坊建于1931年。1954年，一场风暴掀掉了磨坊的屋顶。今天磨坊空着。",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("happened")
    for language, text in TEXTS.items():
        head = f"---\nid: mill\ntitle: Orlen {language}\nlanguage: {language}\n---\n\n"
        (folder / f"{language}.md").write_text(head + text + "\n", encoding="utf-8")
    return Library.open(folder, folder / "var")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What happened in 1954?", "en"),
        ("Что произошло в 1954 году?", "ru"),
        ("Что случилось в 1954 году?", "ru"),
        ("1954年发生了什么？", "zh"),
        ("1954年发生了什么事？", "zh"),
        ("1954年有什么大事？", "zh"),
    ],
)
def test_what_happened_in_a_year_is_told_in_the_language_of_the_question(
    library: Library, question: str, language: str
) -> None:
    reply = library.ask(question)
    assert isinstance(reply, Answer)
    assert [citation.source.language for citation in reply.citations] == [language]
    assert "1954" in reply.citations[0].quote


@pytest.mark.parametrize("question", ["Что произошло в 1845 году?", "1845年发生了什么？"])
def test_of_another_year_nothing_is_told(library: Library, question: str) -> None:
    assert isinstance(library.ask(question), Refusal)


def test_an_explanation_is_of_the_texts_that_were_asked(library: Library) -> None:
    found = library.explain("Что произошло в 1954 году?")
    assert "Буря" in found.candidates[0].text
