"""Whatever documents hold and people ask, Telegram takes what is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.model import Answer, Event, Fact, Passage, Refusal, Source
from responses import Message
from responses.excerpts import summary
from responses.markup import plain, units

from . import shelf
from .replying import EN, timeline
from .telegram_html import refused


@given(shelf.answers | shelf.refusals, st.none() | shelf.any_text)
def test_whatever_is_answered_telegram_takes_it_within_700_units(found: Answer | Refusal, asked: str | None) -> None:
    assert refused(EN.answer(found, asked), limit=700) is None
    if isinstance(found, Answer):
        assert refused(EN.more(found), limit=700) is None
        assert refused(EN.answer_sources(found.citations)) is None


@given(shelf.answers)
def test_the_documents_words_never_exceed_400_units(found: Answer) -> None:
    once = {citation.quote: words for citation, words in reversed(summary(found.citations))}
    assert sum(units(plain(words)) for words in once.values()) <= 400


@given(st.lists(shelf.events, max_size=10), st.integers(-3, 12), st.none() | shelf.any_text)
def test_whatever_the_timeline_holds_telegram_takes_it(
    events: list[Event], offset: int, expression: str | None
) -> None:
    assert refused(timeline(events, offset, expression)) is None
    for event in events:
        assert refused(EN.event(event, disputes=events)) is None


@given(shelf.passages, shelf.sources, st.none() | st.tuples(st.integers(0, 2), st.integers(0, 2)))
def test_whatever_a_passage_holds_telegram_takes_it(
    passage: Passage, source: Source, quoted: tuple[int, int] | None
) -> None:
    assert refused(EN.passage(passage, source, quoted)) is None


@given(shelf.facts, st.lists(shelf.sources, max_size=12), st.integers(-2, 5))
def test_whatever_facts_and_sources_hold_telegram_takes_them(fact: Fact, sources: list[Source], page: int) -> None:
    for message in (EN.fact(fact), EN.sources(sources, page), EN.start(sources, "a_bot")):
        assert refused(message) is None


@pytest.mark.parametrize("message", [EN.fact(None), EN.sources([]), timeline([]), EN.start([])])
def test_an_empty_library_has_something_to_say_as_well(message: Message) -> None:
    assert refused(message) is None
