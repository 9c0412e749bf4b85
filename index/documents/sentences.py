"""Sentence boundaries by rule, in five languages.

Own rules and not a library: sentencex 1.0.32 gets 24 of the 71 cases of test_sentences.py wrong
(numerals as in 'the VI. Meeting' and '19. yüzyıl', 'т. е.', 'M.Ö.', a quotation followed by 'he said'), and a quote cut
inside a sentence is the one thing the product may not show.

A terminal mark closes a sentence unless what stands before it (an abbreviation, an initial, an ordinal, an open
bracket) or after it (a small letter, a comma) says otherwise. The words come from sentences.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from index.documents.entry_dates import LONGEST, is_entry_date
from index.language.chinese import HAN, is_han
from index.model import Span
from index.tables import read_table

_CLOSERS = "\"'”’»)\\]】」』）》›*_"
_CLOSING = _CLOSERS.replace("\\", "")
_REMARK = r"(?:\[[^\[\]]{1,60}\]){0,5}(?::\d{1,4}(?:[-–,] ?\d{1,4}){0,9})?"  # '[citation needed]', ':33' for a page
_CANDIDATE = re.compile(  # counts are bounded: a row of dots without end must not take the square of its length
    r"[.!?…‽。！？｡](?:"  # the mark comes first, and what stands before it after: marks alone are found fast
    rf"(?<=[.!?…‽])(?<![.!?…‽]{{2}})[.!?…‽{_CLOSERS}]{{0,20}}{_REMARK}(?=\s|$)"
    rf"|(?<=[{HAN}][.!?])[.!?]*(?=[{HAN}])"
    rf"|(?<=[。！？｡])[。！？｡]*[{_CLOSERS}]{{0,9}}"
    r"|(?<=[^\W\d_]{3}\.)(?=[^\W\d_]{2})"  # glued: 'fled.The', where a note mark stood between
    r")"
)
_MARK = re.compile(rf"[.!?…‽。！？｡][.!?…‽。！？｡{_CLOSERS}]{{0,30}}")
_OPENERS = "\"'“‘«„([{「『（《【‹¿¡—–-• \t\u00a0*_"
_ROMAN = re.compile(r"[IVXLC]{2,}|[VX]")
_NUMERAL = re.compile(r"(?:\d{1,4}(?:-[^\W\d_]{1,3})?|\b[IVXLCХІ]+)$")
_ORDINAL = re.compile(r"\d{1,2}(?:\.?[/–-]\d{1,2})?")
"""'am 7. Januar', 'am 19./20. September'."""
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_WORDLESS = re.compile(r"[b-df-hj-np-tv-xz]{2,4}|[бвгджзклмнпрстфхцчшщғқңһ]{2,4}", re.IGNORECASE)
_GLUED = re.compile(r"\d+[^\W\d_]{1,3}")
_NUMBERED = re.compile(r"(?:№|N) ?\d")
_SHORT = 4  # letters of a word that may be a label before a figure: 'Lat. 55°'
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LETTER_OR_FIGURE = re.compile(r"[^\W_]")
_SPACES = re.compile(r"\s*")
_LOOK_BACK = 300  # characters: a bracket open for longer than this was never closed
_LOOK_AHEAD = 60


@dataclass(frozen=True, slots=True)
class _Rules:
    never: frozenset[str]
    number: frozenset[str]
    last: frozenset[str]
    units: frozenset[str]
    open: frozenset[str]
    year: frozenset[str]
    opening: frozenset[str]
    starts: frozenset[str]
    ordinals: bool
    numeral_first: bool  # 'Sultan II. Ahmed': which of a name stands before it
    said: re.Pattern[str] | None


@cache
def _rules(language: str) -> _Rules:
    table = read_table(__package__, "sentences.yaml")
    row = table.get(language, table["en"])
    words = {name: frozenset(row[name]) for name in ("never", "number", "last", "open", "year", "opening", "starts")}
    said = re.compile(rf"\w{{0,8}}(?:{'|'.join(row['said'])})") if "said" in row else None
    ordinals = language not in table or bool(row.get("ordinals"))  # 'am 7. Januar'; of an unknown language to be safe
    return _Rules(
        **words,
        units=frozenset(row.get("units", ())),
        ordinals=ordinals,
        numeral_first=bool(row.get("numeral_first")),
        said=said,
    )


def split_sentences(text: str, language: str) -> tuple[Span, ...]:
    """Spans of the sentences of one paragraph, in characters, ordered, without the white space around them.

    `language` is a BCP 47 primary subtag; an unknown one is split by the English rules. What stands between two
    spans is white space or an editorial remark of an encyclopedia ('[citation needed]', ':33' for a page).
    """
    rules = _rules(language)
    spans = []
    start = _skip_space(text, 0)
    for end, after in _candidates(text):
        if end > start and _closes(text, start, end, after, rules) and not _opens_entry(text, start, end, language):
            spans.append((start, end))
            start = _skip_space(text, after)
    stop = len(text.rstrip())
    if any(c.isalnum() for c in text[start:stop]):
        spans.append((start, stop))
    return tuple(spans)


def _opens_entry(text: str, start: int, end: int, language: str) -> bool:
    """'12 Jan. 1752. Went to …': what opens a paragraph of a diary goes with what follows."""
    return end - start <= LONGEST and not text[:start].strip() and is_entry_date(text[start:end], language)


def _skip_space(text: str, at: int) -> int:
    found = _SPACES.match(text, at)
    return found.end() if found else at


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    """(end of the sentence, where the next begins) of every place that might be a boundary."""
    for found in _CANDIDATE.finditer(text):
        mark = _MARK.match(text, found.start())
        yield (mark.end() if mark else found.end()), found.end()


def _closes(text: str, start: int, end: int, after: int, rules: _Rules) -> bool:
    begin = max(start, end - _LOOK_BACK)
    before = text[begin:end]
    if _LETTER_OR_FIGURE.search(before) is None:
        return False  # '...' goes with what follows
    at = _skip_space(text, after)
    if at >= len(text):
        return True
    mark = before.rstrip(_CLOSING)
    if mark.endswith(("。", "！", "？", "｡")):
        return not (mark != before and at == after and rules.said and rules.said.match(text, at))
    following = text[at : at + _LOOK_AHEAD].lstrip(_OPENERS)
    if not following or following[0].islower() or following[0] in ",;:)":
        return False
    if at == after and not (following[0].isupper() or is_han(following[0])):
        return False
    if mark.endswith(("…", "..")):
        return following[0].isupper() or not following[0].isascii()
    if _inside_bracket(text, begin, end):
        return False
    if before.endswith(")") and text.rfind("(", begin, end) > start:
        return _starts(following, rules)  # '… and others (Sinopec etc.) China …'
    if mark.endswith(("!", "?", "‽")) or mark != before:
        return True
    return _full_stop(mark[:-1], text[start : start + _LOOK_AHEAD], following, rules)


def _starts(following: str, rules: _Rules) -> bool:
    first = _WORD.match(following)
    if first and len(first.group()) == 1 and following[1:2] == ".":
        return False  # an initial: 'J. A. Hobson'
    return first is not None and first.group().lower() in rules.starts


def _inside_bracket(text: str, start: int, end: int) -> bool:
    at = text.rfind("(", start, end)
    return at >= 0 and text.find(")", at, end) < 0 and text.find(")", end, at + _LOOK_BACK) >= 0


def _full_stop(before: str, opening: str, following: str, rules: _Rules) -> bool:
    """Whether the full stop after `before` closes the sentence that began with `opening`, given what follows."""
    head, _, last = before.rpartition(" ")
    token = last.lstrip(_OPENERS)
    word = token.lower().replace("i̇", "i")
    pair = f"{head.rpartition(' ')[2].lower()} {word}"
    if not token:
        return True
    if not any(c.isalnum() for c in head) and _is_label(token):
        return False
    starts = _starts(following, rules)
    first_word = following.split(" ")[0].rstrip(".,;:)")
    if word in rules.last or pair in rules.last:
        return True
    if word in rules.never or pair in rules.never or _is_compound(word, rules.never):
        return False
    if len(token) == 1 and token.isupper():  # 'В. Лунин', though a small 'в.' is a century
        return starts
    if _is_shortened(token, head, following):
        return starts
    if word in rules.number:
        return not (
            following.lstrip("+")[:1].isdigit() or _ROMAN.fullmatch(first_word) or (token[0].isupper() and not starts)
        )
    if len(word) == 1 and word in rules.year and not _NUMERAL.search(head):
        return starts  # 'г. Самара' is a town
    if (word in rules.year or pair in rules.year) and _NUMBERED.match(following):
        return False  # 'от 3 февраля 1919 г. № 41'
    if word in rules.year or pair in rules.year:
        return starts or opening.lstrip(_OPENERS).partition(" ")[0].lower() not in rules.opening
    if word in rules.units and head[-1:].isdigit() and following[:1].isupper():
        return True
    if word in rules.open or pair in rules.open or _ACRONYM.fullmatch(token):
        return starts
    if len(token) == 1 and token.islower() and len(first_word) == 1 and first_word.isupper():
        return starts  # 'Lorner Bund 1978 e. V. wurde'
    if _ROMAN.fullmatch(token) or (rules.ordinals and _ORDINAL.fullmatch(token)):
        named = head.rpartition(" ")[2][:1].isupper() and not token[0].isdigit() and not rules.numeral_first
        return starts or named
    return True


def _is_compound(word: str, shortened: frozenset[str]) -> bool:
    """'Dipl.-Biol', 'Dr.-Ing': what is shortened goes with one more."""
    first, stop, _ = word.partition(".-")
    return bool(stop) and first in shortened


def _is_shortened(token: str, head: str, following: str) -> bool:
    """What no table has and can be no last word: 'Wm. Hale', 'Flamborough Hd. Karl', '2s. 6d.', 'Lat. 55°'."""
    if following[0].isdigit():
        return _GLUED.fullmatch(token) is not None or (not head and len(token) <= _SHORT and token.isalpha())
    unit = head.rpartition(" ")[2][-1:].isdigit()
    return _WORDLESS.fullmatch(token) is not None and not unit and not token[1:].isupper()


def _is_label(token: str) -> bool:
    """'1', 'IV', 'a': the number of a list item, at the head of a sentence."""
    return token.isdigit() or len(token) == 1 or _ROMAN.fullmatch(token) is not None
