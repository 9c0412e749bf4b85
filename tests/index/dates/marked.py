"""Texts with their dates marked up: `{17 June=1894-06-17}` is a date and its value, `{on |}` is nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"

_MARK = re.compile(r"\{([^{}=|]*)(?:([=|])([^{}]*))?\}")


@dataclass(frozen=True, slots=True)
class Marked:
    text: str
    dates: tuple[tuple[str, str], ...]


def read(name: str) -> Marked:
    raw = (TEXTS / name).read_text("utf-8")
    dates = tuple((match[1], match[3]) for match in _MARK.finditer(raw) if match[2] == "=")
    return Marked(_MARK.sub(lambda match: match[1], raw), dates)
