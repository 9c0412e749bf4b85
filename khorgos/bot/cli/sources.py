"""`khorgos sources`: what the answers are drawn from."""

from __future__ import annotations

import typer
from rich.console import Console
from rich.table import Table

from khorgos.bot.cli.context import opened


def sources(context: typer.Context) -> None:
    """List the documents: title, author, publisher, date, language, file."""
    table = Table("title", "author", "publisher", "date", "language", "file", box=None, pad_edge=False)
    for source in opened(context.obj).sources():
        table.add_row(
            source.title,
            source.author or "",
            source.publisher or "",
            source.published or "",
            source.language,
            source.document,
        )
    Console(highlight=False).print(table)
