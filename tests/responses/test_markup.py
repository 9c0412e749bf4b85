from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responses import Button, Message
from responses.markup import clip, columns, fit, one_line, plain, units, visible

from .telegram_html import refused


def test_length_is_counted_in_utf16_units() -> None:
    assert units("ж😀a") == 4
    assert units("salt") == 4
    assert units("half a \ud83d") == 8


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


@pytest.mark.parametrize(
    ("html", "limit", "shown"),
    [
        ("<b>мои\u0306 дом</b>", 4, "<b>мо…</b>"),
        ("<b>о</b>и\u0306 дом", 3, "<b>о</b>…"),
        ("a👩\u200d🚀 flew", 5, "a…"),
        ("🇰🇿🇨🇳 border", 8, "🇰🇿…"),
        ("a&amp;\u0338 b", 3, "a…"),
        ("e\u0301\u0301", 2, "e…"),  # it alone takes all the room
    ],
)
def test_a_letter_and_its_mark_are_kept_or_lost_together(html: str, limit: int, shown: str) -> None:
    assert fit(html, limit) == shown
    assert units(plain(shown)) <= limit


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


@pytest.mark.parametrize(
    "unseen",
    [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200d\u200e\u2060\ufeff\xad\U000e0041\x1b"],
)
def test_what_cant_be_seen_does_not_pass_into_a_message_or_onto_a_button(unseen: str) -> None:
    text = f"{unseen}The {unseen}Salt Ro{unseen}ad{unseen}"
    assert Message.of(text).plain == Button(text, "x").text == "The Salt Road"


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d🚀 ❤️\u200d🔥 👩🏽\u200d🌾",
        "🏴\U000e0067\U000e0062\U000e007f",
        "می\u200cخواهم",
        "ක්\u200dර",
        "עברית\u200f!",
    ],
)
def test_pictures_and_scripts_that_are_put_together_with_the_unseen_stay_whole(text: str) -> None:
    assert visible(text) == text


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


def test_a_chinese_character_takes_the_room_of_two_letters() -> None:
    assert (columns("13th c."), columns("公元前1世纪"), columns("")) == (7, 11, 0)
