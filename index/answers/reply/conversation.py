"""The turns of a conversation: what was understood and said, and what the next message makes of it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from index.answers.question.analysis import Question
from index.answers.question.follow_up import Follow
from index.answers.reply.citations import Citing
from index.model import Answer, Reason, Refusal


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a conversation as understood, and its reply.

    `last` is what the next message goes on from: where several questions were asked, the last of the answers.
    """

    question: Question | None
    reply: Answer | Refusal
    last: Answer | Refusal

    @classmethod
    def of(cls, question: Question | None, reply: Answer | Refusal) -> Turn:
        return cls(question, reply, reply)

    @property
    def someone(self) -> str:
        """The person that the answer named, for a 'she' in the next question; '' where none was asked for."""
        if not isinstance(self.last, Answer) or self.last.kind not in ("who", "author"):
            return ""
        first = self.last.citations[0]
        if self.last.kind == "author":
            return first.source.author or ""
        return " ".join(first.quote[start:end] for start, end in first.highlights[:1])


def of_the_last(text: str, language: str, wanted: Follow, last: Turn | None, citing: Citing) -> Turn:
    """'More' shows what follows the last answer; 'source?' shows the last answer again, for its sources."""
    question = last.question if last else None
    if last is None or not isinstance(last.last, Answer):
        return Turn.of(question, Refusal(text, language, Reason.NO_CONTEXT))
    if wanted is Follow.SOURCE:
        return Turn.of(question, dataclasses.replace(last.last, question=text, kind="source", corrected=None))
    shown = tuple(last.last.more)
    if not shown:
        return Turn.of(question, Refusal(text, language, Reason.ABSENT))
    more = citing.after(shown)
    reply = dataclasses.replace(
        last.last, question=text, citations=shown, more=more, kind="more", corrected=None, disagree=False
    )
    return Turn.of(question, reply)
