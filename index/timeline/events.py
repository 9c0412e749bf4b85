"""A document → its events: every sentence of the story that says when something was, with the date it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from index.dates.mention import Mention
from index.documents.phrases import labelled, phrases
from index.documents.units.forms import HEAD
from index.documents.units.speakers import stamped
from index.language.analysis import words
from index.language.standalone import END, WORD, Lean, leanings
from index.model import Citation, Document, Event, Kind, Passage
from index.timeline.announced import is_not_over, is_only_announced
from index.timeline.cited import CLAUSE, is_cited, is_list_of_works, lists_works, tells_something
from index.timeline.denials import facing_denials
from index.timeline.doubt import Doubted, with_doubts
from index.timeline.genre import opens_entry
from index.timeline.headed import last_of_entry, version_of
from index.timeline.leading import Leading
from index.timeline.posts import is_day_of_post
from index.timeline.standing import AS_OF, EVENT, PLAN, is_plan, is_recalled, standing
from index.timeline.statements import (
    is_a_figure,
    is_broken_off,
    is_entry,
    is_in_passing,
    is_list_of_years,
    is_numbered_act,
    is_part_of_a_law,
    is_title,
    names_a_law,
    tells_nothing,
)
from index.timeline.story import Story, story_of
from index.timeline.tabled import dates_row
from index.timeline.timeline_words import words_of
from index.timeline.told import Told, event_id, statement
from index.timeline.whereof import thing_left_out
from index.timeline.worked_out import is_certain, is_time_of_day

LEAST_SAID = 3  # words beside a date that is counted from another: 'No updates this week.' tells nothing
LEAST_SAID_OF_A_DAY = 2  # beside one that lacks only its year: 'On August 9 the dam broke.'
OF_SITE = " | "  # before what a page's site is called, in its title
LEAST_TITLE = 8  # characters
MOST_OF_A_MESSAGE = 3  # sentences of what one person says; more are a speech
MOST_DATES = 12  # in a sentence; one with more is a table of years and tells nothing of any
LINK = 2  # words between dates that share their words: '24 September 1997 and 4 July 1998'


def events_of(document: Document, story: Story | None = None) -> tuple[Event, ...]:
    """The dated statements of the document's story, in the order of reading; notes and the like give none."""
    return tuple(dated_of(document, story or story_of(document)).borne)


def dated_of(document: Document, story: Story) -> Doubted:
    """The same, and those that are too doubtful in a document of its kind."""
    title = document.source.title.partition(OF_SITE)[0]
    found = Told()
    for passage, mentions in story.passages:
        if lists_works(passage):
            continue
        for index, mention in story.entries.get(passage.id, ()):
            found.add(_Telling(document, passage, index, title).headed(mention, story))
        for index, sentence in enumerate(passage.sentences):
            inside = [m for m in mentions if sentence.start <= m.start and m.end <= sentence.end]
            if 0 < len(inside) <= MOST_DATES:
                found.add(_Telling(document, passage, index, title).events(inside, story, found))
    doubted = with_doubts(document, story, found.events)
    return doubted._replace(borne=facing_denials(doubted.borne))


@dataclass(frozen=True, slots=True)
class _Telling:
    """One sentence that holds dates."""

    document: Document
    passage: Passage
    index: int
    title: str

    def events(self, mentions: list[Mention], story: Story, earlier: Told) -> list[Event]:
        sentence = self.passage.quote(self.index)
        named = story.lives.name_left_out(self.passage, self.index)
        leading = Leading(self.document, self.passage, self.index, story.genre.law)
        lead = self.index if named else leading.first(mentions)
        if lead == self.index and not named:
            named = thing_left_out(self.passage, self.index, self.title)
        words = words_of(self.passage.language)
        span = self.passage.sentences[self.index]
        rules = story.genre.rules(span)
        if (
            lead is None
            or (words.dateline.match(sentence) and self.kind is not Kind.ROW)
            or is_list_of_years(sentence, self.places(mentions))
            or tells_nothing(sentence)
            or (lead == self.index and words.reply.match(sentence))
            or (story.genre.personal and self.is_told_at_length)
            or is_list_of_works(sentence)
            or not (lead < self.index or self.tells_of_a_founding() or tells_something(sentence, self.places(mentions)))
            or (rules and not words.adopted.search(sentence))
            or (story.genre.law and is_part_of_a_law(sentence))
            or (self.index and mentions[0].start == self.start and is_broken_off(self.passage.quote(self.index - 1)))
        ):
            return []
        found: dict[str, Event] = {}
        for place, mention in enumerate(mentions):
            start, end = mention.start - self.start, mention.end - self.start
            kind = standing(sentence, start, end, mention.edtf, self.document.source.published, words)
            if mention.relative and (CLAUSE.match(sentence) or not story.is_anchored(mention, self.passage)):
                continue
            if not is_certain(mention, mentions, self.passage, self.index, story):
                continue
            if self.is_of_a_table and not dates_row(self.passage, self.index, mention, mentions):
                continue
            if (
                start < stamped(sentence)  # when a message was sent is not what it tells
                or is_a_figure(sentence, start, end)
                or (self.kind is Kind.ROW and self.is_told_finer(mention, mentions))
                or is_day_of_post(self.passage, self.index, mention, mentions)
                or self.is_of_the_title(start, end)
                or (story.genre.listed and not self.is_of_a_table and self.is_entry(mention, story))
                or (self.kind is Kind.ROW and is_in_passing(sentence, start, end))
                or is_title(sentence, start, end, self.passage.language, listed=self.kind is Kind.ITEM)
                or is_time_of_day(mention)
                or is_cited(sentence, start, end, story.cited)
                or (story.genre.law and (names_a_law(sentence[:start]) or is_numbered_act(sentence[end:])))
                or is_not_over(mention, self.document.source.published)
            ):
                continue
            if kind is None or mention.edtf in found or self.told_before(mentions, place, lead, earlier):
                continue
            if is_only_announced(span, sentence, mention, kind, story.genre, words):
                continue
            own = self.own_words(mentions, place)
            if self.says_too_little(mention, own):
                continue
            topics = story.topics.of(self.passage, sentence, [m.text for m in mentions])
            found[mention.edtf] = self.event(mention, kind, lead, own, topics, named=named)
        return list(found.values())

    def tells_of_a_founding(self) -> bool:
        """'Founded: 3 September 2011', where the title says what was."""
        pair = labelled(self.passage.quote(self.index)) if self.kind is Kind.FIELD else None
        return pair is not None and pair[0] in phrases().founding

    def headed(self, mention: Mention, story: Story) -> list[Event]:
        """The event of a sentence that stands under a heading which is its date."""
        sentence = self.passage.quote(self.index)
        if tells_nothing(sentence) or words_of(self.passage.language).dateline.match(sentence):
            return []
        published = self.document.source.published
        kind = PLAN if published is not None and is_plan("", mention.edtf, published, words_of("en")) else EVENT
        span = self.passage.sentences[self.index]
        own = statement(self.passage, span.start, span.end, [])
        whole = replace(self, index=last_of_entry(self.passage, self.index, mention))
        topics = story.topics.of(self.passage, sentence, [])
        named = version_of(self.passage.section, mention)
        return [whole.event(mention, kind, self.index, own, topics, said=False, named=named)]

    def says_too_little(self, mention: Mention, own: tuple[str, ...]) -> bool:
        """Whether a date that was worked out stands beside too few words to vouch for it."""
        least = LEAST_SAID if mention.counted else LEAST_SAID_OF_A_DAY
        return mention.relative and len(own) < least and self.kind is not Kind.FIELD

    def is_told_finer(self, mention: Mention, mentions: list[Mention]) -> bool:
        """Whether another date of its row is of the same time, and finer: 'Date: 2017-07-28 · …: the third of 2017'."""
        return any(other.value.startswith(f"{mention.value}-") for other in mentions)

    def is_entry(self, mention: Mention, story: Story) -> bool:
        """Whether it is of a list of links and the like, and of no diary."""
        if story.genre.diary and opens_entry(mention, self.passage):
            return False
        return is_entry(self.passage.quote(self.index), mention.end - self.start)

    @property
    def kind(self) -> Kind:
        """What its document sets it apart as."""
        return self.passage.sentences[self.index].kind

    @property
    def is_told_at_length(self) -> bool:
        """Whether somebody says it among much else: who is meant by 'my first', and when 'so far' is, isn't in it."""
        return self.kind is Kind.TURN and len(self.passage.sentences) > MOST_OF_A_MESSAGE

    @property
    def is_of_a_table(self) -> bool:
        """Whether it is a row that is no sentence as well."""
        return self.kind is Kind.ROW and END.search(self.passage.quote(self.index)) is None

    def is_of_the_title(self, start: int, end: int) -> bool:
        """Whether the date stands in the document's own title, which the sentence gives."""
        at = self.passage.quote(self.index).find(self.title) if len(self.title) >= LEAST_TITLE else -1
        return 0 <= at <= start and end <= at + len(self.title)

    def places(self, mentions: list[Mention]) -> list[tuple[int, int]]:
        return [(mention.start - self.start, mention.end - self.start) for mention in mentions]

    def told_before(self, mentions: list[Mention], place: int, lead: int, earlier: Told) -> bool:
        """Whether the date only recalls an event that the document has told: 'The agreement of August 1992 has …', or a
        sentence that leans on the very one that told it."""
        same = earlier.on.get(mentions[place].edtf)
        if not same or Lean.RELATIVE in leanings(
            self.passage.quote(self.index).partition(",")[0], self.passage.language
        ):
            return False  # 'On the same day, …' goes on to something else
        recalled = is_recalled(self.passage.text[self.start : mentions[self.first_of_row(mentions, place)].start])
        here = takewhile(lambda c: c.passage == self.passage.id, (event.citations[0] for event in reversed(same)))
        return recalled or any(lead <= citation.sentences[1] < self.index for citation in here)

    def first_of_row(self, mentions: list[Mention], place: int) -> int:
        """The first of the dates that stand in a row with this one: '24 September 1997 and 4 July 1998'."""
        while place and self.stand_in_a_row(mentions[place - 1], mentions[place]):
            place -= 1
        return place

    def last_of_row(self, mentions: list[Mention], place: int) -> int:
        """The last of them."""
        while place + 1 < len(mentions) and self.stand_in_a_row(mentions[place], mentions[place + 1]):
            place += 1
        return place

    def stand_in_a_row(self, one: Mention, following: Mention) -> bool:
        """Whether no more than a word or two parts them."""
        return len(WORD.findall(self.passage.text[one.end : following.start])) <= LINK

    @property
    def start(self) -> int:
        return self.passage.sentences[self.index].start

    def own_words(self, mentions: list[Mention], place: int) -> tuple[str, ...]:
        """The analysed words that belong to one date: from the date before it to the date after it.

        'Since independence in 1991' dates the independence, whatever the rest of the sentence says: then only its
        phrase and the names of the sentence belong to it.
        """
        sentence = self.passage.sentences[self.index]
        first = self.first_of_row(mentions, place)
        start = mentions[first - 1].end if first else sentence.start
        last = self.last_of_row(mentions, place)
        end = mentions[last + 1].start if last + 1 < len(mentions) else sentence.end
        phrase = words_of(self.passage.language).background.search(self.passage.text[start : mentions[place].start])
        if phrase is None:
            return statement(self.passage, start, end, mentions)
        names = statement(self.passage, start, end, mentions, names=True)
        said = statement(self.passage, start + phrase.start(1), start + phrase.end(1), mentions)
        return tuple(dict.fromkeys((*said, *names)))

    def event(
        self,
        mention: Mention,
        kind: str,
        first: int,
        own: tuple[str, ...],
        topics: tuple[str, ...],
        *,
        said: bool = True,
        named: str = "",
    ) -> Event:
        """`said` tells whether the date stands in the sentence, or in the heading above it; `named` is what a heading
        says of whom or what the sentence tells.
        """
        quote = self.document.passages[self.passage.ordinal].quote(first, self.index)
        offset = self.passage.sentences[first].start
        value = mention.value if kind == AS_OF or is_provenance(mention) else mention.edtf
        citation = Citation(
            source=self.document.source,
            passage=self.passage.id,
            place=self.passage.place,
            quote=quote,
            sentences=(first, self.index),
            highlights=((mention.start - offset, mention.end - offset),) if said else (),
        )
        text = f"{named}{HEAD}{quote}" if named else quote
        return Event(
            id=event_id(value, text),
            date=value,
            precision="range" if "/" in value else mention.precision,
            expression=mention.text,
            text=text,
            citations=(citation,),
            topics=topics,
            modifier=mention.modifier,
            kind=kind,
            lead=self.start - offset if said and not named else 0,
            relative=mention.relative,
            terms=self.terms(text),
            statement=own,
        )

    def terms(self, text: str) -> tuple[str, ...]:
        heads = " ".join((self.title, *self.passage.section))
        found = (word.term for part in (text, heads) for word in words(part, self.passage.language))
        return tuple(dict.fromkeys(term for term in found if term))


def is_provenance(mention: Mention) -> bool:
    """'Glass from the 18th century' is not glass ever since."""
    return mention.operator == "from" and mention.precision in ("decade", "century", "millennium")
