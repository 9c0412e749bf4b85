"""A head → its keys and values. What its own format can't read is read line by line, as people mean it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping

import yaml

from index.documents.heads.fences import Form, Head

Fields = Mapping[str, object]
"""Keys in lower case, as far as they are words."""
DEEPEST = 40
"""Brackets or blanks before a key from which a head is no list of keys: the YAML parser dies of 30,000."""
_ALIAS = re.compile(r"(?:^|[\s\[{,:-])[&*][\w-]+|<<[ \t]*:")
_LINE = re.compile(r"^['\"]?(?P<key>[^\W\d][\w .\-]{0,40}?)['\"]?[ \t]*[:=](?:[ \t]+(?P<value>.*?))?[ \t]*$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(?P<value>.+?)[ \t]*$")
_QUOTES = "\"'“”„«»"


def read(head: Head) -> Fields | None:
    """The keys of `head`; None where nothing of it can be read."""
    match head.form:
        case Form.YAML:
            return _lowered(_yaml(head.inside)) if head.inside.strip() else {}
        case Form.TOML:
            return _lowered(_toml(head.inside))
        case Form.JSON:
            return _lowered(_json(head.inside))
        case Form.PANDOC:
            return _pandoc(head.inside)
        case Form.PLAIN:
            return _lowered(_by_line(head.inside))


def _yaml(inside: str) -> Fields | None:
    if _ALIAS.search(inside) or _is_deep(inside):  # a few lines of them unfold to gigabytes
        return _by_line(inside)
    try:
        table = yaml.load(inside.replace("\t", "  "), yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):  # ValueError: a date that doesn't exist
        return _by_line(inside)
    return table if isinstance(table, dict) else _by_line(inside)


def _is_deep(inside: str) -> bool:
    brackets = sum(inside.count(mark) for mark in "[{")
    return brackets > DEEPEST or any(len(line) - len(line.lstrip()) > DEEPEST for line in inside.split("\n"))


def _toml(inside: str) -> Fields | None:
    try:
        return tomllib.loads(inside)
    except (tomllib.TOMLDecodeError, RecursionError):
        return _by_line(inside)


def _json(inside: str) -> Fields | None:
    try:
        table = json.loads(inside)
    except (ValueError, RecursionError):
        return None
    return table if isinstance(table, dict) else None


def _pandoc(inside: str) -> Fields:
    """'% title', '% author; author', '% date', in this order; a line that is indented goes on with the one above."""
    lines = [" ".join(part.split()) for part in re.split(r"^%", inside, flags=re.MULTILINE)[1:]]
    keys = ("title", "author", "date")
    return {key: line for key, line in zip(keys, lines, strict=False) if line}


def _by_line(inside: str) -> Fields | None:
    """'key: value' a line; the items of a list below their key. What is nested deeper is left out."""
    found: dict[str, object] = {}
    key = ""
    for line in inside.split("\n"):
        item = _ITEM.match(line)
        if pair := _LINE.match(line):
            key = pair["key"]
            found[key] = (pair["value"] or "").strip(_QUOTES) or None
        elif item and key and (found[key] is None or isinstance(found[key], list)):
            kept = found[key]
            found[key] = [*(kept if isinstance(kept, list) else []), item["value"].strip(_QUOTES)]
    return found or None


def _lowered(table: Fields | None) -> Fields | None:
    return None if table is None else {str(key).strip().casefold(): value for key, value in table.items()}
