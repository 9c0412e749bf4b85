"""A reader that does what the name of its file says, as the worst of documents make the best of readers do."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from pathlib import Path

from index.intake.records import Intake
from index.intake.taking import take as ordinary


def take(path: Path, folder: Path) -> Intake | str:
    match path.stem:
        case "raises":
            raise KeyError("[/x] no such\nthing")
        case "exits":
            sys.exit(3)
        case "vanishes":
            os._exit(7)
        case "crashes":
            ctypes.string_at(0)
        case "is killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "never ends":
            while True:
                pass
        case "waits":
            time.sleep(3600)
        case "recurses":
            return take(path, folder)
        case "is hungry":
            hoard = [bytearray(1_000_000) for _ in range(100_000)]
            return str(len(hoard))
        case "talks":
            print("noise " * 100_000)  # noqa: T201
            os.write(1, b"noise")
            os.write(2, b"noise")
        case "leaves a mess":
            take.mess = True  # type: ignore[attr-defined]
        case "suffers" if hasattr(take, "mess"):
            os._exit(1)
        case "is edited":
            taken = ordinary(path, folder)
            path.write_bytes(path.read_bytes().swapcase())
            return taken
        case "reads slowly":
            (folder / "reading").touch()
            time.sleep(3600)
    return ordinary(path, folder)
