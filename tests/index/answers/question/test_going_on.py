"""How a message goes on from the one before it, in the words of five languages."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.question.follow_up import leaning, of_a_person
from index.answers.question.going_on import Follow, put_right, which


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "and Norland?"),
        ("en", "what about Norland?"),
        ("en", "how about Norland?"),
        ("en", "or Norland?"),
        ("en", "but Norland?"),
        ("en", "only Norland?"),
        ("en", "same for Norland?"),
        ("en", "or maybe Norland?"),
        ("ru", "а Норландия?"),
        ("ru", "и Норландия?"),
        ("ru", "или Норландия?"),
        ("ru", "что насчёт Норландии?"),
        ("ru", "как насчёт Норландии?"),
        ("ru", "только Норландия?"),
        ("kk", "ал Норландия?"),
        ("kk", "және Норландия?"),
        ("kk", "немесе Норландия?"),
        ("kk", "бірақ Норландия?"),
        ("tr", "peki Norlandiya?"),
        ("tr", "ya Norlandiya?"),
        ("tr", "ve Norlandiya?"),
        ("tr", "veya Norlandiya?"),
        ("tr", "sadece Norlandiya?"),
        ("en", "and in 1931?"),
        ("ru", "а в 1931 году?"),
        ("kk", "ал 1931 жылы?"),
        ("tr", "peki 1931'de?"),
        ("zh", "那1931年呢？"),
        ("zh", "1931年呢？"),
        ("zh", "还有1931年？"),
        ("en", "1931 too?"),
        ("en", "1931 as well?"),
        ("tr", "1931'de peki?"),
    ],
)
def test_something_else_takes_the_place_of_what_was_asked_of(language: str, message: str) -> None:
    assert leaning(understand(message, language)) is Follow.INSTEAD


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "how long is it?"),
        ("en", "when was that?"),
        ("en", "who built them?"),
        ("en", "who was her father?"),
        ("en", "when did he die?"),
        ("en", "what are its parts?"),
        ("en", "who designed this?"),
        ("en", "how do I get there?"),
        ("en", "who was king then?"),
        ("en", "is the same true?"),
        ("ru", "какой он длины?"),
        ("ru", "кто её построил?"),
        ("ru", "когда это было?"),
        ("ru", "сколько их?"),
        ("ru", "кто с ним был?"),
        ("ru", "что там есть?"),
        ("ru", "кто тогда правил?"),
        ("ru", "как туда попасть?"),
        ("ru", "сколько стоит эта лодка?"),
        ("kk", "оның ұзындығы қанша?"),
        ("kk", "оны кім салды?"),
        ("kk", "бұл қашан болды?"),
        ("kk", "олар қанша?"),
        ("kk", "онда не бар?"),
        ("kk", "осы кімдікі?"),
        ("kk", "сонда кім болды?"),
        ("kk", "мұны кім айтты?"),
        ("tr", "onun uzunluğu ne kadar?"),
        ("tr", "onu kim yaptı?"),
        ("tr", "bu ne zaman oldu?"),
        ("tr", "onlar kaç tane?"),
        ("tr", "orada ne var?"),
        ("tr", "buna kim karar verdi?"),
        ("tr", "o zaman kim yönetti?"),
        ("zh", "它有多长？"),
        ("zh", "他什么时候去世？"),
        ("zh", "她是谁？"),
        ("zh", "这有多长？"),
        ("zh", "那是什么时候？"),
        ("zh", "其长度是多少？"),
    ],
)
def test_a_pronoun_takes_the_subject_over(language: str, message: str) -> None:
    assert leaning(understand(message, language)) is Follow.OF_IT


@pytest.mark.parametrize(
    ("language", "message", "someone"),
    [
        ("en", "when did he die?", True),
        ("en", "who was her father?", True),
        ("en", "how long is it?", False),
        ("ru", "когда он умер?", True),
        ("ru", "кто с ней был?", True),
        ("ru", "когда это было?", False),
        ("kk", "ол қашан өтті?", True),
        ("kk", "бұл қашан болды?", False),
        ("tr", "onun babası kim?", True),
        ("tr", "bu ne zaman oldu?", False),
        ("zh", "他什么时候去世？", True),
        ("zh", "它有多长？", False),
    ],
)
def test_a_pronoun_is_of_somebody_or_of_something(language: str, message: str, someone: bool) -> None:
    assert of_a_person(understand(message, language)) is someone


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Who designed the old ferry terminal?"),
        ("en", "Is there a ferry?"),
        ("en", "Are there any boats?"),
        ("en", "When was there a flood?"),
        ("ru", "Кто построил старый мост?"),
        ("kk", "Ескі көпірді кім салды?"),
        ("tr", "Eski köprüyü kim yaptı?"),
        ("zh", "旧桥是谁建的？"),
        ("zh", "那些国家签了条约？"),
    ],
)
def test_a_whole_question_leans_on_none(language: str, message: str) -> None:
    assert leaning(understand(message, language)) is Follow.NOT


@pytest.mark.parametrize(
    ("language", "message", "rest"),
    [
        ("en", "no, the ferry", "the ferry"),
        ("en", "nope, the ferry", "the ferry"),
        ("en", "not that, the ferry", "the ferry"),
        ("en", "I meant the ferry", "the ferry"),
        ("en", "sorry, I mean the ferry", "the ferry"),
        ("en", "no, the one about the ferry", "the ferry"),
        ("ru", "нет, паром", "паром"),
        ("ru", "не то, паром", "паром"),
        ("ru", "я имел в виду паром", "паром"),
        ("ru", "я про паром", "паром"),
        ("ru", "нет, о пароме", "пароме"),
        ("kk", "жоқ, паром", "паром"),
        ("kk", "ол емес, паром", "паром"),
        ("tr", "hayır, feribot", "feribot"),
        ("tr", "yok, feribot", "feribot"),
        ("tr", "o değil, feribot", "feribot"),
        ("zh", "不是，渡船", "渡船"),
        ("zh", "不对，是渡船", "渡船"),
        ("zh", "我是说渡船", "渡船"),
        ("zh", "我指的是渡船", "渡船"),
        ("en", "nobody", ""),
        ("ru", "нетто", ""),
        ("tr", "yokluk", ""),
        ("en", "sorry", ""),
    ],
)
def test_what_was_understood_is_put_right(language: str, message: str, rest: str) -> None:
    assert put_right(message, language) == rest


@pytest.mark.parametrize(
    ("language", "message", "number"),
    [
        ("en", "the first one", 1),
        ("en", "1st", 1),
        ("en", "the former", 1),
        ("en", "the second", 2),
        ("en", "2nd one", 2),
        ("en", "the other one", 2),
        ("en", "the latter", 2),
        ("en", "the third one", 3),
        ("en", "3rd", 3),
        ("en", "the fourth", 0),
        ("ru", "первый", 1),
        ("ru", "первую", 1),
        ("ru", "вторая", 2),
        ("ru", "другое", 2),
        ("ru", "третий", 3),
        ("ru", "третью", 3),
        ("ru", "первый мост", 0),
        ("kk", "бірінші", 1),
        ("kk", "біріншісі", 1),
        ("kk", "басқасы", 2),
        ("kk", "екінші", 2),
        ("kk", "үшіншісі", 3),
        ("tr", "birinci", 1),
        ("tr", "birincisi", 1),
        ("tr", "ilki", 1),
        ("tr", "ikinci", 2),
        ("tr", "diğeri", 2),
        ("tr", "üçüncüsü", 3),
        ("zh", "第一个", 1),
        ("zh", "第二个", 2),
        ("zh", "另一个", 2),
        ("zh", "第三个", 3),
    ],
)
def test_one_of_those_shown_is_meant(language: str, message: str, number: int) -> None:
    assert which(message, language) == number


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "are dogs allowed too?"),
        ("en", "can guests swim as well?"),
        ("tr", "köpekler girebilir mi peki?"),
        ("kk", "ит алып келуге бола ма ше?"),
    ],
)
def test_a_whole_question_that_only_ends_as_one_that_goes_on_may_stand_by_itself(language: str, message: str) -> None:
    assert leaning(understand(message, language)) is Follow.MAYBE_OF_IT
