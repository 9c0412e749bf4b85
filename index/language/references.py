"""References to numbered pieces of a text: 'Article 5', 'в статье 5', '5-бапта', '第五条', '5. maddede', 'third step'.

All are one thing in one spelling, whatever language they are in, so that a question meets the piece it names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from index.language.analysis import term_of
from index.language.folding import fold_in_place
from index.tables import read_table

ITEM = "item"
"""The kind of a piece that only has its number: '3. Close the lid.'"""
COUNTED = ("step", "rule", "paragraph")
"""Kinds that the items of a numbered list may be called."""
_HAN_DIGITS = {digit: n for n, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_WORD = re.compile(r"[^\W_]+(?:\.\d+)*|§+")
_FIGURE = r"\d{1,4}(?:\.\d{1,3}){0,3}"
_HAN_KINDS = re.compile(r"第\s?([\d零〇一二三四五六七八九十百两]{1,7})\s?(条|條|章|节|節|款|项|項|步|课|部分|点|题)")


@dataclass(frozen=True, slots=True)
class Reference:
    """A numbered piece that a text names, from `start` to `end` in it. `kind` is one of the table's, or ITEM."""

    kind: str
    number: str  # '5', '5.2'
    start: int = 0
    end: int = 0

    @property
    def term(self) -> str:
        """One word for it, which the analyser leaves as it is."""
        return term_of(f"ref{self.kind}{self.number.replace('.', 'x')}", "en")


@dataclass(frozen=True, slots=True)
class _Words:
    before: re.Pattern[str]  # kind, then number
    behind: re.Pattern[str]  # number, then kind
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    ordinals: tuple[re.Pattern[str], ...]
    cardinals: dict[str, int]


@cache
def _words() -> _Words:
    table = read_table(__package__, "references.yaml")
    kinds = {kind: "|".join(words) for kind, words in table["kinds"].items()}
    every = "|".join(kinds.values())
    counted = "|".join((*(word for row in table["ordinals"] for word in row), *table["cardinals"]))
    number = rf"(?P<number>{_FIGURE}|[ivxlc]{{1,6}}(?![^\W_])|{'|'.join(table['cardinals'])})"
    sign = r"(?:\s?№\s?|\s?#\s?|\.\s?|\s?no\.?\s?|\s+|(?<=§))"
    return _Words(
        before=re.compile(rf"(?<![^\W_])(?P<kind>{every}){sign}{number}(?![^\W_]|[:：]\d)"),
        behind=re.compile(
            rf"(?<![^\W_])(?:(?P<number>{_FIGURE})(?:st|nd|rd|th|-?[йяиеою]{{1,2}}|-?го|-?му)?[.)]?(?:\s|-|\s-\s|‑|–)?|(?P<ordinal>{counted})\s)"
            rf"(?P<kind>{every})(?![^\W_])"
        ),
        kinds=tuple((kind, re.compile(words)) for kind, words in kinds.items()),
        ordinals=tuple(re.compile("|".join(row)) for row in table["ordinals"]),
        cardinals={word: n for n, word in enumerate(table["cardinals"], 1)},
    )


def references(text: str) -> list[Reference]:
    """Those that `text` names, in their order. Offsets are right where folding leaves the length as it is."""
    folded = fold_in_place(text)
    known = _words()
    found = [_of(match) for pattern in (known.before, known.behind) for match in pattern.finditer(folded)]
    found += [
        Reference(_kind(match[2]), str(han_number(match[1])), *match.span()) for match in _HAN_KINDS.finditer(folded)
    ]
    apart: list[Reference] = []
    for one in sorted((one for one in found if one), key=lambda one: (one.start, -one.end)):
        if not apart or apart[-1].end <= one.start:
            apart.append(one)
    return apart


def opening_reference(text: str) -> Reference | None:
    """The number that a heading or a piece opens with: 'Article 5. Fees', '5-бап.'; None where there is none."""
    head = text[:60].lstrip()
    return next((one for one in references(head) if one.start == 0), None)


def _of(match: re.Match[str]) -> Reference | None:
    known = _words()
    groups = match.groupdict()
    number = _number(groups.get("number") or "", groups.get("ordinal") or "", known)
    return Reference(_kind(match["kind"]), number, *match.span()) if number else None


def _number(figure: str, ordinal: str, known: _Words) -> str:
    if figure[:1].isdigit():
        return figure
    word = figure or ordinal
    if word in known.cardinals:
        return str(known.cardinals[word])
    if ordinal:
        return next((str(n) for n, pattern in enumerate(known.ordinals, 1) if pattern.fullmatch(ordinal)), "")
    return str(_roman(word)) if _roman(word) else ""


def _roman(word: str) -> int:
    values = [_ROMAN.get(letter, 0) for letter in word]
    return sum(-value if value < max(values[n + 1 :], default=0) else value for n, value in enumerate(values))


def _kind(word: str) -> str:
    return next(kind for kind, pattern in _words().kinds if pattern.fullmatch(word))


def han_number(text: str) -> int:
    """'十二' → 12, '二百零三' → 203; figures as they are."""
    if text.isdecimal():
        return int(text)
    total = unit = 0
    for character in text:
        if character in "十百":
            total += (unit or 1) * (10 if character == "十" else 100)
            unit = 0
        else:
            unit = _HAN_DIGITS.get(character, 0)
    return total + unit
