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
