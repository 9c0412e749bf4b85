from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.language.phrasebook import AnyOf, FirstOf, Phrases, Words

WORD = st.text("abcжқ字-", min_size=1, max_size=4)
ENGLISH = st.lists(WORD, max_size=3).map(tuple)
ENTRIES = st.dictionaries(st.lists(WORD, max_size=3).map(tuple), ENGLISH, max_size=20)


@given(ENTRIES, st.lists(WORD, max_size=3).map(tuple))
def test_phrases_give_what_a_dict_gives(
    entries: dict[tuple[str, ...], tuple[str, ...]], other: tuple[str, ...]
) -> None:
    packed = Phrases(entries)
    for key in (*entries, other):
        assert packed.get(key, ("none",)) == entries.get(key, ("none",))
        assert (key in packed) == (key in entries)


@given(st.sets(WORD, max_size=20), WORD)
def test_words_are_a_set(words: set[str], other: str) -> None:
    packed = Words(words)
    assert (set(packed), len(packed)) == (words, len(words))
    assert (other in packed) == (other in words)
    assert all(word in packed for word in words)


def test_names_go_before_the_dictionary() -> None:
    names, dictionary = Phrases({("ай",): ("Ay",)}), Phrases({("ай",): ("moon",), ("ала",): ("motley",)})
    both = FirstOf((names, dictionary))
    assert [both.get((word,)) for word in ("ай", "ала", "жоқ")] == [("Ay",), ("motley",), ()]
    assert sorted(AnyOf((Words(["ай"]), Words(["ай", "ала"])))) == ["ай", "ала"]
