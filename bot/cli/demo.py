"""`khorgos demo`: the playground and the bot together, for a chat in the browser."""

from __future__ import annotations

import asyncio
import webbrowser
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from bot.cli.context import Options, opened

if TYPE_CHECKING:
    from index.reading import Readable

PORT = 8765
YOU = "1001"
"""Alex of the playground, who runs this bot and may try what operators can do."""


def demo(
    context: typer.Context,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Of the page; 0 takes any that is free.")] = PORT,
    host: Annotated[
        str, typer.Option(help="Address to listen on; others than your own machine need 0.0.0.0.")
    ] = "127.0.0.1",
    name: Annotated[
        list[str] | None, typer.Option(help="Of this machine, by which others open the page; may be given more often.")
    ] = None,
    browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in the browser.")] = True,
) -> None:
    """Chat with the bot in your browser: a stand-in for Telegram on this machine, no token needed."""
    from bot.logs import configure_logging

    configure_logging("WARNING")
    options: Options = context.obj
    library = opened(options)
    asyncio.run(_demo(options, library, host, port, name or [], browser))


async def _demo(options: Options, library: Readable, host: str, port: int, names: list[str], browser: bool) -> None:
    from bot.clock import ClockOf
    from bot.daily.panel import Panel
    from bot.daily.service import Daily, to_next_post
    from bot.playground import Action, MovableClock, Playground, demo_world
    from bot.service import serve, stop_on_signals
    from bot.settings import Settings
    from bot.starters import read_starters
    from bot.state.database import sqlite_url
    from bot.state.subscriptions import Subscription
    from responses import Replies, choose, languages

    stop = asyncio.Event()
    stop_on_signals(stop)
    with TemporaryDirectory(prefix="khorgos-demo-") as scratch:  # the chats begin anew, so what is remembered does too
        settings = Settings.read(
            documents=options.documents,
            data=options.data,
            operators=YOU,
            keep_questions=30,
            database_url=sqlite_url(Path(scratch) / "demo.sqlite"),
        )
        first = read_starters(options.documents)
        starters = {code: first.questions(code, library.sources(code)) for code in languages()}
        starters[""] = starters.get(settings.language, ())
        clock, posts = MovableClock(), list[Daily]()

        async def next_post(language: str) -> str:
            due = await to_next_post(posts[0], clock.move_to) if posts else None
            replies = Replies(choose(language))
            when = due and Panel(replies, Subscription(0, "UTC", due)).moment(due)
            return replies.text("playground.moved", when=when)

        def said(key: str) -> Callable[[str], str]:
            return lambda language: Replies(choose(language)).text(key)

        action = Action(said("playground.next_fact"), next_post, said("playground.next_fact_hint"))
        world = demo_world(clock=clock)
        async with Playground(host, port, world=world, starters=starters, actions=[action], names=names) as playground:
            Console(highlight=False).print(f"\n  Khorgos is ready: [bold]{playground.url}[/bold]   (Ctrl-C ends it)\n")
            if browser:
                await asyncio.to_thread(webbrowser.open, playground.url)
            await serve(
                library,
                settings,
                stop,
                token=playground.token,
                base_url=playground.api_url,
                base_file_url=playground.file_url,
                clock=ClockOf(clock.now),
                on_daily=posts.append,
            )
