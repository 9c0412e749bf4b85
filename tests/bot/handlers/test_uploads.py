"""An operator sends files to the bot: the real library over a folder of their own, as the running bot keeps it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from bot.library import Holder
from bot.playground import Message, Playground
from bot.refresh import keep_fresh
from index.library import Library
from tests.bot.handlers.test_pressing import labels
from tests.bot.stage import Stage

MILL = b"# The Mill of Brackwater\n\n## Opening hours\n\nThe mill of Brackwater opens at 9:30. It was built in 1784.\n"
BELL = "# The Bell\n\nThe bell of Norcott was cast in 1650.\n"


class Desk(Stage):
    """Ada runs the bot; its library is the real one, and is kept up to date."""

    def __init__(self, playground: Playground, folder: Path) -> None:
        super().__init__(playground, folder)
        self.documents, self.data = folder / "documents", folder / "var"
        self.documents.mkdir()
        (self.documents / "bell.md").write_text(BELL)
        self.holder = Holder(Library.open(self.documents, self.data))
        self.settings |= {
            "documents": self.documents,
            "data": self.data,
            "operators": frozenset({self.ada.id}),
        }

    async def send(self, name: str, content: bytes) -> Message:
        """Ada sends a file; what the bot says to it."""
        self.world.state(self.private).seen = max(self.world.state(self.private).messages, default=0)
        await self.world.send_document(self.private, self.ada, name, content)
        return await self.world.next_bot_message(self.private)

    async def shows(self, message: Message, text: str) -> Message:
        """The message, as soon as it says so."""

        def look() -> Message | None:
            now = self.world.message(message.chat, message.id)
            return now if text in now.text else None

        return await self.world.until(look, what=text)

    async def does(self, message: Message, label: str, text: str) -> Message:
        await self.press(message, label)
        return await self.shows(message, text)

    def held(self) -> dict[str, str]:
        return {file.name: file.read_text(errors="replace") for file in self.documents.iterdir()}


@pytest.fixture
async def desk(playground: Playground, tmp_path: Path) -> AsyncIterator[Desk]:
    at = Desk(playground, tmp_path)
    async with at.running(partial(keep_fresh, at.holder, at.documents, at.data, 0.2)):
        yield at


async def test_a_file_is_shown_added_and_answered_from_and_undone(desk: Desk) -> None:
    shown = await desk.send("..\\..\\.ssh\\.mill.md", MILL)
    assert "“The Mill of Brackwater”, ¶\u00a01" in shown.text
    assert "• About “Opening hours”" in shown.text
    assert labels(shown) == ["✅ Add", "✖ Discard"]
    assert set(desk.held()) == {"bell.md"}
    added = await desk.does(shown, "✅ Add", "“The Mill of Brackwater” is in the library")
    assert desk.held()["mill.md"].encode() == MILL
    assert "9:30" in (await desk.reply_to_press(added, "About “Opening hours”")).text
    await desk.does(added, "↶ Undo", "Undone")
    assert set(desk.held()) == {"bell.md"}
    assert "don’t say" in (await desk.ask("When does the mill of Brackwater open?")).text


async def test_a_name_that_is_taken_is_asked_about(desk: Desk) -> None:
    shown = await desk.send("bell.md", MILL)
    assert labels(shown) == ["♻️ Replace", "➕ Keep both", "✖ Discard"]
    both = await desk.does(shown, "➕ Keep both", "is in the library")
    assert desk.held() == {"bell.md": BELL, "bell-2.md": MILL.decode()}
    await desk.does(both, "↶ Undo", "Undone")
    again = await desk.send("bell.md", MILL)
    await desk.does(again, "♻️ Replace", "was replaced")
    assert desk.held() == {"bell.md": MILL.decode()}


async def test_the_very_text_that_is_there_is_discarded_without_a_trace(desk: Desk) -> None:
    shown = await desk.send("copy.md", BELL.encode())
    assert "this very text already: bell.md" in shown.text
    assert labels(shown) == ["✖ Discard"]
    await desk.does(shown, "✖ Discard", "was discarded")
    assert list((desk.data / "incoming").iterdir()) == []
    assert set(desk.held()) == {"bell.md"}


def bomb(tmp_path: Path) -> bytes:
    with ZipFile(tmp_path / "bomb.docx", "w", ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"0" * 200_000_000)
    return (tmp_path / "bomb.docx").read_bytes()


async def test_what_cant_be_read_is_refused_with_the_reason(desk: Desk, tmp_path: Path) -> None:
    assert "can’t read files of this type" in (await desk.send("run.exe", b"MZ")).text
    assert "no .pdf file" in (await desk.send("broken.pdf", b"nothing of the sort")).text
    assert "200 MB" in (await desk.send("bomb.docx", bomb(tmp_path))).text
    assert "too large" in (await desk.send("log.txt", b"x" * 5_000_001)).text
    assert "20 MB" in (await desk.send("scan.pdf", b"x" * (20 * 2**20 + 1))).text
    assert set(desk.held()) == {"bell.md"}
    assert list((desk.data / "incoming").iterdir()) == []


async def test_a_folder_that_cant_be_written_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.documents.folder.Folder.writable", lambda _: False)  # root may write anywhere
    shown = await desk.send("mill.md", MILL)
    assert "can’t be written to" in shown.text
    assert labels(shown) == ["✖ Discard"]


async def test_a_document_is_removed_after_asking_and_comes_back(desk: Desk) -> None:
    added = await desk.does(await desk.send("mill.md", MILL), "✅ Add", "is in the library")
    listed = await desk.edited_by_press(added, "◀ List")
    assert "2 documents" in listed.text
    assert {"↶ Undo", "🔄 Read all again"} <= set(labels(listed))
    inside = await desk.does(listed, "1", "It begins")
    sure = await desk.does(inside, "🗑 Remove", "Take “The Bell (bell.md)” out")
    kept = await desk.does(sure, "No", "It begins")
    sure = await desk.does(kept, "🗑 Remove", "Take “The Bell (bell.md)” out")
    gone = await desk.does(sure, "🗑 Yes, remove", "is out of the library")
    assert set(desk.held()) == {"mill.md"}
    assert "don’t say" in (await desk.ask("When was the bell of Norcott cast?")).text
    await desk.does(gone, "↶ Undo", "Undone")
    assert "1650" in (await desk.ask("When was the bell of Norcott cast?")).text
    before = desk.holder.generation
    await desk.does(await desk.ask("/sources"), "🔄 Read all again", "read again")
    assert desk.holder.generation != before


async def test_nobody_else_changes_anything(desk: Desk) -> None:
    private = desk.world.private(desk.bo)
    await desk.world.send_document(private, desk.bo, "mill.md", MILL)
    assert "text only" in (await desk.world.next_bot_message(private)).text
    assert await desk.silence(desk.group, lambda: desk.world.send_document(desk.group, desk.ada, "mill.md", MILL))
    listed = await desk.world.ask(private, desk.bo, "/sources")
    assert labels(listed) == ["1"]
    inside = await desk.edited_by_press(listed, "1", desk.bo)
    assert "🗑 Remove" not in labels(inside)


async def test_a_forged_or_forwarded_press_changes_nothing(desk: Desk) -> None:
    shown = await desk.send("mill.md", MILL)
    add = shown.button("✅ Add")
    key = desk.holder.library.key("bell.md")
    private = desk.world.private(desk.bo)
    theirs = await desk.world.ask(private, desk.bo, "/help")
    group = await desk.world.ask(desk.group, desk.ada, "/ask what is the bell?")
    for place, person in ((theirs, desk.bo), (group, desk.ada), (group, desk.bo)):
        for data in (add.value, f"K:remove:{key}-0", "K:again:-", "K:undo:xxxxxxxx", "G:0"):
            forged = replace(place, keyboard=((replace(add, value=data),),))
            desk.world.put(forged)
            assert "expired" in await desk.press(forged, data, person)
    for odd in (
        f"U:add:{'x' * 8}",
        "U:add:../../bell",
        "U::",
        f"K:remove:{'0' * 12}-٣",
        "K:undo:",
        "K:what:-",
        "J:x:9",
    ):
        forged = replace(shown, keyboard=((replace(add, value=odd),),))
        desk.world.put(forged)
        await desk.press(forged, odd)
    assert set(desk.held()) == {"bell.md"}
