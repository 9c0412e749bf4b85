"""Files that wait for a decision: found by who sent them, for a day, and no more than some."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from bot.documents.incoming import FOLDER, LASTS, MOST, Incoming

ADA, BO, CHAT = 7, 8, -4


@pytest.fixture
def incoming(tmp_path: Path) -> Incoming:
    return Incoming(tmp_path)


def test_a_file_is_found_by_who_sent_it_where_it_was_sent(incoming: Incoming) -> None:
    offer = incoming.put("rules.txt", b"No dogs.", ADA, CHAT)
    assert incoming.find(offer.key, ADA, CHAT) == offer
    assert incoming.file(offer).read_bytes() == b"No dogs."
    assert incoming.find(offer.key, BO, CHAT) is None
    assert incoming.find(offer.key, ADA, CHAT + 1) is None


def test_two_files_of_one_name_wait_side_by_side(incoming: Incoming) -> None:
    one, other = (incoming.put("rules.txt", text, ADA, CHAT) for text in (b"one", b"other"))
    assert [incoming.file(offer).read_bytes() for offer in (one, other)] == [b"one", b"other"]


def test_nobody_else_on_the_machine_can_look_into_it(incoming: Incoming) -> None:
    offer = incoming.put("rules.txt", b"No dogs.", ADA, CHAT)
    assert stat.S_IMODE(incoming.folder(offer).stat().st_mode) == 0o700


def test_what_was_dropped_is_gone_and_dropping_it_again_does_nothing(incoming: Incoming) -> None:
    offer = incoming.put("rules.txt", b"No dogs.", ADA, CHAT)
    incoming.drop(offer.key)
    incoming.drop(offer.key)
    assert incoming.find(offer.key, ADA, CHAT) is None
    assert not incoming.folder(offer).exists()


@pytest.mark.parametrize("key", ["", "..", "../x", "a/b", "a.b", "ключ", "a\x00"])
def test_a_key_leads_nowhere_but_to_an_offer(incoming: Incoming, tmp_path: Path, key: str) -> None:
    incoming.put("rules.txt", b"No dogs.", ADA, CHAT)
    (tmp_path / "x.json").write_text('{"key":"x","name":"x","person":7,"chat":-4,"at":0.0}')
    assert incoming.find(key, ADA, CHAT) is None


@pytest.mark.parametrize("note", [b"", b"{", b"[]", b'{"key": 1}'])
def test_a_damaged_note_is_no_offer(incoming: Incoming, tmp_path: Path, note: bytes) -> None:
    offer = incoming.put("rules.txt", b"No dogs.", ADA, CHAT)
    (tmp_path / FOLDER / f"{offer.key}.json").write_bytes(note)
    assert incoming.find(offer.key, ADA, CHAT) is None


def test_an_offer_without_its_file_is_none(incoming: Incoming) -> None:
    offer = incoming.put("rules.txt", b"No dogs.", ADA, CHAT)
    incoming.file(offer).unlink()
    assert incoming.find(offer.key, ADA, CHAT) is None


def aged(tmp_path: Path, key: str, seconds: float) -> None:
    moment = time.time() - seconds
    os.utime(tmp_path / FOLDER / f"{key}.json", (moment, moment))


def test_what_nobody_decided_on_goes_after_a_day(incoming: Incoming, tmp_path: Path) -> None:
    old, young = (incoming.put("rules.txt", b"x", ADA, CHAT) for _ in range(2))
    aged(tmp_path, old.key, LASTS + 60)
    aged(tmp_path, young.key, LASTS - 60)
    incoming.put("rules.txt", b"x", ADA, CHAT)
    assert incoming.find(old.key, ADA, CHAT) is None
    assert incoming.find(young.key, ADA, CHAT) == young


def test_of_too_many_the_oldest_goes(incoming: Incoming, tmp_path: Path) -> None:
    offers = [incoming.put("rules.txt", b"x", ADA, CHAT) for _ in range(MOST)]
    for age, offer in enumerate(reversed(offers), 1):
        aged(tmp_path, offer.key, age)
    incoming.put("rules.txt", b"x", ADA, CHAT)
    waiting = [incoming.find(offer.key, ADA, CHAT) is not None for offer in offers]
    assert waiting == [False] + [True] * (MOST - 1)
