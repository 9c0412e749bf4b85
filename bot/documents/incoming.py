"""Files that operators have sent and not yet decided on: aside in the data folder, nowhere near the documents."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import msgspec

from bot.state.asked import short_id

FOLDER = "incoming"
LASTS = 24 * 3600.0
"""Seconds after which what nobody decided on is deleted."""
MOST = 50
"""Files that wait at a time; the oldest goes first."""


class Offer(msgspec.Struct, frozen=True):
    """A file that waits, and who may decide on it; `at` in seconds since 1970."""

    key: str
    name: str
    person: int
    chat: int
    at: float
    sha256: str = ""


class Incoming:
    """Files that people sent and that wait for a decision, on disk."""

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER

    def put(self, name: str, content: bytes, person: int, chat: int) -> Offer:
        """Keep a file under a `name` that is safe. Raises OSError."""
        self._tidy()
        offer = Offer(short_id(), name, person, chat, time.time())
        place = self._folder / offer.key
        place.mkdir(mode=0o700, parents=True)
        self.file(offer).write_bytes(content)
        self.note(offer)
        return offer

    def note(self, offer: Offer) -> None:
        """Keep what is known of it."""
        (self._folder / f"{offer.key}.json").write_bytes(msgspec.json.encode(offer))

    def find(self, key: str, person: int, chat: int) -> Offer | None:
        """The offer with this key, if that person made it in that chat and it still waits."""
        if not key.replace("-", "").replace("_", "").isalnum() or not key.isascii():
            return None
        try:
            offer = msgspec.json.decode((self._folder / f"{key}.json").read_bytes(), type=Offer)
        except (OSError, msgspec.MsgspecError):
            return None
        return offer if (offer.person, offer.chat) == (person, chat) and self.file(offer).is_file() else None

    def file(self, offer: Offer) -> Path:
        """Where the file of an offer lies."""
        return self.folder(offer) / offer.name

    def folder(self, offer: Offer) -> Path:
        """Where it lies by itself, as in a documents folder of its own."""
        return self._folder / offer.key

    def drop(self, key: str) -> None:
        """Forget a file; nothing happens where there is none."""
        shutil.rmtree(self._folder / key, ignore_errors=True)
        (self._folder / f"{key}.json").unlink(missing_ok=True)

    def _tidy(self) -> None:
        waiting = sorted(self._folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
        for nth, file in enumerate(reversed(waiting), 1):
            if nth >= MOST or file.stat().st_mtime < time.time() - LASTS:
                self.drop(file.stem)
