"""What there is to answer from, told: the list of sources, a look into one, a file that somebody offers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from markupsafe import Markup

from index.holdings import Holding
from index.model import Source
from index.remarks import WHY_NOT, Remark
from responses.markup import MESSAGE_LIMIT, one_line, plain
from responses.message import Message
from responses.source_lines import Citing
from responses.texts import Texts

SOURCES_PER_PAGE = 5
CONTENTS = 8
"""Headings of a document that are listed."""
REMARKS = 3
_BEGINNING = 300
_HEADING = 80
_SAID = 160
_ASKS = re.compile(r"[?？]\s*$")


class LibraryPages:
    """The part of `Replies` that lists and shows documents."""

    _texts: Texts
    _citing: Citing

    def _say(self, key: str, **values: object) -> Message:
        return Message.of(self._texts.render(key, **values), MESSAGE_LIMIT)

    def topic(self, asked: str) -> str:
        """A question as it is; a heading, which asks nothing, as what can be asked about."""
        return asked if _ASKS.search(asked) else plain(self._texts.render("buttons.about", topic=asked))

    def sources(
        self,
        sources: Sequence[Source],
        page: int = 0,
        holding: Callable[[str], Holding | None] = lambda _: None,
        *,
        inside: bool = False,
        last: str = "",
    ) -> Message:
        """What is answered from, five to a page, with how much each holds; `inside`: there are buttons to look into
        each; `last` is the last change of the documents.
        """
        if not sources:
            return self._say("sources.none")
        pages = self.source_pages(sources)
        page = max(0, min(page, pages - 1))
        first = page * SOURCES_PER_PAGE
        shown = sources[first : first + SOURCES_PER_PAGE]
        digests = sum(source.digest_of is not None for source in shown) > 1  # what they are is said once
        held = [holding(source.document) for source in shown]
        items = [
            self._citing.source(number, source, holding=held[number - first - 1], briefly=digests)
            for number, source in enumerate(shown, first + 1)
        ]
        return self._say(
            "sources.page",
            count=len(sources),
            page=page + 1,
            pages=pages,
            sources=items,
            digests=digests,
            several=len(sources) > 1 and any(held),  # what is counted is said: the timeline merges
            inside=inside,
            last=last,
        )

    def inside(self, holding: Holding, *, questions: bool = False) -> Message:
        """A look into a document: what is known of it, its contents, its first words; `questions` are on buttons."""
        contents = [one_line(heading, _HEADING) for heading in holding.contents]
        return self._say(
            "sources.inside",
            source=self._citing.source(0, holding.source, holding=holding),
            contents=contents[:CONTENTS],
            others=max(0, len(contents) - CONTENTS),
            first=_beginning(holding),
            questions=questions,
        )

    def offered(
        self,
        name: str,
        holding: Holding,
        questions: Sequence[str],
        remarks: Sequence[Remark],
        *,
        same: str | None,
        taken: bool,
    ) -> Message:
        """A file that somebody sent, as it would be cited, with questions that it answers."""
        place = holding.first.place if holding.first else ""
        return self._say(
            "upload.checked",
            name=one_line(name, 80),
            citation=self._citing.line(holding.source, place),
            source=self._citing.source(0, holding.source, holding=holding),
            first=_beginning(holding),
            questions=[self.topic(one_line(question, 80)) for question in questions],
            remarks=[self.remark(remark) for remark in remarks[:REMARKS]],
            same=same and one_line(same, 80),
            taken=taken,
        )

    def left_out(self, key: str, name: str, why: Remark) -> Message:
        """A file that can't be read, and why; `key` says what becomes of it."""
        return self._say(key, name=one_line(name, 80), why=self.remark(why))

    def remark(self, remark: Remark) -> Markup:
        """What is wrong or odd about a file, in a sentence."""
        values = {name: one_line(said, _SAID) if isinstance(said, str) else said for name, said in remark.values}
        return self._texts.render(f"{'unread' if remark.code in WHY_NOT else 'odd'}.{remark.code}", **values)

    @staticmethod
    def source_pages(sources: Sequence[Source]) -> int:
        """How many pages the list of sources takes."""
        return -(-len(sources) // SOURCES_PER_PAGE)


def _beginning(holding: Holding) -> str:
    return one_line(holding.first.text, _BEGINNING) if holding.first else ""
