"""The file `.env` in the working folder: whether it can be read, line by line, in words that an operator can act on."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

from dotenv import dotenv_values
from dotenv.parser import Original, parse_stream

from bot.errors import SetupError

ENV_FILE = Path(".env")


def read() -> Mapping[str, str | None]:
    """What it sets, by name; nothing where there is none.

    Raises:
        SetupError: it can't be read, or one of its lines can't; the message names the line and the mend, never what
            stands there, which may be a token.
    """
    if not ENV_FILE.is_file():
        return {}
    text = _text()
    broken = next((_line(binding.original) for binding in parse_stream(io.StringIO(text)) if binding.error), None)
    if broken is not None:
        raise SetupError(
            f"The file {ENV_FILE} can't be understood from line {broken} on: write NAME=value on each line, end a "
            "value that begins with a quotation mark with one, and begin remarks with #."
        )
    return dotenv_values(stream=io.StringIO(text))


def _line(piece: Original) -> int:
    """Empty lines before a piece are told as its own."""
    blank = piece.string[: len(piece.string) - len(piece.string.lstrip())]
    return piece.line + blank.count("\n")


def _text() -> str:
    try:
        text = ENV_FILE.read_text(encoding="utf-8-sig")
    except OSError as error:
        why = f"{error.strerror or error}: give this user the right to read it"
        raise SetupError(f"The file {ENV_FILE} can't be read ({why}).") from None
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise SetupError(f"The file {ENV_FILE} is no text in UTF-8: save it as UTF-8.")
    return text
