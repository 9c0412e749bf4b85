"""Finding dates in running text and saying which days they mean: `find_dates` for a text, `Tagger` passage by passage."""

from __future__ import annotations

from khorgos.index.dates.grammar import grammar
from khorgos.index.dates.mention import Mention
from khorgos.index.dates.moment import Moment
from khorgos.index.dates.reading import Reader, Reading
from khorgos.index.dates.scan import Candidate, Scan
from khorgos.index.dates.story import Story
from khorgos.index.dates.way import assign_years


class Tagger:
    """Reads a document passage by passage; the story goes on from one to the next."""

    def __init__(self, language: str = "en", reference: str | None = None) -> None:
        self._grammar = grammar(language)
        self._reader = Reader(Story(), None, self._grammar.day_first)

    def feed(self, text: str) -> tuple[Mention, ...]:
        mentions = []
        candidates = list(Scan(self._grammar, text).candidates())
        assign_years(candidates, self._reader.story.last)
        for candidate in candidates:
            for reading in self._reader.read(candidate):
                mentions.append(_mention(text, candidate, reading))
        return tuple(mentions)


def _mention(text: str, candidate: Candidate, reading: Reading) -> Mention:
    first, last = reading.first, reading.last
    modifier = reading.modifier if reading.modifier in ("start", "mid", "end") else None
    value = first.edtf if last is None else f"{first.edtf}/{last.edtf}"
    precision = first.precision if last is None else "range"
    return Mention(
        reading.start, reading.end, text[reading.start : reading.end], value, precision, modifier,
        reading.relative, candidate.certain, candidate.operator,
    )


def find_dates(text: str, language: str = "en", reference: str | None = None) -> tuple[Mention, ...]:
    return Tagger(language, reference).feed(text)
