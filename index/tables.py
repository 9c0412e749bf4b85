"""The tables of words that lie as YAML files beside the code that reads them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's where it is built in: ten times as fast."""
TextLoader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Every scalar stays a string: 'no' and 'on' are words."""


def read_table(package: str, name: str, loader: Any = Loader) -> Any:
    """What the file `name` in `package` says, as plain lists, dicts and scalars. Read it once and keep it."""
    return yaml.load(files(package).joinpath(name).read_text(encoding="utf-8"), loader)


@cache
def kept_table(package: str, name: str) -> Any:
    """The same, for those who come back for another language or another list of it: read once, not to be changed."""
    return read_table(package, name)


def read_words(package: str, name: str) -> dict[str, frozenset[str]]:
    """The lists of words in a table of them, each written as one text with blanks between."""
    return {key: frozenset(words.split()) for key, words in read_table(package, name, TextLoader).items()}
