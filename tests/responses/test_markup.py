from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khorgos.responses import Message
from khorgos.responses.markup import clip, fit, one_line, plain, units

from .telegram_html import refused


def test_length_is_counted_in_utf16_units() -> None:
    assert units("ж😀a") == 4


@given(st.text(), st.integers(1, 60))
def test_a_clipped_text_is_within_its_limit_and_a_beginning_of_the_text(text: str, limit: int) -> None:
    shown = clip(text, limit)
    assert units(shown) <= limit
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


def test_a_text_is_clipped_between_words() -> None:
    assert clip("the harbour opened in spring", 20) == "the harbour opened…"


def test_titles_lose_their_line_ends() -> None:
    assert one_line(" The\n Salt\t Road ", 20) == "The Salt Road"


def test_cutting_closes_open_tags_and_keeps_entities_whole() -> None:
    assert fit("<b>a&amp;<i>&lt;xyz</i></b>", 4) == "<b>a&amp;<i>&lt;…</i></b>"


def test_what_comes_after_the_ninety_ninth_entity_loses_its_tags_only() -> None:
    fitted = fit("<b>x</b>" * 150)
    assert fitted.count("<b>") == fitted.count("</b>") == 99
    assert plain(fitted) == "x" * 150


@given(
    st.lists(
        st.sampled_from(
            ["<b>", "</b>", "<i>", "</i>", "word ", "😀", "&amp;", '<a href="https://x.org/?a=1&amp;b">', "</a>"]
        )
    )
)
def test_any_balanced_html_stays_valid_when_cut(tokens: list[str]) -> None:
    message = Message.of(_balanced(tokens), limit=20)
    assert refused(message, limit=20) is None


@pytest.mark.parametrize("nothing", ["", "  ", "\n", "<b> </b>", "\x00"])
def test_a_text_of_nothing_is_never_sent(nothing: str) -> None:
    assert Message.of(nothing).html == "…"


def test_control_characters_and_runs_of_blank_lines_are_taken_out() -> None:
    assert Message.of("a\x00\u0007b\n\n\n\nc").html == "ab\n\nc"


def _balanced(tokens: list[str]) -> str:
    kept, open_tags = [], []
    for token in tokens:
        if token.startswith("</"):
            if not open_tags or open_tags[-1] != token:
                continue
            open_tags.pop()
        elif token.startswith("<"):
            open_tags.append("</a>" if token.startswith("<a") else f"</{token[1:]}")
        kept.append(token)
    return "".join(kept + open_tags[::-1])
