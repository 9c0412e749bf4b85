"""Words that point at what a sentence hasn't told: a sentence and the names of its document in, yes or no out."""

from __future__ import annotations

import pytest

from index.facts.dangling import dangles
from index.facts.short_names import Naming

NOBODY = Naming()
LINE = Naming(subject=frozenset({"Lorne Line", "LL"}), kinds=frozenset({"network"}))


@pytest.mark.parametrize(
    ("sentence", "open_"),
    [
        ("Ada Kyle fled from Lorne in 1930 after the strike failed.", True),
        ("Ada Kyle fled from Lorne in 1930 after a strike, and the strikers failed.", False),  # told before
        ("Ada Kyle fled from Lorne in 1930 when the world began.", False),  # there is one
        ("Ada Kyle left the world in 1930 after the strike failed.", True),
        ("Ada Kyle left the world in 1930 and saw the public.", False),
        ("Ada Kyle struck in 1930, and the strike failed with the market.", True),
        ("Ada Kyle opened the road from Lorne to Kyle, and in 1930 fled.", False),  # it says which
        ("Ada Kyle moved to Lorne in 1930 and built the town.", False),  # a place is named before it
        ("Ada Kyle built the town, and moved to Lorne in 1930.", True),
        ("In Lorne the town was built in 1930.", False),
        ("In Lorne the market was built in 1930.", True),  # many may be in one place
        ("In Lorne Ada Kyle died in 1930, so it was there.", True),
        ("In 1930 he met Ada Kyle.", True),  # who, nobody says
        ("In 1930 Ada Kyle left as she had come.", False),
        ("Although Ada Kyle was complete by 1930, excluding Lorne.", True),  # no verb but that of the clause
        ("Although Ada Kyle was ill in 1930, Ida Lorne won.", False),
        ("Ada Kyle was complete by 1930, excluding Lorne.", False),
    ],
)
def test_what_a_word_means_is_told_before_it(sentence: str, open_: bool) -> None:
    assert dangles(sentence, "Of old", NOBODY, "en") is open_


@pytest.mark.parametrize(
    ("sentence", "open_"),
    [
        ("Lorne Line grew in 1930, and the network was sold.", False),
        ("LL grew in 1930, and the network was sold.", False),
        ("Ada Kyle saw in 1930 how the network was sold to Lorne Line.", True),  # named behind it
        ("Ada Kyle of Lorne saw in 1930 how the network was sold.", True),
        ("Lorne Line grew in 1930, and the market was sold.", True),  # of another kind
        ("Of Lorne Line and of Lorne Line the network was sold in 1930 to Lorne Line.", False),
    ],
)
def test_the_name_of_what_a_document_is_about_tells_of_its_kind(sentence: str, open_: bool) -> None:
    assert dangles(sentence, "Of old", LINE, "en") is open_


FIELD = "Bereits 1912 wurde das Grundstück dafür von Josef Lorn erworben."


@pytest.mark.parametrize(
    ("language", "sentence", "open_"),
    [
        ("de", FIELD, True),
        ("de", "Bereits 1912 wurde Haus Lorn von Josef Kyll erworben.", False),
        ("fr", "Le club a organisé en 1932 une grande fête au village de Lorne.", True),
        ("ru", "В 1997 году здание было передано Лорнскому музею-заповеднику.", True),
    ],
)
def test_each_language_has_its_own_words(language: str, sentence: str, open_: bool) -> None:
    assert dangles(sentence, "Aus alter Zeit", NOBODY, language) is open_


def test_the_title_may_say_which() -> None:
    assert not dangles(FIELD, "Das Grundstück am Kyll", NOBODY, "de")
