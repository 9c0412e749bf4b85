"""Whether a sentence shows by itself that something happened then: it names who or what, and its verb is one of what
was completed.

Signs of doubt (`timeline.doubt`) say what is wrong with a line, and every kind of text brings other faults. What is
right is of one kind: a subject with its name (`subjects`), a verb that tells an end, and no word that makes the date a
comparison, a figure or a memory.
"""

from __future__ import annotations

import re

from index.facts.dangling import leans
from index.facts.evidence_words import Words, words_of
from index.facts.fact_words import blank
from index.facts.fact_words import words_of as fact_words_of
from index.facts.sentence import Told
from index.facts.subjects import LEAVES_OUT, names_subject, opening_of, opens_with_name
from index.language.standalone import WORD
from index.model import Event, Kind

_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_QUOTED = re.compile(r"[„“«\"](?=[^“”»\"]*\w)[^“”»\"]{2,}[“”»\"]")
_FINISHED = re.compile(r"[.!。！]['\"”’»)\]）」』]*\s*$")
_UNSURE = frozenset(("hedge", "hearsay", "speaker", "advice", "forecast"))
_LONGEST = 420  # characters of a line that is read alone
_PARTS = re.compile(r"[:·|]|[–—-] ")


def names_what_happened(told: Told, *, named: bool = True) -> bool | None:
    """Whether the sentence names who or what, and has a verb of what was completed; None in a language whose verbs
    aren't known. Where a text is too short to leave open what it is about, its subject needn't be `named`.
    """
    words = words_of(told.passage.language)
    if words is None:
        return None if not named or opens_with_name(_without_dates(told)) else False
    if len(told.text) > _LONGEST:
        return False
    text = _without_dates(told)
    if not words.done.search(text) or leans(told):
        return False
    if opening_of(told, text) is None:
        return False
    return not named or names_subject(told, text, words)


def is_told_plainly(told: Told, start: int, end: int) -> bool:
    """Whether the date from `start` to `end` of such a sentence is that of what happened: no comparison, no guess,
    no memory, and nothing that is only said beside.
    """
    words = words_of(told.passage.language)
    return is_sure(told) and (words is None or not _is_beside(told.text, start, words))


def is_sure(told: Told) -> bool:
    """Whether a sentence compares, guesses and remembers nothing, and is no note of those who run a place."""
    words = words_of(told.passage.language)
    if _FINISHED.search(told.text) is None:
        return False
    said = _QUOTED.sub(blank, _without_dates(told))
    if words is not None and (words.loose.search(said) or words.trifles.search(said)):
        return False
    return fact_words_of(told.passage.language).rule_against(said, _UNSURE) is None


def only_says_that_it_was(told: Told) -> bool:
    """'The autumn fair of Lorne was held on 3 May': who wasn't there learns nothing by it."""
    words = fact_words_of(told.passage.language)
    return words.held.search(told.text) is not None and words.notable.search(told.text) is None


def is_attested(told: Told) -> bool:
    """Whether it says by itself who did what, and surely; where no verbs are known, whether it opens with a name."""
    return names_what_happened(told) is not False and is_sure(told)


def names_its_subject(told: Told) -> bool:
    """Whether a sentence names whom it tells of, in a language whose verbs need no word for it."""
    language = told.passage.language
    words, text = words_of(language), _without_dates(told)
    if words is None:
        return opens_with_name(text)
    return language not in LEAVES_OUT or names_subject(told, text, words)


def _without_dates(told: Told) -> str:
    """The sentence, with blanks for its dates and brackets."""
    text, offset = told.text, told.passage.sentences[told.index].start
    for mention in told.inside:
        blanks = " " * (mention.end - mention.start)
        text = f"{text[: mention.start - offset]}{blanks}{text[mention.end - offset :]}"
    return _BRACKETS.sub(blank, text)


def _is_beside(text: str, start: int, words: Words) -> bool:
    """Whether a date stands in brackets, or in a clause of what something else is told about."""
    if text[:start].count("(") > text[:start].count(")"):
        return True
    return words.beside.search(text[:start]) is not None


def leaves_out_who(event: Event, kind: Kind) -> bool:
    """'Year: 1856 · Event: Enters the studio of …': a row or item of a life that doesn't say whose."""
    if kind is Kind.ITEM and _lists_names(event):
        return True
    if kind not in (Kind.ROW, Kind.ITEM) or event.text != event.citations[0].quote:
        return False
    words = words_of(event.citations[0].source.language)
    text, (start, end) = event.text, event.citations[0].highlights[0]
    rest = text[end:] if len(WORD.findall(text[:start])) <= 2 else text
    return words is not None and any(words.entry.match(part) for part in _PARTS.split(rest))


def _lists_names(event: Event) -> bool:
    """'12 Jun 1788 Mara Lorne & Ida Kyle': names, and nothing that was."""
    start, end = event.citations[0].highlights[0]
    words = WORD.findall(event.text[:start] + event.text[end:])
    return len(words) >= 4 and not any(word[0].islower() and len(word) > 2 for word in words) and words[0][0].isupper()
