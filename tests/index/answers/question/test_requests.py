"""Requests to enumerate, to define and to tell in the order of time: each way of asking, in five languages."""

from __future__ import annotations

import pytest

from index.answers.question import chronology, definition, enumeration
from index.answers.question.kind import Kind
from index.answers.question.message import Message


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "List all the goods of Norland"),
        ("en", "enumerate the goods of Norland"),
        ("en", "name every member of the club"),
        ("en", "give me a complete list of the members"),
        ("en", "a list of members"),
        ("en", "show me the names of all members"),
        ("en", "list up the members"),
        ("ru", "перечислите все товары"),
        ("ru", "назовите всех членов клуба"),
        ("ru", "дай полный список членов клуба"),
        ("ru", "перечень товаров"),
        ("ru", "составьте список товаров"),
        ("kk", "клуб мүшелерін атап бер"),
        ("kk", "тауарларды тізіп шық"),
        ("kk", "клуб мүшелерінің тізімін көрсет"),
        ("kk", "тауарларды санап айтыңызшы"),
        ("tr", "kulüp üyelerini listele"),
        ("tr", "malları sırala"),
        ("tr", "malları sayar mısın"),
        ("tr", "kulüp üyelerinin listesini ver"),
        ("tr", "malların listesi"),
        ("zh", "列出所有货物"),
        ("zh", "请列举会员"),
        ("zh", "说出全部会员"),
        ("zh", "会员的名单"),
        ("zh", "罗列一下货物"),
        ("zh", "货物的清单"),
    ],
)
def test_a_list_is_asked_for(language: str, message: str) -> None:
    assert enumeration.understood(message, language).kind is Kind.ENUMERATION


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "list price of the mill"),
        ("en", "list of"),
        ("en", "name of the mill"),
        ("en", "Who listed the goods?"),
        ("ru", "назовите, кто построил мост"),
        ("ru", "список"),
        ("tr", "liste fiyatı ne kadar?"),
        ("zh", "名单在哪里？"),
    ],
)
def test_words_of_lists_ask_for_none_elsewhere(language: str, message: str) -> None:
    assert enumeration.understood(message, language).kind is not Kind.ENUMERATION


@pytest.mark.parametrize(
    ("language", "message", "word"),
    [
        ("en", "define the word leat", "leat"),
        ("en", "please define the concept of leat", "leat"),
        ("en", "what does the term leat mean?", "leat"),
        ("en", "what did the word leat mean", "leat"),
        ("en", "what's leat stand for", "leat"),
        ("en", "give me the definition of a leat", "a leat"),
        ("en", "an explanation of the word leat", "leat"),
        ("en", "tell me the meaning of leat", "leat"),
        ("en", "leat definition", "leat"),
        ("en", "what is meant by a leat", "leat"),
        ("en", "what is understood by leat", "leat"),
        ("en", "what is called a leat", "leat"),
        ("ru", "что такое шлюз", "шлюз"),
        ("ru", "а что обозначает термин шлюз", "шлюз"),
        ("ru", "что понимают под словом шлюз", "шлюз"),
        ("ru", "что подразумевается под шлюзом", "шлюзом"),
        ("ru", "определение понятия шлюз", "шлюз"),
        ("ru", "каково значение слова шлюз", "шлюз"),
        ("ru", "что называют шлюзом", "шлюзом"),
        ("ru", "кто такой паромщик", "паромщик"),
        ("kk", "бөген деген не", "бөген"),
        ("kk", "бөген деген немене", "бөген"),
        ("kk", "бөген деген сөзінің мағынасы қандай", "бөген"),
        ("kk", "бөген нені білдіреді", "бөген"),
        ("kk", "паромшы деген кім", "паромшы"),
        ("tr", "bent ne demektir", "bent"),
        ("tr", "bent nedir", "bent"),
        ("tr", "bent kelimesi ne anlama gelir", "bent"),
        ("tr", "bent sözcüğünün tanımı nedir", "bent"),
        ("tr", "bent terimi ne demek", "bent"),
        ("zh", "什么是水闸", "水闸"),
        ("zh", "何谓水闸", "水闸"),
        ("zh", "解释一下水闸", "水闸"),
        ("zh", "水闸是什么意思", "水闸"),
        ("zh", "水闸的定义是什么", "水闸"),
        ("zh", "水闸指的是什么", "水闸"),
        ("zh", "水闸是什么东西", "水闸"),
        ("zh", "啥是水闸", "水闸"),
    ],
)
def test_the_meaning_of_a_word_is_asked_for(language: str, message: str, word: str) -> None:
    question = definition.understood(message, language)
    assert question is not None
    assert (question.kind, question.text) == (Kind.DEFINITION, word)


@pytest.mark.parametrize(
    ("message", "narrowed"),
    [
        ("timeline", ""),
        ("Draw me a timeline of the harbour", "the harbour"),
        ("a short chronology of the harbour", "the harbour"),
        ("I want a full timeline for the harbour", "the harbour"),
        ("chronological overview of the harbour", "the harbour"),
        ("the main events of the war", "the war"),
        ("history in dates", ""),
        ("important dates of the harbour", "the harbour"),
        ("the harbour chronology", "the harbour"),
        ("list all events in the harbour", "the harbour"),
        ("milestones of the harbour in chronological order", "the harbour"),
        ("what took place in the 1870s?", "in the 1870s"),
        ("what happened from 1871 to 1902?", "from 1871 to 1902"),
        ("what events took place during 1871-1902?", "during 1871-1902"),
        ("what happened before 1902?", "before 1902"),
        ("what happened in the 19th century?", "in the 19th century"),
        ("what was going on in the late 1870s?", "in the late 1870s"),
        ("составь хронологию гавани", "гавани"),
        ("краткая хронология событий гавани", "гавани"),
        ("основные даты гавани", "гавани"),
        ("таймлайн по гавани", "гавани"),
        ("лента времени", ""),
        ("что было между 1871 и 1902?", "между 1871 и 1902"),
        ("что случилось до 1902?", "до 1902"),
        ("что произошло в 1870-х?", "в 1870-х"),
        ("что происходило в XIX веке?", "в XIX веке"),
        ("айлақ хронологиясын көрсет", "айлақ"),
        ("айлақ оқиғалар тізбегі", "айлақ"),
        ("1871-1902 жылдары не болды?", "1871-1902 жылдары"),
        ("1902 жылға дейін не болды?", "1902 жылға дейін"),
        ("limanın zaman çizelgesini göster", "limanın"),
        ("liman kronolojisi", "liman"),
        ("1870'lerde ne oldu?", "1870'lerde"),
        ("1902'den önce neler yaşandı?", "1902'den önce"),
        ("请列出港口的年表", "港口"),
        ("港口大事记", "港口"),
        ("1870年代发生了什么？", "1870年代"),
        ("1902年以前发生了什么事？", "1902年以前"),
    ],
)
def test_what_happened_when_is_asked_for(message: str, narrowed: str) -> None:
    assert chronology.asked_for(Message.read(message)) == narrowed
