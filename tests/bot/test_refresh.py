from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.library import Holder
from bot.refresh import keep_fresh
from index.build import build
from index.library import Library
from index.model import Answer
from index.store import generations

PATIENCE = 60.0  # seconds; indexing is a process of its own


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "bridge.txt").write_text("Bridges\n\nThe Saryagash bridge is 340 metres long.\n")
    return documents


def quoted(holder: Holder, question: str = "How long is the Saryagash bridge?") -> str:
    reply = holder.library.ask(question)
    return " ".join(c.quote for c in reply.citations) if isinstance(reply, Answer) else ""


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.05)  # nobody tells when a library is changed


async def test_a_changed_document_is_answered_from_without_a_restart(folder: Path, tmp_path: Path) -> None:
    data = tmp_path / "var"
    holder = Holder(Library.open(folder, data))
    refreshing = asyncio.create_task(keep_fresh(holder, folder, data, every=0.05))
    (folder / "bridge.txt").write_text("Bridges\n\nThe Saryagash bridge is 512 metres long since its repair.\n")
    await until(lambda: "512 metres" in quoted(holder))
    refreshing.cancel()


async def test_an_index_that_another_process_made_is_taken_into_use(folder: Path, tmp_path: Path) -> None:
    data = tmp_path / "var"
    holder = Holder(Library.open(folder, data))
    refreshing = asyncio.create_task(keep_fresh(holder, folder, data, every=0.3))
    await asyncio.sleep(0.2)
    (folder / "bridge.txt").write_text("Bridges\n\nThe Saryagash bridge is 512 metres long since its repair.\n")
    await asyncio.to_thread(build, folder, data)
    await until(lambda: "512 metres" in quoted(holder))
    refreshing.cancel()


async def test_documents_that_disappear_leave_the_old_library_in_use_and_a_line_in_the_log(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    data = tmp_path / "var"
    holder = Holder(Library.open(folder, data))
    (folder / "bridge.txt").unlink()
    with caplog.at_level(logging.ERROR):
        refreshing = asyncio.create_task(keep_fresh(holder, folder, data, every=0.05))
        await until(lambda: "could not be refreshed" in caplog.text)
        refreshing.cancel()
    assert "340 metres" in quoted(holder)
    assert caplog.text.count("could not be refreshed") == 1


def test_indexing_for_a_bot_ends_with_it(folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot", "--documents", folder, "--data", tmp_path / "var", "index"]
    with generations.lock(tmp_path / "var"):  # it would wait for ever
        for options, ended in (["--attached"], True), ([], False):
            indexing = subprocess.Popen([*command, *options], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
            assert indexing.stdin
            indexing.stdin.close()  # as the system does for a bot that was killed
            try:
                indexing.wait(PATIENCE if ended else 3)
            except subprocess.TimeoutExpired:
                assert not ended
            else:
                assert ended
            indexing.kill()
            indexing.wait()
