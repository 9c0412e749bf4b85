"""Words of one cell stand for each other, some only exclude, and two places are compared by their noun."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.near_misses import near_misses
from tests.index.answers.conftest import document
from tests.index.answers.ranking.one_sentence import told

ONE_CELL = [
    ("en", "How much do adults pay at the lido?", "Grown-ups pay 9 euros at the lido."),
    ("en", "How much do pupils pay at the lido?", "Children pay 4 euros at the lido."),
    ("en", "What is the reduced fare to Marrow?", "The concession fare to Marrow is 6 euros."),
    ("en", "Who is the cashier of the trust?", "The treasurer of the trust is Ada Roe."),
    ("en", "When is supper at the inn?", "Dinner at the inn is at 19:00."),
    ("en", "How long is the northern pier?", "The north pier is 340 metres long."),
    ("ru", "Сколько платят дети за бассейн?", "Школьники платят за бассейн 40 рублей."),
    ("ru", "Кто кассир клуба?", "Казначей клуба Нина Ершова."),
    ("kk", "Балалар бассейнге қанша төлейді?", "Оқушы бассейнге 40 теңге төлейді."),
    ("tr", "Öğrenci bileti ne kadar?", "Çocuk bileti 40 liradır."),
    ("tr", "Yetişkinler kaç lira öder?", "Yetişkin 90 lira öder."),
    ("zh", "儿童门票多少钱？", "学生门票30元。"),
    ("zh", "旧厂房有多高？", "老厂房高18米。"),
    ("de", "Was zahlen Kinder im Bad?", "Jugendliche zahlen im Bad 4 Euro."),
]
NEVER_ASKED_FOR = [
    ("en", "How much do adults pay at the lido?", "Visitors under 14 pay 4 euros at the lido."),
    ("en", "What is the full fare to Marrow?", "The fare to Marrow is half for pupils."),
    ("ru", "Сколько платят взрослые за бассейн?", "До 14 лет за бассейн платят 40 рублей."),
    ("kk", "Ересектер бассейнге қанша төлейді?", "14 жасқа толмағандар бассейнге 40 теңге төлейді."),
    ("tr", "Tam bilet ne kadar?", "Yarım bilet 40 liradır."),
    ("zh", "成人门票多少钱？", "14岁以下门票30元。"),
    ("de", "Was zahlen Erwachsene im Bad?", "Bis zu 14 Jahren zahlt man im Bad 4 Euro."),
]
NOT_BY_THEM = [
    ("en", "Is there half a lamp under the pier?", "The full lamp is on the pier."),
    ("en", "What stands under the pier?", "Adults stand on the pier."),
]


@pytest.mark.parametrize(("language", "question", "sentence"), ONE_CELL)
def test_words_that_may_stand_for_each_other_exclude_nothing(language: str, question: str, sentence: str) -> None:
    assert "opposite" not in told(language, question, sentence)


@pytest.mark.parametrize(("language", "question", "sentence"), NEVER_ASKED_FOR)
def test_what_is_told_of_others_by_a_small_word_is_told_of_others(language: str, question: str, sentence: str) -> None:
    assert "opposite" in told(language, question, sentence)


@pytest.mark.parametrize(("language", "question", "sentence"), NOT_BY_THEM)
def test_by_such_a_word_nothing_is_asked_for(language: str, question: str, sentence: str) -> None:
    assert "opposite" not in told(language, question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence", "opposite"),
    [
        ("山上有几棵树？", "山下有18棵树。", True),
        ("山上有几棵树？", "山上有18棵树。", False),
        ("山上的树有几棵？", "山下的树有18棵。", True),
        ("楼内有几盏灯？", "楼外有18盏灯。", True),
        ("楼内有几盏灯？", "楼内有18盏灯，楼外有3盏。", False),
        ("上游有几座桥？", "下游有18座桥。", True),
        ("东岸有几座桥？", "北岸有18座桥。", True),
        ("西岸有几座桥？", "东岸有18座桥，西岸有3座。", False),
        ("大会有几人参加？", "小组有18人参加。", False),
    ],
)
def test_places_are_compared_letter_by_letter(question: str, sentence: str, opposite: bool) -> None:
    assert ("opposite" in told("zh", question, sentence)) is opposite


def misses(question: str, *sentences: str) -> list[bool]:
    """Whether each of the sentences of a paragraph tells of the opposite."""
    engine = Engine(Unindexed([document("a.txt", "Marrow", [" ".join(sentences)])]))
    found = engine.searching.find(engine.expanded(understand(question, "en")))
    assert found is not None
    return [
        bool(near_misses(engine.collection, found.question, found.evidence, s)["opposite"])
        for s in range(len(found.evidence.sentences))
    ]


def test_each_sentence_tells_of_its_own_noun() -> None:
    asked = "How high is the new mill of Marrow?"
    old, new = "The old mill of Marrow is 18 metres high.", "The new mill of Marrow is 24 metres high."
    assert misses(asked, old, new) == [True, False]
    assert misses(asked, new, old) == [False, True]
    assert misses(asked, "Mill of Marrow, old and grey.", old) == [False, True]  # the word behind the noun


@pytest.mark.parametrize(
    ("sentence", "opposite"),
    [
        ("The old stone mill of Marrow is high.", True),
        ("The old grey stone mill of Marrow is high.", False),  # too far from the noun
        ("The mill of the old town of Marrow is high.", False),
        ("The old mill of Marrow is high, the mill of Orlen low.", False),  # one of the mills is no old one
    ],
)
def test_the_word_stands_before_the_noun_of_the_question(sentence: str, opposite: bool) -> None:
    assert misses("How high is the new mill of Marrow?", sentence) == [opposite]
