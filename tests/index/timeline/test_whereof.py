"""A document about one lighthouse: its lines say which."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.documents import load
from index.timeline.events import events_of

CASES = [
    pytest.param(
        "# North Head lighthouse",
        "The lighthouse was built in 1898.",
        "North Head lighthouse: The lighthouse was built in 1898.",
        id="by the title",
    ),
    pytest.param(
        "# с. Заречье. Церковь Николая Чудотворца",
        "Храм построен в 1877 году.",
        "с. Заречье. Церковь Николая Чудотворца: Храм построен в 1877 году.",
        id="by another word for it",
    ),
    pytest.param(
        "# Seven lights\n\n## Old Rock lighthouse",
        "In 1901, the lighthouse was painted white.",
        "Old Rock lighthouse: In 1901, the lighthouse was painted white.",
        id="by the heading",
    ),
    pytest.param(
        "# North Head lighthouse\n\n## Farther Cape Stone",
        "The lighthouse was built in 1898.",
        "The lighthouse was built in 1898.",
        id="a section may be of another",
    ),
    pytest.param(
        "# North Head lighthouse",
        "The lighthouse at North Head was built in 1898.",
        "The lighthouse at North Head was built in 1898.",
        id="said by itself",
    ),
    pytest.param(
        "# Ozan Kalesi | Kaleler",
        "Kale, 1898 yılında Ada Lorne tarafından onarılmıştır.",
        "Ozan Kalesi: Kale, 1898 yılında Ada Lorne tarafından onarılmıştır.",
        id="Turkish, of a site that its title names",
    ),
    pytest.param(
        "# Ozan Kalesi",
        "Ozan Kalesi, 1898 yılında Ada Lorne tarafından onarılmıştır.",
        "Ozan Kalesi, 1898 yılında Ada Lorne tarafından onarılmıştır.",
        id="Turkish, said by itself",
    ),
    pytest.param(
        "# Ada Lorne",
        "Lorne, 1898 yılında Ozan Kalesi'ni onarmıştır.",
        "Lorne, 1898 yılında Ozan Kalesi'ni onarmıştır.",
        id="Turkish, a name",
    ),
    pytest.param(
        "# Journey to six lighthouses in Norland",
        "The road to Lowmoor was opened in 1898.",
        "The road to Lowmoor was opened in 1898.",
        id="something else",
    ),
]


@pytest.mark.parametrize(("heads", "sentence", "shown"), CASES)
def test_the_line_says_which_one_is_meant(tmp_path: Path, heads: str, sentence: str, shown: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"{heads}\n\n{sentence}\n", "utf-8")
    assert [event.text for event in events_of(load(path, tmp_path))] == [shown]
