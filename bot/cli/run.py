"""`khorgos run`: the bot on Telegram."""

from __future__ import annotations

import asyncio
import signal
import sys

import typer

from bot.cli.context import Options, opened
from bot.cli.loading import leave_out_extras, uncollected


def run(context: typer.Context) -> None:
    """Run the bot on Telegram, with the token in KHORGOS_TOKEN."""
    _end_when_told()
    with uncollected():
        leave_out_extras()
        from bot import memory
        from bot.logs import configure_logging
        from bot.service import THREADS_END_WITHIN, end_within, serve, settings_for, stop_on_signals

    options: Options = context.obj
    settings = settings_for(options.documents, options.data)
    token = settings.required_token()
    configure_logging(settings.log_level)
    memory.keep_little()
    library = opened(options)

    async def main() -> None:
        stop = asyncio.Event()
        stop_on_signals(stop)
        await serve(library, settings, stop, token=token)
        end_within(THREADS_END_WITHIN)

    asyncio.run(main())


def _end_when_told() -> None:
    """Let SIGTERM end what comes before the bot's own loop, above all the first index. The first process of a container
    has no default: it would go on until it is killed.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
