"""A look into a document, a file that is offered, and the words about days and weeks."""

from __future__ import annotations

import pytest

from index.holdings import Holding
from index.model import Fact, Passage, Sentence
from index.remarks import remark
from index.timeline.filtering import Filter, Selection
from responses import Message, Replies
from responses.library_pages import CONTENTS
from responses.texts import languages

from .shelf import OPENED, REOPENED, SALT
from .telegram_html import refused

EN = Replies("en")
FIRST = Passage("salt.md", 0, "¶ 1", "The harbour opened in 1871.", (Sentence(0, 27),))


def holding(headings: int = 0, first: Passage | None = FIRST) -> Holding:
    return Holding(SALT, 12, 3, 5, tuple(f"Chapter {n}" for n in range(1, headings + 1)), first)


def test_a_look_into_a_document_shows_what_it_holds_and_how_it_begins() -> None:
    text = EN.inside(holding(2)).plain
    for said in ("The Salt Road", "12 passages", "3 events", "5 facts", "• Chapter 1", "• Chapter 2", FIRST.text):
        assert said in text
    assert "more" not in text


def test_of_many_headings_the_first_are_named_and_the_others_counted() -> None:
    assert "• and one more" in EN.inside(holding(CONTENTS + 1)).plain
    text = EN.inside(holding(CONTENTS + 4)).plain
    assert f"• Chapter {CONTENTS}\n• and 4 more" in text
    assert f"Chapter {CONTENTS + 1}" not in text


def test_a_document_without_headings_and_text_is_shown_as_well() -> None:
    text = EN.inside(holding(first=None)).plain
    assert "The Salt Road" in text
    assert "Contents" not in text


def test_a_file_that_is_offered_is_shown_as_it_would_be_cited() -> None:
    asked = ("When did the harbour open?",)
    text = EN.offered("salt.md", holding(), asked, [], same=None, taken=False).plain
    assert text.startswith("📄 salt.md")
    assert "— “The Salt Road”, Harbour Press, ¶\u00a01" in text
    assert "• When did the harbour open?" in text
    assert FIRST.text in text


def test_an_offered_file_that_is_there_already_says_so() -> None:
    plain, taken, same = (
        EN.offered("salt.md", holding(), (), [], same=copy, taken=there).plain
        for copy, there in ((None, False), (None, True), ("old.md", True))
    )
    assert plain != taken
    assert "old.md" in same
    assert "old.md" not in taken


@pytest.mark.parametrize("language", languages())
def test_whatever_is_offered_every_language_can_say_it(language: str) -> None:
    replies = Replies(language)
    hostile = "<b>&'\"" * 40
    odd = [remark("no_date", said=hostile)] * 5
    whole = Holding(SALT, 1, 0, 0, (hostile,) * 20, FIRST)
    messages: list[Message] = [
        replies.inside(whole, questions=True),
        replies.offered(hostile, whole, (hostile,) * 3, odd, same=hostile, taken=True),
        replies.week([(Fact("f", hostile, OPENED), 3)]),
        replies.no_fact_about(hostile, replies.fact(Fact("f", "It burnt.", OPENED))),
    ]
    assert [refused(message) for message in messages] == [None] * 4


def test_the_best_of_a_week_is_told_with_its_sources_and_likes() -> None:
    text = EN.week([(Fact("a", "It opened.", OPENED), 5), (Fact("b", "It closed.", REOPENED), 1)]).plain
    assert text.index("It opened.") < text.index("Harbour Press") < text.index("It closed.") < text.index("Almanac")
    assert "5" in text


def test_another_fact_keeps_its_buttons_under_the_word_that_there_is_none() -> None:
    fact = EN.fact(Fact("f", "It burnt.", OPENED)).with_buttons((EN.button("more", "m:1"),))
    told = EN.no_fact_about("comets", fact)
    assert told.plain.startswith("I have no fact about “comets”.")
    assert "It burnt." in told.plain
    assert told.buttons == fact.buttons


@pytest.mark.parametrize(
    ("filter_", "expression", "title"),
    [
        (Filter(), None, "Timeline"),
        (Filter("2000/.."), "oil since 2000", "Timeline: oil since 2000"),
        (Filter(day=(12, 16)), "today", "On this day: 16 December"),
        (Filter(day=(12, 16)), "16 December", "Timeline: 16 December"),
        (Filter(week=((12, 28), (1, 3))), "this week", "This week in history: 28 December – 3 January"),
    ],
)
def test_a_timeline_is_called_by_what_was_asked_for(filter_: Filter, expression: str | None, title: str) -> None:
    assert EN.timeline_title(Selection((), filter_), expression) == title


@pytest.mark.parametrize("language", languages())
def test_commands_are_described_in_the_order_of_the_texts(language: str) -> None:
    known = Replies(language).commands(("timeline", "start", "no_such_command"))
    assert {name for name, _ in known} <= {"timeline", "start"}
    assert all(description for _, description in known)
    assert [name for name, _ in known] == [name for name, _ in EN.commands(("start", "timeline"))]


@pytest.mark.parametrize("language", languages())
def test_of_several_documents_it_is_said_that_the_timeline_tells_once_what_each_of_them_counts(language: str) -> None:
    replies = Replies(language)
    several = replies.sources([SALT, REOPENED.source], holding=lambda _: holding()).plain
    assert "/timeline" in several
    assert "/timeline" not in replies.sources([SALT], holding=lambda _: holding()).plain
    assert "/timeline" not in replies.sources([SALT, SALT]).plain  # nothing is counted


@pytest.mark.parametrize("language", languages())
def test_a_file_of_one_question_speaks_of_no_order(language: str) -> None:
    one, two = (Replies(language).text("gaps.file", count=count) for count in (1, 2))
    assert not {",", "，"} & set(one)
    assert {",", "，"} & set(two)
