"""The command line: one module per command, each thin; what it does stands in the room it belongs to."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import suppress

from bot.cli.loading import uncollected
from bot.errors import SetupError
from bot.packages import expect_own_packages


def main() -> None:
    """Entry point. Exit status: 0 done, 1 something the operator can mend, 2 wrong usage, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with suppress(OSError):  # it leads elsewhere than where it was opened
                stream.reconfigure(errors="backslashreplace")  # a terminal without these letters
    try:
        expect_own_packages()
        _run()
    except SetupError as error:
        from rich.console import Console
        from rich.text import Text

        message = str(error).encode("utf-8", "backslashreplace").decode()  # a path may hold bytes that are no UTF-8
        Console(stderr=True, highlight=False, soft_wrap=True).print(Text("khorgos:", "bold red"), Text(message))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:  # '| head' has seen enough
        _write_no_more()
        sys.exit(0)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _write_no_more()
        sys.stderr.write(f"khorgos: {error.strerror}: make room on the disk that is written to.\n")
        sys.exit(1)


def _write_no_more() -> None:
    """What is left to write is not tried again when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run() -> None:
    with uncollected():
        from bot.cli.app import app
        from index.errors import OperatorError

    written_to = sys.stdout
    try:
        app()
    except OperatorError as error:
        raise SetupError(str(error)) from error
    except SystemExit as done:
        if sys.stdout is not written_to:  # typer puts another in its place, and ends with 1, where nobody reads it
            raise BrokenPipeError from done
        raise
    finally:
        sys.stdout.flush()
