"""What is wrong or odd about a file, in every language."""

import re

import pytest

from index.remarks import ODD, WHY_NOT, remark
from responses import Message, Replies
from responses.markup import plain
from responses.texts import languages, texts
from tests.responses.telegram_html import refused

ENGLISH = re.compile(r"\b(?:the|is|it|its|of|file|save|read|more|than)\b", re.IGNORECASE)


def values(template: str) -> dict[str, int | str]:
    """Something hostile for each text, and a number where the template wants one."""
    named = re.findall(r"\{(\w+)[^}]*\}", template)
    return {name: 5 if name in ("count", "most", "size", "seconds", "place", "all") else "<b>&'\"" for name in named}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(("code", "template"), [*WHY_NOT.items(), *ODD.items()])
def test_every_remark_is_a_sentence_of_the_language(code: str, template: str, language: str) -> None:
    said = Replies(language).remark(remark(code, **values(template)))
    assert refused(Message.of(said)) is None
    shown = plain(said)
    assert shown.strip() == shown != ""
    assert len(shown) < 200
    if language != "en":
        assert not ENGLISH.search(shown)


@pytest.mark.parametrize("language", languages())
def test_nothing_is_said_of_files_that_no_reader_says(language: str) -> None:
    own = texts(language)
    assert set(own.listed("unread")) == set(WHY_NOT)
    assert set(own.listed("odd")) == set(ODD)


def test_the_command_line_has_english_words_with_their_values() -> None:
    assert str(remark("too_large", size=50, most=5)) == "has 50 MB, more than 5; split it into its works"
    assert str(remark("rows", most=5000, count=12)).startswith("rows left out beyond the first 5,000: 12;")
