"""Two sentences built alike that differ in one thing: 'The north line …', 'The south line …' are two events.

Likeness of words can't tell them apart, for all but one word are the same. So what stands in the same place of both is
compared: another noun or name there means another event, another verb only where it says the opposite.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from index.language.analysis import words
from index.language.lexicon import lexicon_of
from index.model import Event
from index.timeline.timeline_words import Words, words_of

PARALLEL, PARALLEL_UNSPACED = 0.55, 0.5
"""Share of two sentences that must be alike, in order, for them to be built alike."""
LONGEST = 3
"""Words that one thing is named by; letters of a language without blanks are counted twice over."""


class _Word(NamedTuple):
    term: str
    verb: bool


def contrast(one: Event, other: Event) -> bool:
    """Whether the dated sentences say the same of two things, or opposite things of the same one."""
    language = one.citations[0].source.language
    if language != other.citations[0].source.language:
        return False
    known = words_of(language)
    texts = [_undated(event) for event in (one, other)]
    if opposed(texts[0], texts[1], known):
        return True
    if lexicon_of(language).spaced:
        mine, theirs = (_content(text, language, known) for text in texts)
        return _parallel(mine, theirs, PARALLEL, LONGEST)
    mine, theirs = (_letters(text, known) for text in texts)
    return _parallel(mine, theirs, PARALLEL_UNSPACED, 2 * LONGEST)


def opposed(one: str, other: str, known: Words) -> bool:
    """Opened and closed, born and died: each says one of the two and not the other."""
    for left, right in known.opposites:
        said = [(bool(left.search(text)), bool(right.search(text))) for text in (one, other)]
        if sorted(said) == [(False, True), (True, False)]:
            return True
    return False


def _parallel(one: Sequence[_Word], other: Sequence[_Word], share: float, longest: int) -> bool:
    terms, others = [word.term for word in one], [word.term for word in other]
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
