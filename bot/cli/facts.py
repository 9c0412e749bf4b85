"""`khorgos facts`: every sentence that the daily post can draw on."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console

from bot.cli.context import opened, sources, write_line
from index.model import Fact
from index.reading import Readable


def facts(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    language: Annotated[str, typer.Option("--language", "-l", metavar="CODE", help="Of the reader.")] = "en",
) -> None:
    """List every fact the daily post can draw on."""
    library = opened(context.obj)
    console = Console(highlight=False, soft_wrap=True)
    found = library.facts(language)
    if not found and not as_json:
        console.print("No sentence of the documents is fit to be posted as a fact.")
    for fact in found:
        if as_json:
            write_line(_record(fact, library))
        else:
            console.print(fact.text, markup=False)
            console.print(f"  — {fact.citation.source.title}, {fact.citation.place}", style="dim", markup=False)


def _record(fact: Fact, library: Readable) -> dict[str, object]:
    dated = {"date": fact.date} if fact.date else {}
    return {"text": fact.text, **dated, "sources": sources(fact.citation, library)}
