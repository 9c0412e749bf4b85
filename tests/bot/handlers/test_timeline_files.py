"""The timeline on show, drawn or as a file."""

from __future__ import annotations

import csv
import io
import json

import pytest

from bot.playground import Message
from tests.bot.stage import Stage


def content(message: Message) -> bytes:
    assert message.media is not None
    return message.media.file.content


async def test_the_picture_button_sends_the_timeline_drawn(stage: Stage) -> None:
    shown = await stage.ask("/timeline harbour")
    drawn = await stage.reply_to_press(shown, "🖼 Picture")
    assert content(drawn).startswith(b"\x89PNG")
    assert drawn.text == "Timeline: harbour"


@pytest.mark.parametrize(("button", "name"), [("CSV", "timeline.csv"), ("TimelineJS", "timeline.json")])
async def test_a_file_holds_the_events_on_show(stage: Stage, button: str, name: str) -> None:
    shown = await stage.ask("/timeline harbour")
    await stage.edited_by_press(shown, "📤 Export")
    sent = await stage.reply_to_press(shown, button)
    assert sent.media is not None
    assert sent.media.file.name == name
    text = content(sent).decode("utf-8-sig")
    events = json.loads(text)["events"] if name.endswith("json") else list(csv.DictReader(io.StringIO(text)))
    assert len(events) == 4
    assert sent.text.startswith("Timeline: harbour\n4 events")


async def test_a_calendar_says_what_it_cannot_hold(stage: Stage) -> None:
    shown = await stage.ask("/timeline harbour")
    await stage.edited_by_press(shown, "📤 Export")
    sent = await stage.reply_to_press(shown, "📅 Calendar")
    assert "left out" in sent.text
    assert b"BEGIN:VCALENDAR" in content(sent)


async def test_no_button_is_so_narrow_on_a_phone_that_its_words_break(stage: Stage) -> None:
    shown = await stage.ask("/timeline harbour")
    named = [[button.text for button in row if not button.text.isdecimal()] for row in shown.keyboard]
    assert all(len(row) * max(map(len, row)) <= 32 for row in named if row)
