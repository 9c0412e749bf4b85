"""Uploaded files: kept in memory, found by their file id, and what a picture must be like to be a photo."""

from __future__ import annotations

import mimetypes
import struct
from itertools import count
from typing import Literal

from bot.playground.errors import bad_request, refusal
from bot.playground.model import StoredFile

MAX_UPLOAD = 50 * 2**20
MAX_PHOTO = 10 * 2**20
MAX_DOWNLOAD = 20 * 2**20
MAX_SIDES = 10_000
MAX_RATIO = 20
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class Files:
    """The files that were sent, by their ids."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._numbers = count(1)

    def add(self, name: str, content: bytes, mime_type: str = "", *, kind: Literal["photo", "document"]) -> StoredFile:
        """Keep a file; ApiError where it is empty or too large."""
        if not content:
            raise bad_request("file must be non-empty")
        if len(content) > MAX_UPLOAD:
            raise refusal(413)
        width, height = _photo_size(content) if kind == "photo" else (0, 0)
        guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
        number = next(self._numbers)
        stored = StoredFile(
            id=f"{'AgACAgIAAxk' if width else 'BQACAgIAAxk'}{number:012d}",
            unique_id=f"AQAD{number:08d}",
            name=name.replace("/", "_") or "file",
            mime_type=mime_type if mime_type not in ("", "application/octet-stream") else guessed,
            content=content,
            width=width,
            height=height,
        )
        self._by_id[stored.id] = stored
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        """The file of an id; None for one that there isn't."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """The file at the path that getFile gave; None where there is none."""
        return next((stored for stored in self._by_id.values() if stored.path == path), None)

    def unique(self, unique_id: str) -> StoredFile | None:
        """The file of a unique id; None for one that there isn't."""
        return next((stored for stored in self._by_id.values() if stored.unique_id == unique_id), None)


def _photo_size(content: bytes) -> tuple[int, int]:
    if len(content) > MAX_PHOTO:
        raise bad_request("file is too big")
    size = picture_size(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > MAX_SIDES or max(size) > MAX_RATIO * max(min(size), 1):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, JPEG, GIF or WebP in pixels, read off its header."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return struct.unpack(">II", content[16:24])
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        return struct.unpack("<HH", content[6:10])
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP" and len(content) >= 30:
        return _webp_size(content)
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    position = 2
    while position + 9 <= len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        if marker in _JPEG_SIZES:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return width, height
        position += 2 + struct.unpack(">H", content[position + 2 : position + 4])[0]
    return None


def _webp_size(content: bytes) -> tuple[int, int] | None:
    kind = content[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(content[24:27], "little"), 1 + int.from_bytes(content[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = struct.unpack("<HH", content[26:30])
    return width & 0x3FFF, height & 0x3FFF
