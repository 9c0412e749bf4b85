"""The whole bot on documents whose passages lie in PostgreSQL."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from bot.asking import Asker
from bot.library import Holder
from bot.playground import Limits, Playground
from bot.refresh import keep_store_fresh
from index.hosted.library import HostedLibrary
from index.meaning import e5
from index.model import Reason, Refusal
from index.store.postgres.connection import StoreError
from tests.bot.databases import Cluster, postgres
from tests.bot.handlers.test_uploads import MILL, Desk
from tests.bot.under_fire import QUESTION, TEXT, Fire
from tests.conftest import lacking

__all__ = ["postgres"]


@pytest.fixture
async def store(postgres: Cluster, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """An empty store, which indexing processes are told of as well."""
    address = await postgres.create()
    monkeypatch.setenv("KHORGOS_STORE", address)
    yield address
    await postgres.drop(address)


@pytest.mark.slow
async def test_a_question_is_answered_and_a_document_edited_while_the_bot_runs_is_answered_from(
    tmp_path: Path, store: str
) -> None:
    async with Playground(limits=Limits()) as playground:
        fire = Fire(playground, tmp_path)
        ada = playground.world.person("Ada")
        chat = playground.world.private(ada)
        async with fire.bot(KHORGOS_STORE=store, KHORGOS_DATABASE_URL=store) as bot:
            assert "1871" in (await playground.world.ask(chat, ada, QUESTION)).text
            (fire.documents / "quays.md").write_text(TEXT.replace("1871", "1874"), encoding="utf-8")
            await bot.until_it_says("the new index is in use")
            assert "1874" in (await playground.world.ask(chat, ada, QUESTION)).text
            assert "Traceback" not in "".join(bot.log)


@pytest.mark.slow
async def test_what_documents_mean_is_encoded_beside_the_bot_and_once_for_all(tmp_path: Path, store: str) -> None:
    if not e5.available():
        lacking("an encoder (make install, on Linux x86-64)")
    async with Playground(limits=Limits()) as playground:
        fire = Fire(playground, tmp_path)
        for data in ("one", "other"):
            fire.folder = tmp_path / data
            async with fire.bot(KHORGOS_STORE=store) as bot:
                await bot.until_it_says("the vectors are in use")
                await fire.people_ask(1, 1)
                await fire.all_answered()
                assert "Traceback" not in "".join(bot.log)
        fire.documents.joinpath("mill.md").write_text(
            "# Mill\n\nThe mill of Orlen burned down in 1954.\n", encoding="utf-8"
        )
        async with fire.bot(KHORGOS_STORE=store) as bot:
            await bot.until_it_says("the vectors are in use")


async def test_an_operators_file_is_added_answered_from_and_undone(
    playground: Playground, tmp_path: Path, store: str
) -> None:
    desk = Desk(playground, tmp_path)
    library = await asyncio.to_thread(HostedLibrary.open, desk.documents, store)
    desk.holder.library = library
    assert os.environ["KHORGOS_STORE"] == store
    async with desk.running(partial(keep_store_fresh, desk.holder, library, desk.documents, desk.data, 0.2)):
        added = await desk.does(await desk.send("mill.md", MILL), "✅ Add", "is in the library")
        assert "9:30" in (await desk.reply_to_press(added, "About “Opening hours”")).text
        same = await desk.send("copy.md", MILL)
        assert "this very text already: mill.md" in same.text
        await desk.does(added, "↶ Undo", "Undone")
        assert "don’t say" in (await desk.ask("When does the mill of Brackwater open?")).text
    library.close()


@pytest.mark.slow
async def test_questions_wait_for_a_store_that_is_away(tmp_path: Path, store: str, postgres: Cluster) -> None:
    async with Playground(limits=Limits()) as playground:
        fire = Fire(playground, tmp_path)
        async with fire.bot(KHORGOS_STORE=store, KHORGOS_MEANING="off") as bot:
            await fire.people_ask(1, 1)
            await fire.all_answered()
            async with postgres.away(store):
                await fire.people_ask(1, 1, "When was the lighthouse lit?")
                await bot.until_it_says("see that it runs and can be reached")
            await fire.all_answered()
            texts = [message.text for chat in fire.asked for message in playground.world.bot_messages(chat)]
            assert sum("1925" in text for text in texts) == 1
            assert "Traceback" not in "".join(bot.log)


class Away(HostedLibrary):
    """A store that is there at the third try."""

    def __init__(self) -> None:
        self.tries = 0

    def _try(self) -> None:
        self.tries += 1
        if self.tries < 3:
            raise StoreError("The database can't be used.")

    def ask(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Refusal:
        self._try()
        return Refusal(question, "en", Reason.ABSENT)

    def warm(self) -> None:
        self._try()


async def test_a_question_is_asked_again_until_the_store_is_back_or_minutes_have_passed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.asking.AGAIN", 0.0)
    assert isinstance(await Asker().ask(Away(), "When?", "en", ()), Refusal)
    monkeypatch.setattr("bot.asking.AWAY", -1.0)
    with pytest.raises(StoreError):
        await Asker().ask(Away(), "When?", "en", ())


async def test_a_store_that_is_away_at_the_start_is_told_in_a_line_and_made_ready_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.refresh.TRY_AGAIN", 0.0)
    library = Away()
    (tmp_path / "documents").mkdir()
    keeping = asyncio.create_task(
        keep_store_fresh(Holder(library), library, tmp_path / "documents", tmp_path / "var", 0.0)
    )
    async with asyncio.timeout(300):
        while library.tries < 3:  # noqa: ASYNC110  # it tells nobody
            await asyncio.sleep(0.01)
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    assert [record.exc_info for record in caplog.records if "can't be used" in record.getMessage()] == [None]
