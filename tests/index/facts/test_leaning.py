"""Whether a dated sentence leaves to what stands around it whom or what it means."""

from __future__ import annotations

import pytest

from index.facts.dangling import leans
from index.facts.sentence import Told
from tests.index.timeline.making import document


def leaning(text: str, *, title: str = "Of old", language: str = "en") -> bool:
    """Whether the last of the sentences does."""
    made = document(text, title=title, language=language)
    return leans(Told(made, made.passages[0], text.count("|"), ()))


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("Ada Lorne opened the mill of Kyle in 1931.", False),
        ("She opened the mill of Kyle in 1931.", True),
        ("The agreement was signed by Ada Lorne in 1931.", True),
        ("Both nations met Ada Lorne in 1931.", True),
        ("In the same year Ada Lorne opened the mill of Kyle.", True),
        ("Ada Lorne said in 1931: “The mill of Kyle is mine.", True),  # who speaks goes on
        ("However, Ada Lorne opened the mill of Kyle in 1931.", False),  # what happened, happened
        ("Ada Lorne left.|She opened the mill of Kyle in 1931.", True),
        ("She left.|Ada Lorne opened the mill of Kyle in 1931.", False),
    ],
)
def test_who_is_meant_stands_in_it(text: str, leaves: bool) -> None:
    assert leaning(text) is leaves


def test_a_noun_is_told_by_itself_or_by_the_title() -> None:
    field = "1912 wurde das Grundstück dafür von Josef Lorn erworben."
    assert leaning(field, title="Aus alter Zeit", language="de")
    assert not leaning(field, title="Das Grundstück am Kyll", language="de")
    assert not leaning("1912 wurde Haus Lorn von Josef Kyll erworben.", title="Aus alter Zeit", language="de")
