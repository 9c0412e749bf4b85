"""The panel's rows of buttons on a phone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.daily.panel import Panel
from bot.state.subscriptions import Subscription
from responses import Replies, languages

OFF = Subscription(1, "Asia/Almaty", datetime(2026, 3, 1, tzinfo=UTC))


@pytest.mark.parametrize("language", languages())
def test_whatever_is_switched_on_two_labels_share_a_row_of_the_panel(language: str) -> None:
    everything = dict.fromkeys(("on_this_day", "silent", "pin", "quiz", "weekly", "active"), True)
    for subscription in (OFF, replace(OFF, **everything)):
        panel = Panel(Replies(language), subscription).main((), 0, 0)
        assert [len(row) for row in panel.buttons] == [2, 2, 2, 2, 2, 2, 1]
