"""Chats as phones export them: every message is somebody's, whatever their name; none is a heading or title."""

from __future__ import annotations

from index.model import Kind
from tests.index.documents.units.conftest import Read, told

BRACKETS = """\u200e[04.03.2025, 19:02:11] мама Вики: всем добрый вечер
[04.03.2025, 19:04:40] Света соседка кв.12: ключ от подвала у меня
[05.03.2025, 08:10:02] +7 700 111 22 33: <Без медиафайлов>
[05.03.2025, 08:15:30] ~ Ильдар: воду дадут в шесть
[06.03.2025, 21:00:00] Света соседка кв.12: спасибо
"""
DASHES = """04/03/2025, 19:02 - Messages are end-to-end encrypted.
04/03/2025, 19:02 - mum of Vic: good evening
04/03/2025, 19:04 - Sue (flat 12): I have the cellar key
05/03/2025, 08:10 - +44 7700 900123: is there water
05/03/2025, 08:15 - Sue (flat 12) changed the group's name
05/03/2025, 08:15 - ~ Ed: at six
"""


def test_every_message_of_a_chat_has_its_sender(read: Read) -> None:
    for text, others in ((BRACKETS, 0), (DASHES, 2)):
        document = read(text, ".txt")
        assert document.source.title == "page"
        assert [section for section, _, _ in told(document) if section] == []
        kinds = [kind for _, kind, _ in told(document)]
        assert kinds.count(Kind.TURN) == len(text.splitlines()) - others
        assert [quote for _, _, quote in told(document)] == [line.strip("\u200e") for line in text.splitlines()]


def test_a_plan_with_days_and_times_is_no_chat(read: Read) -> None:
    what = ("Rehearsal: act one", "Party: in the barn", "Concert: the choir", "Talk: on bees", "Walk: to the weir")
    plan = "Plan of the week\n\n" + "".join(f"{day}.03.2025 18:00 {line}\n" for day, line in enumerate(what, 3))
    assert Kind.TURN not in [kind for _, kind, _ in told(read(plan, ".txt"))]
