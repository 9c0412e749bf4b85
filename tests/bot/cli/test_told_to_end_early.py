"""A bot that is told to end before it has anything to answer from ends in good order, also as a container's first
process, to which the system's own rule for SIGTERM doesn't apply."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.one_document import folder

__all__ = ["folder"]

PATIENCE = 300.0
"""Seconds, of a busy machine."""
TOKEN = f"123456789:{'A' * 35}"
NOBODY = "http://127.0.0.1:9/bot"


def test_while_the_first_index_is_made(folder: Path, tmp_path: Path) -> None:
    data = tmp_path / "var"
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "--documents", folder, "--data", data, "run"],
        env=os.environ | {"KHORGOS_TOKEN": TOKEN, "KHORGOS_API_URL": NOBODY, "KHORGOS_MEANING": "off"},
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + PATIENCE
        while not (data / "index").exists() and process.poll() is None and time.monotonic() < until:
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        process.wait()
    assert not [path for path in (data / "index").iterdir() if path.is_dir() and not (path / "manifest.json").exists()]
