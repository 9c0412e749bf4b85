"""What every test may lean on. In CI (KHORGOS_CI=1) a part that a test needs and lacks is a failure, never a skip."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("KHORGOS_MEANING", "off")  # encoding beside every bot that a test starts would take all its time
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the suite's own processes fill the processors


def keep_bytecode(folder: Path) -> None:
    """Compile each module once, for this process and those that it starts, though a developer may have switched it off.

    The tests start the command a few hundred times; compiled anew, it takes more than twice as much of the processor.
    """
    sys.dont_write_bytecode, sys.pycache_prefix = False, str(folder)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


keep_bytecode(ROOT / ".pytest_cache" / "bytecode")

settings.register_profile("khorgos", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("khorgos")  # how long an example takes says more of the machine than of us


def lacking(what: str) -> None:
    """Say that a test lacks `what`: a failure in CI, a skip on a developer's machine."""
    if os.environ.get("KHORGOS_CI"):
        pytest.fail(f"CI must have {what}")
    pytest.skip(f"needs {what}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow ones first: one that came last would leave the other processors idle."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of originals and gold sets beside the checkout; the product does without it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        lacking("the folder ../shared")
    return folder


@pytest.fixture(scope="session")
def originals(shared: Path) -> Path:
    return shared / "seeds"


@pytest.fixture(scope="session")
def seeds() -> Path:
    return ROOT / "seeds"
