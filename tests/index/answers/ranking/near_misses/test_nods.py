"""A 'yes' below one question answers no other, in five languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.near_misses import near_misses
from index.documents import load

CLUB = {
    "en": "# Boat club\n\n## Do you have rowing lessons?\n\nYes. On Tuesdays at six, with Ada Roe.\n",
    "ru": "# Клуб гребли\n\n## Есть ли занятия по гребле?\n\nДа. По вторникам в шесть, с Адой Роевой.\n",
    "kk": "# Ескек клубы\n\n## Ескек сабақтары бар ма?\n\nИә. Сейсенбіде сағат алтыда.\n",
    "zh": "# 划船俱乐部\n\n## 有划船课吗？\n\n有。每周二晚上六点。\n",
    "tr": "# Kürek kulübü\n\n## Kürek dersi var mı?\n\nEvet. Salı günleri saat altıda.\n",
}
ASKED = [
    ("en", "Do you have archery lessons?", True),
    ("en", "Are there rowing lessons?", False),
    ("en", "Do you have rowing?", False),
    ("en", "When are archery lessons?", False),  # where no yes answers, other rules see to it
    ("ru", "Есть занятия по каратэ?", True),
    ("ru", "Есть ли занятия греблей?", False),
    ("kk", "Каратэ сабақтары бар ма?", True),
    ("kk", "Ескек сабағы бар ма?", False),
    ("zh", "有瑜伽课吗？", True),
    ("zh", "有没有划船课？", False),
    ("tr", "Karate dersi var mı?", True),
    ("tr", "Kürek dersleri var mı?", False),
]


@pytest.mark.parametrize(("language", "question", "another"), ASKED)
def test_a_nod_answers_the_question_above_it_alone(tmp_path: Path, language: str, question: str, another: bool) -> None:
    path = tmp_path / "club.md"
    path.write_text(CLUB[language], "utf-8")
    engine = Engine(Unindexed([load(path, tmp_path)]))
    f = engine.searching.find(engine.expanded(understand(question, language)))
    assert f is not None
    best = int(f.ranking.sentences.argmax())
    assert bool(near_misses(engine.collection, f.question, f.evidence, best)["nodding"]) is another
