"""The tests, and how their processes run: settled here, before any other module is imported."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("KHORGOS_MEANING", "off")  # encoding beside every bot that a test starts would take all its time
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the suite's own processes fill the processors


def keep_bytecode(folder: Path) -> None:
    """Compile each module once, for this process and those that it starts, though a developer may have switched it off.

    The tests start the command a few hundred times; compiled anew, it takes more than twice as much of the processor.
    """
    sys.dont_write_bytecode, sys.pycache_prefix = False, str(folder)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


keep_bytecode(Path(__file__).resolve().parent.parent / ".pytest_cache" / "compiled")
