"""The YAML between two lines of '---' at the head of a Markdown file.

    ---
    title: China–Kazakhstan relations        # text
    author: A. Author                        # text, or a list of names
    publisher: The Journal                   # text
    published: 2007-02-07                    # a date, a year, or EDTF text: "2007-02", "2007~", "2007/2009"
    language: en                             # BCP 47
    licence: CC BY-SA 4.0                    # text
    address: https://example.org/article     # text
    digest_of: {title: …, author: …, publisher: …, published: …, address: …}   # the work that this one retells
    id: relations                            # the same in several languages: one work, translated
    ---

Every key may be left out.
"""

from __future__ import annotations

import datetime as dt
import re

import yaml

from index.documents.draft import Imprint
from index.errors import DocumentError
from index.model import Original

_FENCED = re.compile(r"\A\ufeff?---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_OPENED = re.compile(r"\A\ufeff?---[ \t]*\n[ \t]*[A-Za-z_]+[ \t]*:")
_DATE = r"-?\d{2}[\dX]{2}(?:-[\dX]{2}(?:-[\dX]{2})?)?[?~%]?"
_EDTF = re.compile(rf"{_DATE}(?:/(?:{_DATE}|\.\.)?)?|(?:\.\.)?/{_DATE}|[\[{{].+[\]}}]|Y-?\d{{5,}}")
_ORIGINAL = ("title", "author", "publisher", "published", "address")
_KEYS = (*_ORIGINAL, "id", "language", "licence", "digest_of")


def take_front_matter(text: str) -> tuple[Imprint, str, tuple[str, ...]]:
    """The imprint, the text after it, and remarks on keys that aren't known.

    Raises DocumentError, naming the line, where the YAML is broken or a value is of the wrong type.
    """
    found = _FENCED.match(text)
    if found is None:
        if _OPENED.match(text):
            raise DocumentError("line 1: the front matter is not closed; put a line '---' after its last key")
        return Imprint(), text, ()
    table = _parse(found["yaml"])
    unknown = [str(key) for key in table if key not in _KEYS]
    remarks = tuple(f"front matter: '{key}' is not a key we know and was left out" for key in unknown)
    return _imprint(table), text[found.end() :], remarks


def _parse(source: str) -> dict[str, object]:
    try:
        table = yaml.load(source, yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 1  # the fence is line 1
        raise DocumentError(
            f"line {line}: the front matter is not valid YAML ({error.problem}); "
            "put a value that has a colon, a quote or a # in it between quotes"
        ) from error
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date that doesn't exist
        raise DocumentError(f"the front matter is not valid YAML ({error}); put the value between quotes") from error
    if table is None:
        return {}
    if not isinstance(table, dict):
        raise DocumentError("line 2: the front matter is not a list of keys; write each as 'key: value'")
    return table


def _imprint(table: dict[str, object]) -> Imprint:
    language = _text(table, "language")
    if language is not None and not re.match(r"[A-Za-z]{2,3}(?:-|_|$)", language):
        raise DocumentError(f"front matter: language '{language}' is not a language code; write en, ru, kk, zh, tr …")
    return Imprint(
        title=_text(table, "title"),
        author=_names(table, "author"),
        publisher=_text(table, "publisher"),
        published=_published(table),
        language=re.split("[-_]", language)[0].lower() if language else None,
        licence=_text(table, "licence"),
        address=_text(table, "address"),
        digest_of=_original(table.get("digest_of")),
        work=_text(table, "id"),
    )


def _original(value: object) -> Original | None:
    if value is None:
        return None
    if isinstance(value, str):
        return Original(title=value)
    if not isinstance(value, dict):
        raise DocumentError(
            "front matter: digest_of must be the keys of the original, indented below it; it is " + _type(value)
        )
    if unknown := [str(key) for key in value if key not in _ORIGINAL]:
        raise DocumentError(f"front matter: digest_of has no '{unknown[0]}'; it has {', '.join(_ORIGINAL)}")
    title = _text(value, "title")
    if title is None:
        raise DocumentError("front matter: digest_of lacks the title of the original; add 'title: …' below it")
    return Original(
        title, _names(value, "author"), _text(value, "publisher"), _published(value), _text(value, "address")
    )


def _text(table: dict[str, object], key: str) -> str | None:
    value = table.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise DocumentError(f"front matter: {key} must be text; it is {_type(value)}; put it between quotes")
    return " ".join(str(value).split()) or None


def _names(table: dict[str, object], key: str) -> str | None:
    value = table.get(key)
    if isinstance(value, list) and value and all(isinstance(name, str) for name in value):
        return ", ".join(" ".join(name.split()) for name in value)
    return _text(table, key)


def _published(table: dict[str, object]) -> str | None:
    value = table.get("published")
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    text = _text(table, "published")
    if text is not None and not _EDTF.fullmatch(text):
        raise DocumentError(f"front matter: published '{text}' is not a date; write 2007, 2007-02 or 2007-02-07")
    return text


def _type(value: object) -> str:
    names = {bool: "yes or no", list: "a list", dict: "a group of keys", dt.date: "a date", dt.datetime: "a time"}
    return names.get(type(value), f"of type {type(value).__name__}")
