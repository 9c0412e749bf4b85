"""What is said where there is no answer: why, what comes nearest, and what could be asked instead."""

from __future__ import annotations

from collections.abc import Callable

from index.model import Reason, Refusal
from responses.library_pages import SOURCES_PER_PAGE, LibraryPages
from responses.markup import one_line, plain, tidy, units
from responses.message import Listing, Message
from responses.source_lines import TITLE
from responses.texts import own_name

ANSWER_LIMIT = 700
"""UTF-16 units of a whole reply to a question."""
_WIDTHS = (TITLE, 60, 30, 16)
"""Title widths that are tried, widest first, until a reply is within its limit."""
_NAMED = 3


class Refusals(LibraryPages):
    """The part of `Replies` that says why there is no answer."""

    def refusal(self, refusal: Refusal, asked: str | None = None, *, listing: Listing = Listing.DOTS) -> Message:
        """Why there is no answer, in the words of its reason; what comes nearest; what could be asked instead."""
        if refusal.reason is not Reason.ABSENT and not refusal.contrary:
            return narrowed(lambda width: self._told(refusal, width))
        return narrowed(lambda width: self._absent(refusal, width, asked, listing))

    def instead(self, refusal: Refusal, width: int = TITLE) -> list[str]:
        """What could be asked instead, three at most: questions that would be answered, else the topics that come
        closest; nothing where a sentence is quoted that may be the answer."""
        if refusal.suggestions:
            return [self.topic(one_line(asked, width)) for asked in refusal.suggestions[:_NAMED]]
        return [] if refusal.near else [one_line(topic, min(width, 60)) for topic in refusal.nearest[:_NAMED]]

    def _told(self, refusal: Refusal, width: int) -> str:
        """The text of a reason that has nothing to do with what the documents say."""
        works = list(dict.fromkeys(self._citing.work(source, width) for source in refusal.sources))
        shown = works if len(works) <= SOURCES_PER_PAGE else works[:_NAMED]
        return self._texts.render(
            f"refusal.{refusal.reason}",
            languages=[own_name(language) for language in refusal.languages],
            count=len(works),
            sources=shown,
            others=len(works) - len(shown),
        )

    def _absent(self, refusal: Refusal, width: int, asked: str | None, listing: Listing) -> str:
        instead = self.instead(refusal, width)
        return self._texts.render(
            "refusal.absent",
            asked=asked and one_line(asked, width),
            corrected=refusal.corrected and one_line(refusal.corrected, width),
            contrary=bool(refusal.contrary),
            quoted=refusal.quoted and self._citing.quotes(refusal.quoted, width, asked_in=refusal.language, near=True),
            unsure=refusal.unsure,
            instead=bool(instead),
            questions=bool(refusal.suggestions),
            listed=listing.lines(instead),
        )


def narrowed(render: Callable[[int], str]) -> Message:
    """The reply with its titles as wide as the limit allows."""
    for width in _WIDTHS:
        html = tidy(render(width))
        if units(plain(html)) <= ANSWER_LIMIT:
            break
    return Message.of(html, ANSWER_LIMIT)
