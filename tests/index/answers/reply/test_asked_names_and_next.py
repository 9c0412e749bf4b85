"""Questions for what is still to come, and for a name, by the words of each language."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.reply.naming import lacks_a_name
from index.answers.reply.upcoming import asks_of_what_comes

NAMELESS = {
    "en": "The room is beside the stairs.",
    "ru": "Комната рядом с лестницей.",
    "kk": "Бөлме баспалдақтың жанында.",
    "tr": "Oda merdivenin yanında.",
    "zh": "房间在楼梯旁边。",
    "de": "Das Zimmer ist neben der Treppe.",
}


@pytest.mark.parametrize(
    ("language", "question", "comes"),
    [
        ("en", "When is the next fair?", True),
        ("en", "When are the upcoming fairs?", True),
        ("en", "When was the last fair?", False),
        ("en", "When is the next war after that of 1856?", False),
        ("en", "When is the next fair in 2030?", False),
        ("en", "Where is the next fair?", False),
        ("ru", "Когда следующая ярмарка?", True),
        ("ru", "Когда ближайшая ярмарка?", True),
        ("ru", "Когда предстоящий концерт?", True),
        ("ru", "Когда была ярмарка?", False),
        ("kk", "Келесі жәрмеңке қашан?", True),
        ("kk", "Алдағы жәрмеңке қашан?", True),
        ("kk", "Жәрмеңке қашан болды?", False),
        ("tr", "Bir sonraki panayır ne zaman?", True),
        ("tr", "Gelecek panayır ne zaman?", True),
        ("tr", "Önümüzdeki panayır ne zaman?", True),
        ("tr", "Yaklaşan panayır ne zaman?", True),
        ("tr", "Panayır ne zamandı?", False),
        ("zh", "下次集市是什么时候？", True),
        ("zh", "下一届集市什么时候？", True),
        ("zh", "集市是什么时候？", False),
    ],
)
def test_what_is_still_to_come_is_asked_for(language: str, question: str, comes: bool) -> None:
    assert asks_of_what_comes(understand(question, language)) is comes


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "What is the name of the keeper?"),
        ("en", "What is your gardener's name?"),
        ("en", "What is she called?"),
        ("en", "What was his name?"),
        ("ru", "Каково имя смотрителя?"),
        ("ru", "Как звали смотрителя?"),
        ("ru", "Как фамилия смотрителя?"),
        ("ru", "имя смотрителя"),
        ("ru", "ФИО директора"),
        ("kk", "Күзетшінің есімі кім?"),
        ("kk", "Күзетшінің аты-жөні қалай?"),
        ("kk", "Күзетшінің тегі"),
        ("tr", "Bekçinin ismi ne?"),
        ("tr", "Bekçinin soyadı nedir?"),
        ("tr", "Bekçinin adı kim?"),
        ("zh", "园长叫啥？"),
        ("zh", "馆长贵姓？"),
        ("zh", "老师姓什么？"),
        ("zh", "经理的姓名是什么？"),
        ("de", "Wie heißen die Wärter?"),
        ("de", "Wie hieß der Wärter?"),
        ("de", "Was ist der Name des Wärters?"),
        ("de", "Was ist sein Name?"),
    ],
)
def test_a_sentence_without_a_name_lacks_what_is_asked_for(language: str, question: str) -> None:
    assert lacks_a_name(understand(question, language), [NAMELESS[language]])


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "What is the name for a small dam?"),
        ("ru", "Как назвали мост?"),
        ("kk", "Көпірдің ұзындығы қанша?"),
        ("tr", "Köprünün uzunluğu ne?"),
        ("zh", "桥有多长？"),
        ("de", "Wie heißt das Wort für ein Wehr?"),
    ],
)
def test_where_no_name_is_asked_for_none_is_lacking(language: str, question: str) -> None:
    assert not lacks_a_name(understand(question, language), [NAMELESS[language]])
