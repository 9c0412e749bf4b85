"""Telegram's HTML: what it takes, what it refuses and with which words."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground import html, utf16
from bot.playground.entities import formatted, typed
from bot.playground.errors import ApiError

REFUSED = [
    ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
    ("a < b", 'Unsupported start tag "" at byte offset 2'),
    ("x<br>", 'Unsupported start tag "br" at byte offset 1'),
    ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
    ("<ul><li>x</li></ul>", 'Unsupported start tag "ul" at byte offset 0'),
    ("<!-- note -->", 'Unsupported start tag "!--" at byte offset 0'),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
    ("<a href=ж>y</a>", "Unexpected end of name token at byte offset 8"),
    ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
    ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    (
        "&#xD83D;",
        "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate "
        "code units",
    ),
]


@pytest.mark.parametrize(("markup", "why"), REFUSED, ids=[markup for markup, _ in REFUSED])
def test_what_telegram_refuses_is_refused_in_its_words(markup: str, why: str) -> None:
    with pytest.raises(ApiError) as caught:
        html.parse(markup)
    assert caught.value.description == f"Bad Request: can't parse entities: {why}"


TAKEN = [
    ("<b>x</b>", "x", [("bold", 0, 1)]),
    ("<STRONG>x</strong>", "x", [("bold", 0, 1)]),
    ("<i>🚂<u>y</u></i>", "🚂y", [("italic", 0, 3), ("underline", 2, 1)]),
    ("<b>x</>", "x", [("bold", 0, 1)]),
    ("<b></b>x", "x", []),
    ("&lt;&gt;&amp;&quot;", '<>&"', []),
    ("&nbsp;&copy;&apos;", "&nbsp;&copy;&apos;", []),
    ("&lt &#65;&#x42;", "< AB", []),
    ("AT&T & co", "AT&T & co", []),
    ("a > b", "a > b", []),
    ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
    ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
    ("<blockquote>x</blockquote>", "x", [("blockquote", 0, 1)]),
    ('<a href="https://example.org">x</a>', "x", [("text_link", 0, 1)]),
    ("<a href='nowhere'>x</a>", "x", []),
    ("<a>https://example.org</a>", "https://example.org", [("text_link", 0, 19)]),
    ("<code class='language-sql'>x</code>", "x", [("code", 0, 1)]),
    ("<pre>x</pre>", "x", [("pre", 0, 1)]),
    ('<tg-time unix="1700000000" format="wDT">then</tg-time>', "then", [("date_time", 0, 4)]),
]


@pytest.mark.parametrize(("markup", "text", "entities"), TAKEN, ids=[markup for markup, _, _ in TAKEN])
def test_what_telegram_takes_becomes_text_and_entities(
    markup: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    parsed, found = html.parse(markup)
    assert parsed == text
    assert [(e.type, e.offset, e.length) for e in found] == entities


def test_code_in_pre_is_one_entity_with_its_language() -> None:
    _, found = html.parse('<pre><code class="language-python">x</code></pre>')
    assert [(e.type, e.language) for e in found] == [("pre", "python")]


def test_a_link_keeps_its_address_with_a_scheme_and_a_path() -> None:
    _, found = html.parse('<a href="example.org">x</a><a href="https://example.org/a?b&amp;c">y</a>')
    assert [e.url for e in found] == ["http://example.org/", "https://example.org/a?b&c"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    parsed, entities = html.parse(f"<b>{escaped}</b>")
    assert parsed == text
    assert sum(e.length for e in entities) == utf16.length(text)


@given(st.text(alphabet="<>/&;#x=\"' abip-", max_size=30))
def test_no_markup_breaks_the_parser(markup: str) -> None:
    with suppress(ApiError):
        text, entities = formatted(markup, "HTML")
        assert all(e.offset + e.length <= utf16.length(text) for e in entities)


def test_white_space_is_cut_and_entities_move_along() -> None:
    text, entities = formatted(" \n <b> x</b>\t y ", "HTML")
    assert text == "x  y"
    assert [(e.type, e.offset, e.length) for e in entities] == [("bold", 0, 1)]


def test_control_characters_become_spaces_and_carriage_returns_vanish() -> None:
    text, entities = formatted("a\r\n\x07<b>🚂\u202eb</b>", "HTML")
    assert text == "a\n 🚂b"
    assert [(e.offset, e.length) for e in entities] == [(3, 3)]


def test_more_than_a_hundred_entities_are_dropped() -> None:
    _, entities = formatted("<b>x</b> " * 150, "HTML")
    assert len(entities) == 100


def test_nothing_is_formatted_inside_code_and_quotations_do_not_nest() -> None:
    _, entities = formatted("<code>a<b>b</b></code><blockquote>c<blockquote>d</blockquote></blockquote>", "HTML")
    assert [e.type for e in entities] == ["code", "blockquote"]


def test_a_persons_text_has_commands_mentions_and_addresses_with_utf16_offsets() -> None:
    text, entities = typed("/ask@khorgos_bot 🚂 @ada see https://example.org/a(b), #rail x/y /2 a@b.org")
    found = [(e.type, utf16.cut(text, e.offset, e.length)) for e in entities]
    assert found == [
        ("bot_command", "/ask@khorgos_bot"),
        ("mention", "@ada"),
        ("url", "https://example.org/a(b"),
        ("hashtag", "#rail"),
        ("bot_command", "/2"),
        ("email", "a@b.org"),
    ]


def test_entities_may_be_given_instead_of_a_parse_mode() -> None:
    _, entities = formatted("hello", "", [{"type": "bold", "offset": 0, "length": 5}])
    assert [(e.type, e.length) for e in entities] == [("bold", 5)]
    with pytest.raises(ApiError, match="ends after the end of the text"):
        formatted("hello", "", [{"type": "bold", "offset": 0, "length": 6}])


def test_an_unknown_parse_mode_is_refused() -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        formatted("x", "BBCode")
