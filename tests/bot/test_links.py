"""Parameters of deep links: what was put in comes out, within what Telegram takes, and nothing else is understood."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot import links
from bot.links import Leads

TAKEN_BY_TELEGRAM = re.compile(r"[A-Za-z0-9_-]{1,64}")
PRINTABLE = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40)


@given(PRINTABLE)
def test_a_question_comes_out_of_its_link_as_it_was_asked(question: str) -> None:
    parameter = links.to_question(question)
    assume(parameter is not None)
    assert parameter is not None
    assert TAKEN_BY_TELEGRAM.fullmatch(parameter)
    assert links.read(parameter) == (Leads.QUESTION, parameter.removeprefix("ask_"))
    assert links.text_of(parameter.removeprefix("ask_")) == question


@pytest.mark.parametrize(
    ("longest", "too_long"),
    [("x" * 45, "x" * 46), ("ж" * 22, "ж" * 23), ("港" * 15, "港" * 16), ("🚂" * 11, "🚂" * 12)],
    ids=["Latin", "Cyrillic", "Chinese", "pictographs"],
)
def test_what_is_too_long_for_a_link_has_none(longest: str, too_long: str) -> None:
    """64 characters, four of them taken by the kind: 45 bytes in base64."""
    assert links.to_question(longest) is not None
    assert links.to_question(too_long) is None


@given(PRINTABLE)
def test_a_filter_of_the_timeline_comes_out_as_it_was(expression: str) -> None:
    parameter = links.to_timeline(expression)
    assume(parameter is not None)
    assert parameter is not None
    kind, said = links.read(parameter) or (None, "")
    assert kind is Leads.TIMELINE
    assert links.text_of(said) == expression


@given(st.text(max_size=80))
def test_whatever_stands_in_a_link_is_read_or_refused_and_never_an_error(parameter: str) -> None:
    found = links.read(parameter)
    if found is None:
        return
    kind, said = found
    assert kind + said == parameter
    text = links.text_of(said)
    assert text is None or (text.isprintable() and text == text.strip())


@pytest.mark.parametrize(
    "said", ["", "!", "A", "_w", "IA", "Cg"], ids=["empty", "sign", "half", "bytes", "blank", "line"]
)
def test_what_holds_no_text_gives_none(said: str) -> None:
    assert links.text_of(said) is None


def test_lines_and_control_characters_become_blanks() -> None:
    parameter = links.to_question("one\ntwo\u200b\tthree\x00")
    assert parameter is not None
    assert links.text_of(parameter.removeprefix("ask_")) == "one two three"


@pytest.mark.parametrize("parameter", ["", "welcome", "ask", "ASK_aGk", "on_" + "x" * 62, "fa_ж", "at_a b"])
def test_a_parameter_of_somebody_elses_leads_nowhere(parameter: str) -> None:
    assert links.read(parameter) is None


@pytest.mark.parametrize("identity", ["a b", "ж", "x" * 62])
def test_an_identity_that_a_link_cannot_carry_has_none(identity: str) -> None:
    assert links.to_event(identity) is None
    assert links.to_fact(identity) is None


def test_the_longest_identity_that_fits_is_carried() -> None:
    assert links.read(links.to_event("x" * 61) or "") == (Leads.EVENT, "x" * 61)
    assert links.read(links.to_fact("x" * 61) or "") == (Leads.FACT, "x" * 61)


@given(PRINTABLE)
def test_sharing_carries_link_and_text_whole(text: str) -> None:
    there = urlsplit(links.share_link("khorgos_bot", "fa_a1", text))
    given = parse_qs(there.query)
    assert (there.scheme, there.netloc, there.path) == ("https", "t.me", "/share/url")
    assert given == {"url": ["https://t.me/khorgos_bot?start=fa_a1"], "text": [text]}


def test_the_bot_is_put_into_a_group_by_a_link_of_its_own() -> None:
    assert links.group_link("khorgos_bot") == "https://t.me/khorgos_bot?startgroup=welcome"
