"""`khorgos dates`: the time expressions of a text with their values, in EDTF."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from bot.cli.context import write_line


def dates(
    reference: Annotated[
        str | None, typer.Option(metavar="DATE", help="The text's own date (2024-07-01): what 'yesterday' counts from.")
    ] = None,
    language: Annotated[str, typer.Option("--language", "-l", metavar="CODE", help="en, ru, kk, zh or tr.")] = "en",
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line, with offsets in characters.")
    ] = False,
    batch: Annotated[
        bool, typer.Option("--batch", help='Texts as JSON lines on standard input: {"doc", "text", "dct"?}.')
    ] = False,
) -> None:
    """Read a text on standard input and write the time expressions found, with their values in EDTF."""
    from index.dates import batch as batches
    from index.dates import find_dates

    if batch:
        for line in batches.tag_lines(sys.stdin, language):
            typer.echo(line)
        return
    for mention in find_dates(sys.stdin.read(), language=language, reference=reference):
        if as_json:
            write_line({"start": mention.start, "end": mention.end, "text": mention.text, "value": mention.value})
        else:
            typer.echo(f"{mention.value}\t{mention.text}")
