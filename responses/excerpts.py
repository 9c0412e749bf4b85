"""The documents' words as they are shown: what answers in bold, cut only where they are too long, and then visibly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from index.language.shortening import whole_letters
from index.model import Citation, Passage, Span
from responses.markup import clip, units

SUMMARY_LIMIT = 400
"""UTF-16 units of the documents' words in one answer."""
_SHORTEST = 40
"""A quote is left out rather than cut to less than this."""
_HIGHLIGHTS = 12
"""More bold than this in one quote is no emphasis (and Telegram allows 100 entities a message)."""


def bold(text: str, spans: Iterable[Span]) -> Markup:
    """`text`, escaped, with `spans` in bold; spans outside the text, empty or overlapping ones are passed over."""
    parts, done = [], 0
    for start, end in sorted(spans)[:_HIGHLIGHTS]:
        if done <= start < end <= len(text):
            parts += [escape(text[done:start]), Markup("<b>"), escape(text[start:end]), Markup("</b>")]
            done = end
    return Markup("").join([*parts, escape(text[done:])])


def window(text: str, spans: Sequence[Span], limit: int) -> Markup:
    """At most `limit` UTF-16 units of `text` around the first of `spans`, the spans in bold, cuts marked with '…'."""
    start = _start(text, spans, limit)
    lead = "…" if start else ""
    shown = clip(text[start:], limit - len(lead))
    kept = len(shown) - (shown != text[start:])
    inside = [(max(a - start, 0), min(b - start, kept)) for a, b in spans if b > start and a - start < kept]
    return Markup(lead) + bold(shown, inside)


def summary(citations: Sequence[Citation], limit: int = SUMMARY_LIMIT) -> list[tuple[Citation, Markup]]:
    """The quotes with highlights, `limit` UTF-16 units in all: whole ones as long as they fit, then one that is cut."""
    shown: list[tuple[Citation, Markup]] = []
    seen: set[str] = set()
    for citation in citations:
        repeated = citation.quote in seen
        if not repeated and limit < min(_SHORTEST, units(citation.quote)):
            break
        shown.append((citation, window(citation.quote, citation.highlights, max(limit, _SHORTEST))))
        if not repeated:
            seen.add(citation.quote)
            limit -= units(citation.quote)
    return shown


def in_context(passage: Passage, sentences: Span | None, limit: int) -> Markup:
    """The passage with its sentences first to last (included) in bold, at most `limit` UTF-16 units around them."""
    count = len(passage.sentences)
    if sentences is None or not 0 <= sentences[0] <= sentences[1] < count:
        return window(passage.text, (), limit)
    marked = (passage.sentences[sentences[0]].start, passage.sentences[sentences[1]].end)
    return window(passage.text, (marked,), limit)


def _start(text: str, spans: Sequence[Span], limit: int) -> int:
    """Where the window begins: at the text's start if the first span fits, else a third of the window before it."""
    if not spans or units(text) <= limit or units(text[: min(spans)[1]]) < limit:
        return 0
    wanted = max(min(spans)[0] - limit // 3, 0)
    space = text.find(" ", wanted, min(spans)[0])
    return whole_letters(text, wanted) if space < 0 else space + 1
