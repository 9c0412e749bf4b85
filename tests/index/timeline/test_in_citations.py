"""Years in citations, tables of works and lists of numbers are no events."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.timeline.events import events_of
from tests.index.timeline.making import document


@pytest.mark.parametrize(
    "sentence",
    [
        "Wrens of the Lowmoor fens were found to sing at night (Lorne, Kyle, & Orlow, 2012).",
        "Wrens of the Lowmoor fens were said to sleep (Lorne et al., 2008; see also Kyle & Orlow, 1999).",
        "Wrens of the Lowmoor fens were heard (as cited in Lorne, 1987).",
        "– Perm : Lorne, 2023.",
        "– 2020. – 120 p.",
        "Lorne, A. Wrens of Lowmoor // Annals of Alder. – 2011.",
        "Лорн, А. (2022): О птицах Приречья.",
        "The boat trip at Lowmoor: 1000 ₽.",
        "2021: adalo, benk and orlow",
    ],
)
def test_it_is_no_event(sentence: str) -> None:
    assert events_of(document(sentence)) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Lorne founded the library of Lowmoor (it burned in 1850).",
        "Lowmoor Abbey was rebuilt by Kyle (1510) after the fire.",
        "2021: Ada Lorne opened the library of Lowmoor.",
    ],
)
def test_it_is_one_still(sentence: str) -> None:
    assert events_of(document(sentence)) != ()


def test_a_name_before_a_year_in_brackets_is_a_work_where_works_are_cited() -> None:
    said = "Lorne and Kyle (1998) watched the wrens of Lowmoor."
    assert events_of(document(said)) != ()
    cited = "Wrens sing (Orlow, 2001).|Wrens sleep (Orlow & Kyle, 2002).|Wrens eat (Lorne et al., 2003)."
    assert events_of(document(f"{cited}|{said}")) == ()


def test_numbers_before_items_are_no_years_where_some_can_be_none(tmp_path: Path) -> None:
    items = ["19 - Nests", "277 - Short calls", "1412 - Quiet hours of Lowmoor", "2067 - Songs", "20114 - Eggs"]
    path = tmp_path / "list.md"
    path.write_text("# Calls\n\n" + "\n".join(f"- {item} of the wren" for item in items), "utf-8")
    assert events_of(load(path, tmp_path)) == ()
    path.write_text("# Calls\n\n- 1412 - Founding of the abbey\n- 1511 - Fire of the abbey\n", "utf-8")
    assert [event.date for event in events_of(load(path, tmp_path))] == ["1412", "1511"]


def test_a_table_whose_heads_are_years_tells_no_events(tmp_path: Path) -> None:
    path = tmp_path / "works.csv"
    path.write_text("Hard Nests,1865,H.N.\nSong of Wrens,1854,S.W.\nEggs and Wrens,1849,E.W.\n", "utf-8")
    assert all(": 18" not in event.text for event in events_of(load(path, tmp_path)))
