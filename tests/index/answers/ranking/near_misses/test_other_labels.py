"""Of labels and rows that are alike, none tells of a thing that isn't among them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.near_misses import near_misses
from index.documents import load

HOURS = {
    "en": "# Centre\n\n## Opening hours\n\n- Gym: daily 8.00 to 20.00\n- Wall: Tuesday 17.00 to 21.00\n"
    "- Café: daily 9.00 to 18.00\n",
    "kk": "# Клуб\n\n## Жұмыс уақыты\n\n- Кітапхана: 10.00–18.00\n- Спортзал: 8.00–21.00\n- Асхана: 12.00–15.00\n",
    "zh": "# 中心\n\n## 开放时间\n\n- 阅览室：9:00–17:00\n- 健身房：7:00–22:00\n- 食堂：11:00–13:00\n",
}
DAYS = "# Bakery\n\n## Opening hours\n\n- Monday: 8.00 to 18.00\n- Saturday: 8.00 to 12.00\n"
PRICES = "# Prices\n\nOffer | Adult\n--- | ---\nBadminton court, an hour | £12.00\nGym, a day | £8.50\n"


@pytest.mark.parametrize(
    ("language", "question"),
    [("en", "When is the swimming pool open?"), ("kk", "Бассейн қашан ашық?"), ("zh", "游泳池几点开放？")],
)
def test_the_hours_of_others_are_none(tmp_path: Path, language: str, question: str) -> None:
    assert is_unnamed(tmp_path, HOURS[language], question, language)


@pytest.mark.parametrize(
    ("language", "question"),
    [("en", "When is the gym open?"), ("kk", "Спортзал қашан ашық?"), ("zh", "健身房几点开放？")],
)
def test_its_own_hours_are_shown(tmp_path: Path, language: str, question: str) -> None:
    assert not is_unnamed(tmp_path, HOURS[language], question, language)


def test_what_the_title_has_is_asked_of_all(tmp_path: Path) -> None:
    assert not is_unnamed(tmp_path, HOURS["en"], "When is the centre open?", "en")


def test_days_are_no_other_things(tmp_path: Path) -> None:
    assert not is_unnamed(tmp_path, DAYS, "When is the shop open?", "en")


def test_one_label_alone_may_be_of_all(tmp_path: Path) -> None:
    assert not is_unnamed(
        tmp_path, "# Club\n\n## Opening hours\n\n- Door: 8.00 to 20.00\n", "When is the pool open?", "en"
    )


def test_the_price_of_another_make_is_none(tmp_path: Path) -> None:
    assert is_unnamed(tmp_path, PRICES, "What does a squash court cost?", "en")
    assert not is_unnamed(tmp_path, PRICES, "What does a badminton court cost?", "en")
    assert not is_unnamed(
        tmp_path, f"{PRICES}\nThe squash club meets at eight.\n", "What does a squash court cost?", "en"
    )


def test_a_verb_tells_no_make(tmp_path: Path) -> None:
    duties = "# Duties\n\n- Ravi Das: flags\n- Mona Reis: tickets\n"
    assert not is_unnamed(tmp_path, duties, "who sells tickets?", "en")
    assert not is_unnamed(tmp_path, duties, "who handles printing tickets?", "en")
    assert is_unnamed(
        tmp_path, "# Duties\n\n- Ravi Das: flags\n- Mona Reis: boat tickets\n", "who has bus tickets?", "en"
    )


def is_unnamed(folder: Path, text: str, question: str, language: str) -> bool:
    """What the rule says of the best sentence that a page has for a question."""
    page = folder / "page.md"
    page.write_text(text, "utf-8")
    engine = Engine(Unindexed([load(page, folder)]))
    f = engine.searching.find(engine.expanded(understand(question, language)))
    assert f is not None
    best = int(np.argmax(f.ranking.sentences))
    return near_misses(engine.collection, f.question, f.evidence, best)["unnamed"] == 1.0
