"""Where words come from, in words: the line under a quote, quotes with their numbers, all that is known of a source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from index.holdings import Holding
from index.model import Citation, Note, Source
from responses.dates import in_words
from responses.excerpts import summary
from responses.markup import one_line
from responses.places import in_place, unbroken
from responses.texts import Texts

TITLE = 120
"""UTF-16 units of a title where there is room."""
_PUBLISHER = 60
_PLACE = 40
_NOTES = 4
_ADDRESS = re.compile(r"https?://[^\s<>\"'\x00-\x20\x7f-\x9f]{1,2000}")


@dataclass(frozen=True, slots=True)
class _Numbered:
    number: int
    text: Markup


class Citing:
    """Sources in the words of one language: title, place, publisher, date."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def line(
        self, source: Source, place: str, width: int = TITLE, *, same: bool = False, asked_in: str | None = None
    ) -> Markup:
        """Title, publisher, place; only the place where it is the `same` source as in the line above. Of a source in
        another language than the one that was `asked_in`, also which."""
        original = source.digest_of
        cited = original or source
        return self._texts.render(
            "citation",
            same=same,
            after=original is not None,
            title=one_line(cited.title, width),
            publisher=one_line(cited.publisher or cited.author or "", min(width, _PUBLISHER)),
            address=_linkable(cited.address),
            place=unbroken(one_line(in_place(place, self._texts), _PLACE)),
            language=self._other_language(source, asked_in),
        )

    def _other_language(self, source: Source, asked_in: str | None) -> str | None:
        if asked_in is None or source.language.partition("-")[0] == asked_in.partition("-")[0]:
            return None
        return self._texts.locale.languages.get(source.language.replace("-", "_"))

    def lines(self, citations: Sequence[Citation]) -> list[Markup]:
        """A line for each citation."""
        return [self.line(citation.source, citation.place) for citation in citations]

    def quotes(
        self,
        citations: Sequence[Citation],
        width: int,
        asked: str | None = None,
        corrected: str | None = None,
        disagree: bool = False,
        unanswered: Sequence[str] = (),
        unread: Sequence[str] = (),
        all_bold: bool = False,
        asked_in: str | None = None,
        near: bool = False,
        over: bool = False,
    ) -> Markup:
        """Quotes and under them their citations; the same place is cited once, the same words are shown once.
        What only comes `near` is set apart: it must not be taken for an answer. What is `over` is said to be."""
        places: dict[tuple[str, str], _Numbered] = {}
        quotes: dict[str, tuple[Markup, list[_Numbered]]] = {}
        for citation, words in summary(citations if disagree or all_bold else _first_in_bold(citations)):
            place = (citation.source.document, citation.place)
            if place not in places:
                same = bool(places) and not disagree and list(places)[-1][0] == citation.source.document
                text = self.line(citation.source, citation.place, width, same=same, asked_in=asked_in)
                places[place] = _Numbered(len(places) + 1, text)
            cited = quotes.setdefault(citation.quote, (words, []))[1]
            if places[place] not in cited:
                cited.append(places[place])
        return self._texts.render(
            "answer",
            asked=asked,
            corrected=corrected,
            disagree=disagree and len(quotes) > 1,
            numbered=len(places) > 1,
            near=near,
            over=over,
            quotes=[{"text": words, "citations": cited} for words, cited in quotes.values()],
            citations=list(places.values()),
            unanswered=unanswered,
            unread=unread,
        )

    def work(self, source: Source, width: int) -> str:
        """A work in a list of what is answered from: its title as it is read here, who wrote it, who published it."""
        cited = source.digest_of or source
        who = [one_line(name, min(width, _PUBLISHER)) for name in (cited.author, cited.publisher) if name]
        return ", ".join(dict.fromkeys((one_line(source.title, min(width, _PUBLISHER)), *who)))

    def source(
        self,
        number: int,
        source: Source,
        citations: Sequence[Citation] = (),
        holding: Holding | None = None,
        *,
        briefly: bool = False,
    ) -> Markup:
        """All that is known of a source; with `citations` also the places quoted and the notes they rely on, with its
        `holding` how much there is of it. The number 0 isn't shown; `briefly` only marks a digest.
        """
        original = source.digest_of
        cited = original or source
        published = cited.published and in_words(cited.published, self._texts.language)
        language = self._texts.locale.languages.get(source.language)
        details = [cited.author, cited.publisher, published, language, None if original else source.licence]
        places = dict.fromkeys(in_place(citation.place, self._texts) for citation in citations)
        notes = dict.fromkeys(note for citation in citations for note in citation.notes)
        return self._texts.render(
            "sources.item",
            number=number,
            title=one_line(cited.title, TITLE),
            address=_linkable(cited.address),
            details=one_line(" · ".join(dict.fromkeys(detail for detail in details if detail)), 200),
            counts=holding and self.counts(holding),
            digest=original is not None and not briefly,
            mark=original is not None and briefly,
            licence=one_line(source.licence or "", _PLACE),
            place=unbroken(one_line(", ".join(places), 2 * _PLACE)),
            notes=[_short(note) for note in list(notes)[:_NOTES]],
        )

    def counts(self, holding: Holding) -> Markup:
        """How many passages, events and facts a document brings."""
        return self._texts.render(
            "sources.counts", passages=holding.passages, events=holding.events, facts=holding.facts
        )

    def sources(self, citations: Sequence[Citation], limit: int) -> list[Markup]:
        """The sources of these citations, each once, `limit` at most."""
        by_document: dict[str, list[Citation]] = {}
        for citation in citations:
            by_document.setdefault(citation.source.document, []).append(citation)
        groups = list(by_document.values())[:limit]
        return [self.source(number, group[0].source, group) for number, group in enumerate(groups, 1)]


def _first_in_bold(citations: Sequence[Citation]) -> list[Citation]:
    """Bold only in the first quote that has any: what a further one adds is not what was asked for first."""
    first = next((citation.quote for citation in citations if citation.highlights), None)
    return [c if c.quote == first else replace(c, highlights=()) for c in citations]


def _short(note: Note) -> Note:
    return Note(one_line(note.label, 10), one_line(note.text, 200))


def _linkable(address: str | None) -> str | None:
    """The address if Telegram can link it, else None."""
    return address if address and _ADDRESS.fullmatch(address) else None
