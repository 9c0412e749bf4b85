"""Where the head of a file ends, and which form it has. A rule '---' at the top of a text is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 60_000
"""Characters of a head at most; what is longer is text between two rules."""
_FENCED = re.compile(r"---[ \t]*\n(?P<inside>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_UNCLOSED = re.compile(r"---[ \t]*\n(?P<inside>(?:[ \t#\-].*\n|[^\W\d][\w .\-]{0,40}:(?:[ \t].*)?\n)+)(?=[ \t]*\n|\Z)")
_TOML = re.compile(r"\+\+\+[ \t]*\n(?P<inside>.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_JSON = re.compile(r"(?P<inside>\{[ \t]*\n?[ \t]*\".*?\n\})[ \t]*\n", re.DOTALL)
_PANDOC = re.compile(r"(?P<inside>%[ \t]*\S?.*\n(?:[ \t]+\S.*\n)*(?:%.*\n(?:[ \t]+\S.*\n)*){0,2})")
_PLAIN = re.compile(r"(?P<inside>(?:[^\W\d][\w \-]{0,30}:[ \t]+\S.*\n(?:[ \t]+\S.*\n)*){1,40})[ \t]*(?:\n|\Z)")
_KEY = re.compile(r"^[ \t]*['\"]?[^\W\d][\w .\-]{0,40}['\"]?[ \t]*:(?:\s|$)", re.MULTILINE)
_KNOWN = re.compile(r"(?:title|author|authors|date|published|publisher|language|lang)[ \t]*:", re.IGNORECASE)


class Form(StrEnum):
    """How the head of a file is written."""

    YAML = "YAML"
    TOML = "TOML"
    JSON = "JSON"
    PANDOC = "pandoc"
    PLAIN = "MultiMarkdown"


@dataclass(frozen=True, slots=True)
class Head:
    """`inside` without its fence; the text begins at `end`."""

    form: Form
    inside: str
    end: int


def find(text: str) -> Head | None:
    """The head of `text`, None where it begins with the text itself."""
    blank = len(text) - len(text.lstrip())
    if text.startswith("---", blank):
        return _yaml(text, blank)
    for form, pattern in ((Form.TOML, _TOML), (Form.JSON, _JSON), (Form.PANDOC, _PANDOC)):
        found = pattern.match(text, blank)
        if found and found.end() - blank <= LONGEST:
            return Head(form, found["inside"], found.end())
    found = _PLAIN.match(text, blank) if _KNOWN.match(text, blank) else None
    return Head(Form.PLAIN, found["inside"], found.end()) if found else None


def _yaml(text: str, start: int) -> Head | None:
    found = _FENCED.match(text, start) or _UNCLOSED.match(text, start)
    if found is None or found.end() - start > LONGEST:
        return None
    inside = found["inside"]
    if not inside.strip():
        return Head(Form.YAML, "", found.end())
    first = next((line for line in inside.split("\n") if line.strip() and not line.lstrip().startswith("#")), "")
    is_head = _KEY.match(first) is not None or "{{" in first
    return Head(Form.YAML, inside, found.end()) if is_head else None
