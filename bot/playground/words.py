"""The page's own labels: page/words/<language>.json, one file a language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("page") / "words"
FALLBACK = "en"
Words = Mapping[str, str | Mapping[str, str]]
"""By key: a text, or one for each plural category of the CLDR."""


@cache
def languages() -> frozenset[str]:
    """Those there are words in."""
    return frozenset(file.stem for file in FOLDER.glob("*.json"))


@cache
def words(language: str) -> tuple[str, Words]:
    """The words of a language, English ones where it has none, and the language that most of them are in."""
    spoken = language if language in languages() else FALLBACK
    return spoken, _read(FALLBACK) | _read(spoken)


@cache
def _read(language: str) -> dict[str, str | Mapping[str, str]]:
    read: dict[str, str | Mapping[str, str]] = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return read
