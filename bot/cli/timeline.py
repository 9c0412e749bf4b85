"""`khorgos timeline`: the chronology read out of the documents, on the screen or as a file."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot.cli.blocks import print_hanging
from bot.cli.context import opened, readable, sources, write_line
from bot.errors import SetupError
from index.model import Event
from index.reading import Readable
from index.timeline import export
from index.timeline.export import Export
from index.timeline.filtering import Selection
from responses import Replies
from responses.dates import in_words
from responses.markup import visible


def timeline(
    context: typer.Context,
    years: Annotated[str, typer.Argument(help="1991-2005, '19th century', 'before 1800', 'since 2000' …")] = "",
    topic: Annotated[str, typer.Argument(help="Words that the events must be about: border, oil …")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="A table for a spreadsheet.")] = False,
    ics: Annotated[bool, typer.Option("--ics", help="A calendar: only what is dated to the day.")] = False,
    timelinejs: Annotated[bool, typer.Option("--timelinejs", help="JSON for TimelineJS.")] = False,
    png: Annotated[Path | None, typer.Option("--png", metavar="FILE", help="Draw it.")] = None,
    language: Annotated[
        str | None,
        typer.Option(
            "--language",
            "-l",
            metavar="CODE",
            help="Of the reader: dates in words, translations. Else each event has that of its document.",
        ),
    ] = None,
) -> None:
    """Show the sourced chronology that was read out of the documents, whole or filtered by years and topic."""
    if sum((as_json, csv, ics, timelinejs, png is not None)) > 1:
        raise typer.BadParameter("choose one of --json, --csv, --ics, --timelinejs and --png")
    expression = readable(" ".join((years, topic)).strip())
    library = opened(context.obj)
    selection = library.timeline(language).select(expression or None, datetime.now().astimezone().date())
    for part in selection.misunderstood:
        typer.echo(f"khorgos: '{part}' means nothing here, or is found nowhere; it was left out", err=True)
    reader = language or _spoken_in(selection)
    title = Replies(reader).timeline_title(selection, expression or None)
    if as_json:
        for event in selection.events:
            write_line(_record(event, library))
    elif csv:
        _export(export.to_csv(selection.events))
    elif ics:
        _export(export.to_icalendar(selection.events, title))
    elif timelinejs:
        _export(export.to_timelinejs(selection.events, title, lambda date, mod: in_words(date, reader, mod)))
    elif png is not None:
        _draw(selection, reader, title, png)
    else:
        _print(selection, language)


def _spoken_in(selection: Selection) -> str:
    """The language that most of the events are told in."""
    told = Counter(_language(event) for event in selection.events)
    return max(told, key=told.__getitem__, default="en")


def _language(event: Event) -> str:
    return event.citations[0].source.language if event.citations else "en"


def _record(event: Event, library: Readable) -> dict[str, object]:
    return {
        "date": event.date,
        "precision": event.precision,
        "text": event.text,
        "sources": [entry for citation in event.citations for entry in sources(citation, library)],
    }


def _export(exported: Export) -> None:
    sys.stdout.buffer.write(exported.content)
    if exported.left_out:
        typer.echo(f"khorgos: {exported.left_out} events are left out: their dates don't fit this format", err=True)


def _draw(selection: Selection, language: str, title: str, file: Path) -> None:
    from responses.picture import draw

    if not selection.events:
        raise SetupError("There are no such events, so there is nothing to draw. Ask for other years or words.")
    try:
        file.write_bytes(draw(selection, language, title))
    except OSError as error:
        raise SetupError(f"The picture can't be written to {file}: {error.strerror}.") from error


def _print(selection: Selection, language: str | None) -> None:
    console = Console(highlight=False)
    if not selection.events:
        console.print("The documents tell of no such event.")
    for event in selection.events:
        date = Text(in_words(event.date, language or _language(event), event.modifier), style="bold")
        print_hanging(console, Text.assemble(date, f"  {visible(event.text)}"))
        for citation in event.citations:
            cited = f"— {visible(citation.source.title)}, {visible(citation.place)}"
            print_hanging(console, Text(cited, style="dim"), 1)
