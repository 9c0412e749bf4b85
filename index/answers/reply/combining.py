"""One reply to a message with several questions: what answers each, in their order, within the length of a summary."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence

from index.answers.question.message import Message
from index.answers.question.splitting import alone, asking_sentence
from index.answers.ranking.selection.selection import LIMIT
from index.answers.reply.conversation import Before, Turn
from index.language.shortening import CUT, PAUSE, to_a_pause
from index.model import Answer, Citation, Reason, Refusal, ReplyKind

MOST = 4
"""Questions of one message that are answered; of the room there is, more would get no sentence each."""
_BLANK = re.compile(r"\s+")
OFFERED = 3

Reply = Answer | Refusal


def answer(text: str, parts: Sequence[Message], last: Before, one: Callable[[Message, Before, int], Turn]) -> Turn:
    """The reply to a message of these questions: each is understood from those before it.

    `one` answers a question after another in so many characters; all of them are for the only one that has an answer.
    """
    asked, read, turns = parts[:MOST], list[Message](), list[Turn]()
    for part in asked:
        before = Before.known(turns[-1]) if turns else last
        turn = one(part, before, _room(len(asked)))
        bare = alone(part) if turns and isinstance(turn.reply, Refusal) else None
        if bare is not None:  # 'and' need not mean that it leans
            part, turn = bare, one(bare, before, _room(len(asked)))
        bare = asking_sentence(part) if _is_absent(turn) else None
        if bare is not None and isinstance((other := one(bare, before, _room(len(asked)))).reply, Answer):
            part, turn = bare, other  # a story around a question need not be part of it
        read.append(part)
        turns.append(turn)
    if len(parts) == 1:
        reply = dataclasses.replace(turns[0].reply, question=text)
        last_said = reply if turns[0].last is turns[0].reply else turns[0].last
        return dataclasses.replace(turns[0], reply=reply, last=last_said)
    answered = [n for n, turn in enumerate(turns) if isinstance(turn.reply, Answer)]
    if len(answered) == 1 < len(asked):
        n = answered[0]
        turns[n] = one(read[n], Before.known(turns[n - 1]) if n else last, LIMIT)
    reply = joined(text, [part.text for part in parts], [turn.reply for turn in turns])
    goes_on = turns[answered[-1]] if answered else turns[-1]
    return Turn(turns[-1].question, reply, goes_on.reply if answered else reply, goes_on.kind, goes_on.told)


def _is_absent(turn: Turn) -> bool:
    return isinstance(turn.reply, Refusal) and turn.reply.reason is Reason.ABSENT


def _room(asked: int) -> int:
    """Characters for each of so many answers."""
    return (LIMIT - asked + 1) // asked


def joined(text: str, parts: Sequence[str], replies: Sequence[Reply]) -> Reply:
    """The reply to `text` out of those to its parts, of which the first MOST were asked."""
    answers = [reply for reply in replies if isinstance(reply, Answer)]
    if not answers:
        return _refused(text, parts, [reply for reply in replies if isinstance(reply, Refusal)])
    unanswered = tuple(part for part, reply in zip(parts, replies, strict=False) if isinstance(reply, Refusal))
    cited = _cited(answers) if len(answers) > 1 else answers[0].citations
    return dataclasses.replace(
        answers[0],
        question=text,
        citations=cited,
        confidence=min(answer.confidence for answer in answers),
        corrected=_corrected(parts, replies),
        disagree=len(answers) == 1 and answers[0].disagree,
        more=tuple(citation for citation in answers[-1].more if not _holds_any(cited, citation)),
        kind=ReplyKind.SEVERAL if len(answers) > 1 else answers[0].kind,
        unanswered=unanswered,
        unread=tuple(parts[MOST:]),
    )


def _refused(text: str, parts: Sequence[str], refusals: Sequence[Refusal]) -> Refusal:
    """One refusal for all: that the documents don't say, if that is why one of them was refused."""
    chosen = next((refusal for refusal in refusals if refusal.reason is Reason.ABSENT), refusals[0])
    return dataclasses.replace(
        chosen,
        question=text,
        nearest=tuple(dict.fromkeys(title for refusal in refusals for title in refusal.nearest))[:OFFERED],
        contrary=next((refusal.contrary for refusal in refusals if refusal.contrary), ()),
        near=next((refusal.near for refusal in refusals if refusal.near), ()),
        corrected=_corrected(parts, refusals),
    )


def _corrected(parts: Sequence[str], replies: Sequence[Reply]) -> str | None:
    if not any(reply.corrected for reply in replies):
        return None
    return " ".join(reply.corrected or part for part, reply in zip(parts, replies, strict=False))


def _cited(answers: Sequence[Answer]) -> tuple[Citation, ...]:
    """The first citation of each answer, cut where they don't fit together; the others as long as there is room."""
    own = [_bold_once(answer.citations) for answer in answers]
    firsts: list[Citation] = []
    for citations in own:
        _add(firsts, citations[0])
    firsts = _fitted(firsts)
    used = sum(len(citation.quote) + 1 for citation in firsts)
    further: list[Citation] = []
    for citation in (c for citations in own for c in citations[1:]):
        if used + len(citation.quote) <= LIMIT and not _holds_any((*firsts, *further), citation):
            further.append(citation)
            used += len(citation.quote) + 1
    return tuple(_in_order(own, firsts, further))


def _in_order(
    own: Sequence[Sequence[Citation]], firsts: Sequence[Citation], further: Sequence[Citation]
) -> list[Citation]:
    """Each first citation, and behind it what else was taken of the same answer."""
    ordered: list[Citation] = []
    for citations in own:
        for first in firsts:
            if first not in ordered and first.passage == citations[0].passage and _meets(first, citations[0]):
                ordered.append(first)
        ordered += [citation for citation in citations[1:] if citation in further and citation not in ordered]
    return ordered


def _bold_once(citations: Sequence[Citation]) -> list[Citation]:
    """Bold only in the first citation that has any, as where it is the only answer."""
    first = next((n for n, citation in enumerate(citations) if citation.highlights), 0)
    return [c if n == first else dataclasses.replace(c, highlights=()) for n, c in enumerate(citations)]


def _add(taken: list[Citation], citation: Citation) -> None:
    """Add a citation, or put it together with one of the same sentences."""
    for n, other in enumerate(taken):
        if other.passage == citation.passage and _meets(other, citation):
            together = _together(other, citation)
            if together is not None:
                taken[n] = together
                return
    taken.append(citation)


def _meets(one: Citation, other: Citation) -> bool:
    return one.sentences[0] <= other.sentences[1] and other.sentences[0] <= one.sentences[1]


def _together(one: Citation, other: Citation) -> Citation | None:
    """Two citations of one passage that share sentences as one; None where one of them was cut."""
    first, second = sorted((one, other), key=lambda citation: (citation.sentences[0], -citation.sentences[1]))
    at = next((n for n in range(len(first.quote)) if _overlaps(first.quote[n:], second.quote)), None)
    if at is None:
        return None
    quote = first.quote[:at] + max(first.quote[at:], second.quote, key=len)
    moved = {(start + at, end + at) for start, end in second.highlights}
    clear = {span for span in moved if not any(span[0] < end and start < span[1] for start, end in first.highlights)}
    return dataclasses.replace(
        first,
        quote=quote,
        sentences=(first.sentences[0], max(first.sentences[1], second.sentences[1])),
        highlights=tuple(sorted({*first.highlights, *clear})),
        notes=tuple(dict.fromkeys((*first.notes, *second.notes))),
    )


def _overlaps(tail: str, quote: str) -> bool:
    return quote.startswith(tail) or tail.startswith(quote)


def _holds_any(taken: Sequence[Citation], citation: Citation) -> bool:
    return any(other.passage == citation.passage and _meets(other, citation) for other in taken)


def _fitted(citations: Sequence[Citation]) -> list[Citation]:
    """Citations that fit together: the shortest stay whole, each of the others gets the same room."""
    left = LIMIT - len(citations) + 1
    fitted = list(citations)
    order = sorted(range(len(citations)), key=lambda n: len(citations[n].quote))
    for done, n in enumerate(order):
        share = left // (len(order) - done)
        fitted[n] = shortened(citations[n], share)
        left -= len(fitted[n].quote)
    return fitted


def shortened(citation: Citation, limit: int) -> Citation:
    """The stretch of a quote, `limit` characters at most, with the most of what stands out in it; cuts are marked."""
    quote, bold = citation.quote, citation.highlights
    if len(quote) <= limit:
        return citation
    room = limit - 2 * len(CUT)
    whole = [0, *(match.end() for match in PAUSE.finditer(quote))]
    blanks = [match.end() for match in _BLANK.finditer(quote)]
    stretches = [(start, start + len(to_a_pause(quote[start:], room))) for start in (*whole, *blanks)]
    first, last = max(stretches, key=lambda stretch: sum(stretch[0] <= a and b <= stretch[1] for a, b in bold))
    lead, tail = CUT if first else "", CUT if last < len(quote) else ""
    moved = len(lead) - first
    return dataclasses.replace(
        citation,
        quote=f"{lead}{quote[first:last]}{tail}",
        highlights=tuple((a + moved, b + moved) for a, b in bold if first <= a and b <= last),
    )
