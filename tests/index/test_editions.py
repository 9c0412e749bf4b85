"""A work in several languages: everybody reads it in their own, and every fact and event of it once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from index.answers.engine import Engine
from index.editions import chosen
from index.library import Library
from index.model import Answer, Refusal, ReplyKind, Source
from index.timeline.expression import grammar_of

ENGLISH = """---
id: mill
title: The mill of Orlen
language: en
---

The mill of Orlen was built in 1931 by the engineer Ada Lind. The mill of Orlen burned down on 4 May 1954.
"""
RUSSIAN = """---
id: mill
title: Мельница Орлена
language: ru
---

Мельница Орлена была построена в 1931 году инженером Адой Линд. Мельница Орлена сгорела 4 мая 1954 года.
"""
ALONE = """---
title: The bridge
language: en
---

The bridge over the Vesna is 340 metres long and was opened on 2 June 1961.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("editions")
    for name, text in (("en/mill.md", ENGLISH), ("ru/mill.md", RUSSIAN), ("bridge.md", ALONE)):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Library.open(folder, folder / "var")


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("When did the mill of Orlen burn down?", "en/mill.md"),
        ("Когда сгорела мельница Орлена?", "ru/mill.md"),
        ("How long is the bridge over the Vesna?", "bridge.md"),
    ],
)
def test_a_question_is_answered_in_its_own_language(library: Library, question: str, document: str) -> None:
    reply = library.ask(question)
    assert isinstance(reply, Answer)
    assert {citation.source.document for citation in reply.citations} == {document}


@pytest.mark.parametrize("question", ["Кто чинит велосипеды?", "Who repairs bicycles?"])
def test_once_warm_no_question_waits_for_what_answers_it_to_be_made(
    library: Library, question: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What isn't answered in its own language is looked for in the other texts."""
    library.warm()
    made: list[object] = []
    monkeypatch.setattr(Engine, "__init__", lambda engine, *given, **more: made.append(engine))
    assert isinstance(library.ask(question), Refusal)
    assert not made


def test_once_warm_no_filter_waits_for_the_grammar_of_filters(library: Library) -> None:
    grammar_of.cache_clear()
    library.warm()
    compiled = grammar_of.cache_info().misses
    library.edition("en").timeline.select("before 1950")
    assert grammar_of.cache_info().misses == compiled


def test_what_only_the_other_text_has_is_answered_from_it(tmp_path: Path) -> None:
    (tmp_path / "en.md").write_text(ENGLISH + "\nThe mill of Orlen employed 250 people.\n", encoding="utf-8")
    (tmp_path / "ru.md").write_text(RUSSIAN, encoding="utf-8")
    library = Library.open(tmp_path, tmp_path / "var")
    reply = library.edition("ru").engine.answer("How many people did the mill of Orlen employ?")
    assert isinstance(reply, Refusal)
    library.edition("en").engine.answer("warm")
    found = library._answered("How many people did the mill of Orlen employ?", "ru", ())
    assert isinstance(found, Answer)
    assert found.citations[0].source.document == "en.md"


RUSSIAN_ODD = RUSSIAN.replace("сгорела 4 мая", "исчезла в огне 4 мая")
"""Says of the fire what nobody asks for by these words."""


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (RUSSIAN_ODD, "Мельница Орлена исчезла в огне 4 мая 1954 года."),
        (
            RUSSIAN_ODD + " Её не восстановили.\n",
            "The mill of Orlen burned down on 4 May 1954.",
        ),  # not the same any more
    ],
)
def test_what_the_other_text_answers_is_told_by_the_same_sentence_of_the_own_one(
    tmp_path: Path, text: str, quote: str
) -> None:
    (tmp_path / "en.md").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "ru.md").write_text(text, encoding="utf-8")
    library = Library.open(tmp_path, tmp_path / "var")
    found = library._answered("When did the mill of Orlen burn down?", "ru", ())
    assert isinstance(found, Answer)
    assert [citation.quote for citation in found.citations] == [quote]
    assert found.citations[0].place == "¶ 1"


@pytest.mark.parametrize(("confidence", "told"), [(0.7, Refusal), (0.8, Answer)])
def test_the_other_text_must_be_surer_of_its_answer_than_the_own_one(
    library: Library, monkeypatch: pytest.MonkeyPatch, confidence: float, told: type
) -> None:
    found = library.edition("en").engine.answer("When did the mill of Orlen burn down?")
    assert isinstance(found, Answer)
    other = library._opened(library._left_out(library.edition("ru")))
    monkeypatch.setattr(other.engine, "answer", lambda *_: replace(found, confidence=confidence))
    assert type(library.ask("Кто красил крышу ратуши?")) is told


@pytest.mark.parametrize(
    ("language", "documents"), [("en", {"en/mill.md", "bridge.md"}), ("ru", {"ru/mill.md", "bridge.md"})]
)
def test_events_and_facts_are_told_once(library: Library, language: str, documents: set[str]) -> None:
    events = library.timeline(language).select().events
    told = [citation.source.document for event in events for citation in event.citations]
    assert set(told) == documents
    assert len({event.date for event in events}) == len(events)
    assert {fact.citation.source.document for fact in library.facts(language)} <= documents


def test_a_fact_is_found_by_its_id_whatever_its_language(library: Library) -> None:
    everything = {fact.id for language in ("en", "ru") for fact in library.facts(language)}
    assert everything
    assert all(library.fact(identity) is not None for identity in everything)


def source(document: str, language: str, work: str | None) -> Source:
    return Source(document, document, language, work=work)


@pytest.mark.parametrize(
    ("wish", "document"),
    [
        ("Tell me a fun fact about the bridge", "bridge.md"),
        ("Tell me something interesting about Ada Lind", "en/mill.md"),
        ("Расскажи что-нибудь интересное про мельницу", "ru/mill.md"),
    ],
)
def test_a_wish_for_something_interesting_gets_a_fact(library: Library, wish: str, document: str) -> None:
    reply = library.ask(wish)
    assert isinstance(reply, Answer)
    assert reply.kind is ReplyKind.FACT
    assert [citation.source.document for citation in reply.citations] == [document]


def test_what_no_fact_tells_of_is_asked_about(library: Library) -> None:
    reply = library.ask("Tell me something interesting about the zebra")
    assert isinstance(reply, Refusal)


def test_a_reader_of_another_language_gets_the_english_text_else_the_first() -> None:
    some = [source("a", "ru", "x"), source("b", "en", "x"), source("c", "kk", "y"), source("d", "ru", "y")]
    assert chosen(some, "de") == (1, 2)
    assert chosen(some, "ru") == (0, 3)


def test_two_texts_in_one_language_are_no_translations_of_each_other() -> None:
    some = [source("a", "en", "1"), source("b", "en", "1"), source("c", "ru", "1"), source("d", "en", None)]
    assert chosen(some, "ru") == (0, 1, 2, 3)
