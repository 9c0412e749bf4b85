"""What the units of a document bring into the arrays: words that a sentence is found by without holding them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from index.answers.corpus import headed_flags
from index.answers.corpus import token_flags as marks
from index.documents.units.speakers import stamped
from index.documents.units.words import Minute, minute
from index.language.analysis import Word
from index.model import Kind, Passage, Sentence

_OF_A_STAMP = marks.DATE | marks.YEAR
"""What the time of a message can be the answer to: when it was said, never how much of anything."""
_NAMED = marks.NAME | marks.PERSON | marks.PLACE
_SAID = 5
"""Words of a field's value from which it is a sentence."""
BRIEF = 300
"""Characters of a paragraph that its heading is the subject of: 'Parking' above 'Only in the yard'."""


def context_of(passage: Passage, sentence: Sentence, title: str = "") -> tuple[str, ...]:
    """What a sentence of a unit is found by without holding it: the heading right above it, its question, its label.

    A brief paragraph is as much about its heading as a list is.
    """
    if sentence.kind is Kind.PROSE:
        return (*passage.section[-1:], *sentence.context) if len(passage.text) <= BRIEF else sentence.context
    named = sentence.kind in (Kind.FIELD, Kind.ENTRY, Kind.ROW)
    before = [passage.text[slice(*p.head)] for p in sentence.parts if named or p.head[1] <= sentence.start]
    above = passage.section[-1:] or (title,)
    return (*above, *before, *sentence.context)


def found_under(passage: Passage) -> tuple[str, ...]:
    """What a passage is found under: its headings, and what else its sentences are found by."""
    more = (told for sentence in passage.sentences for told in sentence.context)
    return tuple(dict.fromkeys((*passage.section, *more)))


def flags_of(passage: Passage, sentence: Sentence, text: str, found: Sequence[Word]) -> list[int]:
    """The marks of a sentence's words; of a row those of each head and cell, whose first capital makes no name.

    A figure has the unit that its column or the heading of its list has.
    """
    language = passage.language
    asked = sentence.context if sentence.kind is Kind.FIELD else ()
    if sentence.kind in (Kind.ITEM, Kind.FIELD) and (passage.section or asked):
        told = headed_flags.of(text, found, "".join(passage.section[-1:]), language, asked)
        return _of_field(passage, sentence, found, told) if sentence.kind is Kind.FIELD else told
    if sentence.kind is Kind.FIELD:
        return _of_field(passage, sentence, found, marks.of(text, found, language))
    if sentence.kind is Kind.TURN:
        stamp = stamped(text)
        told = _opening(sentence, found, marks.of(text, found, language))
        return [m & _OF_A_STAMP if w.start < stamp else m for w, m in zip(found, told, strict=True)]
    if sentence.kind is not Kind.ROW:
        return marks.of(text, found, language)
    heads = {part.value[0] - sentence.start: passage.text[slice(*part.head)] for part in sentence.parts}
    spans = [span for part in sentence.parts for span in (part.head, part.value)]
    edges = sorted({edge - sentence.start for span in spans for edge in span})
    flags: list[int] = []
    for start, end in pairwise([0, *edges, len(text)]):
        inside = [word for word in found if start <= word.start < end]
        moved = [word._replace(start=word.start - start, end=word.end - start) for word in inside]
        if moved:
            asked = sentence.context if start in heads else ()
            flags += headed_flags.of(text[start:end], moved, heads.get(start, ""), language, asked)
    return flags


def _of_field(passage: Passage, sentence: Sentence, found: Sequence[Word], told: list[int]) -> list[int]:
    """The marks of a field; of a vote the figures count people."""
    if any(minute(passage.text[slice(*part.head)]) is Minute.VOTED for part in sentence.parts):
        told = [m | marks.MEASURE if m & marks.FIGURE and not m & marks.DATE else m for m in told]
    return _opening(sentence, found, told)


def _opening(sentence: Sentence, found: Sequence[Word], told: list[int]) -> list[int]:
    """The marks, where what is said behind a label or speaker opens with a capital as every sentence does: that alone
    makes no name. Of a field only where its value is longer than a name: 'Decided: Paint the hall by May.'"""
    value = next((part.value[0] - sentence.start for part in sentence.parts if part.head[0] == sentence.start), 0)
    said = [n for n, word in enumerate(found) if word.start >= value]
    if not value or len(said) < 2 or (sentence.kind is Kind.FIELD and len(said) < _SAID):
        return told
    first, second = said[:2]
    if told[first] & marks.NAME and not told[second] & marks.NAME:
        told[first] = told[first] & ~_NAMED | marks.FIRST
    return told
