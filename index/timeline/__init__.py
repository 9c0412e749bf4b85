"""Events out of documents: finding, merging, filtering, export."""

from index.timeline.events import events_of
from index.timeline.expression import understand
from index.timeline.filtering import Filter, Page, Selection, page
from index.timeline.line import line
from index.timeline.story import story_of
from index.timeline.timeline import Timeline, consolidate

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
