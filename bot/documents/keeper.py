"""The one who takes files in, puts documents in place and says when they are answered from."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bot.documents.folder import Change, Folder, Kind
from bot.documents.incoming import Incoming, Offer
from bot.documents.names import another
from bot.library import Holder
from index.folder import digest
from index.hosted.library import HostedLibrary
from index.preview import Preview, preview
from index.remarks import Remark
from index.store import generations
from index.store.generations import Generation, Indexed, Unusable
from index.store.postgres.connection import StoreError

LOOK = 0.3
"""Seconds between two looks at how far the index is."""
PATIENCE = 900.0
"""Seconds after which nobody waits for an index any more."""
NAMES = 100
"""Numbers that are tried to find a name that is free."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far a change is. `failed`: something keeps it from coming into use, which the log tells; `left_out`: why the
    file can't be read.
    """

    done: bool = False
    read: int = 0  # documents, of those that are being read
    to_read: int = 0
    failed: bool = False
    left_out: Remark | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that was read and waits for a decision. `taken`: there is a document of its name; `same`: the name of the
    one that has its very content.
    """

    offer: Offer
    preview: Preview
    taken: bool
    same: str | None


class Keeper:
    """Of the folders that the library in `holder` is made of."""

    def __init__(self, holder: Holder, documents: Path, data: Path) -> None:
        self._holder = holder
        self._data = data
        self.folder = Folder(documents, data)
        self.incoming = Incoming(data)
        self._seen: tuple[str, Generation | None] = ("", None)

    async def look_at(self, name: str, content: bytes, person: int, chat: int) -> Offered | Remark:
        """Read a file as it would be indexed, aside; or why it can't be. Raises OSError, OperatorError."""
        offer = await asyncio.to_thread(self.incoming.put, name, content, person, chat)
        found = await asyncio.to_thread(preview, self.incoming.file(offer), self.incoming.folder(offer))
        if isinstance(found, Remark):
            await asyncio.to_thread(self.incoming.drop, offer.key)
            return found
        offer = msgspec.structs.replace(offer, sha256=found.sha256)
        await asyncio.to_thread(self.incoming.note, offer)
        indexed, _ = await asyncio.to_thread(self._indexed)
        same = next((name for name, entry in indexed.items() if entry.sha256 == found.sha256), None)
        return Offered(offer, found, self.folder.has(name), same)

    async def offer(self, key: str, person: int, chat: int) -> Offer | None:
        """The file that waits under this key, if this person sent it in this chat."""
        return await asyncio.to_thread(self.incoming.find, key, person, chat)

    async def discard(self, key: str) -> None:
        """Forget a file that waits."""
        await asyncio.to_thread(self.incoming.drop, key)

    async def add(self, offer: Offer, *, replacing: bool = False, beside: bool = False) -> Change:
        """Put the file among the documents, over the one of its name or `beside` it. Raises OSError, Taken."""

        def put() -> Change:
            name = self._free(offer.name) if beside else offer.name
            change = self.folder.put(self.incoming.file(offer), name, replacing=replacing, offer=offer.key)
            self.incoming.drop(offer.key)
            return change

        return await asyncio.to_thread(put)

    async def remove(self, document: str) -> Change:
        """Take a document out of the folder; it can be undone. Raises OSError."""
        return await asyncio.to_thread(self.folder.remove, document)

    async def undo(self, change: str) -> Change:
        """Put the folder back as it was before a change. Raises OSError."""
        return await asyncio.to_thread(self.folder.undo, change)

    async def until_in_use(self, change: Change, *, undone: bool = False) -> AsyncIterator[Step]:
        """How far the index is with a change (or with its undoing), until it is in use or can't be."""
        gone = change.kind is (Kind.ADDED if undone else Kind.REMOVED)
        wanted = None if gone else await asyncio.to_thread(digest, self.folder.documents / change.document)
        failures, deadline = self._holder.failures, _clock() + PATIENCE
        self._holder.hurry()
        while _clock() < deadline:
            indexed, in_use = await asyncio.to_thread(self._indexed)
            entry = indexed.get(change.document)
            if indexed and (entry.sha256 if entry else None) == wanted:
                if entry and entry.why:
                    yield Step(left_out=entry.why)
                    return
                if in_use:
                    yield Step(done=True)
                    return
            if self._holder.failures > failures:
                yield Step(failed=True)
                return
            yield self._step()
            await asyncio.sleep(LOOK)
        yield Step(failed=True)

    async def read_again(self) -> AsyncIterator[Step]:
        """Read every document anew, and how far that is."""
        before, failures, deadline = self._holder.rebuilt, self._holder.failures, _clock() + PATIENCE
        self._holder.hurry(rebuild=True)
        while self._holder.rebuilt == before and self._holder.failures == failures and _clock() < deadline:
            yield self._step()
            await asyncio.sleep(LOOK)
        rebuilt = self._holder.rebuilt > before
        yield Step(done=rebuilt, failed=not rebuilt)

    def _step(self) -> Step:
        done, total = self._holder.reading or (0, 0)
        return Step(read=done, to_read=total)

    def _indexed(self) -> tuple[Mapping[str, Indexed], bool]:
        """The files of the newest index, by name; and whether it is answered from already."""
        if isinstance(self._holder.library, HostedLibrary):
            try:
                return self._holder.library.indexed()
            except StoreError:  # whoever keeps the library up to date says so
                return {}, False
        generation = self._generation()
        return (
            (generation.manifest.documents, self._holder.generation == generation.path) if generation else ({}, False)
        )

    def _generation(self) -> Generation | None:
        """The index in use; looked at closely only when it is another one, which takes reading all of it."""
        try:
            told = generations.pointer(self._data).read_text(encoding="utf-8")
            if told != self._seen[0]:
                self._seen = told, generations.current(self._data)
        except (OSError, Unusable):
            self._seen = "", None
        return self._seen[1]

    def _free(self, name: str) -> str:
        numbered = (another(name, number) for number in range(2, NAMES))
        return next((free for free in numbered if not self.folder.has(free)), name)


def _clock() -> float:
    return asyncio.get_running_loop().time()
