"""reStructuredText (.rst), read as Sphinx shows it.

Headings, notes and admonitions are written as Markdown has them, line by line, and read by its reader; what is said to
the tool and not to the reader (other directives, comments, blocks of code) is left out. Not docutils: it knows none of
the directives and roles that Sphinx and its extensions have, which is what people's files are full of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.documents import markdown
from index.documents.draft import Draft
from index.documents.encodings import decode

_RULE = re.compile(r"([=\-`:.'\"~^_*+#<>])\1{2,}[ \t]*")
_DIRECTIVE = re.compile(r"(?P<indent>[ \t]*)\.\.[ \t]+(?:(?P<name>[\w:.-]+)::[ \t]*(?P<rest>.*))?")
_NOTE = re.compile(r"\.\.[ \t]+\[#?(?P<label>\w+)\][ \t]+(?P<text>.*)")
_SHOWN = frozenset(
    (
        *("note", "warning", "tip", "important", "caution", "danger", "hint", "attention", "error", "admonition"),
        *("seealso", "versionadded", "versionchanged", "deprecated", "topic", "sidebar", "epigraph", "pull-quote"),
        *("container", "tab", "tabs", "tab-item", "tab-set", "dropdown", "card", "grid", "glossary", "rst-class"),
    )
)
"""Directives whose text is shown."""
_INLINE = (
    (re.compile(r":[\w:.+-]+:`~?([^`<]*?)[ \t]*(?:<[^`>]*>)?`"), r"\1"),
    (re.compile(r"`([^`<]+?)[ \t]*<[^`>]*>`__?"), r"\1"),
    (re.compile(r"(?<!`)`([^`]+)`__?"), r"\1"),
    (re.compile(r"[ \t]?\[#?(\w+)\]_"), r"[^\1]"),
    (re.compile(r"\|([^|\s][^|]*)\|(?!\|)"), r"\1"),
)
_NUMBERED = re.compile(r"^([ \t]*)#\.(?=[ \t])")  # by Sphinx, so that no number stands in the file
_FIELD = re.compile(r":(?P<key>[A-Za-z][\w -]{1,30}):[ \t]+(?P<value>\S.*)")


def read(data: bytes, name: str) -> Draft:
    """A text in reStructuredText as a draft."""
    return markdown.read("\n".join(_from_rst(decode(data).expandtabs(4).split("\n"))).encode(), name)


def _from_rst(lines: list[str]) -> Iterator[str]:
    levels: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        over = _is_overline(lines[at : at + 3])
        below = lines[at + 1] if at + 1 < len(lines) else ""
        if over or (line.strip() and not line[0].isspace() and _is_underline(below, line)):
            text, sign = (lines[at + 1], f"{line[0]}{line[0]}") if over else (line, below[0])
            if sign not in levels:
                levels.append(sign)
            yield from ("", "#" * min(6, levels.index(sign) + 1) + " " + _plain(text.strip()), "")
            at += 3 if over else 2
        elif (note := _NOTE.match(line)) is not None:
            yield f"[^{note['label']}]: {_plain(note['text'])}"
            at += 1
        elif (directive := _DIRECTIVE.match(line)) is not None:
            end = _end_of_block(lines, at + 1, len(directive["indent"]))
            if directive["name"] in _SHOWN:
                inside = [directive["rest"], "", *_dedented(lines[at + 1 : end])]
                yield from ("", *_from_rst([text for text in inside if not _FIELD.fullmatch(text.strip())]), "")
            at = end
        elif line.rstrip().endswith("::"):
            yield _plain(re.sub(r"\s*::\s*$", ":" if line.strip() != "::" else "", line))
            at = _end_of_block(lines, at + 1, len(line) - len(line.lstrip()))
        else:
            yield _plain(_NUMBERED.sub(r"\1- ", line))
            at += 1


def _is_overline(lines: list[str]) -> bool:
    """A heading between two rules."""
    if len(lines) < 3 or not _RULE.fullmatch(lines[0]) or not lines[1].strip():
        return False
    return _RULE.fullmatch(lines[2]) is not None and lines[0].strip() == lines[2].strip()


def _is_underline(below: str, line: str) -> bool:
    is_rule = _RULE.fullmatch(below) is not None and not _RULE.fullmatch(line)
    return is_rule and len(below.rstrip()) >= len(line.rstrip())


def _end_of_block(lines: list[str], at: int, indent: int) -> int:
    """Where what is indented deeper ends."""
    while at < len(lines) and (not lines[at].strip() or len(lines[at]) - len(lines[at].lstrip()) > indent):
        at += 1
    return at


def _dedented(lines: list[str]) -> list[str]:
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[indent:] for line in lines]


def _plain(line: str) -> str:
    for pattern, text in _INLINE:
        line = pattern.sub(text, line)
    return line
