"""Two sentences built alike that differ in one thing: 'The north line …', 'The south line …' are two events.

Likeness of words can't tell them apart, for all but one word are the same. So what stands in the same place of both is
compared: another noun or name there means another event, another verb only where it says the opposite.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from index.language.analysis import words
from index.language.lexicon import lexicon_of
from index.model import Event
from index.timeline.timeline_words import Words, words_of

PARALLEL, PARALLEL_UNSPACED = 0.55, 0.5
"""Share of two sentences that must be alike, in order, for them to be built alike."""
LONGEST = 3
"""Words that one thing is named by; letters of a language without blanks are counted twice over."""

ONE_EACH = frozenset(((True, False), (False, True)))


class _Word(NamedTuple):
    term: str
    verb: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What is compared of a dated sentence; made once for each, for an event is held against dozens of others.

    `sides` has for each pair of opposites whether the one and the other is said.
    """

    language: str
    sides: tuple[tuple[bool, bool], ...]
    content: tuple[_Word, ...]

    @classmethod
    def of(cls, event: Event) -> Said:
        """What an event's dated sentence says beside its date."""
        language = event.citations[0].source.language
        known, text = words_of(language), _undated(event)
        sides = tuple((bool(left.search(text)), bool(right.search(text))) for left, right in known.opposites)
        spaced = lexicon_of(language).spaced
        return cls(language, sides, tuple(_content(text, language, known) if spaced else _letters(text, known)))


def contrast(one: Said, other: Said) -> bool:
    """Whether the dated sentences say the same of two things, or opposite things of the same one."""
    if one.language != other.language:
        return False
    if opposed(one, other):
        return True
    if lexicon_of(one.language).spaced:
        return _parallel(one.content, other.content, PARALLEL, LONGEST)
    return _parallel(one.content, other.content, PARALLEL_UNSPACED, 2 * LONGEST)


def opposed(one: Said, other: Said) -> bool:
    """Opened and closed, born and died: each says one of the two and not the other."""
    return any({mine, theirs} == ONE_EACH for mine, theirs in zip(one.sides, other.sides, strict=True))


def _parallel(one: Sequence[_Word], other: Sequence[_Word], share: float, longest: int) -> bool:
    terms, others = [word.term for word in one], [word.term for word in other]
    if 2.0 * LCSseq.similarity(terms, others) / max(1, len(terms) + len(others)) < share:
        return False  # the matcher, which is slow, never finds more of them alike in order
    matcher = SequenceMatcher(None, terms, others, autojunk=False)
    if matcher.ratio() < share:
        return False
    for kind, start, end, begin, stop in matcher.get_opcodes():
        if kind != "replace" or max(end - start, stop - begin) > longest:
            continue
        mine = [word for word in one[start:end] if not word.verb and word.term not in others]
        theirs = [word for word in other[begin:stop] if not word.verb and word.term not in terms]
        if mine and theirs:
            return True
    return False


def _undated(event: Event) -> str:
    sentence = event.text[event.lead :].lower()
    return sentence.replace(event.expression.lower(), " ")


def _content(text: str, language: str, known: Words) -> list[_Word]:
    """The words that mean something, in order; those that name the same kind of thing are one."""
    lexicon = lexicon_of(language)
    found = []
    for word in words(text, language):
        said = text[word.start : word.end]
        if word.term and not word.term[0].isdigit() and not known.of_dates.fullmatch(said):
            verb = lexicon.is_verb(said) or bool(known.verb_endings.search(said))
            found.append(_Word(known.classes.get(word.term, word.term), verb))
    return found


def _letters(text: str, known: Words) -> list[_Word]:
    """Letter by letter; those of words for acts count like verbs."""
    acts = {letter for word in (*known.acts, *known.classes) for letter in word}
    return [_Word(letter, letter in acts) for letter in re.findall(r"[^\W\d_]", text)]
