"""Whatever is asked: verbatim, short, and no crash."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.answers.engine import Engine
from index.answers.ranking.selection.selection import LIMIT
from index.model import Answer, Document, Refusal

HOSTILE = [
    "AND (",
    "*",
    '"',
    "title:foo* OR (text:[a TO z])",
    "-",
    "--",
    "source:",
    "year:",
    "((((",
    "\x00",
    "a" * 4096,
]


@pytest.mark.parametrize("question", HOSTILE)
def test_query_syntax_and_junk_are_harmless(engine: Engine, question: str) -> None:
    assert isinstance(engine.answer(question), Answer | Refusal)
    assert isinstance(engine.search(question), tuple)


def check_promises(reply: Answer | Refusal, documents: list[Document]) -> None:
    if isinstance(reply, Refusal):
        return
    texts = {passage.id: passage.text for document in documents for passage in document.passages}
    assert all(citation.quote in texts[citation.passage] for citation in (*reply.citations, *reply.more))
    assert sum(len(citation.quote) + 1 for citation in reply.citations) - 1 <= LIMIT
    assert all(0 <= start < end <= len(c.quote) for c in reply.citations for start, end in c.highlights)
    assert 0 <= reply.confidence <= 1


VOCABULARY = [
    "when",
    "who",
    "how",
    "long",
    "much",
    "the",
    "Orlen",
    "Bridge",
    "Norland",
    "Sudmark",
    "trade",
    "opened",
    "1931",
    "2006",
    "and",
    "it",
    "?",
    "more",
    "не",
    "қай",
    "kim",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=9), st.booleans())
def test_quotes_are_verbatim_and_short_whatever_is_asked(
    engine: Engine, documents: list[Document], words: list[str], follow: bool
) -> None:
    before = ["When was the Orlen Bridge opened?"] if follow else []
    check_promises(engine.answer(" ".join(words), before=before), documents)


@settings(max_examples=100)
@given(st.text(max_size=80))
def test_no_text_at_all_breaks_it(engine: Engine, documents: list[Document], text: str) -> None:
    check_promises(engine.answer(text), documents)
