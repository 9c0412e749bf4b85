"""The Typer application: the options before any command, and the commands, each imported when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from bot.cli.context import Options
from bot.cli.loading import uncollected

COMMANDS = ("demo", "run", "index", "ask", "timeline", "facts", "dates", "sources", "check", "evaluate")
"""Each is a function in the module of its name."""


class Imported(Mapping[str, Any]):
    """The commands by name; what only one of them needs, the others don't wait for."""

    def __getitem__(self, name: str) -> Any:
        if name not in COMMANDS:
            raise KeyError(name)
        return _imported(name)

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


@cache
def _imported(name: str) -> Any:
    alone = typer.Typer(add_completion=False, rich_markup_mode="rich")
    with uncollected():
        module = import_module(f"bot.cli.{name}")
    alone.command(name)(getattr(module, name))
    return get_command(alone)


class Commands(TyperGroup):
    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = Imported()  # type: ignore[assignment]  # nobody adds to them


app = typer.Typer(
    name="khorgos",
    cls=Commands,
    help="Answers from a folder of documents: short, verbatim, with the source. On Telegram, or right here.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"khorgos {version('khorgos')}")
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
