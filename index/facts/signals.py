"""What is measured of a dated statement, so that it can be learned which ones tell something that happened.

The rules (`vouching`, `evidence`, `timeline.doubt`) say yes or no, each for a reason of its own. Here the same is
asked, and how the sentence and its document are built, and each answer is a number of its own: `learned` weighs them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from index.facts.criteria import Candidate
from index.facts.dangling import dangles, leans
from index.facts.evidence import is_sure, names_what_happened, only_says_that_it_was
from index.language.standalone import WORD
from index.language.world import is_known_afar
from index.model import Event
from index.timeline.doubt import has_other_years
from index.timeline.genre import Genre
from index.timeline.standing import PLAN
from index.timeline.timeline_words import words_of

_GENRES = ("telling", "law", "instructive", "minutes", "personal", "listed", "diary", "asking")
_PRECISIONS = ("day", "month", "year", "decade", "century", "range")
_REASONS = ("leaning", "form", "length")
"""Of `Candidate.why_not`, those that say how a sentence is built."""
_OPENS = 2
"""Words before a date at the head of its sentence."""
_CAPITAL = re.compile(r"[^\W\d_a-zа-яёәіңғүұқөһçğışüöäß]\w+")


def signals_of(event: Event, candidate: Candidate, *, attested: bool, apart: bool) -> dict[str, float]:
    """The signals of an event itself, by name; `candidate` is its sentence."""
    return {name: float(value) for name, value in _signals(event, candidate, attested=attested, apart=apart)}


def signals_of_document(genre: Genre, known_afar: float, dated: float) -> dict[str, float]:
    """Those that all events of a document share: how it speaks, the shares of its sentences that name what is known
    afar and that give events.
    """
    return {**{name: float(getattr(genre, name)) for name in _GENRES}, "known afar": known_afar, "dated": dated}


def _signals(event: Event, candidate: Candidate, *, attested: bool, apart: bool) -> Iterator[tuple[str, float]]:
    cited, text, language = event.citations[0], candidate.text, candidate.passage.language
    title, words = candidate.document.source.title, words_of(language)
    yield "doubt", math.log1p(event.doubt)
    yield "attested", attested
    yield "apart", apart
    names = names_what_happened(candidate)
    yield "names", names is True
    yield "verbs unknown", names is None
    yield "sure", is_sure(candidate)
    yield "dangles", dangles(text, title, candidate.naming, language)
    yield "leans", leans(candidate)
    yield "names what is known afar", is_known_afar(text, language)
    yield "only held", only_says_that_it_was(candidate)
    why_not = candidate.why_not()
    yield "fact", why_not is None
    yield from ((reason, why_not == reason) for reason in _REASONS)
    yield from ((precision, event.precision == precision) for precision in _PRECISIONS)
    yield "plan", event.kind == PLAN
    yield "speaks of plans", words.plan.search(text) is not None
    yield "in person", words.speaker.search(text) is not None
    yield "worked out", event.relative
    yield "open end", ".." in event.date
    yield "year of the text", event.date[:4] == (candidate.document.source.published or "")[:4]
    yield "with the sentence before", event.lead > 0
    yield "entitled", event.text != cited.quote
    yield "under its date", not cited.highlights
    yield "length", math.log1p(len(text))
    yield "dates", math.log1p(len(candidate.inside))
    yield "commas", math.log1p(text.count(",") + text.count("，"))
    yield "brackets", "(" in text or "（" in text
    yield "digits", sum(map(str.isdigit, text)) / max(1, len(text))
    yield "capitals", len(_CAPITAL.findall(text[1:])) / max(1, len(text.split()))
    if cited.highlights:
        start = cited.highlights[0][0] - event.lead
        end = start + cited.highlights[0][1] - cited.highlights[0][0]
        opens = len(WORD.findall(text[:start])) <= _OPENS
        yield "place", start / max(1, len(text))
        yield "opens", opens
        yield "other years", has_other_years(text, start, end) and not opens
