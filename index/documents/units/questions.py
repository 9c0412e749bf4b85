"""Questions with their answers: a question becomes the heading of what answers it, found but quoted in chats alone.

Told by marks ('Q:', 'Вопрос 3.', '问：'), or by being a line that ends in a question mark with text below it; of these
one alone, not set as a heading, may be a figure of speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.documents.phrases import fold
from index.documents.sentences import split_sentences
from index.documents.units.piece import Piece, Unit
from index.documents.units.speakers import is_stamped, speaker
from index.documents.units.words import unit_words
from index.model import Kind, Zone

LONGEST = 240
"""Characters of a question at most."""
_FEWEST = 2
"""Plain questions with an answer below, from which a document is taken to ask and answer."""
_ASKING = ("?", "？", "؟")
_NUMBER = re.compile(r"(?:\d{1,3}|[a-z])[.)]\s+|[-*•–]\s+")
_CLAUSE = re.compile(r"[,.;!，。；！—–-](?:\s|$)")
_TELLING = 3
"""Words of a clause that says something, at least."""
_EDGES = " \t*_"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a piece. `asks`: None for no question, else the question without its mark."""

    text: str
    asks: str | None = None
    marked: bool = False  # by a word
    answers: bool = False  # by a word


def answered(units: Sequence[Unit]) -> list[Unit]:
    """The units, each question that has an answer made the innermost heading of what answers it."""
    lines = [_lines(unit) for unit in units]
    plain = _plain_questions(units, lines)
    found: list[Unit] = []
    question: str | None = None
    section: tuple[str, ...] | None = None
    answering: str | None = None  # who answers what a speaker asked
    for n, unit in enumerate(units):
        if unit.block.zone is not Zone.BODY:
            found.append(unit)
            continue
        if unit.section != section:
            question, section = None, unit.section
        if question is not None and lines[n] and speaker(question):
            said = speaker(lines[n][0].text)
            if answering is not None and said and said.name != answering:
                question = None
            answering = said.name if said else answering
        asking = [line for line in lines[n] if line.asks is not None and (line.marked or plain)]
        if not asking:
            found.append(_below(unit, unit.pieces, question))
            continue
        pieces: list[Piece] = []
        for at, line in enumerate(lines[n]):
            if line in asking and _has_answer(units, lines, n, at, plain):
                if _tells_as_well(line.text):
                    pieces.append(Piece(line.text))
                if pieces:
                    found.append(_below(unit, pieces, question))
                pieces, question, answering = [], line.asks, None
            else:
                if question is not None and pieces and speaker(question) and speaker(line.text):
                    found.append(_below(unit, pieces, question))
                    pieces, question = [], None
                pieces.append(Piece(line.text, Kind.ITEM if unit.block.is_list else Kind.PROSE))
        if pieces:
            found.append(_below(unit, pieces, question))
    return found


def _tells_as_well(text: str) -> bool:
    """'[10:02] Priya: it comes on Thursday, can someone sign?': a message of a chat that says something, then asks."""
    said = speaker(text)
    if said is None or not is_stamped(text):
        return False
    first = _CLAUSE.split(text[len(said.head) :].strip())[0]
    words = fold(first).split()
    return len(words) >= _TELLING and unit_words().asks.isdisjoint(words) and first != text[len(said.head) :].strip()


def _below(unit: Unit, pieces: Sequence[Piece], question: str | None) -> Unit:
    """Pieces of a unit under the question that they answer, if they do."""
    heading = unit.section[-1] if unit.section else ""
    asks = heading.rstrip().endswith(_ASKING) or unit_words().question.match(heading) is not None
    if question is None and not asks:
        return replace(unit, pieces=tuple(pieces))
    section = (*(unit.section[:-1] if asks else unit.section), _bare(heading) if question is None else question)
    alone = len(pieces) == 1
    told = [
        replace(p, kind=Kind.ANSWER) if p.kind is Kind.PROSE or (alone and p.kind is Kind.ITEM) else p for p in pieces
    ]
    return replace(unit, pieces=tuple(map(_without_mark, told)), section=section)


def _without_mark(piece: Piece) -> Piece:
    """'A: Behind the barn.' → 'Behind the barn.'"""
    mark = unit_words().answer.match(piece.text)
    rest = piece.text[mark.end() :].strip() if mark else ""
    return replace(piece, text=rest) if rest else piece


def _lines(unit: Unit) -> list[_Line]:
    """The lines of a unit, those that neither ask nor answer left together."""
    lines: list[_Line] = []
    for piece in unit.pieces:
        fresh = True
        for text in _split(piece.text):
            line = _read(text)
            if fresh or line.asks is not None or line.answers or lines[-1].asks is not None:
                lines.append(line)
            else:
                lines[-1] = replace(lines[-1], text=f"{lines[-1].text}\n{text}")
            fresh = False
    return lines


def _split(text: str) -> Iterator[str]:
    """Lines, and what stands behind 'A:' in the line of its question."""
    if "\n" not in text and "?" not in text and "？" not in text:
        yield text
        return
    for line in text.split("\n"):
        yield from (part for part in unit_words().inner_answer.split(line) if part.strip())


def _read(text: str) -> _Line:
    if len(text) > LONGEST:
        return _Line(text, answers=unit_words().answer.match(text) is not None)
    number = _NUMBER.match(text)
    rest = text[number.end() :] if number else text
    known = unit_words()
    if mark := known.question.match(rest):
        bare = rest[mark.end() :].strip(_EDGES)
        if bare:
            sure = len(mark.group().strip(" :：.)0123456789")) > 1 or bare.endswith(_ASKING)
            return _Line(text, asks=bare, marked=sure)
    if known.answer.match(rest):
        return _Line(text, answers=True)
    bare = rest.strip(_EDGES)
    if bare.endswith(_ASKING) and len(split_sentences(bare, "en")) <= 2:
        return _Line(text, asks=bare, marked=speaker(bare) is not None)
    said = speaker(bare) if is_stamped(text) else None
    if said and known.typed.match(bare[len(said.head) :].strip()):
        return _Line(text, asks=bare, marked=True)
    return _Line(text)


def role_of_column(head: str) -> str | None:
    """'question' or 'answer' for the head of a column that holds them."""
    known = unit_words()
    if known.question.match(head.strip() + ":"):
        return "question"
    return "answer" if known.answer.match(head.strip() + ":") else None


def _bare(question: str) -> str:
    """A question without its mark: 'Q4: Why?' → 'Why?'."""
    mark = unit_words().question.match(question)
    return (question[mark.end() :] if mark else question).strip(_EDGES) or question


def _plain_questions(units: Sequence[Unit], lines: Sequence[Sequence[_Line]]) -> bool:
    """Whether lines that merely end in a question mark are questions with answers here."""
    count = sum(
        line.asks is not None and not line.marked and _has_answer(units, lines, n, at, plain=True)
        for n, unit in enumerate(units)
        if unit.block.zone is Zone.BODY
        for at, line in enumerate(lines[n])
    )
    return count >= _FEWEST


def _has_answer(units: Sequence[Unit], lines: Sequence[Sequence[_Line]], n: int, at: int, plain: bool) -> bool:
    """Whether text follows that is no question itself, in the same section."""
    if _is_of_several(lines[n], at, units[n].block.is_list):
        return False
    if at + 1 < len(lines[n]):
        following = lines[n][at + 1]
    elif n + 1 < len(units) and units[n + 1].section == units[n].section and units[n + 1].block.zone is Zone.BODY:
        if not lines[n + 1]:
            return True  # a table
        following = lines[n + 1][0]
    else:
        return False
    return following.asks is None or not (following.marked or plain)


def _is_of_several(lines: Sequence[_Line], at: int, listed: bool) -> bool:
    """Whether a question is the last of some in a list of what is to be asked or done: the next item is no answer."""
    if at == 0 or at + 1 == len(lines) or lines[at].marked or lines[at - 1].asks is None:
        return False
    beside = lines[at - 1 : at + 2]
    return not beside[-1].answers and (listed or all(_NUMBER.match(line.text) for line in beside))
