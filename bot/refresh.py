"""Keeps a running bot up to date with its documents: a new library is made aside and takes the old one's place.

It answers by its words at once; what its sentences mean is encoded by a process of the lowest priority, after which the
library is opened once more.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Hashable
from contextlib import suppress
from pathlib import Path

from bot import memory
from bot.encoding import Encoding
from bot.library import Holder
from bot.looking import Rest, look, time_of
from index import build, processes, shipped
from index.errors import KhorgosError
from index.hosted.library import HostedLibrary
from index.library import Library
from index.meaning.opening import OFF, open_encoder
from index.meaning.space import Space
from index.store import generations
from index.store.generations import MadeByOthers, Unusable

log = logging.getLogger(__name__)

LOOK_EVERY = 2.0
"""Seconds between two looks at the documents folder, which ask for the times of the files and read none."""
SHARE = 50
"""How many times the length of a look is the least between two: a folder of 100,000 files must not keep a disk busy.
Where something has changed, the next follows sooner."""
LONGEST_PAUSE = 120.0
"""Seconds between two looks at most: on a machine with too much to do one may take ten by chance."""
KILLED = (
    "the system ended the process that reads documents (signal {}), most often for want of memory: give it more, or "
    "take the largest document out. It is tried again."
)
TRY_AGAIN = 30.0
"""Seconds after which what went wrong is tried again though no file has changed: there may be room on the disk now."""


async def keep_fresh(
    holder: Holder,
    folder: Path,
    data: Path,
    every: float = LOOK_EVERY,
    meaning: str = OFF,
    threshold: float | None = None,
) -> None:
    """Look after the library until cancelled. What goes wrong is logged once, and the old library stays in use.

    `meaning` and `threshold` are the settings of those names.
    """
    refreshing = _Refreshing(holder, folder, data, meaning, threshold)
    rest, called = Rest(), False
    try:
        await refreshing.merge()
        while True:
            started = time.monotonic()
            seen, settled = await asyncio.to_thread(look, folder, data)
            took = time.monotonic() - started
            at_rest = rest.of(seen, started) or called
            if (seen != refreshing.seen and at_rest) or holder.rebuild or time.monotonic() > refreshing.try_again:
                await refreshing.refresh()
                refreshing.seen = seen if settled else None
            await refreshing.encoding.begin()
            called = await _called(holder, _pause(every, took, at_rest=at_rest))
            await refreshing.let_go()
    finally:
        await refreshing.encoding.stop()


async def keep_store_fresh(
    holder: Holder, library: HostedLibrary, folder: Path, data: Path, every: float = LOOK_EVERY, meaning: str = OFF
) -> None:
    """Look after a store and the library in it until cancelled: whichever process sees a change first reads it.

    Vectors that another process has encoded are copied, the others encoded.
    """

    async def use() -> None:
        await asyncio.to_thread(library.renew, encoded=True)
        await asyncio.to_thread(memory.warm, library)
        log.info("What the documents mean is known: the vectors are in use.")

    encoding = Encoding(library.unencoded, lambda: _index(folder, data, meaning, "--only", "vectors"), use)
    try:
        await _keep_store_fresh(holder, library, folder, data, every, encoding)
    finally:
        await encoding.stop()


async def _keep_store_fresh(
    holder: Holder, library: HostedLibrary, folder: Path, data: Path, every: float, encoding: Encoding
) -> None:
    seen: Hashable = None
    complained = ""
    rest, called, at_rest, warm = Rest(), False, True, False

    def tell(done: int, total: int) -> None:
        holder.reading = (done, total)

    while True:
        started = time.monotonic()
        took = every
        try:
            if not warm:
                await asyncio.to_thread(memory.warm, library)
                warm = True
            now, settled = await asyncio.to_thread(look, folder, data)
            took = time.monotonic() - started
            rebuild, holder.rebuild = holder.rebuild, False
            at_rest = rest.of(now, started) or called
            if (now != seen and at_rest) or rebuild:
                await _index(folder, data, OFF, "--only", "words", *(["--rebuild"] if rebuild else []), tell=tell)
                seen = now if settled else None
                holder.rebuilt += rebuild
            if await asyncio.to_thread(library.renew):
                await asyncio.to_thread(memory.warm, library)
                log.info("The documents have changed: the new index is in use.")
                encoding.look()
            await encoding.begin()
            complained = ""
        except KhorgosError as error:
            holder.failures, holder.failed = holder.failures + 1, str(error)
            if str(error) != complained:
                log.error("The index could not be refreshed, the one before stays in use: %s", error)
            complained, seen = str(error), None
        finally:
            holder.reading = None
        called = await _called(holder, TRY_AGAIN if complained else _pause(every, took, at_rest=at_rest))


def _pause(every: float, took: float, *, at_rest: bool) -> float:
    """Seconds until the next look, after one that took so long."""
    return max(every, min(took * (SHARE if at_rest else 1), LONGEST_PAUSE))


async def _called(holder: Holder, within: float) -> bool:
    """Wait so many seconds, or until somebody who has changed the folder calls; whether that was it."""
    with suppress(TimeoutError):
        async with asyncio.timeout(within):  # `wait_for` loses a cancellation that comes with the call (Python 3.11)
            await holder.called.wait()
    called = holder.called.is_set()
    holder.called.clear()
    return called


class _Refreshing:
    def __init__(self, holder: Holder, folder: Path, data: Path, meaning: str, threshold: float | None) -> None:
        self.seen: Hashable = None  # at the last look; None: look closer at the next
        self.try_again = float("inf")
        self._holder, self._folder, self._data = holder, folder, data
        self._threshold = threshold
        self._meaning, self._encoder = meaning, open_encoder(meaning)
        self.encoding = Encoding(self._unencoded, lambda: self._index("--only", "vectors"), self._use_vectors)
        self._encoded = 0
        self._in_use: Hashable = self._state()
        self._complained = ""
        self._outdated = False
        self._replaced = False
        holder.generation = _path_of(self._in_use)

    async def refresh(self) -> None:
        """Bring index and library up to date where they aren't."""
        if self._outdated:  # it would build for ever what it can't open
            return
        try:
            rebuild, self._holder.rebuild = self._holder.rebuild, False
            if rebuild or not await asyncio.to_thread(build.fresh, self._folder, self._data):
                await self._index("--only", "words", *(["--rebuild"] if rebuild else []))
            await self._take_into_use()
            self._holder.rebuilt += rebuild
        except KhorgosError as error:
            self._holder.failures, self._holder.failed = self._holder.failures + 1, str(error)
            if str(error) != self._complained:
                log.error("The index could not be refreshed, the one before stays in use: %s", error)
            self._complained, self.try_again = str(error), time.monotonic() + TRY_AGAIN
            self._outdated = isinstance(error, MadeByOthers)
        else:
            self._complained, self.try_again = "", float("inf")

    async def _take_into_use(self) -> None:
        found = await asyncio.to_thread(self._state)
        if found == self._in_use:
            return
        try:
            library = await asyncio.to_thread(self._opened)
        except Unusable:
            await self._index("--only", "words", "--rebuild")
            found = await asyncio.to_thread(self._state)
            library = await asyncio.to_thread(self._reopened)
        self._holder.library, self._in_use, self._replaced = library, found, True
        self.encoding.look()
        self._holder.generation = _path_of(found)
        log.info("The documents or what is known of them have changed: the new index is in use.")

    async def let_go(self) -> None:
        """Free the library before, once what it was asked last is answered."""
        if self._replaced:
            self._replaced = False
            await asyncio.to_thread(memory.settle)

    def _reopened(self) -> Library:
        """What has just been built. Raises MadeByOthers where the process that built it is of another version."""
        try:
            return self._opened()
        except MadeByOthers:
            raise MadeByOthers("Khorgos was updated while the bot runs. Stop it and start it again.") from None

    async def merge(self) -> None:
        """Have the events merged in a process of its own where there are many of them and nobody has done it."""
        library = self._holder.library
        if not isinstance(library, Library) or not library.unmerged():
            return
        try:
            await self._index("--only", "words")
            await asyncio.to_thread(memory.warm, library)
        except KhorgosError as error:
            log.error("Events could not be merged beforehand, the first timeline will take long: %s", error)

    def _unencoded(self) -> int:
        library = self._holder.library
        return library.unencoded() if self._encoder is not None and isinstance(library, Library) else 0

    async def _use_vectors(self) -> None:
        self._encoded += 1
        await self._take_into_use()

    async def _index(self, *options: str) -> None:
        def tell(done: int, total: int) -> None:
            self._holder.reading = (done, total)

        try:
            await _index(self._folder, self._data, self._meaning, *options, tell=tell)
        finally:
            self._holder.reading = None

    def _opened(self) -> Library:
        space = Space.of(self._data, self._encoder)
        library = Library.at(generations.current(self._data), self._folder, space, self._threshold)
        memory.warm(library)
        return library

    def _state(self) -> Hashable:
        """What a library is made from: the generation (another process may have made one), the names, the vectors."""
        try:
            return generations.current(self._data).path, time_of(shipped.aliases(self._folder)), self._encoded
        except Unusable:
            return None


def _path_of(state: Hashable) -> Path | None:
    return state[0] if isinstance(state, tuple) else None


async def _index(
    folder: Path, data: Path, meaning: str, *options: str, tell: Callable[[int, int], None] = lambda *_: None
) -> None:
    """Index in a process of its own: reading is work for the processor, and people are waiting for answers. It says on
    its standard output how many documents it has read and of how many, which is handed to `tell`.

    Nothing is written to its standard input, which closes when we end, however we do, and it ends with us.
    """
    process = await asyncio.create_subprocess_exec(
        *processes.command("bot", "--documents", str(folder), "--data", str(data), "index", "--attached", *options),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        env=processes.environment(KHORGOS_MEANING=meaning),
    )  # fmt: skip
    assert process.stderr
    assert process.stdout
    try:
        complaint, _ = await asyncio.gather(
            process.stderr.read(), _told(process.stdout, tell)
        )  # `communicate` would close the standard input at once
        code = await process.wait()
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise
    if code < 0:
        raise KhorgosError(KILLED.format(-code))
    if code:
        raise KhorgosError(complaint.decode(errors="replace").strip() or f"indexing ended with {code}")


async def _told(said: asyncio.StreamReader, tell: Callable[[int, int], None]) -> None:
    async for line in said:
        done, _, total = line.decode(errors="replace").strip().partition("/")
        if done.isdecimal() and total.isdecimal():
            tell(int(done), int(total))
