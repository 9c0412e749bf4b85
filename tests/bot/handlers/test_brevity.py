"""Short answers: the sentence that answers, what leads up to it, and the rest behind 'More'."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.handlers.brevity import briefly
from index.model import Answer, Citation, Reason, Refusal, Span
from responses import Replies
from tests.bot.shelf import Shelf

QUESTION = "When was the harbour burned?"
OPENED, CLOSED, BURNED = "The harbour opened in 1871.", "The harbour closed in 1902.", "The harbour burned in 1911."


def quoted(shelf: Shelf, first: int, last: int, highlights: tuple[Span, ...] = ()) -> Answer:
    passage = shelf.passages()[1]
    quote = passage.quote(first, last)
    citation = Citation(shelf.titles[passage.document], passage.id, passage.place, quote, (first, last), highlights)
    return Answer(QUESTION, "en", (citation,), 0.9)


async def told(found: Answer, *, short: bool = True) -> tuple[list[str], list[str]]:
    brief = await briefly(Shelf(), Replies("en", short=short), found)
    assert isinstance(brief, Answer)
    return [citation.quote for citation in brief.citations], [citation.quote for citation in brief.more]


async def test_what_stands_behind_the_sentence_that_answers_is_more() -> None:
    found = quoted(Shelf(), 0, 2, ((22, 26),))
    assert found.citations[0].quote[22:26] == "1871"
    brief = await briefly(Shelf(), Replies("en", short=True), found)
    assert isinstance(brief, Answer)
    assert (brief.citations[0].quote, brief.citations[0].sentences) == (OPENED, (0, 0))
    assert brief.citations[0].highlights == ((22, 26),)
    assert [(more.quote, more.sentences, more.highlights) for more in brief.more] == [
        (f"{CLOSED} {BURNED}", (1, 2), ())
    ]


async def test_where_nothing_stands_out_the_sentence_that_is_found_first_is_the_best() -> None:
    shelf = Shelf()
    assert await told(replace(quoted(shelf, 0, 2), question="harbour closed")) == ([f"{OPENED} {CLOSED}"], [BURNED])


@pytest.mark.parametrize("question", [QUESTION, "When was the lighthouse added?"])
async def test_an_answer_stays_whole_whose_last_sentence_answers_or_of_which_none_is_known_to(question: str) -> None:
    found = replace(quoted(Shelf(), 0, 2), question=question)
    assert await told(found) == ([f"{OPENED} {CLOSED} {BURNED}"], [])


async def test_elsewhere_answers_are_as_long_as_they_are() -> None:
    found = quoted(Shelf(), 0, 2, ((22, 26),))
    assert await told(found, short=False) == ([f"{OPENED} {CLOSED} {BURNED}"], [])
    assert await told(replace(found, disagree=True)) == ([f"{OPENED} {CLOSED} {BURNED}"], [])
    refused = Refusal(QUESTION, "en", Reason.ABSENT)
    assert await briefly(Shelf(), Replies("en", short=True), refused) is refused
