"""What every test may lean on. In CI (KHORGOS_CI=1) a part that a test needs and lacks is a failure, never a skip."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.reading import Opened, libraries

ROOT = Path(__file__).resolve().parent.parent

IN_CI = bool(os.environ.get("KHORGOS_CI"))
settings.register_profile(
    "khorgos",
    deadline=None,  # how long an example takes says more of the machine than of us
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=IN_CI,  # there a commit is judged, by the same examples each time; new ones are found by developers
)
settings.load_profile("khorgos")


def lacking(what: str) -> None:
    """Say that a test lacks `what`: a failure in CI, a skip on a developer's machine."""
    if IN_CI:
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
def library_of(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """The library of a folder that stays as it is; the processes of a run share its index."""
    room = tmp_path_factory.getbasetemp()
    shared = room.parent if os.environ.get("PYTEST_XDIST_WORKER") else room
    (shared / "libraries").mkdir(exist_ok=True)
    return libraries(shared / "libraries")


@pytest.fixture(scope="session")
def originals(shared: Path) -> Path:
    return shared / "seeds"


@pytest.fixture(scope="session")
def seeds() -> Path:
    return ROOT / "seeds"
