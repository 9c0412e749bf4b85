from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot import refresh
from bot.library import Holder
from bot.playground import Playground
from bot.refresh import keep_fresh
from bot.traffic.per_person import QUESTIONS, SECONDS
from index import library as libraries
from index.library import Library
from index.meaning.opening import open_encoder
from index.model import Answer
from index.store import generations
from tests.conftest import lacking
from tests.one_document import BRIDGE, LENGTH, QUESTION, folder

__all__ = ["folder"]

PATIENCE = 500.0  # seconds, of a busy machine; indexing is a process of its own


def quoted(holder: Holder, question: str = QUESTION) -> str:
    reply = holder.library.ask(question)
    return " ".join(c.quote for c in reply.citations) if isinstance(reply, Answer) else ""


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.05)  # nobody tells when a library is changed


@asynccontextmanager
async def beside(work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Something that goes on while the block runs, and has come to its end after it, with the processes it started.
    Where it fails, the block ends with it."""
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work)
        try:
            yield
        finally:
            task.cancel()


@pytest.mark.parametrize("handed_down", [signal.default_int_handler, signal.SIG_IGN], ids=["interrupts", "ignored"])
def test_indexing_for_a_bot_ends_with_it(folder: Path, tmp_path: Path, handed_down: Any) -> None:
    """Also where the bot was started in the background of a shell, which has interrupts ignored."""
    command = [sys.executable, "-m", "bot", "--documents", folder, "--data", tmp_path / "var", "index"]
    with generations.lock(tmp_path / "var"):  # it would wait for ever
        for options, ended in (["--attached"], True), ([], False):
            before = signal.signal(signal.SIGINT, handed_down)  # a process that is started inherits what is ignored
            try:
                indexing = subprocess.Popen([*command, *options], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
            finally:
                signal.signal(signal.SIGINT, before)
            assert indexing.stdin
            indexing.stdin.close()  # as the system does for a bot that was killed
            try:
                indexing.wait(PATIENCE if ended else 3)
            except subprocess.TimeoutExpired:
                assert not ended
            else:
                assert ended
            finally:
                indexing.kill()
                indexing.wait()


def indexing(folder: Path, data: Path) -> subprocess.CompletedProcess[str]:
    """As a bot starts it: with a standard input that nothing is written to and that stays open."""
    command = [sys.executable, "-m", "bot", "--documents", folder, "--data", data, "index", "--attached"]
    stays_open, _ = ends = os.pipe()
    try:
        return subprocess.run(command, stdin=stays_open, capture_output=True, text=True, timeout=PATIENCE, check=False)
    finally:
        for end in ends:
            os.close(end)


def test_indexing_for_a_bot_ends_in_good_order_and_says_nothing(folder: Path, tmp_path: Path) -> None:
    for text in (BRIDGE, "Bridges\n\nIt was closed in 1999.\n", None):
        if text:
            (folder / "bridge.txt").write_text(text)
        done = indexing(folder, tmp_path / "var")
        assert done.stdout == ("0/1\n1/1\n" if text else "")  # how far it is, and nothing else
        assert (done.returncode, done.stderr) == (0, "")


async def test_a_running_bot_answers_from_what_is_put_removed_and_spoilt(
    folder: Path, tmp_path: Path, playground: Playground
) -> None:
    """The real process, as an operator starts it. It takes two seconds to look; how long a busy machine takes to read
    is not tested.
    """
    (folder / "zoo.txt").write_text("Zoo\n\nThe zebra enclosure was opened in 1999 by Zuzana Zyx.\n")
    ada = playground.world.person("Ada")
    chat = playground.world.private(ada)

    async def said(question: str) -> str:
        return (await playground.world.ask(chat, ada, question, within=PATIENCE)).text

    async def until_said(question: str, words: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while words not in await said(question):  # noqa: ASYNC110
                await asyncio.sleep(SECONDS / QUESTIONS)  # a person who tries again no oftener than is answered

    async with running(folder, tmp_path, playground) as log:
        await until_said(QUESTION, LENGTH)
        (folder / "tunnel.md").write_text("# Tunnels\n\nThe Kamchik tunnel is 19 kilometres long.\n")
        await until_said("How long is the Kamchik tunnel?", "19 kilometres")
        (folder / "bridge.txt").write_text("Bridges\n\nThe Saryagash bridge is 512 metres long since its repair.\n")
        await until_said(QUESTION, "512 metres")
        (folder / "zoo.txt").unlink()
        (folder / "noise.txt").write_bytes(bytes(range(256)) * 9)
        await until_said("Who opened the zebra enclosure?", "don’t say")
    assert not [line for line in log() if "ERROR" in line or "Traceback" in line], log()


@asynccontextmanager
async def running(folder: Path, room: Path, playground: Playground) -> AsyncIterator[Callable[[], list[str]]]:
    """`khorgos run` as a process, told to stop at the end; gives its log."""
    settings = {"KHORGOS_TOKEN": playground.token, "KHORGOS_API_URL": playground.api_url}
    with (room / "log").open("w") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "--documents", folder, "--data", room / "var", "run",
            stdout=log, stderr=log, env=os.environ | settings,
        )  # fmt: skip
        try:
            yield lambda: (room / "log").read_text().splitlines()
        finally:
            process.terminate()
            assert await process.wait() == 0


async def test_sentences_are_encoded_beside_the_bot_and_then_known(folder: Path, tmp_path: Path) -> None:
    encoder = open_encoder()
    if encoder is None:
        lacking("an encoder of sentences")
    data = tmp_path / "var"
    library = Library.open(folder, data, encoder=encoder)
    assert library.unencoded()
    holder = Holder(library)
    async with beside(keep_fresh(holder, folder, data, every=0.05, meaning="on")):
        await until(lambda: isinstance(holder.library, Library) and not holder.library.unencoded())
    assert LENGTH in quoted(holder)


async def test_many_events_are_merged_in_a_process_aside_and_then_taken(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "var"
    (folder / "canal.txt").write_text("Canals\n\nThe canal was dug in 1888.\n")
    monkeypatch.setattr(libraries, "MANY", 1)
    asked: list[tuple[str, ...]] = []

    async def index(folder: Path, data: Path, _: str, *options: str, tell: object) -> None:
        asked.append(options)
        libraries.keep_timelines(folder, data)

    monkeypatch.setattr(refresh, "_index", index)
    library = Library.open(folder, data)
    async with beside(keep_fresh(Holder(library), folder, data, every=0.05)):
        await until(lambda: not library.unmerged())
    assert asked == [("--only", "words")]
    assert [event.date for event in library.timeline().events] == ["1888"]
