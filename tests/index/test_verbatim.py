"""Every sentence that is shown stands in its document, character for character, note marks and line ends aside."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from index.documents.units.forms import CELLS, ITEMS, SKIPPED
from index.library import Library
from index.model import Answer, Citation, Passage
from tests.reading import Opened

SUMMARY_LIMIT = 400
"""Characters: only a sentence that is longer by itself is cut, and the cuts are marked."""
_MARK = re.compile(r"\s?\[\^?\w{1,4}\]")
_SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    return _SPACE.sub(" ", _MARK.sub("", text))


@pytest.fixture(scope="module", params=["originals", "seeds"])
def folder(request: pytest.FixtureRequest) -> Path:
    path = request.getfixturevalue(request.param)
    assert isinstance(path, Path)
    return path


@pytest.fixture(scope="module")
def library(folder: Path, library_of: Opened) -> Library:
    return library_of(folder)


def strangers(citations: Iterable[Citation], library: Library, folder: Path) -> list[str]:
    """The quoted sentences that don't stand in the file they are said to come from."""
    texts = {source.document: plain((folder / source.document).read_text("utf-8")) for source in library.sources()}
    wrong: list[str] = []
    for citation in citations:
        passage = library.passage(citation.passage)
        assert passage is not None
        whole = passage.quote(*citation.sentences)
        cut = len(whole) > SUMMARY_LIMIT and citation.quote.strip("…") in whole
        assert citation.quote == whole or cut or is_in_a_fixed_form(citation, passage)
        first, last = citation.sentences
        for sentence in passage.sentences[first : last + 1]:
            shown = passage.text[sentence.start : sentence.end]
            if plain(shown) not in texts[citation.source.document]:
                wrong.append(shown)
    return wrong


def is_in_a_fixed_form(citation: Citation, passage: Passage) -> bool:
    """Some cells of rows in their order, each behind its head; or a late sentence of a unit behind the unit's head."""
    first, last = citation.sentences
    head, skipped, rest = citation.quote.partition(SKIPPED)
    parts = passage.sentences[first].parts
    if skipped and parts and passage.text[slice(*parts[0].head)] == head:
        return rest == passage.quote(first, last)
    shown = [row.split(CELLS) for row in citation.quote.split(ITEMS)]
    rows = [passage.quote(n).split(CELLS) for n in range(first, last + 1)]
    return all([cell for cell in row if cell in some] == some for row, some in zip(rows, shown, strict=True))


def test_every_fact_is_verbatim(library: Library, folder: Path) -> None:
    facts = library.facts()
    assert len(facts) > 20
    assert strangers((fact.citation for fact in facts), library, folder) == []
    assert all(fact.text == fact.citation.quote for fact in facts)


def test_every_event_of_the_timeline_is_verbatim(library: Library, folder: Path) -> None:
    events = library.timeline().select(None).events
    assert len(events) > 60
    assert strangers((citation for event in events for citation in event.citations), library, folder) == []
    assert all(event.text in {citation.quote for citation in event.citations} for event in events)


def test_every_sentence_of_every_answer_is_verbatim(library: Library, folder: Path, shared: Path) -> None:
    entries = yaml.load((shared / "gold" / "questions.yaml").read_text("utf-8"), yaml.CSafeLoader)
    replies = [library.ask(entry["question"], language=entry["lang"]) for entry in entries]
    answers = [reply for reply in replies if isinstance(reply, Answer)]
    assert len(answers) > 100
    shown = [c for answer in answers for c in (*answer.citations, *answer.more)]
    shown += [c for reply in replies if not isinstance(reply, Answer) for c in reply.contrary]
    assert strangers(shown, library, folder) == []
