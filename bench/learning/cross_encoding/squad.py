"""Files in the form of SQuAD: works of paragraphs, with questions whose answers stand in them, character for character.

Rajpurkar et al., 'SQuAD: 100,000+ Questions for Machine Comprehension of Text', arXiv:1606.05250.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any, NamedTuple

from bench.learning.cross_encoding.sampling import Span
from index.documents.sentences import split_sentences

SPLIT_AS = {"ja": "zh", "fa": "ar"}
"""Languages whose sentences end as those of another do."""
ANSWERS = 3
"""Of a question, those that are looked for."""
_WORK = re.compile(r'\{"title": ("(?:[^"\\]|\\.)*")')
_PARAGRAPH = re.compile(r'\{"(?:context|qas)": ')


class Paragraph(NamedTuple):
    """A text and what is asked about it, as in the file, and where its sentences are."""

    text: str
    asked: Sequence[Mapping[str, Any]]
    spans: tuple[Span, ...]

    def sentences(self) -> list[str]:
        """With single blanks."""
        return [plain(self.text[start:end]) for start, end in self.spans]


class Work(NamedTuple):
    """A title and paragraphs."""

    title: str
    paragraphs: tuple[Paragraph, ...]

    def sentences(self) -> list[str]:
        """Of all paragraphs."""
        return [text for paragraph in self.paragraphs for text in paragraph.sentences()]


def works(text: str, language: str) -> Iterator[Work]:
    """Of a file in the form of SQuAD; of one that is cut off, the paragraphs that are whole."""
    try:
        found = [(work.get("title") or "", work["paragraphs"]) for work in json.loads(text)["data"]]
    except json.JSONDecodeError:
        found = list(_of_cut(text))
    for title, paragraphs in found:
        yield Work(spaced(title), tuple(_paragraph(p["context"], p["qas"], language) for p in paragraphs))


def _of_cut(text: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    decoder = json.JSONDecoder()
    begun = list(_WORK.finditer(text))
    for work, (start, end) in zip(begun, pairwise(chain((m.start() for m in begun), (len(text),))), strict=True):
        paragraphs = []
        for match in _PARAGRAPH.finditer(text, start, end):
            try:
                paragraphs.append(decoder.raw_decode(text, match.start())[0])
            except json.JSONDecodeError:
                break
        yield json.loads(work[1]), paragraphs


def _paragraph(text: str, asked: Sequence[Mapping[str, Any]], language: str) -> Paragraph:
    spans = split_sentences(text, SPLIT_AS.get(language, language))
    return Paragraph(text, asked, tuple(Span(start, end) for start, end in spans))


def located(paragraph: Paragraph, answers: Sequence[Mapping[str, Any]]) -> tuple[int, Span | None] | None:
    """The sentence, by number, that the first answer to be found begins in, and where in it that stands, as far as it
    does; no place where the sentence has other blanks in the file."""
    for answer in answers[:ANSWERS]:
        text, start = answer["text"], int(answer["answer_start"])
        if not text:
            continue
        if not paragraph.text.startswith(text, start):
            start = paragraph.text.find(text)
        for number, (begin, end) in enumerate(paragraph.spans):
            if begin <= start < end:
                said = paragraph.text[begin:end]
                span = Span(start - begin, min(start + len(text), end) - begin)
                return number, span if said == plain(said) else None
    return None


def spaced(title: str) -> str:
    """A title as people write it: some files have it as it stands in an address."""
    return title.replace("_", " ")


def plain(text: str) -> str:
    """With single blanks."""
    return " ".join(text.split())
