"""Finding dates in text and saying which days they mean: `find_dates` for a text, `Tagger` passage by passage."""

from __future__ import annotations

from collections.abc import Sequence

from index.dates.anchors import News, Story
from index.dates.edtf import interval
from index.dates.interpretation import Reading
from index.dates.interpreter import is_byline, read
from index.dates.mention import Mention
from index.dates.moment import moment_of
from index.dates.narrative import (
    COUNTED,
    FEW_TOLD,
    assign_years,
    forget_far,
    keep_near,
    lean_on_sentences,
    take_year_of_sentence,
    told_from_itself,
    told_from_writing,
    told_of_now,
)
from index.dates.patterns import grammar
from index.dates.scan import YEARLESS, Candidate, Scan
from index.dates.squeezed import Squeezed

NAMED_BY_CALENDAR = YEARLESS - {"weekday", "day_of_month"} | {"abbreviated"}
"""Kinds of forms that say which part of a year they mean, and lack only the year."""


MONTHS = 12


class Tagger:
    """Reads a document passage by passage; the story goes on from one to the next.

    `reference` is the day, month or year the document was written, in EDTF. Whether dates are told from it, as in a
    newspaper, or from each other, as in a history, is seen from what has been read so far; `news` settles it.
    """

    def __init__(self, language: str = "en", reference: str | None = None, news: bool | None = None) -> None:
        self._grammar = grammar(language)
        self._reference = moment_of(reference) if reference else None
        self._news = news
        self._near = self._told = self._present = 0
        self._days_first = [0, 0]  # dates in figures that can only have the day first, the month first
        self._worded = [0, 0]  # the same of dates in words
        self._story = Story(self._reference)

    def feed(self, text: str) -> tuple[Mention, ...]:
        """The dates of the next piece of the text."""
        return self.read((text,))[0]

    def read(self, passages: Sequence[str]) -> tuple[tuple[Mention, ...], ...]:
        """The mentions of each passage. Passages read together help each other to their years."""
        written = self._reference.year if self._reference else None
        plain = [Squeezed.of(text) for text in passages]
        scans = [list(Scan(self._grammar, text.plain, written).candidates()) for text in plain]
        candidates = [candidate for scan in scans for candidate in scan]
        self._order_figures(candidates)
        self._settle(candidates)
        candidates = self._without_bylines(candidates)
        if self._is_of_its_day() and not isinstance(self._story, News):
            keep_near(scans)
        lean_on_sentences(scans)
        take_year_of_sentence(scans)
        assign_years(candidates, self._story.last)
        forget_far(scans)
        return tuple(
            tuple(_mention(text, candidate, reading) for candidate in scan for reading in read(candidate, self._story))
            for text, scan in zip(plain, scans, strict=True)
        )

    def _order_figures(self, candidates: Sequence[Candidate]) -> None:
        """Day or month first, as the text's own dates in figures tell: '14/07/09' in one makes '05/11/09' November;
        else as its dates in words do: who writes '14 July' writes '5/11'.
        """
        for candidate in candidates:
            if candidate.kind == "numeric":
                one, two = (candidate.slots.number(name) or 0 for name in ("n1", "n2"))
                self._days_first[0] += one > MONTHS >= two
                self._days_first[1] += two > MONTHS >= one
            elif candidate.kind == "calendar":
                self._worded[0] += 0 <= candidate.slots.start("day") < candidate.slots.start("month")
                self._worded[1] += 0 <= candidate.slots.start("month") < candidate.slots.start("day")
        days, months = self._days_first if any(self._days_first) else (self._worded[0] and not self._worded[1], 0)
        if bool(days) != bool(months):
            for candidate in candidates:
                candidate.scan.day_first = bool(days)

    def _without_bylines(self, candidates: list[Candidate]) -> list[Candidate]:
        """Those that a narrative may lean on."""
        written = self._reference
        if written is None or isinstance(self._story, News):
            return candidates
        bylines = [candidate for candidate in candidates if is_byline(candidate, written)]
        for candidate in bylines:
            candidate.aside = True
        return [candidate for candidate in candidates if candidate not in bylines]

    def _is_of_its_day(self) -> bool:
        """Whether the text says when it was written and tells hardly any other year, or fewer than years about then."""
        return self._reference is not None and self._told <= max(FEW_TOLD, self._present)

    def _settle(self, candidates: Sequence[Candidate]) -> None:
        """Narrative or news, by what has been read so far."""
        here = self._reference
        if here is None:
            return
        self._near += sum(told_from_writing(candidate) for candidate in candidates)
        self._told += sum(told_from_itself(candidate, here.year) for candidate in candidates)
        self._present += sum(told_of_now(candidate, here.year) for candidate in candidates)
        if here.day is None:
            return
        as_news = self._near * 4 >= self._told if self._news is None else self._news
        if as_news is not isinstance(self._story, News):
            kind = News if as_news else Story
            self._story = kind(here, self._story.last, self._story.named, self._story.month, self._story.day)


def _mention(text: Squeezed, candidate: Candidate, reading: Reading) -> Mention:
    first, last = reading.first, reading.last
    value = first.edtf if last is None else interval(first.edtf, last.edtf)
    precision = first.precision if last is None else "range"
    start, end = text.place(reading.start), text.place(reading.end - 1) + 1
    return Mention(
        start,
        end,
        text.text[start:end],
        value,
        precision,
        reading.modifier,
        reading.relative,
        candidate.certain,
        candidate.operator,
        reading.relative and candidate.kind not in NAMED_BY_CALENDAR,
        reading.relative and candidate.kind in COUNTED and not told_from_writing(candidate),
    )


def find_dates(
    text: str, language: str = "en", reference: str | None = None, news: bool | None = None
) -> tuple[Mention, ...]:
    """The dates of a whole document, in order; in a language without a table of ours those that are told in full."""
    return Tagger(language, reference, news).feed(text)
