"""The turns of a conversation: what was understood and said, and what the next message makes of it."""

from __future__ import annotations

import dataclasses
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.answers.question import going_on
from index.answers.question.analysis import Question
from index.answers.question.going_on import Follow
from index.answers.question.kind import Kind
from index.answers.question.message import Message
from index.answers.reply.citations import Citing
from index.language.analysis import index_terms
from index.model import Answer, Citation, Reason, Refusal, ReplyKind


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a conversation as understood, and its reply.

    `last` is what the next message goes on from: where several questions were asked, the last of the answers, and
    `kind` what that one answers.
    """

    question: Question | None
    reply: Answer | Refusal
    last: Answer | Refusal
    kind: Kind | None = None
    told: frozenset[tuple[str, int]] = frozenset()  # sentences shown since the question, by passage and number
    about: str = ""  # the person whom a 'she' in the question stood for

    @classmethod
    def of(cls, question: Question | None, reply: Answer | Refusal, about: str = "") -> Turn:
        """The turn of a question that was answered or refused by itself."""
        return cls(question, reply, reply, question.kind if question else None, about=about)

    @property
    def is_answered(self) -> bool:
        """Whether something was quoted that a message can go on from."""
        return isinstance(self.last, Answer) and bool(self.last.citations)

    @property
    def has_just_answered(self) -> bool:
        """Whether the last message itself had something quoted in reply."""
        return isinstance(self.reply, Answer) and bool(self.reply.citations)

    def is_answered_in(self, language: str) -> bool:
        """Whether what a message can go on from is quoted from a document in `language`."""
        return self.is_answered and language_of(self) == language

    @property
    def someone(self) -> str:
        """The person that the answer named, for a 'she' in the next question, or the one whom 'she' stood for in this
        one; '' where there was none."""
        if not isinstance(self.last, Answer) or not self.last.citations:
            return ""
        first = self.last.citations[0]
        if self.last.kind is ReplyKind.AUTHOR:
            return (first.source.digest_of or first.source).author or ""
        if self.kind is not Kind.WHO or self.last.kind is not ReplyKind.FOUND:
            return self.about
        return " ".join(first.quote[start:end] for start, end in first.highlights[:1])


class Before:
    """The turn before a message, made out only if the message turns out to lean on it."""

    def __init__(self, made: Callable[[], Turn | None]) -> None:
        self._made = made

    @classmethod
    def known(cls, turn: Turn | None) -> Before:
        """A conversation whose last turn is at hand."""
        return cls(lambda: turn)

    @property
    def turn(self) -> Turn | None:
        """None where the message is the first of its conversation."""
        return self._made()


Take = Callable[[str, str, Before], Turn]
Chain = tuple[str | None, ...]
"""Earlier messages of a conversation, oldest first; None stands before its first."""


class Memory:
    """The turns taken, each kept under its message and those earlier ones that it leans on: what stands by itself is
    the same turn in every conversation. So however long a conversation is, a message costs one turn.

    `take` gets a text, the language assumed of it, and the turn before. Safe to use from several threads.
    """

    def __init__(self, take: Take, most: int) -> None:
        self._take = take
        self._most = most
        self._kept: OrderedDict[tuple[str, str, Chain], Turn] = OrderedDict()
        self._lock = threading.Lock()

    def turn(self, text: str, language: str, before: Sequence[str]) -> Turn:
        """The turn of a message after those `before` it, oldest first."""
        return self._turn(text, language, (None, *before))[0]

    def stands_alone(self, text: str, language: str) -> bool:
        """Whether a message that was just taken leaned on none before it."""
        return self._recalled((text, language, ())) is not None

    def _turn(self, text: str, language: str, before: Chain) -> tuple[Turn, int]:
        """The turn, and how many of `before` it leans on."""
        for leans in range(len(before) + 1):
            kept = self._recalled((text, language, before[len(before) - leans :]))
            if kept is not None:
                return kept, leans
        leans = 0

        def last() -> Turn | None:
            nonlocal leans
            if before[-1] is None:
                leans = 1
                return None
            turn, its = self._turn(before[-1], language, before[:-1])
            leans = its + 1
            return turn

        taken = self._take(text, language, Before(last))
        self._keep((text, language, before[len(before) - leans :]), taken)
        return taken, leans

    def _recalled(self, key: tuple[str, str, Chain]) -> Turn | None:
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key]

    def _keep(self, key: tuple[str, str, Chain], turn: Turn) -> None:
        with self._lock:
            self._kept[key] = turn
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


def aside(reply: Refusal, last: Turn | None) -> Turn:
    """Thanks, a greeting, 'that's wrong': the conversation goes on from where it was."""
    return Turn.of(None, reply) if last is None else dataclasses.replace(last, reply=reply)


def said_of_the_last(message: Message, before: Before, citing: Citing) -> Turn | None:
    """The turn of a message that asks nothing but for more of the last answer, for its source, whether it is so, or how
    it is now; None for any other."""
    wanted = going_on.request(message.plain)
    if wanted is not Follow.NOT:
        return of_the_last(message, wanted, before.turn, citing)
    if going_on.doubts(message.plain) and before.turn and before.turn.has_just_answered:
        return _said_again(message, before.turn)
    if going_on.asks_of_now(message.plain, message.language) and before.turn and before.turn.is_answered:
        return _what_is_now(message, before.turn, citing)
    return None


def _said_again(message: Message, last: Turn) -> Turn:
    """'Are you sure?': what the document says, once more."""
    assert isinstance(last.last, Answer)
    reply = dataclasses.replace(last.last, question=message.text, corrected=None)
    return dataclasses.replace(last, reply=reply)


def of_the_last(message: Message, wanted: Follow, last: Turn | None, citing: Citing) -> Turn:
    """'More' shows what follows the last answer, nothing twice; 'source?' the last answer again, for its sources."""
    text, question = message.text, last.question if last else None
    if last is None or not isinstance(last.last, Answer) or not last.is_answered:
        return Turn.of(question, Refusal(text, message.language, Reason.NO_CONTEXT))
    if wanted is Follow.SOURCE:
        again = dataclasses.replace(last.last, question=text, kind=ReplyKind.SOURCE, corrected=None)
        return dataclasses.replace(last, reply=again, last=again)
    told = last.told | _sentences(last.last.citations)
    shown = tuple(citation for citation in last.last.more if not told & _sentences([citation]))
    if not shown:
        ended = Refusal(text, message.language, Reason.NO_MORE)
        return dataclasses.replace(last, reply=ended, told=told)
    told |= _sentences(shown)
    following = (citation for citation in citing.after(shown) if not told & _sentences([citation]))
    reply = dataclasses.replace(
        last.last,
        question=text,
        citations=shown,
        more=tuple(following),
        kind=ReplyKind.MORE,
        corrected=None,
        disagree=False,
        unanswered=(),
        unread=(),
    )
    return dataclasses.replace(last, reply=reply, last=reply, told=told)


def _sentences(citations: Sequence[Citation]) -> frozenset[tuple[str, int]]:
    """The sentences that citations quote, by passage and number."""
    return frozenset((c.passage, n) for c in citations for n in range(c.sentences[0], c.sentences[1] + 1))


def one_of_the_last(message: Message, number: int, last: Turn) -> Turn:
    """'No, the second one': that of what was shown, and what it would have been followed by; counted from 1."""
    assert isinstance(last.last, Answer)
    there = (*last.last.citations, *last.last.more)
    if len(there) < number:
        return dataclasses.replace(last, reply=Refusal(message.text, message.language, Reason.NO_MORE))
    shown = there[number - 1]
    reply = dataclasses.replace(
        last.last,
        question=message.text,
        language=message.language,
        citations=(shown,),
        more=tuple(c for c in there if c != shown),
        kind=ReplyKind.FOUND,
        corrected=None,
        disagree=False,
        unanswered=(),
        unread=(),
    )
    return dataclasses.replace(last, reply=reply, last=reply, told=frozenset())


def what_followed(message: Message, last: Turn, turn: Turn, citing: Citing) -> Turn:
    """'What happened to it?': the turn, unless it was refused or says the same again; then what stands behind the first
    quote of the last answer, if that takes it up with a pronoun."""
    assert isinstance(last.last, Answer)
    first = last.last.citations[0]
    if isinstance(turn.reply, Answer) and not _sentences(turn.reply.citations[:1]) & _sentences([first]):
        return turn
    following = citing.after([first])
    table = going_on.of_language(first.source.language)
    if not following or not (table.points.search(going_on.plain(following[0].quote)) or _share(first, following[0])):
        return turn
    return _quoting(message, last, following)


def _what_is_now(message: Message, last: Turn, citing: Citing) -> Turn:
    """'And now?': the first sentence beside what was quoted which tells of today, or a refusal."""
    assert isinstance(last.last, Answer)
    first = last.last.citations[0]
    now = going_on.of_language(first.source.language).now
    for shown in citing.beside(first):
        if now.search(going_on.plain(shown.quote)):
            return _quoting(message, last, (shown,))
    return dataclasses.replace(last, reply=Refusal(message.text, message.language, Reason.ABSENT))


def _share(one: Citation, other: Citation) -> bool:
    """Whether two quotes have a content word in common."""
    language = one.source.language
    return not set(index_terms(one.quote, language)).isdisjoint(index_terms(other.quote, language))


def _quoting(message: Message, last: Turn, shown: tuple[Citation, ...]) -> Turn:
    """The turn that quotes something else than the last answer, as that would."""
    assert isinstance(last.last, Answer)
    reply = dataclasses.replace(
        last.last,
        question=message.text,
        language=message.language,
        citations=shown,
        more=(),
        kind=ReplyKind.FOUND,
        corrected=None,
        disagree=False,
        unanswered=(),
        unread=(),
    )
    return dataclasses.replace(last, reply=reply, last=reply, told=last.told | _sentences(shown))


def language_of(turn: Turn) -> str:
    """Of the document that an answer is quoted from: the name in it has that language's endings."""
    return turn.last.citations[0].source.language if isinstance(turn.last, Answer) else "en"
