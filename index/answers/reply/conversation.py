"""The turns of a conversation: what was understood and said, and what the next message makes of it."""

from __future__ import annotations

import dataclasses
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from index.answers.question import follow_up
from index.answers.question.analysis import Question, carrying, understand
from index.answers.question.expansion import Expansion
from index.answers.question.going_on import Follow
from index.answers.question.kind import Kind
from index.answers.question.message import Message
from index.answers.reply.citations import Citing
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

    @property
    def someone(self) -> str:
        """The person that the answer named, for a 'she' in the next question, or the one whom 'she' stood for in this
        one; '' where there was none."""
        if not isinstance(self.last, Answer) or not self.last.citations:
            return ""
        first = self.last.citations[0]
        if self.last.kind is ReplyKind.AUTHOR:
            return first.source.author or ""
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


def said_again(message: Message, last: Turn) -> Turn:
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


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it may be meant, and the passages that the conversation is about."""

    question: Question
    prefer: Sequence[str] = ()
    leans: bool = False
    someone: str = ""  # the person whom its pronoun stands for, or who stays in mind: 'since when?'


def possible(leans: Follow, last: Turn | None) -> Follow:
    """How a message that leans may be understood from the turn before it."""
    if last is None or last.question is None:
        return Follow.NOT
    if leans in (Follow.INSTEAD, Follow.MAYBE_INSTEAD) and isinstance(last.last, Refusal):
        asked = last.last.reason is Reason.ABSENT  # of something else the documents may say it
        return Follow.MAYBE_INSTEAD if asked else Follow.NOT
    return leans


def readings(question: Question, follow: Follow, last: Turn | None, expansion: Expansion) -> Iterator[Reading]:
    """How a question may be meant, likeliest first: the first that is answered is taken."""
    carried = any(c.softness == 1.0 for c in question.concepts)
    alone = Reading(question if carried else carrying(question))
    if follow is Follow.RATHER_NOT:
        yield alone
    if last is not None and last.question is not None and follow is not Follow.NOT:
        yield _taken_over(question, last, follow, expansion)
    if follow is Follow.NOT or (follow in follow_up.PERHAPS and follow is not Follow.RATHER_NOT):
        yield alone


def of_what_came_before(question: Question, last: Turn | None, expansion: Expansion) -> Iterator[Reading]:
    """A short question that found no answer by itself, asked of the subject of the turn before."""
    if last is not None and last.is_answered and last.question and follow_up.may_lack_its_subject(question):
        yield _taken_over(question, last, Follow.OF_IT, expansion)


def _taken_over(question: Question, last: Turn, follow: Follow, expansion: Expansion) -> Reading:
    """The question with what it takes over from the turn before, and the passages that was answered from."""
    assert last.question is not None
    another = follow_up.of_another(question, last.question)
    someone = last.someone if another or follow_up.of_a_person(question) else ""
    in_mind = someone or ("" if any(c.softness == 1.0 for c in question.concepts) else last.someone)
    topic = expansion.of(understand(someone, _language_of(last))) if someone else last.question
    if another and someone:  # who had the office before who has it
        office = tuple(c for c in last.question.concepts if c.term not in {one.term for one in topic.concepts})
        question, topic = another, dataclasses.replace(last.question, concepts=(*topic.concepts, *office))
    prefer = [c.passage for c in last.last.citations] if isinstance(last.last, Answer) else ()
    return Reading(follow_up.resolve(question, topic, follow), prefer, leans=True, someone=in_mind)


def _language_of(last: Turn) -> str:
    """Of the document that an answer is quoted from: the name in it has that language's endings."""
    return last.last.citations[0].source.language if isinstance(last.last, Answer) else "en"


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
        corrected=None,
        disagree=False,
        unanswered=(),
        unread=(),
    )
    return dataclasses.replace(last, reply=reply, last=reply, told=frozenset())
