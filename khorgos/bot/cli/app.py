"""The Typer application: the options before any command, and the commands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import khorgos
from khorgos.bot.cli import ask, check, dates, demo, evaluate, facts, index, run, sources, timeline
from khorgos.bot.cli.context import Options

app = typer.Typer(
    name="khorgos",
    help="Answers from a folder of documents: short, verbatim, with the source. On Telegram, or right here.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"khorgos {khorgos.__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    documents: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The folder of documents.  [default: seeds, or the ones that come along]"),
    ] = None,
    data: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where the index and the database are kept.  [default: var]")
    ] = None,
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    context.obj = Options.from_settings(documents, data)


app.command("demo")(demo.demo)
app.command("run")(run.run)
app.command("index")(index.index)
app.command("ask")(ask.ask)
app.command("timeline")(timeline.timeline)
app.command("facts")(facts.facts)
app.command("dates")(dates.dates)
app.command("sources")(sources.sources)
app.command("check")(check.check)
app.command("evaluate")(evaluate.evaluate)
