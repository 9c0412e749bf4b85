"""Everyday names of things, and what is asked for without its name."""

from __future__ import annotations

import pytest

from index.language import thesaurus
from index.language.analysis import index_terms
from index.language.thesaurus import CLIPPED, KIND, MEMBER, SAME, asked_for, household
from index.tables import read_table

TABLE = {
    "xx": {
        "same": ["barrow, handcart", "postpone, put off until then"],
        "kinds": {"tool": "rake, spade"},
        "asked": {"warden": "(watch|guard) (gate|fence), keeper of sheep", "gatehouse": "weg"},
    }
}


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thesaurus, "read_table", lambda package, name: TABLE)


def others(phrase: str) -> dict[tuple[str, ...], float]:
    found = household.__wrapped__("xx").others(tuple(index_terms(phrase, "xx")))
    return {other.terms: other.weight for other in found}


@pytest.mark.usefixtures("small")
def test_names_of_the_same_thing_stand_for_each_other_and_a_kind_for_what_is_of_it() -> None:
    assert others("barrow")[tuple(index_terms("handcart", "xx"))] == SAME
    assert others("handcart")[tuple(index_terms("barrow", "xx"))] == SAME
    assert others("rake") == {tuple(index_terms("tool", "xx")): KIND}
    assert set(others("tool").values()) == {MEMBER}
    assert tuple(index_terms("spade", "xx")) not in others("rake")


@pytest.mark.usefixtures("small")
def test_what_is_asked_for_is_written_out_with_all_its_words() -> None:
    found = asked_for.__wrapped__("xx")
    together = {way for ways in found.values() for way, said, weight in ways if said == ("warden",)}
    words = [tuple(index_terms(way, "xx")) for way in ("watch gate", "watch fence", "guard gate", "keeper of sheep")]
    assert together.issuperset(words)
    assert ("weg",) in {way for way, _, _ in found["weg"]}


def test_a_name_of_which_the_index_lacks_a_word_counts_less() -> None:
    found = {other.terms: other.weight for other in thesaurus.english().others(("cancel",))}
    assert found[("call",)] == pytest.approx(SAME * CLIPPED)


def test_no_way_to_ask_is_cut_down_to_one_common_word() -> None:
    """'Wer macht das Protokoll' would be left with the minutes alone, since 'macht' carries nothing."""
    for language in read_table("index.language", "household.yaml"):
        for ways in asked_for(language).values():
            for together, said, _ in ways:
                assert said
                assert set(together) != set(said)


def test_each_line_has_each_name_once() -> None:
    for table in read_table("index.language", "household.yaml").values():
        for line in table["same"]:
            names = line.split(", ")
            assert len(names) == len(set(names)) > 1
