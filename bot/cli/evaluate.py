"""`khorgos evaluate`: how well the operator's own questions are answered from the operator's own documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.ask import PATIENCE_OF_MANY
from bot.cli.context import opened


def evaluate(
    context: typer.Context,
    questions: Annotated[Path, typer.Argument(metavar="QUESTIONS.yaml", help="See docs/evaluation.md for the form.")],
    as_json: Annotated[bool, typer.Option("--json", help="The report as one JSON object.")] = False,
    calibrate: Annotated[
        bool, typer.Option("--calibrate", help="Propose the confidence from which on answers are given.")
    ] = False,
) -> None:
    """Put the questions of a file and report hits, citations, refusals and speed."""
    from index import evaluation

    asked = evaluation.read(questions)
    library = opened(context.obj, PATIENCE_OF_MANY)
    report = evaluation.calibrate(library, asked) if calibrate else evaluation.evaluate(library, asked)
    typer.echo(report.json() if as_json else report.table())
