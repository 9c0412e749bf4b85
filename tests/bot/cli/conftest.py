from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.cli.running import Run, bridges, runner


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return bridges(tmp_path)


@pytest.fixture
def khorgos(tmp_path: Path, folder: Path) -> Run:
    """Runs a command in an empty folder, without settings of the machine."""
    return runner(tmp_path, folder)


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The same in a folder whose documents stay as they are: the first command indexes them, for all others."""
    room = tmp_path_factory.mktemp("indexed")
    return runner(room, bridges(room))
