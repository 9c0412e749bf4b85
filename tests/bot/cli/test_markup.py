"""Replies as the terminal shows them: the text of the message, with its styles."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.markup import to_terminal
from bot.playground import html


@given(st.text(st.characters(exclude_categories=("C",)), max_size=60))
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert to_terminal(escape(text, quote=False)).plain == text


@pytest.mark.parametrize(
    ("markup", "style"),
    [
        ("<b>dam</b>", "bold"),
        ("<strong>dam</strong>", "bold"),
        ("<i>dam</i>", "italic"),
        ("<u>dam</u>", "underline"),
        ("<s>dam</s>", "strike"),
        ("<code>dam</code>", "cyan"),
        ("<blockquote>dam</blockquote>", "dim"),
        ("<blockquote expandable>dam</blockquote>", "dim"),
    ],
)
def test_each_tag_has_its_style_and_ends(markup: str, style: str) -> None:
    shown = to_terminal(f"The {markup} broke.")
    assert shown.plain == "The dam broke."
    [styled] = [span for span in shown.spans if span.start == 4]
    assert (styled.end, str(styled.style)) == (7, style)


def test_a_tag_that_has_no_style_is_left_out() -> None:
    shown = to_terminal("The <unknown>dam</unknown> broke.")
    assert (shown.plain, shown.spans) == ("The dam broke.", [])


def test_styles_add_up_and_a_link_stays_a_link() -> None:
    shown = to_terminal('<b>a <i>b</i> <a href="https://example.org">c</a></b>')
    styles = {shown.plain[span.start : span.end]: span.style for span in shown.spans}
    assert [str(styles["a "]), str(styles["b"])] == ["bold", "bold italic"]
    assert "link https://example.org" in str(styles["c"])


@pytest.mark.parametrize("markup", ["x</b>", "</b></i>x", "<b>x", "<b>x</i>"])
def test_a_tag_too_many_or_too_few_costs_no_text(markup: str) -> None:
    assert to_terminal(markup).plain == "x"


@pytest.mark.parametrize("markup", ["<b>a</b> &amp; &lt;b&gt;", "<i>🚂</i>\n<code>x &gt; y</code>", "a<b></b>b"])
def test_the_terminal_shows_what_telegram_shows(markup: str) -> None:
    assert to_terminal(markup).plain == html.parse(markup)[0]
