"""Of two or three things that stand side by side in a paper, what is told of one answers nothing about another."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

PAPERS = {
    "farms.md": """# Farms of the Orm valley

## Low Farm

Low Farm has been kept by the Tarn family since 1711. Its barn burned in 1890. The cellar is cool and holds 300 cheeses.

## High Farm

High Farm was built by a shipowner. Forty goats graze behind it. Visitors are welcome on Sundays.

## Fields

The barley field lies by the river. The hop field was drained in 1923, and its gate was forged by Ivo Kestrel.
""",
    "choirs.txt": """NOTES ON THE CHOIRS OF MARROW

The summer concert brought in 420 crowns for the roof. The winter concert took place in the old mill and was full.
""",
    "boats.md": """# Boats of Norvale

The steamer Orla ran to the islands until 1930. The vessel carried 200 passengers. The tug Bran was built in 1925.
""",
    "trips.md": """# Trips of the ramblers

The trip to Orlen costs 14 crowns and takes a day. The trip to Norvale leaves at seven; bring boots.

The barge from the pier takes 20 minutes. The barge from the quarry carries bicycles.
""",
    "poezdki.md": """# Поездки клуба

Поездка в Орлен стоит 900 рублей и длится день. Поездка в Норваль начинается в семь часов.
""",
    "bakeries.txt": """TWO BAKERIES

The old bakery on Mill Street opened in 1947. Prisoners built it.

The new bakery has been at work on River Street since 1986. Its owner is Timur Alder.
""",
    "lou.txt": """河街的两家茶楼

听雨楼

听雨楼建于1903年，楼高三层。

望月楼

望月楼比听雨楼晚二十年开张。它的点心师傅来自扬州。1990年拆除。
""",
    "two.md": """# Two botanists of Marrow

## Ada Kestrel

Born in 1871, she taught for thirty years. Her herbarium has 2,400 sheets.

## Lena Orsk

She came to Marrow in 1902 and drew the plates for a flora. In 1911 she married the geologist Ivo Tarn.
""",
    "chuan.md": """# 港里的两条船

## 飞鸥号

1887年建成。可载二百名乘客。船长是马大海。

## 海燕号

1901年下水。船员有九人。它运盐。
""",
    "sestry.txt": """СЁСТРЫ КЕСТРЕЛЬ

Анна Кестрель родилась в Норвале в 1901 году. Она преподавала химию. В 1930 году вышла замуж за врача Ивана Марова.

Ольга Кестрель была на три года моложе. Она писала сказки для детей. Умерла в 1977 году в Зюдмарке.
""",
    "ostan.md": """# Өстен ауылы

Ауылда екі диірмен бар. Тас диірменді 1911 жылы шеберлер салды. Ағаш диірмен 1950 жылы салынды.
Қақпасын ұста Марат Орлов жасаған.
""",
    "lou.md": """# 石泉镇

东塔高三十米，有七层；西塔只有五层，1905年被拆除。

南门市场有六十个摊位，免费停车。北门市场早上五点开门，晚上八点关门。
""",
    "kulup.md": """# Orman Kulübü

## Çocuk kampı ne zaman?

Çocuk kampı temmuzda yapılır. Günlük ücreti 300 liradır.

## Gençlik kampı ne zaman?

Gençlik kampı ağustosta yapılır. Katılım için hekim raporu gerekir.

Göl gezisi iki saat sürer. Orman gezisinin rehberi Ayla Korkut'tur.
""",
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("papers")
    for name, text in PAPERS.items():
        (folder / name).write_text(text, "utf-8")
    return Engine(Unindexed([load(folder / name, folder) for name in sorted(PAPERS)]))


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("en", "When did the barn of Low Farm burn?", "1890"),
        ("en", "Who forged the gate of the hop field?", "Ivo Kestrel"),
        ("en", "How much did the summer concert bring in?", "420 crowns"),
        ("en", "How many passengers did the Orla carry?", "200 passengers"),
        ("en", "What does the trip to Orlen cost?", "14 crowns"),
        ("en", "Who is the owner of the new bakery?", "Timur Alder"),
        ("zh", "望月楼哪一年拆除的？", "1990"),
        ("ru", "Во сколько начинается поездка в Норваль?", "в семь часов"),
        ("en", "Who did Lena Orsk marry?", "Ivo Tarn"),
        ("en", "When was Ada Kestrel born?", "1871"),
        ("zh", "飞鸥号能载多少乘客？", "二百名"),
        ("zh", "海燕号有多少船员？", "九人"),
        ("ru", "За кого вышла замуж Анна Кестрель?", "Марова"),
        ("kk", "Ағаш диірменнің қақпасын кім жасаған?", "Марат Орлов"),
        ("zh", "东塔有多高？", "三十米"),
        ("zh", "西塔哪一年被拆除？", "1905"),
        ("zh", "南门市场有多少个摊位？", "六十个"),
        ("tr", "Orman gezisinin rehberi kim?", "Ayla Korkut"),
    ],
)
def test_what_is_told_of_it_answers(papers: Engine, language: str, question: str, told: str) -> None:
    reply = papers.answer(question, language)
    assert isinstance(reply, Answer)
    assert told in reply.citations[0].quote


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "When did the barn of High Farm burn?"),
        ("en", "How many cheeses does the cellar of High Farm hold?"),
        ("en", "Who forged the gate of the barley field?"),
        ("en", "How much did the winter concert bring in?"),
        ("en", "How many passengers did the Bran carry?"),
        ("en", "What does the trip to Norvale cost?"),
        ("en", "Who is the owner of the old bakery?"),
        ("zh", "听雨楼哪一年拆除的？"),
        ("en", "How long does the barge from the quarry take?"),
        ("ru", "Сколько стоит поездка в Норваль?"),
        ("ru", "Во сколько начинается поездка в Орлен?"),
        ("en", "When was Lena Orsk born?"),
        ("en", "How many sheets are in the herbarium of Lena Orsk?"),
        ("zh", "海燕号能载多少乘客？"),
        ("zh", "海燕号的船长是谁？"),
        ("zh", "飞鸥号有多少船员？"),
        ("ru", "За кого вышла замуж Ольга Кестрель?"),
        ("kk", "Тас диірменнің қақпасын кім жасаған?"),
        ("zh", "西塔有多高？"),
        ("zh", "东塔哪一年被拆除？"),
        ("zh", "北门市场有多少个摊位？"),
        ("tr", "Gençlik kampının günlük ücreti ne kadar?"),
        ("tr", "Göl gezisinin rehberi kim?"),
    ],
)
def test_what_is_told_of_its_sibling_does_not(papers: Engine, language: str, question: str) -> None:
    assert not isinstance(papers.answer(question, language), Answer)
