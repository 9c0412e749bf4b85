from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files

import pytest

from index.language import thesaurus
from index.language.analysis import index_terms
from index.language.thesaurus import BACKWARDS, LEAST_RELATED, NEXT_RELATED, RELATED, Other, Thesaurus


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> Thesaurus:
    """A thesaurus of two entries, one with fourteen related words."""
    many = ", ".join(f"word{letter}" for letter in "abcdefghij")
    tables = {
        "related.yaml": {"ford": f"crossing, shallow place, wade, {many}, last", "ferry": "barge, punt"},
        "household.yaml": {},
        "strong_verbs.yaml": {},
    }
    monkeypatch.setattr(thesaurus, "read_table", lambda package, name: tables[name])
    return thesaurus.english.__wrapped__()


def others(of: Thesaurus, phrase: str) -> dict[tuple[str, ...], float]:
    terms = index_terms(phrase)
    return {
        other.terms: other.weight
        for found in of.find(terms)
        if (found.start, found.end) == (0, len(terms))
        for other in found.others
    }


def weight(of: Thesaurus, phrase: str, other: str) -> float:
    return others(of, phrase)[tuple(index_terms(other))]


def test_the_later_a_related_word_stands_the_less_it_counts(english: Thesaurus) -> None:
    first, second, third = (weight(english, "ford", other) for other in ("crossing", "shallow place", "wade"))
    assert first == RELATED
    assert first - second == pytest.approx(NEXT_RELATED)
    assert second - third == pytest.approx(NEXT_RELATED)


def test_no_related_word_counts_less_than_the_least(english: Thesaurus) -> None:
    assert min(others(english, "ford").values()) >= LEAST_RELATED
    assert weight(english, "last", "ford") == pytest.approx(LEAST_RELATED * BACKWARDS)


def test_a_related_word_counts_less_backwards(english: Thesaurus) -> None:
    assert weight(english, "crossing", "ford") == pytest.approx(RELATED * BACKWARDS)
    assert weight(english, "shallow place", "ford") == pytest.approx((RELATED - NEXT_RELATED) * BACKWARDS)


def test_the_heaviest_other_of_each_stretch_comes_first() -> None:
    some = Thesaurus()
    some.add([("a",)], [("b",)], 0.4, name=False)
    some.add([("a",)], [("c",)], 0.6, name=False)
    some.best_first()
    assert [found.others for found in some.find(["a"])] == [(Other(("c",), 0.6), Other(("b",), 0.4))]


def test_of_two_weights_the_greater_counts_and_nothing_is_its_own_other() -> None:
    some = Thesaurus()
    for weight in (0.4, 0.6, 0.5):
        some.add([("a",)], [("a",), ("b",), ()], weight, name=False)
    assert [found.others for found in some.find(["a"])] == [(Other(("b",), 0.6),)]


def lines(name: str) -> list[str]:
    text = files("index.language").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def entries() -> list[tuple[str, list[str]]]:
    """The lines of related.yaml as they stand: YAML itself keeps quiet about a headword that comes twice."""
    split = [line.partition(": ") for line in lines("related.yaml")]
    return [(headword, related.split(", ")) for headword, _, related in split]


def test_every_line_of_the_related_words_can_be_read() -> None:
    plain = re.compile(r"""(?:[\w'’ -]+|"(?:true|false)"): [^\s,:#"][^,:#"]*(?:, [^\s,:#"][^,:#"]*)*(?<! )""")
    assert [line for line in lines("related.yaml") if not plain.fullmatch(line)] == []


def test_no_headword_comes_twice() -> None:
    assert [word for word, times in Counter(headword for headword, _ in entries()).items() if times > 1] == []


def test_no_headword_is_among_its_own_others() -> None:
    assert [
        word for word, related in entries() if tuple(index_terms(word)) in map(tuple, map(index_terms, related))
    ] == []


def test_no_headword_and_none_of_its_others_is_empty() -> None:
    """Nor without a word that is looked for: of 'up to' nothing could be found."""
    empty = [word for word, related in entries() if not all(index_terms(phrase) for phrase in (word, *related))]
    assert empty == []


def test_no_other_is_named_twice() -> None:
    assert [word for word, related in entries() if len(set(related)) < len(related)] == []


@pytest.mark.parametrize(("word", "not_meant"), [("hold", "delay"), ("carry", "conduct"), ("turn", "refuse")])
def test_a_verb_alone_does_not_mean_what_a_particle_makes_of_it(word: str, not_meant: str) -> None:
    """'Hold up' is another word for 'delay', but not the other way round: what 'up' does to it is lost."""
    others = [other.terms for found in thesaurus.english().find(index_terms(word)) for other in found.others]
    assert tuple(index_terms(not_meant)) not in others
