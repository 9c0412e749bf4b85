"""Generations of the index on disk: built aside, sealed by a manifest, switched to by one atomic rename.

    <data>/index/build.lock       held by whoever builds: two processes never build at once
    <data>/index/current          the name of the generation in use
    <data>/index/<name>/          manifest.json and the files it vouches for

None of the Whoosh distributions syncs its files or carries checksums, and most damaged bytes go unnoticed. Hence: files
and folder are synced before the switch, sizes and SHA-256 are verified at opening, and a generation that fails is
rebuilt from the documents, never mended.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import stat
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from filelock import FileLock

from index.errors import KhorgosError, OperatorError
from index.remarks import Remark
from index.store.fingerprint import fingerprint

KEPT = 2  # the one in use and the one before it, which a running bot may still be reading
REMEMBERED = 1_000
"""Files whose seals are remembered; a generation has three to some dozens."""
_ROOM = "index"
_POINTER = "current"
_MANIFEST = "manifest.json"
_NAME = re.compile(r"\d{8}T\d{6}-[0-9a-f]{6}")
"""Of the folder of a generation. Whatever else lies beside it is somebody else's."""


_read: dict[Path, tuple[tuple[int, ...], Seal]] = {}
"""The seals of files that this process has read, each with what would tell that it has changed."""


class Unusable(KhorgosError):
    """There is no generation that can be opened; the message says why."""


class MadeByOthers(Unusable):
    """Another version made it, which reads documents differently."""


class Missing(Unusable):
    """There is none yet: nothing to worry about."""


class Indexed(msgspec.Struct, frozen=True):
    """A file of the documents folder as it was when it was read; `why` tells what kept it out of the index."""

    size: int
    modified: int  # ns since the epoch, as the file system has it
    sha256: str
    passages: int = 0
    events: int = 0
    facts: int = 0
    why: Remark | None = None


class Seal(msgspec.Struct, frozen=True):
    """What a file of a generation must be: bytes and SHA-256."""

    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    """What a generation was built from, by which code, and the files it consists of."""

    fingerprint: str
    folder: str
    created: str
    documents: dict[str, Indexed]
    files: dict[str, Seal] = {}
    digest: str = ""  # SHA-256 of all the rest: a manifest that was meddled with vouches for nothing

    def sealed(self) -> Manifest:
        """The manifest with its digest."""
        bare = msgspec.structs.replace(self, digest="")
        return msgspec.structs.replace(self, digest=hashlib.sha256(msgspec.json.encode(bare)).hexdigest())


class Generation(msgspec.Struct, frozen=True):
    """A folder that was sealed, and its manifest."""

    path: Path
    manifest: Manifest


def lock(data: Path) -> FileLock:
    """The lock that whoever builds holds, across processes; makes the folder for it."""
    room = data / _ROOM
    for folder in (data, room):  # what is in the documents may be nobody else's business
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return FileLock(room / "build.lock")


def pointer(data: Path) -> Path:
    """The file that names the generation in use."""
    return data / _ROOM / _POINTER


def current(data: Path) -> Generation:
    """The generation in use, verified. Raises Unusable where there is none, or it is damaged, or other code made it."""
    room = data / _ROOM
    try:
        path = room / (room / _POINTER).read_text(encoding="utf-8").strip()
        manifest = msgspec.json.decode((path / _MANIFEST).read_bytes(), type=Manifest)
    except FileNotFoundError:
        raise Missing("there is no index yet") from None
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        raise Unusable(f"its manifest can't be read ({error})") from error
    if manifest.fingerprint != fingerprint():
        raise MadeByOthers("another version of Khorgos made it")
    if manifest != manifest.sealed():
        raise Unusable("its manifest is damaged")
    for name, seal in manifest.files.items():
        if _seal(path / name) != seal:
            raise Unusable(f"the file {name} is missing or damaged")
    return Generation(path, manifest)


def prepare(data: Path, base: Generation | None) -> Path:
    """A folder for the next generation: empty, or with the files of `base` as hard links (none is changed in place)."""
    room = data / _ROOM
    path = room / f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
    try:
        path.mkdir(parents=True)
        if base is not None:
            for name in base.manifest.files:
                (path / name).parent.mkdir(parents=True, exist_ok=True)
                _link(base.path / name, path / name)
    except BaseException:  # a stop as well, which may come while it is made
        discard(path)
        raise
    return path


def seal(path: Path, manifest: Manifest) -> Generation:
    """Write the manifest over all files in the folder and bring everything to the disk."""
    names = sorted(p.relative_to(path).as_posix() for p in path.rglob("*") if p.is_file())
    names = [name for name in names if not name.endswith("LOCK") and name != _MANIFEST]
    for name in names:
        _sync(path / name)
    sealed = msgspec.structs.replace(manifest, files={name: _sealed(path / name) for name in names}).sealed()
    (path / _MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(sealed), indent=1))
    _sync(path / _MANIFEST)
    _sync(path)
    return Generation(path, sealed)


def switch(data: Path, generation: Generation) -> None:
    """Make it the one in use, atomically, and drop the generations nobody can be reading any more."""
    room = data / _ROOM
    next_pointer = room / f"{_POINTER}.{os.getpid()}"
    next_pointer.write_text(generation.path.name + "\n", encoding="utf-8")
    _sync(next_pointer)
    if pointer(data).is_dir():
        _make_way(pointer(data))
    next_pointer.replace(pointer(data))
    _sync(room)
    ours = (p for p in room.iterdir() if _NAME.fullmatch(p.name) and p.is_dir())
    others = sorted((p for p in ours if p != generation.path), key=lambda p: p.name)
    half = [p for p in others if not (p / _MANIFEST).is_file()]  # of builds that were killed: nobody else builds now
    whole = [p for p in others if p not in half]
    for old in (*half, *whole[: -(KEPT - 1)]):
        discard(old)


def _make_way(folder: Path) -> None:
    """A folder stands where a file of ours belongs: an empty one is taken away, as some container engines make them."""
    try:
        folder.rmdir()
    except OSError as error:
        raise OperatorError(f"{folder} is a folder where Khorgos keeps a file of its own: remove it.") from error


def discard(path: Path) -> None:
    """Delete a generation, as far as that is possible."""
    shutil.rmtree(path, ignore_errors=True)


def _link(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except OSError:  # a file system without hard links
        shutil.copy2(source, target)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _seal(path: Path) -> Seal | None:
    """None where there is no file. A file that hasn't changed since this process read it isn't read again: a start, and
    each look at the documents, ask several times for the generation in use."""
    try:
        seen = path.stat()
    except OSError:
        return None
    if not stat.S_ISREG(seen.st_mode):
        return None
    state = (seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)
    known = _read.get(path)
    if known is None or known[0] != state:
        if len(_read) >= REMEMBERED:
            _read.clear()
        known = _read[path] = (state, _sealed(path))
    return known[1]


def _sealed(path: Path) -> Seal:
    with path.open("rb") as file:
        return Seal(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())
