"""Answers where a chat wants them short: of sentences quoted together those up to the best, the others as more."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.library import Library
from index.model import Answer, Citation, Passage, Refusal
from responses import Replies


async def briefly(library: Library, replies: Replies, found: Answer | Refusal) -> Answer | Refusal:
    """What was found, as long as the chat wants it."""
    brief = replies.brief(found)
    if not isinstance(brief, Answer) or not replies.shortens(brief):
        return brief
    return await asyncio.to_thread(_parted, library, brief)


def _parted(library: Library, found: Answer) -> Answer:
    """With the sentences behind the best as more; those before it stay, for it may lean on them."""
    whole, *others = found.citations
    first, last = whole.sentences
    passage = library.passage(whole.passage) if first < last else None
    if passage is None or passage.quote(first, last) != whole.quote:
        return found
    best = _best(library, found, whole, passage)
    if best is None or best == last:
        return found
    shown = _cut(whole, passage, first, best)
    rest = replace(_cut(whole, passage, best + 1, last), highlights=())
    return replace(found, citations=(shown, *others), more=(rest, *found.more))


def _best(library: Library, found: Answer, whole: Citation, passage: Passage) -> int | None:
    """Which sentence of a quote answers: where something stands out, else what the question finds first there."""
    first, last = whole.sentences
    start = passage.sentences[first].start
    for begins, _ in whole.highlights[:1]:
        return max(n for n in range(first, last + 1) if passage.sentences[n].start - start <= begins)
    nearest = library.search(found.question, 1, found.language)
    at = [c.sentences[0] for c in nearest if c.passage == whole.passage]
    return at[0] if at and first <= at[0] <= last else None


def _cut(whole: Citation, passage: Passage, first: int, last: int) -> Citation:
    quote = passage.quote(first, last)
    inside = tuple(span for span in whole.highlights if span[1] <= len(quote))
    return replace(whole, quote=quote, sentences=(first, last), highlights=inside)
