"""More, or the source, is asked for in the words of five languages."""

from __future__ import annotations

import pytest

from index.answers.question.going_on import Follow, request


@pytest.mark.parametrize(
    "message",
    [
        "tell me more",
        "show more",
        "more",
        "some more",
        "go on",
        "continue",
        "next",
        "details",
        "more details please",
        "what else",
        "anything else",
        "keep going",
        "give me more about this",
        "ещё",
        "расскажи ещё",
        "дальше",
        "подробнее",
        "больше",
        "продолжай",
        "продолжи",
        "далее",
        "что ещё",
        "подробнее об этом",
        "тағы",
        "тағы айт",
        "толығырақ",
        "жалғастыр",
        "көбірек",
        "әрі қарай",
        "толығырақ айтшы",
        "daha",
        "daha fazla",
        "devam",
        "devam et",
        "dahası",
        "detay",
        "biraz daha anlat",
        "başka",
        "更多",
        "继续",
        "接着说",
        "详细一点",
        "还有吗",
        "多说一点",
        "然后呢",
        "再详细点",
    ],
)
def test_more_is_asked_for(message: str) -> None:
    assert request(message) is Follow.MORE


@pytest.mark.parametrize(
    "message",
    [
        "source",
        "sources?",
        "the source please",
        "what is your source",
        "give me the references",
        "show me the links",
        "any proof?",
        "where does that come from?",
        "where did you get this?",
        "who says so?",
        "says who?",
        "how do you know that?",
        "according to whom?",
        "citation for this",
        "источник",
        "источники?",
        "ссылка",
        "дай ссылку",
        "покажи источник пожалуйста",
        "пруф",
        "откуда это?",
        "откуда ты знаешь?",
        "откуда такие данные?",
        "кто это сказал?",
        "где это написано?",
        "где сказано",
        "дереккөз",
        "дереккөзі қайда?",
        "сілтеме бар ма?",
        "көзі қандай?",
        "бұл қайдан алынған?",
        "кім айтты?",
        "қайдан білесің?",
        "kaynak",
        "kaynak ne?",
        "kaynağı nedir",
        "referans göster",
        "link var mı?",
        "nereden biliyorsun?",
        "bunu nereden aldın?",
        "kim söylüyor?",
        "kim demiş?",
        "来源",
        "消息来源是什么？",
        "出处",
        "依据在哪里？",
        "链接",
        "从哪知道的？",
        "你怎么得知的？",
        "谁说的？",
    ],
)
def test_the_source_is_asked_for(message: str) -> None:
    assert request(message) is Follow.SOURCE


@pytest.mark.parametrize(
    "message",
    [
        "more bridges",
        "sources of the river",
        "who continued the work?",
        "ещё мосты",
        "источники реки",
        "тағы көпірлер",
        "daha uzun",
        "更多的桥",
        "what is the source of the Vesna?",
        "где написано о мосте?",
    ],
)
def test_more_of_something_is_a_question(message: str) -> None:
    assert request(message) is Follow.NOT
