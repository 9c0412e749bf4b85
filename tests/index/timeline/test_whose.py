"""Lives under the names of those who lived them: a line says whose it is, and what doesn't is no fact."""

from __future__ import annotations

from pathlib import Path

from index.documents import load
from index.model import Document
from index.timeline.events import events_of
from index.timeline.line import line
from tests.index.facts.by_rules import facts_of

WOMEN = """# Denizci kadınlar

## Ada Lorne

Ada Lorne 1901 yılında Kuzeyköy'de bir balıkçının kızı olarak doğdu. 1925'te Limanköy'de ilk kadın kaptan olarak göreve
başladı ve yirmi yıl çalıştı. Lorne, 1950'de Batıköy'de hayatını kaybetti.

## Berta Kyle

Berta Kyle 1911 yılında Doğuköy'de dünyaya geldi. 1933'te Limanköy Denizcilik Okulu'nu bitirdi.
"""
MEN = """# Keepers of the light

## Ada Lorne

Ada Lorne was born in Northport in 1801. She married the keeper of the light in 1825. Her friend Berta Kyle came to
Northport. She left for Lowmoor in 1830.
"""
STATE = """# Eski devletler

## Dağlı Hanlığı

Dağlı Hanlığı (1465–1847), doğudaki bozkırda kuruldu. 1500'de Kuzeyköy'ü aldı.
"""


def read(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "a.md"
    path.write_text(text, "utf-8")
    return load(path, tmp_path)


def test_a_sentence_without_its_subject_is_told_under_the_name_above_it(tmp_path: Path) -> None:
    events = {event.date: event for event in events_of(read(tmp_path, WOMEN))}
    assert events["1925"].text.startswith("Ada Lorne: 1925'te Limanköy'de")
    assert events["1925"].citations[0].quote.startswith("1925'te Limanköy'de")
    assert line(events["1933"], 90).startswith("Berta Kyle: 1933'te")
    assert events["1950"].text.startswith("Lorne, 1950'de")


def test_such_a_sentence_is_no_fact(tmp_path: Path) -> None:
    facts = [fact.text for fact in facts_of(read(tmp_path, WOMEN))]
    assert any("Ada Lorne 1901" in fact for fact in facts)
    assert not any("1925'te" in fact or "1933'te" in fact for fact in facts)


def test_a_pronoun_is_named_where_nobody_else_was_spoken_of(tmp_path: Path) -> None:
    events = {event.date: event.text for event in events_of(read(tmp_path, MEN))}
    assert events["1825"] == "Ada Lorne: She married the keeper of the light in 1825."
    assert not events["1830"].startswith("Ada Lorne: ")
    assert events["1830"].endswith("Her friend Berta Kyle came to Northport. She left for Lowmoor in 1830.")


def test_a_state_has_no_life(tmp_path: Path) -> None:
    assert not any(event.text.startswith("Dağlı Hanlığı: ") for event in events_of(read(tmp_path, STATE)))
