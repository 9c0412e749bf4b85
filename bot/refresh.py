"""Keeps a running bot up to date with its documents: a new library is made aside and takes the old one's place."""

from __future__ import annotations

import asyncio
import logging
import sys
from pathlib import Path

from bot.library import Holder
from index import build, shipped
from index.errors import KhorgosError
from index.library import Library
from index.store import generations
from index.store.generations import Unusable

log = logging.getLogger(__name__)

LOOK_EVERY = 15.0  # seconds between two looks at the documents folder


async def keep_fresh(holder: Holder, folder: Path, data: Path, every: float = LOOK_EVERY) -> None:
    """Look after the library until cancelled. What goes wrong is logged once, and the old library stays in use."""
    in_use = await asyncio.to_thread(_state, folder, data)
    complained = ""
    while True:
        await asyncio.sleep(every)
        try:
            if not await asyncio.to_thread(build.fresh, folder, data):
                await _rebuild(folder, data)
            found = await asyncio.to_thread(_state, folder, data)
            if found != in_use:
                holder.library, in_use = await asyncio.to_thread(_open, folder, data), found
                log.info("The documents or their names have changed: the new index is in use.")
            complained = ""
        except KhorgosError as error:
            if str(error) != complained:
                log.error("The index could not be refreshed, the one before stays in use: %s", error)
            complained = str(error)


def _state(folder: Path, data: Path) -> tuple[Path | None, int]:
    """What a library is made from: the generation (another process may have made one) and the time of the aliases."""
    names = shipped.aliases(folder)
    try:
        return generations.current(data).path, names.stat().st_mtime_ns if names else 0
    except Unusable:
        return None, 0


def _open(folder: Path, data: Path) -> Library:
    library = Library.at(generations.current(data).path, folder)
    library.warm()
    return library


async def _rebuild(folder: Path, data: Path) -> None:
    """Index in a process of its own: reading is work for the processor, and people are waiting for answers.

    Nothing is written to its standard input, which closes when we end, however we do, and it ends with us.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "--documents", str(folder), "--data", str(data), "index", "--attached",
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stderr
    try:
        complaint = await process.stderr.read()  # `communicate` would close the standard input at once
        await process.wait()
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise
    if process.returncode:
        raise KhorgosError(complaint.decode(errors="replace").strip() or f"indexing ended with {process.returncode}")
