"""MarkdownV2 and the older Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.helpers import escape_markdown

from bot.playground import markdown
from bot.playground.errors import ApiError

TAKEN = [
    ("*b* _i_ __u__ ~s~ ||p||", "b i u s p", ["bold", "italic", "underline", "strikethrough", "spoiler"]),
    ("*a _b_*", "a b", ["bold", "italic"]),
    ("`a\\`b` x", "a`b x", ["code"]),
    ("```py\nx = 1```", "x = 1", ["pre"]),
    ("[text](https://example.org/a)", "text", ["text_link"]),
    ("[Ada](tg://user?id=7)", "Ada", ["text_mention"]),
    (">one\n>two\nthree", "one\ntwo\nthree", ["blockquote"]),
    ("**>one\n>two||", "one\ntwo", ["expandable_blockquote"]),
    ("1\\.5 \\- \\*", "1.5 - *", []),
]


@pytest.mark.parametrize(("markup", "text", "kinds"), TAKEN, ids=[markup for markup, _, _ in TAKEN])
def test_what_telegram_takes_becomes_text_and_entities(markup: str, text: str, kinds: list[str]) -> None:
    parsed, entities = markdown.parse(markup)
    assert parsed == text
    assert [entity.type for entity in entities] == kinds


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("1.5", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a-b", "Character '-' is reserved and must be escaped with the preceding '\\'"),
        ("*open", "Can't find end of Bold entity at byte offset 0"),
        ("é *a _b* c_", "Can't find end of Italic entity at byte offset 6"),
        ("`code", "Can't find end of Code entity at byte offset 0"),
        ("[x](http://example.org", "Can't find end of a URL at byte offset 3"),
    ],
)
def test_what_telegram_refuses_is_refused(markup: str, why: str) -> None:
    with pytest.raises(ApiError) as caught:
        markdown.parse(markup)
    assert caught.value.description == f"Bad Request: can't parse entities: {why}"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_text_escaped_by_python_telegram_bot_comes_back_as_it_was(text: str) -> None:
    assert markdown.parse(escape_markdown(text, version=2))[0] == text


def test_the_older_style_nests_nothing_and_reserves_little() -> None:
    text, entities = markdown.parse("*a _b* 1.5 [x](example.org)", legacy=True)
    assert text == "a _b 1.5 x"
    assert [entity.type for entity in entities] == ["bold", "text_link"]
