"""What stands below the heading of one thing answers nothing about another."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

RECIPES = """# The miller's cookbook

## Oat bread

Keeps for 4 days in a bag.

**Ingredients**

- 500 g oats
- 20 g honey
- 7 g yeast

**Method**

1. Knead the dough for 12 minutes.
2. Bake for 40 minutes.

## Leek stew

Serves 5.

**Ingredients**

- 3 leeks
- 2 potatoes

**Method**

1. Simmer the leeks for 25 minutes.

## Walnut pickle

**Ingredients**

- 1 kg green walnuts
- 300 g honey
"""


@pytest.fixture(scope="module")
def kitchen(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("kitchen")
    (folder / "recipes.md").write_text(RECIPES, "utf-8")
    return Engine(Unindexed([load(folder / "recipes.md", folder)]))


def first(engine: Engine, question: str) -> str:
    answer = engine.answer(question, "en")
    return answer.citations[0].quote if isinstance(answer, Answer) else ""


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how much honey goes into the bread?", "20 g honey"),
        ("how much honey goes into the pickle", "300 g honey"),
        ("how long does the oat bread keep", "Keeps for 4 days in a bag."),
        ("how long do I simmer the leeks", "1. Simmer the leeks for 25 minutes."),
        ("how long does the bread keep?", "Keeps for 4 days in a bag."),
    ],
)
def test_below_the_heading_of_the_thing_itself_it_is_answered(kitchen: Engine, question: str, quote: str) -> None:
    assert first(kitchen, question) == quote


@pytest.mark.parametrize(
    "question",
    [
        "how much honey goes into the stew?",  # the stew has a recipe, without honey
        "how much yeast is in the pickle",
        "how long does the walnut bread keep",  # there is bread, and there are walnuts
        "how long does the barley bread keep?",
    ],
)
def test_below_the_heading_of_another_it_is_refused(kitchen: Engine, question: str) -> None:
    assert first(kitchen, question) == ""


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("bodies")
    (folder / "rowing.md").write_text(
        "# Rules of the Weir rowing club\n\n## Committee\n\nTreasurer: Ada Roe\n\nSecretary: Milo Tarn\n", "utf-8"
    )
    (folder / "orchestra.md").write_text("# The Weir orchestra\n\n## Committee\n\nConductor: Ines Vale\n", "utf-8")
    return Engine(Unindexed([load(path, folder) for path in sorted(folder.iterdir())]))


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("who is the treasurer of the rowing club?", "Ada Roe"),
        ("who is the conductor of the orchestra", "Ines Vale"),
        ("who is the treasurer", "Ada Roe"),
        ("who is the treasurer of the orchestra?", ""),
        ("who is the conductor of the rowing club", ""),
    ],
)
def test_an_office_is_of_the_body_that_is_named(bodies: Engine, question: str, name: str) -> None:
    assert first(bodies, question).endswith(name)
    assert bool(first(bodies, question)) is bool(name)


SIBLINGS = [
    (
        "en",
        "The old bridge",
        "The new bridge",
        "It was designed by Ada Kestrel.",
        "Who designed the {} bridge?",
        "old",
        "new",
    ),
    (
        "ru",
        "Старый мост",
        "Новый мост",
        "Его спроектировала Анна Кестрова.",
        "Кто спроектировал {} мост?",
        "старый",
        "новый",
    ),
    (
        "kk",
        "Ескі көпір",
        "Жаңа көпір",
        "Оның жобасын Анна Кестрова жасады.",
        "{} көпірдің жобасын кім жасады?",
        "ескі",
        "жаңа",
    ),
    (
        "tr",
        "Eski köprü",
        "Yeni köprü",
        "Projesini Ayla Kestrel çizdi.",
        "{} köprünün projesini kim çizdi?",
        "eski",
        "yeni",
    ),
]


@pytest.mark.parametrize(("language", "one", "other", "told", "question", "asked", "instead"), SIBLINGS)
def test_a_heading_that_excludes_what_is_asked_for(
    tmp_path: Path, language: str, one: str, other: str, told: str, question: str, asked: str, instead: str
) -> None:
    path = tmp_path / "a.md"
    head = f"---\nlanguage: {language}\n---\n\n# Marrow"
    path.write_text(f"{head}\n\n## {other}\n\n{told}\n\n## {one}\n\n1912.\n", encoding="utf-8")
    engine = Engine(Unindexed([load(path, tmp_path)]))
    reply = engine.answer(question.format(instead), language)
    assert isinstance(reply, Answer)
    assert told in reply.citations[0].quote
    refused = engine.answer(question.format(asked), language)
    assert not isinstance(refused, Answer) or told not in refused.citations[0].quote
