"""Parameters of a call, read as leniently as Telegram reads them."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.errors import ApiError
from bot.playground.parameters import Parameters
from tests.bot.playground.api import RawApi


def given(**values: Any) -> Parameters:
    return Parameters(values)


def test_text_is_what_was_sent_and_json_of_what_is_no_text() -> None:
    there = given(text="Қорғас", number=7, list=["a"], none=None)
    assert [there.text(name) for name in ("text", "number", "list", "none", "missing")] == [
        "Қорғас",
        "7",
        '["a"]',
        "",
        "",
    ]


def test_half_a_character_is_refused_in_telegrams_words() -> None:
    with pytest.raises(ApiError, match="strings must be encoded in UTF-8"):
        given(text="a\ud83d").text("text")


@pytest.mark.parametrize(("value", "read"), [("12", 12), (12, 12), (" 12 ", 12), ("x", 5), (None, 5), ([], 5), ("", 5)])
def test_what_is_no_number_counts_as_not_given(value: Any, read: int) -> None:
    assert given(offset=value).integer("offset", 5) == read


@pytest.mark.parametrize("value", ["true", "True", True, "1", 1, "yes"])
def test_yes_in_its_spellings(value: Any) -> None:
    assert given(flag=value).flag("flag")


@pytest.mark.parametrize("value", ["false", False, "0", 0, "no", "", None, "on"])
def test_everything_else_is_no(value: Any) -> None:
    assert not given(flag=value).flag("flag")


def test_whether_something_was_given() -> None:
    there = given(zero=0, empty="", none=None)
    assert [there.has(name) for name in ("zero", "empty", "none", "missing")] == [True, False, False, False]


def test_json_comes_as_text_or_as_it_is() -> None:
    there = given(written="[1, 2]", plain=[1, 2], empty="", broken="[1,")
    assert there.parsed("written", "list") == there.parsed("plain", "list") == [1, 2]
    assert there.parsed("empty", "list") is there.parsed("missing", "list") is None
    for broken in (there, given(broken="[" * 100_000)):
        with pytest.raises(ApiError, match="can't parse list JSON object"):
            broken.parsed("broken", "list")


@pytest.mark.parametrize(
    "body", [b"[1]", b"{", b'"x"', b"\xff", b"[" * 100_000], ids=["a list", "half", "a text", "no UTF-8", "nested deep"]
)
async def test_a_body_that_is_no_object_is_refused(api: RawApi, body: bytes) -> None:
    answer = await api.client.post(f"{api.base}/getMe", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["description"] == "Bad Request: can't parse JSON object"


async def test_an_empty_body_brings_nothing_and_the_query_counts(api: RawApi) -> None:
    headers = {"content-type": "application/json"}
    answer = await api.client.post(f"{api.base}/getMe?x=1", content=b"", headers=headers)
    assert answer.json()["ok"] is True
