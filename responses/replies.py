"""Every reply as a finished message: records of the index in, Telegram HTML within its limits out. Needs no Telegram.

    Replies("en").answer(library.ask("…")).plain

A bot adds buttons with `Message.with_buttons` and `Replies.button`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from string import ascii_uppercase

from markupsafe import Markup

from index.model import Answer, Citation, Event, Fact, Passage, Refusal, ReplyKind, Source
from index.timeline.filtering import PAGE, Page, Selection, page
from index.timeline.line import line
from responses.dates import in_words
from responses.excerpts import SUMMARY_LIMIT, bold, in_context, summary, window
from responses.library_pages import SOURCES_PER_PAGE
from responses.markup import clip, one_line, plain, tidy, units
from responses.message import Button, Listing, Message
from responses.refusals import ANSWER_LIMIT, Refusals, narrowed
from responses.source_lines import Citing
from responses.texts import FALLBACK, texts

CONTEXT_LIMIT = 1500
"""UTF-16 units of a passage on one screen."""
LINE_LIMIT, WHOLE_LINE = 120, 160
"""UTF-16 units of an event's line on a page of the timeline."""
_NAMED = 3

THESE_DAYS = ("today", "this week")
"""Filters that buttons ask for; people's own are shown as they typed them."""


def mark_of(place: int) -> str:
    """What marks a source beside numbered events: A, B … Z, AA …"""
    rest, letter = divmod(place, len(ascii_uppercase))
    return (mark_of(rest - 1) if rest else "") + ascii_uppercase[letter]


class Replies(Refusals):
    """What the bot says in one language (English where there are no texts for it).

    `short`: answers are wanted short. Whoever hands an answer over does it by `brief`.
    """

    def __init__(self, language: str, *, short: bool = False) -> None:
        self._texts = texts(language)
        self._citing = Citing(self._texts)
        self.language = self._texts.language
        self.short = short

    def brief(self, found: Answer | Refusal) -> Answer | Refusal:
        """The answer as long as it is wanted: where it is wanted short, the best sentence, and the others as more."""
        if isinstance(found, Refusal) or not self.shortens(found):
            return found
        first, rest = found.citations[:1], found.citations[1:]
        return replace(found, citations=first, more=(*rest, *found.more)) if rest else found

    def shortens(self, found: Answer) -> bool:
        """Whether an answer is wanted short and can be: sources that differ, or several questions, can't."""
        return self.short and not found.disagree and found.kind is ReplyKind.FOUND

    def answer(self, answer: Answer | Refusal, asked: str | None = None, *, listing: Listing = Listing.DOTS) -> Message:
        """The reply to a question, at most 700 units; `asked` puts the question on top, where nobody typed it.

        `listing`: how a refusal lists what could be asked instead.
        """
        if isinstance(answer, Refusal):
            return self.refusal(answer, asked, listing=listing)
        if answer.kind is ReplyKind.SOURCE:
            return Message.of(self._sources(answer.citations), ANSWER_LIMIT)
        return narrowed(lambda width: self._answer(answer, width, asked))

    def more(self, answer: Answer, offset: int = 0, *, ended: bool = False) -> Message:
        """What else was found, from `offset` of `answer.more` on; `ended` says so at its end."""
        rest, none = answer.more[offset:], self._texts.render("more.none")
        if not rest:
            return Message.of(none, ANSWER_LIMIT)
        end = Markup("\n\n<i>{}</i>").format(none) if ended else Markup("")
        return narrowed(lambda width: self._citing.quotes(rest, width, asked_in=answer.language) + end)

    def more_shown(self, answer: Answer, offset: int = 0) -> int:
        """How many of `answer.more` the reply of `more` at this offset shows."""
        return len(summary(answer.more[offset:]))

    def passage(self, passage: Passage, source: Source, sentences: tuple[int, int] | None = None) -> Message:
        """A passage as it stands in its document, with the quoted sentences (first, last) in bold."""
        return self._say(
            "passage",
            section=one_line(" › ".join(passage.section), 120),
            text=in_context(passage, sentences, CONTEXT_LIMIT),
            citation=self._citing.line(source, passage.place),
        )

    def timeline_page(self, selection: Selection, screen: Page, expression: str | None = None) -> Message:
        """One page of a chronology under a header with its count, its span and what was understood of `expression`."""
        days = self._these_days(selection, expression)
        notes = {
            "title": self.timeline_title(selection, expression),
            "days": days,
            "expression": days or (expression and one_line(expression, 60)),
            "misunderstood": [one_line(part, 40) for part in selection.misunderstood[:_NAMED]],
            "mended": [(one_line(typed, 40), one_line(taken, 40)) for typed, taken in selection.corrected[:_NAMED]],
            "widened": selection.widened and ("week" if selection.filter.week else "day"),
        }
        if not screen.events:
            return self._say("timeline.none", **notes)
        titles = list(dict.fromkeys(event.citations[0].source.title for event in screen.events if event.citations))
        return self._say(
            "timeline.page",
            count=selection.count,
            shown=len(screen.events),
            first=screen.offset + 1,
            last=screen.offset + len(screen.events),
            span=self._span(selection) if selection.count > 1 else "",  # one has its date in its line
            lines=[self._line(number, event, titles) for number, event in enumerate(screen.events, screen.offset + 1)],
            sources=[{"mark": mark_of(n), "title": one_line(title, 60)} for n, title in enumerate(titles)],
            **notes,
        )

    def timeline_title(self, selection: Selection, expression: str | None = None) -> str:
        """What a chronology is called: 'Timeline: oil since 2000', 'On this day: 16 December'."""
        if when := self._these_days(selection, expression):
            return self.text("timeline.these_days", week=bool(selection.filter.week), when=when)
        return self.text("timeline.title", expression=expression and one_line(expression, 60))

    def _these_days(self, selection: Selection, expression: str | None) -> str:
        """The reader's day or week that a button asked for, in words; nothing where somebody typed a filter."""
        days = selection.filter.week or ((selection.filter.day,) if selection.filter.day else ())
        if not days or expression not in (None, *THESE_DAYS):
            return ""
        first, last = (self.date(f"XXXX-{month:02}-{day:02}") for month, day in (days[0], days[-1]))
        return first if first == last else f"{first} – {last}"

    def chronology(self, selection: Selection, expression: str | None = None) -> Message:
        """The first events of a chronology, as many as a reply to a question has room for."""
        for size in range(PAGE, 0, -1):
            said = self.timeline_page(selection, page(selection, 0, size), expression)
            if units(said.plain) <= ANSWER_LIMIT:
                break
        return Message.of(said.html, ANSWER_LIMIT)

    def event(self, event: Event, passage: Passage | None = None, disputes: Sequence[Event] = ()) -> Message:
        """One event: its sentence, in context where `passage` is given, its sources, and who tells it differently."""
        sentences = event.citations[0].sentences if event.citations else None
        return self._say(
            "event",
            date=self.date(event.date, event.modifier),
            kind=event.kind,
            relative=event.relative,
            text=in_context(passage, sentences, CONTEXT_LIMIT) if passage else window(event.text, (), CONTEXT_LIMIT),
            citations=self._citing.lines(event.citations[:6]),
            disputes=[
                {
                    "date": self.date(other.date, other.modifier),
                    "text": window(other.text, (), 300),
                    "citations": self._citing.lines(other.citations[:2]),
                }
                for other in disputes[:_NAMED]
            ],
        )

    def fact(self, fact: Fact | None) -> Message:
        """A fact with its source; None says that the documents hold none."""
        if fact is None:
            return self._say("fact.none")
        citation = self._citing.line(fact.citation.source, fact.citation.place)
        return self._say("fact.text", text=bold(clip(fact.text, SUMMARY_LIMIT), ()), citation=citation)

    def source_line(self, citation: Citation) -> str:
        """What is cited and where it stands, in plain text."""
        return plain(self._citing.line(citation.source, citation.place))

    def week(self, liked: Sequence[tuple[Fact, int]]) -> Message:
        """The best-liked facts of a week with how many liked each."""
        facts = [
            {
                "text": clip(fact.text, SUMMARY_LIMIT),
                "citation": self._citing.line(fact.citation.source, fact.citation.place),
                "likes": likes,
            }
            for fact, likes in liked
        ]
        return self._say("daily.best", facts=facts)

    def no_fact_about(self, about: str, another: Message) -> Message:
        """`another` fact with its buttons, under the word that there is none `about` something."""
        told = self._texts.render("fact.none_about", about=one_line(about, 60))
        return Message.of(f"{told}\n\n{another.html}").with_buttons(*another.buttons)

    def answer_sources(self, citations: Sequence[Citation]) -> Message:
        """The sources of an answer with all that is known of them, and the notes the sentences rely on."""
        return Message.of(self._sources(citations))

    def _sources(self, citations: Sequence[Citation], limit: int = SOURCES_PER_PAGE) -> Markup:
        items = self._citing.sources(citations, limit)
        return self._texts.render("sources.answer", count=len(items), sources=items)

    def start(self, sources: Sequence[Source], bot: str | None = None, examples: bool = False) -> Message:
        """The welcome: what is answered from, how to ask, how to use a group. `bot` is its user name."""
        titles = list(dict.fromkeys(one_line(source.title, 80) for source in sources))
        named = titles if len(titles) <= 5 else titles[:_NAMED]
        return self._say(
            "start", count=len(sources), titles=named, others=len(titles) - len(named), bot=bot, examples=examples
        )

    def commands(self, names: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """(name, description) of the commands there are texts for, in the order of the texts."""
        known = texts(FALLBACK).listed("commands")
        return tuple((name, self.text(f"commands.{name}")) for name in known if name in names)

    def message(self, key: str, **values: object) -> Message:
        """The text under `key` as a message of its own."""
        return self._say(key, **values)

    def text(self, key: str, **values: object) -> str:
        """The text under `key` without markup: for menus, notices and labels."""
        return plain(tidy(self._texts.render(key, **values)))

    def button(self, name: str, press: str, **values: object) -> Button:
        """A button with its words and what a press sends."""
        return Button(self.text(f"buttons.{name}", **{"number": None, **values}), press)

    def asking(self, question: str, press: str) -> Button:
        """A button that asks a question, or for what a heading names."""
        return Button(question, press, alone=self.text("buttons.ask_this"))

    def link(self, name: str, url: str) -> Button:
        """A button that opens an address."""
        return Button(self.text(f"buttons.{name}"), url=url)

    def date(self, value: str, modifier: str | None = None) -> str:
        """An EDTF date in words."""
        return in_words(value, self.language, modifier)

    def _answer(self, answer: Answer, width: int, asked: str | None) -> str:
        return self._citing.quotes(
            answer.citations,
            width,
            asked=asked and one_line(asked, width),
            corrected=answer.corrected and one_line(answer.corrected, width),
            disagree=answer.disagree,
            unanswered=[one_line(question, width) for question in answer.unanswered],
            unread=[one_line(question, width) for question in answer.unread[:_NAMED]],
            all_bold=answer.kind is ReplyKind.SEVERAL,
            asked_in=answer.language,
            over=answer.kind is ReplyKind.OVER,
        )

    def _line(self, number: int, event: Event, titles: Sequence[str]) -> Mapping[str, object]:
        return {
            "number": number,
            "date": clip(self.date(event.date, event.modifier), 40),
            "text": clip(line(event, LINE_LIMIT, dated=False, whole=WHOLE_LINE), WHOLE_LINE),
            "source": mark_of(titles.index(event.citations[0].source.title)) if event.citations else None,
            "disputed": bool(event.disputes),
            "kind": event.kind,
        }

    def _span(self, selection: Selection) -> str:
        begin, end = (self.date(date) for date in selection.span or ("", ""))
        return begin if begin == end else clip(f"{begin} – {end}", 80)
