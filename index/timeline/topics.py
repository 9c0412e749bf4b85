"""What an event is about, in the words of its own document: its heading, its names, its telling words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from index.language.analysis import Word, words
from index.model import Document, Passage
from index.timeline.timeline_words import words_of

MOST = 5
SHORTEST = 4  # letters of a word that is no name
EVERYWHERE = 0.35  # a word in more than this share of the passages says nothing of one event
LONGEST_NAME = 4  # words
UNTOPICAL = re.compile(r"(?:ed|ing|ly|al|ous|ive|ant|ent|est|ic|able|ible)$|^(?:first|second|third|several|part|many)$")
CONNECTED = re.compile(r"-| (?:of |of the |and the )?")


@dataclass(frozen=True, slots=True)
class Term:
    """A name or a word as it stands in a sentence."""

    key: str
    form: str
    named: bool


class Topics:
    """The topics of one document's sentences; its words are counted for the first that has any."""

    def __init__(self, document: Document) -> None:
        self._body = document.body

    @cached_property
    def _names(self) -> set[str]:
        return {term for passage in self._body for term in capitalised(passage)}

    @cached_property
    def _counts(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for passage in self._body:
            counts.update({term.key for term in self._terms(passage.text, passage.language, ())})
        return counts

    def of(self, passage: Passage, sentence: str, dates: Sequence[str] = ()) -> tuple[str, ...]:
        """At most five, the heading first; words of `dates` are none."""
        found = [heading(passage)] if heading(passage) else []
        terms = {term.key: term for term in self._terms(sentence, passage.language, dates) if self._tells(term)}
        best = sorted(terms.values(), key=lambda term: (-self._worth(term), term.key))
        found += [term.form for term in best[:MOST]]
        return tuple(dict.fromkeys(found))[:MOST]

    def _terms(self, text: str, language: str, dates: Sequence[str]) -> Iterator[Term]:
        """Names as runs of capitalised words, and the other words one by one."""
        said = {word.term for date in dates for word in words(date, language)}
        run: list[Word] = []
        for word in words(text, language):
            usable = bool(word.term) and not word.term[0].isdigit() and word.term not in said
            if run and not (usable and self._goes_on(run, word, text)):
                yield self._name(run, text)
                run = []
            if usable and self._is_name(word, text):
                run.append(word)
            elif usable:
                yield Term(word.term, text[word.start : word.end], named=False)
        if run:
            yield self._name(run, text)

    def _goes_on(self, run: list[Word], word: Word, text: str) -> bool:
        between = text[run[-1].end : word.start]
        return len(run) < LONGEST_NAME and self._is_name(word, text) and bool(CONNECTED.fullmatch(between))

    def _is_name(self, word: Word, text: str) -> bool:
        return text[word.start].isupper() and (word.start > 0 or word.term in self._names)

    @staticmethod
    def _name(run: list[Word], text: str) -> Term:
        return Term(" ".join(word.term for word in run), text[run[0].start : run[-1].end], named=True)

    def _tells(self, term: Term) -> bool:
        count = self._counts[term.key]
        if count > max(2, EVERYWHERE * len(self._body)):
            return False
        return term.named or (count > 1 and len(term.form) >= SHORTEST and not UNTOPICAL.search(term.form))

    def _worth(self, term: Term) -> float:
        return math.sqrt(self._counts[term.key] or 1) * (1.6 if term.named else 1.0)


def capitalised(passage: Passage) -> set[str]:
    """Words that are capitalised where no sentence begins."""
    starts = {sentence.start for sentence in passage.sentences}
    found = (word for word in words(passage.text, passage.language) if passage.text[word.start].isupper())
    return {word.term for word in found if word.term and word.start not in starts}


def heading(passage: Passage) -> str:
    """The innermost heading that says something: not 'Introduction', not a date."""
    generic = words_of(passage.language).generic
    for title in reversed(passage.section):
        if title.casefold().strip() not in generic and any(letter.isalpha() for letter in title):
            return title
    return ""
