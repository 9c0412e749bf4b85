"""The story of a document: its passages with their dates, and what is known of them together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import takewhile
from pathlib import Path

from index.dates.mention import Mention
from index.dates.tagger import Tagger
from index.documents.entry_dates import is_entry_date, is_name_of_day
from index.documents.own_date import own_date
from index.language.folding import with_plain_blanks
from index.model import Document, Passage, Source
from index.timeline.cited import Cited, cited_in
from index.timeline.genre import PLAIN, Genre, genre_of
from index.timeline.headed import Entries, Heads, entries_of, entry_of
from index.timeline.topics import Topics
from index.timeline.whose import Lives, lives_of

COUNTED = frozenset(("day", "week"))
"""Precisions of what is counted from another day."""
_PARTS = 3  # sections of a document that may each be of something else
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_LETTER = re.compile(r"[^\W\d_]{2}")
Dated = tuple[Passage, tuple[Mention, ...]]
"""A passage of the story and its dates."""


@dataclass(frozen=True)
class Story:
    """What a document's events and its facts are both made of, so that it is read for them once."""

    passages: tuple[Dated, ...]
    topics: Topics
    cited: Cited = frozenset()

    written: str | None = None  # when the document was written, where it says so, in EDTF
    genre: Genre = PLAIN
    entries: Entries = field(default_factory=dict)  # what stands under headings that are dates
    lives: Lives = field(default_factory=Lives)

    def is_anchored(self, mention: Mention, passage: Passage) -> bool:
        """Whether what is counted from another day ('the next morning') has one near: in its passage, before it, or in
        the one before, of the same section. When the document itself was written is no such day.
        """
        if mention.precision not in COUNTED or (not mention.follows and (self.written or has_figures(mention))):
            return True
        return any(
            other.value != self.written and not other.follows and (has_figures(other) or not other.relative)
            for near, mentions in self.around(passage)
            for other in mentions
            if (other.start < mention.start if near.id == passage.id else near.section == passage.section)
        )

    def around(self, passage: Passage) -> tuple[Dated, ...]:
        """A passage and the one before it."""
        here = self.place[passage.id]
        return self.passages[max(0, here - 1) : here + 1]

    def is_of_another_part(self, mention: Mention, passage: Passage) -> bool:
        """Whether the year that a day or month without one was given is none of those that its section tells: where
        each section is of somebody else, the last one's death is no year of this one's youth.
        """
        span = self.spans.get(passage.section)
        year = mention.value[:4]
        return span is not None and year.isdigit() and not span[0] <= int(year) <= span[1] + 1

    @cached_property
    def spans(self) -> dict[tuple[str, ...], tuple[int, int]]:
        """The first and the last year that each section tells, where there are several."""
        years: dict[tuple[str, ...], list[int]] = {}
        for passage, mentions in self.passages:
            told = [int(m.value[:4]) for m in mentions if not m.relative and m.value[:4].isdigit()]
            years.setdefault(passage.section, []).extend(told)
        return {section: (min(told), max(told)) for section, told in years.items() if told and len(years) >= _PARTS}

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each passage stands, by its id."""
        return {passage.id: n for n, (passage, _) in enumerate(self.passages)}


def story_of(document: Document) -> Story:
    """A document as its dates are read."""
    cited = cited_in(passage.text for passage in document.body)
    passages, heads = dated(document)
    genre = genre_of(document, passages, titled=bool(_titled_year(document.source)))
    entries = entries_of(passages, heads)
    if not entries and (day := _day_of_note(document.source)) and not (genre.minutes or genre.instructive):
        entries = entry_of(passages, day)
    return Story(passages, Topics(document), cited, document.source.published, genre, entries, lives_of(document))


def _day_of_note(source: Source) -> Mention | None:
    """The day that is all the name of a note says ('2023-05-21.md'), if its title says no more."""
    stem, day = Path(source.document).stem, source.published or ""
    if own_date(None, stem) != day or len(day) != len("2023-05-21") or _LETTER.search(stem):
        return None
    if source.title != stem and not is_name_of_day(source.title, source.language):
        return None
    return Mention(0, 0, stem, day, "day")


def has_figures(mention: Mention) -> bool:
    """Whether a date is written with figures."""
    return any(c.isdigit() for c in mention.text)


def dated(document: Document) -> tuple[tuple[Dated, ...], Heads]:
    """The passages of the story with their dates, and the dates of headings that hold one: '1941' above a list dates
    its items, and '5 March' below it is of that year.
    """
    found_in: list[Dated] = []
    heads: dict[tuple[str, ...], Mention] = {}
    for language in dict.fromkeys(passage.language for passage in document.body):
        passages = [_as_typed(passage) for passage in document.body if passage.language == language]
        texts: list[str] = []
        places: list[int] = []
        headings: list[tuple[int, tuple[str, ...]]] = []
        section: tuple[str, ...] = ()
        for passage in passages:
            pairs = zip(section, passage.section, strict=False)
            shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
            for depth in range(shared + 1, len(passage.section) + 1):
                headings.append((len(texts), passage.section[:depth]))
                texts.append(passage.section[depth - 1])
            section = passage.section
            places.append(len(texts))
            texts.append(passage.text)
        year = _titled_year(document.source)
        found = mentions_of([*year, *texts], language, document.source.published)[len(year) :]
        found_in += [(passage, found[place]) for passage, place in zip(passages, places, strict=True)]
        for place, path in headings:
            named = [mention for mention in found[place] if not mention.counted]
            if len(named) == 1:
                heads[path] = named[0]
    return tuple(found_in), heads


def _as_typed(passage: Passage) -> Passage:
    """The passage with plain blanks, as the words of the tables have them, and with a colon behind the day of an entry
    that stood on a line of its own; quotations are of the document's own.
    """
    text = with_plain_blanks(passage.text)
    for part in passage.sentences[0].parts[:1]:
        start, end = part.head
        if start == 0 < end < len(text) and text[end].isspace() and is_entry_date(text[:end], passage.language):
            text = f"{text[:end]}:{text[end + 1 :]}"  # the day stood on a line of its own
    return passage if text == passage.text else replace(passage, text=text)


def _titled_year(source: Source) -> tuple[str, ...]:
    """The year that stands above all of a text, where nothing else says when it was written: 'Garden diary 2022'."""
    if source.published is None:
        for said in (source.title, Path(source.document).stem):
            years = _YEAR.findall(said)
            if len(years) == 1 and _LETTER.search(said):
                return (years[0],)
    return ()


def mentions_of(texts: list[str], language: str, published: str | None) -> tuple[tuple[Mention, ...], ...]:
    """The dates of each of some texts that stand one after another."""
    return Tagger(language, published).read(texts)
