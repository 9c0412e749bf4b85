"""`khorgos sources`: what the answers are drawn from."""

from __future__ import annotations

import typer
from rich.console import Console
from rich.text import Text

from bot.cli.blocks import print_hanging
from bot.cli.context import opened
from index.model import Source
from responses.dates import in_words
from responses.markup import visible


def sources(context: typer.Context) -> None:
    """List the documents, one block each: title; author, publisher, date, language; file."""
    console = Console(highlight=False)
    for number, source in enumerate(opened(context.obj).sources()):
        if number:
            console.print()
        _print(console, source)


def _print(console: Console, source: Source) -> None:
    published = in_words(source.published, "en") if source.published else None
    details = [detail for detail in (source.author, source.publisher, published, source.language) if detail]
    print_hanging(console, Text(visible(source.title), style="bold"))
    print_hanging(console, Text(visible(" · ".join(details))), 1)
    print_hanging(console, Text(visible(source.document), style="dim"), 1)
