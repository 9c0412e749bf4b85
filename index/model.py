"""The words of the house as records. Whatever crosses a module border of the index is one of these, never a dict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from index.remarks import Remark

Span = tuple[int, int]
"""Start and end in characters (code points) of the text it belongs to; the end is not part of it."""


class Zone(StrEnum):
    """What a stretch of a document is to its story."""

    BODY = "body"
    """The story: what is answered from, dated and posted."""
    NOTE = "note"
    """A numbered reference at the foot. Answers only questions about the reference itself."""
    ABOUT = "about"
    """About the document, not its subject: author's biography, other languages it is available in, publication line."""
    APPARATUS = "apparatus"
    """What a book or page has around its text: contents, index, imprint, captions, adverts, licence."""


@dataclass(frozen=True, slots=True)
class Original:
    """The work that a digest retells; a citation of a digest says 'after' it."""

    title: str
    author: str | None = None
    publisher: str | None = None
    published: str | None = None  # EDTF
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A work that is cited. `document` is the file's path below the documents folder, in POSIX spelling."""

    document: str
    title: str
    language: str  # BCP 47, the primary subtag only: en, ru, kk, zh, tr, …
    author: str | None = None
    publisher: str | None = None
    published: str | None = None  # EDTF
    address: str | None = None
    licence: str | None = None
    digest_of: Original | None = None
    work: str | None = None  # the same for the texts of one work in several languages


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered reference; `label` is what stands between the brackets in the text."""

    label: str
    text: str


class Kind(StrEnum):
    """What a sentence is of, where its document sets it apart from running text."""

    PROSE = "prose"
    ANSWER = "answer"
    """To the question that is the innermost heading of its passage."""
    ITEM = "item"
    """Of a list, which its lead-in or heading announces."""
    FIELD = "field"
    """A label and its value: 'Present: …'."""
    ENTRY = "entry"
    """Of a glossary: a headword and what it means."""
    TURN = "turn"
    """What a speaker says in a talk."""
    ARTICLE = "article"
    """A numbered article, paragraph or step."""
    ROW = "row"
    """Of a table, each cell behind the head of its column."""


@dataclass(frozen=True, slots=True)
class Part:
    """What of a unit is named by what: a cell by the head of its column, a value by its label, a turn by its speaker.

    Spans of the passage's text. `head` is empty where nothing names the value; it may stand before the sentence, which
    then goes on with what a sentence before it began.
    """

    head: Span
    value: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit that is quoted: a span of its passage's text, and the labels of the notes it points to."""

    start: int
    end: int
    notes: tuple[str, ...] = ()
    kind: Kind = Kind.PROSE
    parts: tuple[Part, ...] = ()
    context: tuple[str, ...] = ()  # never shown: other words that it is found by, such as what its label is asked as


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph-sized piece of a document: the unit that is indexed and cited.

    `text` is the document's own, character for character, note marks taken out; no line ends inside. Only what a
    document sets apart by lines, bullets or columns is joined by signs of ours: see `index.documents.units.forms`.
    """

    document: str
    ordinal: int  # 0, 1, 2 … through the whole document, in reading order, zones included
    place: str  # as shown in a citation: '¶ 12', 'note 3', 'about the author'
    text: str
    sentences: tuple[Sentence, ...]
    section: tuple[str, ...] = ()  # headings from the outermost in
    zone: Zone = Zone.BODY
    language: str = "en"

    @property
    def id(self) -> str:
        """Its name in citations and buttons: document and ordinal."""
        return f"{self.document}#{self.ordinal}"

    def quote(self, first: int, last: int | None = None) -> str:
        """Sentences `first` to `last` (included) as they stand, with what stands between them."""
        return self.text[self.sentences[first].start : self.sentences[first if last is None else last].end]


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read: its source, its passages in reading order, its notes."""

    source: Source
    passages: tuple[Passage, ...]
    notes: tuple[Note, ...] = ()
    remarks: tuple[Remark, ...] = ()  # what the reader found odd, for the index report

    @property
    def body(self) -> tuple[Passage, ...]:
        """The passages of the story itself."""
        return tuple(p for p in self.passages if p.zone is Zone.BODY)


@dataclass(frozen=True, slots=True)
class Citation:
    """Source + place + quoted text. `quote` is a run of whole sentences of one passage, verbatim."""

    source: Source
    passage: str  # Passage.id
    place: str
    quote: str
    sentences: tuple[int, int]  # first and last sentence of the passage that are quoted
    highlights: tuple[Span, ...] = ()  # in `quote`: the figures, dates and names that answer
    notes: tuple[Note, ...] = ()


class Reason(StrEnum):
    """Why the documents don't answer; each is told in its own words."""

    ABSENT = "absent"
    EMPTY = "empty"
    GREETING = "greeting"
    THANKS = "thanks"
    CHITCHAT = "chitchat"
    WEATHER = "weather"
    CODE = "code"
    INSTRUCTION = "instruction"  # 'ignore all previous instructions …'
    LANGUAGE = "language"  # in a language that neither the documents are in nor a glossary is for
    NO_CONTEXT = "no_context"  # 'more', 'source?' with nothing before
    NO_MORE = "no_more"  # 'more' behind all that was found
    ABOUT = "about"  # of the documents as a whole: 'what are these about?', 'who wrote this?'
    SELF = "self"  # of the bot: 'who are you?'
    HELP = "help"  # 'what can I ask?'
    HOW = "how"  # 'how do you work?'
    SPEAK = "speak"  # 'can you speak Russian?'
    COMPLAINT = "complaint"  # 'you are wrong'
    INSULT = "insult"
    ACKNOWLEDGED = "acknowledged"  # 'ok', 'lol', 'nice'
    FAREWELL = "farewell"  # 'good night'
    SORROW = "sorrow"  # 'my mother died yesterday'
    CRISIS = "crisis"  # 'I want to die'
    REPHRASE = "rephrase"  # 'explain it in simpler words'


class ReplyKind(StrEnum):
    """What an answer shows."""

    FOUND = "found"  # the sentences that answer
    SEVERAL = "several"  # those that answer several questions of one message
    OVER = "over"  # a day that was asked for as still to come, and is past
    MORE = "more"  # what follows the answer before
    SOURCE = "source"  # the answer before again, for its sources
    AUTHOR = "author"  # what a work says about itself
    PUBLISHER = "publisher"
    LANGUAGES = "languages"
    TIMELINE = "timeline"  # dated events, oldest first
    FACT = "fact"  # one sentence worth knowing, of several that would do


@dataclass(frozen=True, slots=True)
class Answer:
    """The sentences that answer, in the order of showing, at most 400 characters in all."""

    question: str
    language: str
    citations: tuple[Citation, ...]
    confidence: float  # 0 … 1, calibrated: the share of answers of this confidence that are right
    corrected: str | None = None  # the question as understood, when a spelling was mended
    disagree: bool = False  # the citations state different values; they are shown side by side
    more: Sequence[Citation] = ()  # what 'more' would show next
    kind: ReplyKind = ReplyKind.FOUND
    unanswered: tuple[str, ...] = ()  # of several questions in one message those that the documents don't answer
    unread: tuple[str, ...] = ()  # those that were too many for one reply
    timeline: str | None = None  # of a chronology: what narrows it, '' for all of it; `citations` are its first events'
    about: str | None = None  # of a fact that was wished for: what it is to be about, '' for any


@dataclass(frozen=True, slots=True)
class Refusal:
    """No evidence, no answer."""

    question: str
    language: str
    reason: Reason
    confidence: float = 0.0
    nearest: tuple[str, ...] = ()  # titles or topics that come closest
    contrary: tuple[Citation, ...] = ()  # what the documents do say, where the question takes something false as given
    corrected: str | None = None  # the question as understood, when a spelling was mended
    languages: tuple[str, ...] = ()  # those that can be asked in, where the question is in another or asks for them
    sources: tuple[Source, ...] = ()  # what is answered from, where the documents themselves are asked about
    suggestions: Sequence[str] = ()  # questions that would be answered; found when somebody looks at them
    unsure: bool = False  # something comes near, and may be what is asked for
    near: tuple[Citation, ...] = ()  # what does, to be looked at

    @property
    def quoted(self) -> tuple[Citation, ...]:
        """What is quoted though it is no answer."""
        return self.contrary or self.near


@dataclass(frozen=True, slots=True)
class Event:
    """A dated statement. `date` is EDTF (ISO 8601-2), astronomical years: 36 BC is -0035."""

    id: str  # stable over rebuilds: a hash of date and sentence
    date: str
    precision: str  # day, month, season, quarter, half, year, decade, century, millennium, range
    expression: str  # the date as the text has it: 'sometime around 1453'
    text: str  # the sentence
    citations: tuple[Citation, ...]  # several where it is told in several places
    topics: tuple[str, ...] = ()
    modifier: str | None = None  # start, mid, end: 'early 2011', 'mid-19th century'
    disputes: tuple[str, ...] = ()  # ids of the events whose statement disagrees with this one
    kind: str = "event"  # event, 'as of' (a state at that date), plan (what had not happened yet when it was written)
    lead: int = 0  # characters of `text` before the dated sentence: the sentence it leans on
    relative: bool = False  # the date was worked out: 'the next day', '17 September' without a year
    also: tuple[str, ...] = ()  # ids of the tellings that were merged into it
    terms: tuple[str, ...] = ()  # what it is found by: the analysed words of text, headings and title
    statement: tuple[str, ...] = ()  # what it is compared by: the analysed words that belong to this date
    doubt: int = 0  # signs that a stranger wouldn't want it in a chronology (`timeline.doubt`)
    weight: float = 0.0  # how its signals speak for it (`facts.learned`)
    whole: bool = False  # of a text that is shown as a whole: what is learned takes nothing away from it


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence that stands on its own and is worth posting."""

    id: str  # a hash of the sentence: stable whatever documents come and go
    text: str
    citation: Citation
    date: str | None = None  # EDTF
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not indexed, and why."""

    document: str
    why: Remark


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did. Paths are below the documents folder."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: int = 0
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[tuple[str, Remark], ...] = ()  # (document, remark)
    passages: int = 0
    events: int = 0
    facts: int = 0
    seconds: float = 0.0
    rebuilt_because: str | None = None
