"""`python -m bot.playground`: the stand-in alone, with the demo's world, for any bot to be pointed at.

Prints one JSON line with its addresses and token, then serves until it is told to stop.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys

from bot.errors import SetupError
from bot.playground.demo import demo_world
from bot.playground.limits import EASY_GOING
from bot.playground.playground import Playground


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.playground", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument(
        "--name", action="append", default=[], help="of this machine, by which it may be called as well"
    )
    parser.add_argument("--port", type=int, default=0, help="0 for any free port")
    parser.add_argument("--token", help="the token that the bot has to use (a random one)")
    parser.add_argument("--no-limits", action="store_true", help="without flood control")
    return parser.parse_args()


async def _serve(arguments: argparse.Namespace) -> None:
    stop = asyncio.Event()
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signal_number, stop.set)
    limits = None if arguments.no_limits else EASY_GOING
    async with Playground(
        arguments.host, arguments.port, arguments.token, world=demo_world(), limits=limits, names=arguments.name
    ) as playground:
        addresses = {name: getattr(playground, name) for name in ("url", "api_url", "file_url", "token")}
        sys.stdout.write(json.dumps(addresses) + "\n")
        sys.stdout.flush()
        await stop.wait()


def main() -> int:
    """Serve until interrupted; the exit code."""
    try:
        asyncio.run(_serve(_arguments()))
    except SetupError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
