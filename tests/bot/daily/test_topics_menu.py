"""The menu of topics on a phone, where Telegram cuts off what half a row has no room for."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.daily.panel import Panel
from bot.state.subscriptions import Subscription
from responses import Replies

LONG = "The road to the summit of the leaders"


def rows(*topics: str) -> list[tuple[str, ...]]:
    panel = Panel(Replies("en"), Subscription(1, "UTC", datetime(2026, 1, 1, tzinfo=UTC)))
    return [tuple(button.text for button in row) for row in panel.topics(topics).buttons]


def test_short_topics_stand_in_pairs_and_long_ones_alone() -> None:
    assert rows("Trade", "Border", LONG, "Oil")[:3] == [("Trade", "Border"), (LONG,), ("Oil",)]


def test_chinese_topics_are_measured_as_wide_as_they_are() -> None:
    assert rows("文化与教育", "边界", "哈萨克汗国、明朝与清朝")[:2] == [
        ("文化与教育", "边界"),
        ("哈萨克汗国、明朝与清朝",),
    ]
