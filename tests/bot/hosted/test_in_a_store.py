"""The whole bot on documents whose passages lie in PostgreSQL."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path

import pytest

from bot.library import Holder
from bot.playground import Limits, Playground
from bot.refresh import keep_store_fresh
from index.hosted.library import HostedLibrary
from index.model import Answer
from tests.bot.databases import Cluster, postgres
from tests.bot.handlers.test_uploads import BELL, MILL, Desk
from tests.bot.test_refresh import quoted, until
from tests.bot.under_fire import QUESTION, TEXT, Fire

__all__ = ["postgres"]

BELL_QUESTION = "When was the bell of Norcott cast?"


@pytest.fixture
async def store(postgres: Cluster, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """An empty store, which indexing processes are told of as well."""
    address = await postgres.create()
    monkeypatch.setenv("KHORGOS_STORE", address)
    yield address
    await postgres.drop(address)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "bell.md").write_text(BELL)
    return documents


@pytest.fixture
def library(folder: Path, store: str) -> Iterator[HostedLibrary]:
    opened = HostedLibrary.open(folder, store)
    yield opened
    opened.close()


@pytest.mark.slow
async def test_a_question_is_answered_and_a_document_edited_while_the_bot_runs_is_answered_from(
    tmp_path: Path, store: str
) -> None:
    async with Playground(limits=Limits()) as playground:
        fire = Fire(playground, tmp_path)
        ada = playground.world.person("Ada")
        chat = playground.world.private(ada)
        async with fire.bot(KHORGOS_STORE=store, KHORGOS_DATABASE_URL=store) as bot:
            assert "1871" in (await playground.world.ask(chat, ada, QUESTION, within=60)).text
            (fire.documents / "quays.md").write_text(TEXT.replace("1871", "1874"), encoding="utf-8")
            await bot.until_it_says("the new index is in use")
            assert "1874" in (await playground.world.ask(chat, ada, QUESTION, within=60)).text
            assert not bot.says("Traceback")


async def test_documents_that_change_appear_and_go_are_answered_from(
    folder: Path, library: HostedLibrary, tmp_path: Path
) -> None:
    holder = Holder(library)
    refreshing = asyncio.create_task(keep_store_fresh(holder, library, folder, tmp_path / "var", every=0.05))
    (folder / "bell.md").write_text(BELL.replace("1650", "1651"))
    await until(lambda: "1651" in quoted(holder, BELL_QUESTION))
    (folder / "mill.md").write_bytes(MILL)
    await until(lambda: "9:30" in quoted(holder, "When does the mill of Brackwater open?"))
    (folder / "bell.md").unlink()
    await until(lambda: not isinstance(library.ask(BELL_QUESTION), Answer))
    refreshing.cancel()


async def test_what_another_process_wrote_into_the_store_is_taken_into_use(
    folder: Path, library: HostedLibrary, store: str, tmp_path: Path
) -> None:
    holder = Holder(library)
    refreshing = asyncio.create_task(keep_store_fresh(holder, library, folder, tmp_path / "var", every=0.3))
    (folder / "bell.md").write_text(BELL.replace("1650", "1651"))
    await asyncio.to_thread(lambda: HostedLibrary.open(folder, store).close())
    await until(lambda: "1651" in quoted(holder, BELL_QUESTION))
    refreshing.cancel()


async def test_documents_that_disappear_leave_what_is_in_the_store_in_use(
    folder: Path, library: HostedLibrary, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    holder = Holder(library)
    (folder / "bell.md").unlink()
    refreshing = asyncio.create_task(keep_store_fresh(holder, library, folder, tmp_path / "var", every=0.05))
    await until(lambda: holder.failures > 0)
    refreshing.cancel()
    assert "1650" in quoted(holder, BELL_QUESTION)
    assert caplog.text.count("could not be refreshed") == 1


async def test_an_operators_file_is_added_answered_from_and_undone(
    playground: Playground, tmp_path: Path, store: str
) -> None:
    desk = Desk(playground, tmp_path)
    library = await asyncio.to_thread(HostedLibrary.open, desk.documents, store)
    desk.holder.library = library
    assert os.environ["KHORGOS_STORE"] == store
    async with desk.running(partial(keep_store_fresh, desk.holder, library, desk.documents, desk.data, 0.2)):
        added = await desk.does(await desk.send("mill.md", MILL), "✅ Add", "is in the library")
        assert "9:30" in (await desk.reply_to_press(added, "Opening hours")).text
        same = await desk.send("copy.md", MILL)
        assert "this very text already: mill.md" in same.text
        await desk.does(added, "↶ Undo", "Undone")
        assert "don’t say" in (await desk.ask("When does the mill of Brackwater open?")).text
    library.close()
