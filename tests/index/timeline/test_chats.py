"""Chats: when a message was sent is no event, what it tells of may be one."""

from __future__ import annotations

from pathlib import Path

from index.documents import load
from index.timeline.events import events_of

CHAT = """[02.03.2025, 09:16] Marina: we come with the tent and two dogs
[02.03.2025, 09:20] Victor: the old barn burned down on 4 May 2019
[03.03.2025, 10:02] Olga: I bring mushrooms and cheese for everybody
[03.03.2025, 10:05] Victor: the station is Marrow, I will wait there
[05.03.2025, 11:17] Pavel: three bags of coal are mine
"""


def test_only_what_a_message_tells_of_is_an_event(tmp_path: Path) -> None:
    (tmp_path / "chat.txt").write_text(CHAT, "utf-8")
    assert [event.date for event in events_of(load(tmp_path / "chat.txt", tmp_path))] == ["2019-05-04"]


def test_a_day_without_a_year_is_of_the_year_of_the_chat(tmp_path: Path) -> None:
    chat = """[02.03.2025, 09:16:05] mum of Tim: we pay 1500 each until Friday
[02.03.2025, 09:20:41] Victor: good
[03.03.2025, 10:02:10] mum of Tim: holidays from 28 April to 3 May
[03.03.2025, 10:05:33] Olga (teacher): the boat trip is put off to 24 May
"""
    (tmp_path / "chat.txt").write_text(chat, "utf-8")
    document = load(tmp_path / "chat.txt", tmp_path)
    assert document.source.published == "2025-03-02"
    assert {event.date for event in events_of(document)} == {"2025-04-28/2025-05-03", "2025-05-24"}
