"""Plain text → paragraphs: some files put one on a line, some wrap theirs at a width, some have blank lines between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from index.documents.entry_dates import is_entry_date
from index.documents.units.speakers import is_stamped

_BREAK = re.compile(r"\n[ \t\u00a0\u3000]*\n(?:\s*\n)?|\f")
_FINAL = re.compile(r"[.!?…:;。！？；：][\"'”’»)\]】」』]*(?:\s*\[[^\[\]]{1,60}\])*(?::\d[\d,–-]*)?\s*$")
_HAN_END = re.compile(r"[\u3000-\u9fff\uff00-\uffef]$")
_HAN_START = re.compile(r"^[\u3000-\u9fff\uff00-\uffef]")
_ITEM = re.compile(r"(?P<bullet>[-*•‣▪◦–]\s+)|\[\d{1,3}\]|\d{1,3}[.)]\s|¶|\||\^")
_RULE = re.compile(r"([=~^*_+#-])\1{2,}")
_COUNTED = re.compile(
    r"\(?\d{1,3}[.)]\s+\S|\([a-zа-я\d]{1,2}\)\s+\S|[a-zа-я]\)\s+\S|[（(][一二三四五六七八九十\d]{1,3}[)）]\s*\S|[①-⑳]\s*\S"
)
"""'3. …', '(a) …', 'б) …', '（二）…', '①…'."""
_NUMBERED = 300  # characters
_HEADWORD = 48  # characters
_INDENT = 2  # blanks
HANGING = "\n  "
"""Between a headword and its meaning that is set below it, indented."""
_AMOUNT = re.compile(r"(?:\d{1,5}(?:[.,/–-]\d{1,4})?\s?[¼½¾⅓⅔⅛]?|[¼½¾⅓⅔⅛])\s?[^\W\d_]")
_COLUMN = 0.6  # share of the width up to which lines are short on purpose
_WIDEST = 130  # characters: no editor wraps wider
_NARROWEST = 40
_HAN_NARROWEST = 15
_DATED = re.compile(r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d))\b")
_FIGURED = re.compile(r"[^\W\d_][^:：.!?\n]{0,30}(?:\.\s[^:：.!?\n]{0,24})?[:：]\s*\d")
"""'from the harbour: 7:10 8:55', 'отпр. из порта: 7:10': a short label before a figure, as timetables have."""
_GOES_ON = (",", "，", "、", "–", "—", "-")
_LANGUAGES = ("en", "ru", "kk", "tr", "zh")
_HAN_ROOM = 3  # characters: a sign that may not begin a line takes the one before it along
_BROADEST = 90  # per cent of the lines are narrower than the width: single ones stick out


class Paragraph(NamedTuple):
    """Lines that belong together, joined."""

    text: str
    apart: bool = False  # a blank line stands before it
    underline: str = ""  # the character that underlines it


class _Page(NamedTuple):
    """How a file sets its lines."""

    width: int  # of the longest
    wrapped: bool  # an editor broke them there


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a plain text, without line ends; items of lists and notes stay apart."""
    laid_out = [[line for line in chunk.split("\n") if line.strip()] for chunk in _BREAK.split(text)]
    laid_out = [chunk for chunk in laid_out if chunk]
    plain = [[line.strip() for line in chunk] for chunk in laid_out]
    page = _Page(max((len(line) for chunk in plain for line in chunk), default=0), _is_wrapped(plain))
    chunks = [_hanging(chunk) or lines for chunk, lines in zip(laid_out, plain, strict=True)]
    return [paragraph for chunk in chunks for paragraph in _paragraphs(chunk, page)]


def _hanging(chunk: list[str]) -> list[str] | None:
    """A short line with indented ones below it, as dictionaries are laid out, as one line that keeps the end of the
    first and an indent."""
    head, *below = chunk
    head, least = head.strip(), _indent(head) + _INDENT
    if not below or len(head) > _HEADWORD or _FINAL.search(head) or _ITEM.match(head):
        return None
    if any(_indent(line) < least or _ITEM.match(line.lstrip()) for line in below):
        return None
    return [f"{head}{HANGING}{' '.join(line.strip() for line in below)}"]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _paragraphs(chunk: list[str], page: _Page) -> Iterator[Paragraph]:
    """The paragraphs of lines without a blank one between."""
    underline = _underline(chunk)
    if underline:
        yield Paragraph(chunk[0], apart=True, underline=underline)
    lines = chunk[2:] if underline else chunk
    for at, line in enumerate(_unwrap(lines, page.width) if page.wrapped else _rejoined(lines, page.width)):
        yield Paragraph(line, apart=at == 0 and not underline)


def _underline(chunk: list[str]) -> str:
    """The character of a row that underlines the first line as a heading."""
    if len(chunk) < 2 or not _RULE.fullmatch(chunk[1]) or 2 * len(chunk[1]) < len(chunk[0]):
        return ""
    is_sentence = _FINAL.search(chunk[0]) and not chunk[0].endswith(("?", "？"))
    return "" if is_sentence or len(chunk[0]) > _WIDEST else chunk[1][0]


def _is_wrapped(chunks: list[list[str]]) -> bool:
    """Lines that end at about one width, in the middle of sentences."""
    broad = [chunk for chunk in chunks if len(chunk) > 1 and max(map(len, chunk)) >= _HAN_NARROWEST]
    pairs = [pair for chunk in broad for pair in pairwise(chunk)]  # of lists with short items nothing can be told
    inner = [line for line, below in pairs if not is_stamped(below)]
    if len(inner) < 3 or max(len(line) for chunk in chunks for line in chunk) > _WIDEST:
        return False
    full = [line for line in inner if _is_full(line)]
    open_ended = sum(not _FINAL.search(line) for line in full)
    return len(full) > 0.6 * len(inner) and open_ended > 0.6 * len(full) and _are_filled(pairs)


def _is_full(line: str) -> bool:
    """Whether an editor may have ended it: none wraps narrower."""
    return len(line) >= (_HAN_NARROWEST if _HAN_END.search(line) else _NARROWEST)


def _are_filled(pairs: list[tuple[str, str]]) -> bool:
    """Whether most lines that end in mid-sentence had no room for the next word: who types one thing on a line breaks
    off anywhere, an editor only where the line is full."""
    broken = [(line, below) for line, below in pairs if not _FINAL.search(line) and _is_full(line)]
    lengths = sorted(max(len(line) for line in pair) for pair in broken)
    width = lengths[-(-_BROADEST * (len(lengths) - 1) // 100)] if lengths else 0
    return 2 * sum(_has_room(line, below, width) for line, below in broken) <= len(broken)


def ended_lines(text: str) -> tuple[str, ...]:
    """What somebody typed line by line where a format joins lines: each stretch of lines that go on, by itself."""
    first, *others = text.split("\n")
    if others and are_alike((first, *others)):
        return (first, *others)
    width = max(len(line) for line in (first, *others))
    pairs = list(pairwise((first, *others)))
    inside = [below[:1].islower() for line, below in pairs if not _FINAL.search(line)]
    listed = any(map(is_numbered, others)) or any(_begin_alike(line, below) for line, below in pairs)
    if not listed and 2 * sum(inside) >= max(1, len(inside)):
        return (text,)  # most lines go on in small letters: an editor wrapped them, whatever the others begin with
    ended = [_is_ended(line, below, width) for line, below in pairs]
    if 2 * sum(ended) >= len(ended):  # no editor's work: the longest line is no measure either
        ended = [_is_ended(line, below, width=0) for line, below in pairs]
    pieces = [[first]]
    for ends, line in zip(ended, others, strict=True):
        if ends:
            pieces.append([line])
        else:
            pieces[-1].append(line)
    return tuple("\n".join(piece) for piece in pieces)


def are_alike(lines: Sequence[str]) -> bool:
    """Whether each line is an entry: all begin with a date, or have as many columns set off by '|'."""
    columns = {line.count(" | ") for line in lines}
    return all(map(_DATED.match, lines)) or (len(columns) == 1 and columns.pop() > 1)


def _is_ended(line: str, below: str, width: int) -> bool:
    """Whether who typed a line ended it on purpose where no sentence ends: what stands below is numbered, or it had
    found room in a text of this width; 0 is none."""
    if is_numbered(below) or _begin_alike(line, below):
        return True
    if _FINAL.search(line) or line.endswith(_GOES_ON) or below[:1].islower():
        return False
    if any(is_entry_date(line, language) for language in _LANGUAGES):
        return False  # the day of what stands below it
    return not width or not _is_full(line) or _has_room(line, below, width)


def _begin_alike(line: str, below: str) -> bool:
    """Whether both are labels with figures, as the lines of a timetable are, in small letters as well."""
    return is_figured(line) and is_figured(below)


def _has_room(line: str, below: str, width: int) -> bool:
    """Whether what stands below could have begun on this line, where lines are so wide."""
    if _HAN_END.search(line) and _HAN_START.search(below):
        return len(line) + _HAN_ROOM <= width
    return len(line) + 1 + len(below.strip().partition(" ")[0]) <= width


def _unwrap(chunk: list[str], width: int) -> list[str]:
    if max((len(line) for line in chunk), default=0) <= _COLUMN * width and not any(map(is_finished, chunk[:-1])):
        return chunk  # ingredients, an address, verse: none of these lines was wrapped
    joined: list[str] = []
    for line in chunk:
        if (
            not joined
            or "\t" in line + joined[-1]
            or _ITEM.match(line)
            or is_stamped(line)
            or (len(joined) == 1 and _is_broken_off(joined[0], line, width))
        ):
            joined.append(line)
        elif _HAN_END.search(joined[-1]) and _HAN_START.search(line):
            joined[-1] += line
        else:
            joined[-1] += " " + line
    return joined


def _rejoined(chunk: list[str], width: int) -> list[str]:
    """Lines of a file that wraps few: one that goes on in small letters belongs to the broad one above it that had no
    room for it, and so does what comes below a broad one that begins small ('Dear parents,' / 'on Thursday …').
    """
    joined: list[str] = []
    for above, line in zip(["", *chunk], chunk, strict=False):
        small = line[0].islower() or (bool(joined) and joined[-1][0].islower())
        goes_on = bool(joined) and small and len(joined[-1]) >= _NARROWEST and not _FINAL.search(joined[-1])
        goes_on = goes_on and (width > _WIDEST or not _has_room(above, line, width)) and not _begin_alike(above, line)
        if goes_on and "\t" not in line + joined[-1] and not is_stamped(line):
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined


def _is_broken_off(first: str, second: str, width: int) -> bool:
    """A heading right above its text: it ends where much of the next line had found room."""
    return len(first) <= _COLUMN * width and not _FINAL.search(first) and second[:1].isupper() and first[-1:] != ","


def bullet(line: str) -> str | None:
    """The text of a list item, None if the line isn't one."""
    found = _ITEM.match(line)
    return line[found.end() :] if found and found["bullet"] else None


def is_numbered(line: str) -> bool:
    """'3. Close the lid.', '(b) the keys', '（二）…', short enough for an item of a list."""
    return len(line) <= _NUMBERED and _COUNTED.match(line) is not None


def is_finished(line: str) -> bool:
    """Ends as a sentence does."""
    return _FINAL.search(line) is not None


def is_figured(line: str) -> bool:
    """'from the harbour: 7:10 8:55': a short label, in small letters as well, before a figure."""
    return _FIGURED.match(line) is not None


def is_lead_in(line: str) -> bool:
    """'Ingredients:': what it announces stands below."""
    return line.endswith((":", "："))


def is_amount(line: str) -> bool:
    """'300 g flour', '½ lemon': a quantity of something, not the number of a line ('1. Open the box')."""
    return _AMOUNT.match(line) is not None
