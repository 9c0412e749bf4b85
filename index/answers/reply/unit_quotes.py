"""Quotes of units in their fixed forms: of a row the cells that matter, of a late sentence of a turn its speaker first.

Every part stands in the document; the signs between them are those of `documents.units.forms`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from index.answers.extraction.cells import cells
from index.answers.extraction.spans import Sentence
from index.documents.units.forms import CELLS, HEAD, ITEMS, SKIPPED
from index.model import Kind, Part, Passage, Span
from index.model import Sentence as Quoted

LITTLE = 60
"""Characters between a code and what is quoted of it, that are shown rather than skipped: they say what it means."""
_CODE = re.compile(r"[^\W\d_]{0,3}[-‑ ]?\d{1,4}\w?\s?[:：)]?\s?$|[^\W\d_]{1,3}[-‑ ]?\d{1,4}\w?\s?[:：]")
Quote = tuple[str, tuple[Span, ...]]
"""The text of a quote, and what stands out in it."""


def of_rows(
    passage: Passage, first: int, last: int, read: Callable[[int], Sentence | None], wanted: int, measure: int = 0
) -> Quote | None:
    """Sentences `first` to `last` where they are rows, each with the cells that matter; None where one isn't.

    `read` gives a sentence as the question meets it; None where it can't. `wanted` and `measure` are marks of what is
    asked for.
    Nothing stands out where several rows answer with different things.
    """
    text = ""
    bold: list[Span] = []
    for place in range(first, last + 1):
        sentence = passage.sentences[place]
        row = read(place)
        if sentence.kind is not Kind.ROW or not sentence.parts or row is None:
            return None
        text += ITEMS if text else ""
        parts = _from_start(sentence)
        chosen = cells(row, parts, wanted, measure)
        for n, part in enumerate(chosen.shown):
            text += CELLS if n else ""
            text += _shown(row.text, parts[part])
            if part == chosen.answer:
                bold.append((len(text) - len(_value(row.text, parts[part])), len(text)))
    told = {text[start:end] for start, end in bold}
    return text, tuple(bold[:1]) if len(told) == 1 else ()


def named(passage: Passage, first: int, quote: str, room: int) -> str | None:
    """A quote that begins in the midst of a unit, behind the unit's head; None where there is none or no room."""
    sentence = passage.sentences[first]
    part = next(
        (part for part in sentence.parts if part.head[1] > part.head[0] and part.head[1] <= sentence.start), None
    )
    if part is None:
        return None
    between = passage.text[part.head[1] : sentence.start]
    if not between.strip():
        return None
    if len(between) <= LITTLE and ITEMS not in between and _CODE.match(passage.text, *part.head):
        before = passage.text[part.head[0] : sentence.start]  # 'F3: Too hot. Wait …' says what F3 is
        return before + quote if len(before + quote) <= room else None
    before = passage.text[slice(*part.head)] + (ITEMS if between == ITEMS else SKIPPED)
    return before + quote if len(before + quote) <= room else None


def _from_start(sentence: Quoted) -> Sequence[Part]:
    def moved(span: Span) -> Span:
        return span[0] - sentence.start, span[1] - sentence.start

    return [Part(moved(part.head), moved(part.value)) for part in sentence.parts]


def _shown(text: str, part: Part) -> str:
    head = text[slice(*part.head)]
    return f"{head}{HEAD}{_value(text, part)}" if head else _value(text, part)


def _value(text: str, part: Part) -> str:
    return text[slice(*part.value)]
