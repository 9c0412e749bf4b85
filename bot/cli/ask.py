"""`khorgos ask`: the reply as a person in a chat would see it; one question, or many from standard input."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import choice
from typing import Annotated

import msgspec
import typer

from bot.cli.context import opened, readable, sources, write_line
from bot.errors import SetupError
from index.answers.reply.explanation import Explanation
from index.facts.wished import about_words
from index.model import Answer, Refusal, ReplyKind
from index.reading import Readable

PATIENCE, PATIENCE_OF_MANY = 10, 60
"""Seconds that one question, and many, wait at most for sentences to be encoded, which is done once."""
NAMED = 5
"""Lines that are no question and are named at the end; each of them has an object of its own among the replies."""


class Asked(msgspec.Struct, frozen=True):
    """A line of `ask --batch`."""

    id: str | int
    question: str
    lang: str | None = None
    before: tuple[str, ...] = ()


class _Identified(msgspec.Struct, frozen=True):
    id: str | int


@dataclass(frozen=True, slots=True)
class Timed:
    """What the library said, and the milliseconds it took."""

    reply: Answer | Refusal
    ms: float


def ask(
    context: typer.Context,
    question: Annotated[str | None, typer.Argument(help="The question, in your own words.")] = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", metavar="CODE", help="Of the question: en, ru, kk, zh, tr.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One machine-readable reply.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Also why: what was found, what spoke for it, what would help.")
    ] = False,
    batch: Annotated[
        bool,
        typer.Option(
            "--batch", help='Questions as JSON lines on standard input: {"id", "question", "lang"?, "before"?}.'
        ),
    ] = False,
) -> None:
    """Ask the documents; the reply is what a person in a chat would see."""
    if batch == (question is not None):
        raise typer.BadParameter("give one question, or --batch and the questions on standard input")
    library = opened(context.obj, PATIENCE_OF_MANY if batch else PATIENCE)
    if language is not None and language not in library.languages:
        known = ", ".join(library.languages)
        raise typer.BadParameter(f"no language that these documents can be asked in: {language}. There are {known}.")
    if batch:
        _answer_all(library)
    elif question is not None:
        timed = _timed(library, readable(question), language, ())
        if as_json:
            _write(None, timed, library)
        else:
            _print(timed.reply, library)
        if explain:
            typer.echo("\n".join(_told(library.explain(question, language))), err=as_json)


def _answer_all(library: Readable) -> None:
    """A line that is no question gets an object that says so, and the lines after it their answers.

    Raises SetupError at the end where there was one.
    """
    wrong: list[str] = []
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            asked = msgspec.json.decode(line, type=Asked)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            wrong.append(f"Line {number} of standard input is no question ({error}).")
            write_line({"id": _identity(line), "line": number, "error": str(error)})
        else:
            _write(asked.id, _timed(library, asked.question, asked.lang, asked.before), library)
    if wrong:
        more = (f"and {len(wrong) - NAMED} lines more",) if len(wrong) > NAMED else ()
        how = 'A line looks like this: {"id": "1", "question": "Who …?"}'
        raise SetupError("\n".join((*wrong[:NAMED], *more, how)))


def _identity(line: bytes) -> str | int | None:
    """What the line says it is, if that much can be read of it."""
    try:
        return msgspec.json.decode(line, type=_Identified).id
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _timed(library: Readable, question: str, language: str | None, before: tuple[str, ...]) -> Timed:
    started = time.perf_counter()
    reply = library.ask(question, language=language, before=before)
    return Timed(reply, (time.perf_counter() - started) * 1000)


def _write(identity: str | int | None, timed: Timed, library: Readable) -> None:
    reply = timed.reply
    refused = isinstance(reply, Refusal)
    citations = reply.quoted if isinstance(reply, Refusal) else reply.citations
    record = {
        "reply": _html(reply, library),
        "sources": [entry for citation in citations for entry in sources(citation, library)],
        "refused": refused,
        "confidence": round(reply.confidence, 4),
        "ms": round(timed.ms, 3),
    }
    write_line(record if identity is None else {"id": identity, **record})


def _told(why: Explanation) -> Iterator[str]:
    """An explanation, line by line."""
    yield f"\nWhy: {why.outcome}" + (f", taken to ask: {why.kind}" if why.kind else "")
    yield f"confidence {why.confidence:.2f}, threshold {why.threshold:.2f}"
    yield from (f"  word '{met.word}' ({met.worth:.0%} of the question): {met.how}" for met in why.met)
    for candidate in why.candidates:
        yield f"  {candidate.score:+.1f} {candidate.passage}: {candidate.text}"
        yield from (f"       {signal}" for signal in candidate.signals)
    yield from (f"What would help: {help_}" for help_ in why.helps)


def _html(reply: Answer | Refusal, library: Readable) -> str:
    from responses.replies import Replies

    replies = Replies(reply.language)
    if isinstance(reply, Answer) and reply.kind is ReplyKind.TIMELINE:
        selection = library.timeline(reply.language).select(reply.timeline or None, date.today())
        return replies.chronology(selection, reply.timeline or None).html
    if isinstance(reply, Answer) and reply.kind is ReplyKind.FACT:
        facts = library.facts(reply.language)
        return replies.fact(choice(about_words(facts, reply.about) if reply.about else facts)).html
    return replies.answer(reply).html


def _print(reply: Answer | Refusal, library: Readable) -> None:
    from rich.console import Console

    from bot.cli.markup import to_terminal

    Console(highlight=False, soft_wrap=False).print(to_terminal(_html(reply, library)))
