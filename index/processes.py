"""Python processes of ours, started so that they run the very same code, wherever the one that starts them stands."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import index


def command(module: str, *arguments: str) -> list[str]:
    """`python -m module …`, not looking for modules in the working folder: people have folders named 'index', too."""
    return [sys.executable, "-P", "-m", module, *arguments]


def environment(**more: str) -> dict[str, str]:
    """That of this process, with the place of our own packages before any other."""
    ours = str(Path(index.__path__[0]).parent)
    places = os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": places, **more}
