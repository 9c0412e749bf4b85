from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from index.model import Reason
from responses import Message, Replies, choose, languages
from responses.texts import FOLDER, Texts, texts
from tests.conftest import ROOT

from .telegram_html import refused

CODE = ROOT
SPEAKERS = ("responses", "bot/handlers", "bot/daily")
SPEAKING = {"_say", "render", "message", "text"}
"""Methods whose first argument is the key of a text."""
COUNTED = re.compile(r"(\w+) \| (?:plural|ordinal)|(\w+) (?:[<>%]|==) \d|[<>] (\w+) ")
LISTED = re.compile(r"for \w+ in (\w+)")
PAIRED = re.compile(r"for \w+, \w+ in (\w+)")
LABELS = set(texts("en").listed("buttons"))


def keys_in_code() -> Iterator[tuple[str, str]]:
    """(file, key) of every text that the code asks for by a literal."""
    for file in (file for part in SPEAKERS for file in sorted((CODE / part).rglob("*.py"))):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            first = node.args[0]
            if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
                continue
            if node.func.attr == "button":
                yield file.name, f"buttons.{first.value}"
            elif node.func.attr in SPEAKING and re.fullmatch(r"[a-z_]+(\.[a-z_]+)*", first.value):
                yield file.name, first.value


def test_every_text_that_the_code_asks_for_exists() -> None:
    known = texts("en").keys()
    asked = set(keys_in_code())
    assert len(asked) > 20
    assert {(file, key) for file, key in asked if key not in known} == set()


def test_every_reason_has_its_text() -> None:
    assert {f"refusal.{reason}" for reason in Reason} <= texts("en").keys()


@pytest.mark.parametrize("language", languages())
def test_a_language_has_words_for_everything(language: str) -> None:
    said_alike = {"fact.text", "passage", "buttons.event"}  # they hold no words
    assert texts("en").own_keys() - texts(language).own_keys() <= said_alike


@pytest.mark.parametrize("language", languages())
def test_every_text_renders_as_telegram_takes_it(language: str) -> None:
    spoken = texts(language)
    for key in sorted(spoken.keys()):
        for full in (True, False):
            message = Message.of(spoken.render(key, **sample(key, full, language)))
            assert refused(message) is None or not full, f"{language}: {key}"


@pytest.mark.parametrize("language", languages())
def test_notices_and_descriptions_keep_to_telegrams_lengths(language: str) -> None:
    replies = Replies(language)
    for name in texts(language).listed("pressed"):
        assert 0 < len(replies.text(f"pressed.{name}")) <= 200
    assert all(0 < len(text) <= 256 for _, text in replies.commands(texts("en").listed("commands")))
    assert 0 < len(replies.text("profile.description")) <= 512
    assert 0 < len(replies.text("profile.short")) <= 120
    assert all(len(replies.text(f"buttons.{name}", **sample(f"buttons.{name}", True))) <= 40 for name in LABELS)


@pytest.mark.parametrize("language", languages())
def test_a_language_asks_for_nothing_that_english_is_not_given(language: str) -> None:
    spoken = texts(language)
    given = {
        "day",
        "month",
        "alone",
        "month_number",
        "year",
        "number",
        "whole",
        "kind",
        "date",
        "first",
        "last",
        "first_whole",
        "last_bare",
    }
    english = texts("en")
    assert {key.removesuffix("_of") for key in spoken.own_keys()} <= english.own_keys()
    for key in spoken.own_keys():
        plain = key if key in english.own_keys() else key.removesuffix("_of")
        assert spoken.variables(key) <= english.variables(plain) | (given if key.startswith("dates.") else set()), key


def test_a_missing_text_is_said_in_english() -> None:
    half = Texts("kk", {"more": {"none": "Бәрі осы."}}, fallback=texts("en"))
    assert half.render("more.none") == "Бәрі осы."
    assert half.render("refusal.thanks") == texts("en").render("refusal.thanks")


def test_the_language_of_a_person_is_the_first_there_are_texts_for() -> None:
    assert choose("tlh", None, "en-GB") == "en"
    assert choose(None) == "en"


def test_plurals_and_ordinals_are_those_of_the_language() -> None:
    english, russian = texts("en"), Texts("ru", {}, fallback=texts("en"))
    assert [english.plural(n, one="# day", other="# days") for n in (1, 2, 1200)] == ["1 day", "2 days", "1,200 days"]
    assert [russian.plural(n, one="# день", few="# дня", many="# дней", other="# дня") for n in (1, 3, 21, 25)] == [
        "1 день", "3 дня", "21 день", "25 дней",
    ]  # fmt: skip
    ordinals = [english.ordinal(n, one="#st", two="#nd", few="#rd", other="#th") for n in (1, 2, 3, 11, 22)]
    assert ordinals == ["1st", "2nd", "3rd", "11th", "22nd"]


def test_what_is_put_in_is_escaped_for_telegram() -> None:
    said = Texts("en", {"hello": '<a href="{{ link }}">{{ name }}</a>'}).render(
        "hello", name='<b>O\'Neil & "co"', link='x"y'
    )
    assert Message.of(said).html == '<a href="x&quot;y">&lt;b&gt;O\'Neil &amp; &quot;co&quot;</a>'


def sample(key: str, full: bool, language: str = "en") -> dict[str, Any]:
    """Values for every variable of the template under `key`, or as little as possible; their kind is read off it."""
    spoken = texts(language if key in texts(language).own_keys() else "en")
    template = source(key, spoken.language)
    numbers = {name for found in COUNTED.findall(template) for name in found}
    kinds: list[tuple[Collection[str], Any, Any]] = [
        (numbers, 3, 1),
        (LISTED.findall(template), [Row()], []),
        (PAIRED.findall(template), [("one", "other")], []),
    ]
    values: dict[str, Any] = dict.fromkeys(spoken.variables(key), "words" if full else "")
    for names, many, few in kinds:
        values |= dict.fromkeys(values.keys() & names, many if full else few)
    return values


@cache
def written(language: str) -> Any:
    return yaml.safe_load((FOLDER / f"{language}.yaml").read_text(encoding="utf-8"))


def source(key: str, language: str) -> str:
    entry = written(language)
    for part in key.split("."):
        entry = entry[part]
    return str(entry)


class Row(str):
    """A list item that has every attribute a template asks for."""

    __slots__ = ()

    def __new__(cls) -> Row:
        return super().__new__(cls, "row")

    @property
    def citations(self) -> list[str]:
        return []

    def __getattr__(self, name: str) -> str:
        if name.startswith("__"):
            raise AttributeError(name)
        return name


@pytest.mark.parametrize(
    ("language", "heading", "shown"),
    [
        ("ru", "Нефть и «Один пояс»", "«Нефть и „Один пояс“»"),
        ("kk", "Мұнай және «Бір жол»", "«Мұнай және „Бір жол“»"),
        ("zh", "石油与“一带一路”", "“石油与‘一带一路’”"),
        ("tr", "Petrol ve “Kuşak ve Yol”", "“Petrol ve ‘Kuşak ve Yol’”"),
        ("en", "Minutes of „Sonnenhang“", "“Minutes of ‚Sonnenhang‘”"),
        ("ru", "Протокол „Sonnenhang“", "«Протокол „Sonnenhang“»"),
        ("en", "Oil & the “Belt and Road”", "“Oil & the ‘Belt and Road’”"),
    ],
)
def test_quotation_marks_inside_quotation_marks_are_inner_ones(language: str, heading: str, shown: str) -> None:
    assert shown in Replies(language).topic(heading)
    assert shown in Replies(language).text("daily.unknown_topic", wanted="x", some=[heading])


@pytest.mark.parametrize("language", languages())
def test_whatever_is_named_between_quotation_marks_is_nested(language: str) -> None:
    outer = str(texts(language).render("quotes"))[:2]
    for key in texts(language).own_keys():
        said = str(texts(language)._entries[key])
        assert not re.search(rf"{outer[0]}\{{\{{ \w+ \}}\}}{outer[1]}", said), key
