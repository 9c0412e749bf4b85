"""The command line as a process with documents of its own and no settings of the machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]

BRIDGE = "The Saryagash bridge is 340 metres long. Engineer Bolat Omarov designed the Saryagash bridge in 1978."


def bridges(room: Path) -> Path:
    documents = room / "documents"
    documents.mkdir()
    (documents / "bridge.txt").write_text(f"Bridges\n\n{BRIDGE}\n")
    return documents


def runner(room: Path, folder: Path) -> Run:
    def run(
        *arguments: str, stdin: str = "", documents: Path = folder, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("KHORGOS_")}
        return subprocess.run(
            [sys.executable, "-m", "bot", "--documents", documents, "--data", room / "var", *arguments],
            input=stdin, capture_output=True, text=True, cwd=room, env=clean | environment, timeout=500,
        )  # fmt: skip

    return run


def lines(done: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
