"""The language of a row of buttons, told by their words."""

from __future__ import annotations

import pytest

from responses import Replies, language_of_labels
from responses.texts import languages


@pytest.mark.parametrize("language", languages())
def test_buttons_tell_their_language(language: str) -> None:
    replies = Replies(language)
    for names in (("more", "sources"), ("later", "picture", "export"), ("previous", "next"), ("fact",)):
        assert language_of_labels(replies.button(name, "x").text for name in names) == language


@pytest.mark.parametrize("labels", [[], ["1", "2"], ["CSV", "TimelineJS"], ["How long is the pier?"]])
def test_what_is_alike_in_all_tells_none(labels: list[str]) -> None:
    assert language_of_labels(labels) is None


def test_as_many_of_two_languages_tell_none() -> None:
    assert language_of_labels([Replies("en").text("buttons.more"), Replies("ru").text("buttons.more")]) is None
