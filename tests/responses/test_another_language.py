"""Another language of replies is one file beside the others: a sixth is spoken without a change to the code."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
import yaml

from bot.daily.panel import Panel
from bot.state.subscriptions import Subscription
from responses import Replies, choose, languages
from responses import texts as room
from responses.texts import texts

GERMAN = """
name: Deutsch
quotes: "„“‚‘"
commands:
  fact: Eine Tatsache mit Quelle
timeline:
  count: '{{ count | plural(one="ein Ereignis", other="# Ereignisse") }}'
refusal:
  thanks: Gern geschehen!
dates:
  day: "{{ day }}. {{ month }} {{ year }}"
  century_bc: "{{ number }}. Jahrhundert v. Chr."
"""


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for file in room.FOLDER.glob("*.yaml"):
        shutil.copy(file, tmp_path)
    (tmp_path / "de.yaml").write_text(GERMAN, encoding="utf-8")
    monkeypatch.setattr(room, "FOLDER", tmp_path)
    monkeypatch.setattr(room, "read_table", lambda _, name: yaml.safe_load((tmp_path / name).read_text("utf-8")))
    forget()
    yield
    monkeypatch.undo()
    forget()


def forget() -> None:
    languages.cache_clear()
    texts.cache_clear()


@pytest.mark.usefixtures("german")
def test_a_sixth_language_is_one_file() -> None:
    assert "de" in languages()
    assert choose(None, "de-AT") == "de"
    replies = Replies("de-AT")
    assert replies.text("refusal.thanks") == "Gern geschehen!"
    assert replies.text("timeline.count", count=1200) == "1.200 Ereignisse"
    assert replies.text("share.gone") == Replies("en").text("share.gone")  # what it lacks is said in English
    assert [replies.date(date) for date in ("1992-01-03", "-01XX")] == ["3. Januar 1992", "2. Jahrhundert v. Chr."]
    assert replies.text("refusal.farewell") == Replies("en").text(
        "refusal.farewell"
    )  # what it lacks is said in English


@pytest.mark.usefixtures("german")
def test_a_sixth_language_is_offered_where_languages_are_chosen() -> None:
    panel = Panel(Replies("en"), Subscription(1, "UTC", time(9)))
    assert "Deutsch" in [button.text for row in panel.languages().buttons for button in row]


def test_it_is_gone_with_its_file() -> None:
    assert "de" not in languages()
