"""A share of the random updates; `make fuzz` sends all 20,000, to the real library."""

from __future__ import annotations

import os
from pathlib import Path

from tests.bot.fuzzing.running import fuzz
from tests.bot.fuzzing.shapes import kinds
from tests.bot.shelf import Shelf

UPDATES = int(os.environ.get("FUZZED_UPDATES", "1000"))
SEED = int(os.environ.get("FUZZED_SEED", "13"))
MOST_MEMORY = 60.0
"""Megabytes by which three quarters of them may make the bot grow."""


async def test_random_updates_bring_about_no_error_no_unasked_word_and_no_invalid_request(tmp_path: Path) -> None:
    found = await fuzz(Shelf(), tmp_path, UPDATES, SEED)
    assert found.errors == []
    assert found.unasked == []
    assert found.refused == []
    assert found.answered > UPDATES // 5
    assert found.memory[-1] - found.memory[2] < MOST_MEMORY


def test_every_kind_of_update_is_among_them() -> None:
    assert {"message", "poll_answer", "chat_boost", "business_message", "message_reaction"} <= set(kinds())
    assert len(kinds()) >= 20
