"""Python processes of ours, started so that they run the very same code, wherever the one that starts them stands; and
what they have computed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import index


def command(module: str, *arguments: str) -> list[str]:
    """`python -m module …`, not looking for modules in the working folder: people have folders named 'index', too."""
    return [sys.executable, "-P", "-m", module, *arguments]


def computed(pid: int) -> float:
    """Seconds of the processor that a process has spent, its threads included; 0 where the system doesn't say."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def environment(**more: str) -> dict[str, str]:
    """That of this process, with the place of our own packages before any other."""
    ours = str(Path(index.__path__[0]).parent)
    places = os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": places, **more}
