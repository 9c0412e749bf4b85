"""What sort of thing is asked for in Chinese: each way of asking by itself."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import kind_of
from index.answers.question.kind import Kind

ASKED = {
    Kind.DEFINITION: [
        "水闸是什么？",
        "什么是水闸？",
        "什么叫水闸？",
        "何谓水闸？",
        "这个词是什么意思？",
        "MRC代表什么？",
        "MRC的全称",
        "水闸的定义",
    ],
    Kind.WHY: [
        "桥为什么关闭？",
        "桥为何关闭？",
        "关闭的原因",
        "桥怎么会倒？",
        "桥因何关闭？",
    ],
    Kind.WHEN: [
        "桥什么时候开通？",
        "桥何时开通？",
        "桥何年开通？",
        "桥是哪年建的？",
        "博物馆哪天开放？",
        "桥建于哪个世纪？",
        "渡船几点开？",
        "星期几开放？",
        "报名截止",
        "博物馆的开放时间",
        "开工日期",
        "多少年前建的？",
    ],
    Kind.HOW_MUCH: [
        "门票多少钱？",
        "桥有多长？",
        "水闸多深？",
        "走路要多久？",
        "钟有多重？",
        "有几盏灯？",
        "镇上的人口",
        "门票价格",
        "桥的长度",
        "门票贵不贵？",
        "收费标准",
        "停车要钱吗？",
    ],
    Kind.WHO: [
        "桥是谁建的？",
        "哪位建筑师设计了它？",
        "哪些人参加？",
        "哪家公司经营？",
        "桥由何人所建？",
        "哪个国家赢了？",
    ],
    Kind.WHERE: [
        "桥在哪里？",
        "钥匙放哪？",
        "博物馆的地址",
        "渡船到哪儿？",
        "在哪个城市建的？",
        "桥建于何地？",
        "什么地方最高？",
    ],
    Kind.LIST: [
        "有哪些桥？",
        "哪些灯亮着？",
    ],
    Kind.YES_NO: [
        "博物馆开放吗？",
        "可以带狗吗？",
        "能不能游泳？",
        "是否要预约？",
        "可否拍照？",
        "有没有停车场？",
        "要不要买票？",
        "这座桥老么？",
    ],
    Kind.WHAT: [
        "烧了什么？",
        "怎么清洗？",
        "如何报名？",
        "哪盏灯亮着？",
    ],
}


@pytest.mark.parametrize(
    ("question", "kind"), [(question, kind) for kind, asked in ASKED.items() for question in asked]
)
def test_what_is_asked_for_is_known_by_how_it_is_asked(question: str, kind: Kind) -> None:
    assert kind_of(question, "zh") is kind
