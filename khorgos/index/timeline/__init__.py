"""Events out of documents: finding, merging, filtering, export."""

from khorgos.index.timeline.events import events_of, story_of
from khorgos.index.timeline.expression import understand
from khorgos.index.timeline.line import line
from khorgos.index.timeline.selection import Filter, Page, Selection, page
from khorgos.index.timeline.timeline import Timeline, consolidate

__all__ = [
    "Filter",
    "Page",
    "Selection",
    "Timeline",
    "consolidate",
    "events_of",
    "line",
    "page",
    "story_of",
    "understand",
]
