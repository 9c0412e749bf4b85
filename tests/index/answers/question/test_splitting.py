from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answers.question import splitting
from index.answers.question.message import Message


def parts(message: str) -> list[str]:
    return [part.text for part in splitting.of(Message.read(message))]


@pytest.mark.parametrize(
    ("message", "questions"),
    [
        ("When was it opened? How long is it?", ["When was it opened?", "How long is it?"]),
        ("who built it? and when was it closed?", ["who built it?", "and when was it closed?"]),
        ("When did Norland join?And Sudmark?", ["When did Norland join?", "And Sudmark?"]),
        ("How long is it and who built it?", ["How long is it", "who built it?"]),
        ("Where does wool come from, and who sells it?", ["Where does wool come from", "who sells it?"]),
        ("Who wrote “Whose River?”? When?", ["Who wrote “Whose River?”?", "When?"]),
        ("how long is it? who built it", ["how long is it?", "who built it"]),
        ("when was it opened\nhow long is it", ["when was it opened", "how long is it"]),
        ("1. When was it opened?\n2) Who paid?", ["When was it opened?", "Who paid?"]),
        ("Two things:\n- when was it opened\n- who paid", ["Two things: - when was it opened", "who paid"]),
        ("Norland built a bridge. When? And why?", ["Norland built a bridge. When?", "And why?"]),
        ("Tell me about the ferry. And the bridge?", ["Tell me about the ferry.", "And the bridge?"]),
        ("List the goods. When was it opened?", ["List the goods.", "When was it opened?"]),
        ("кто построил мост? а когда его открыли?", ["кто построил мост?", "а когда его открыли?"]),
        ("Көпірді кім салды? Қашан ашылды?", ["Көпірді кім салды?", "Қашан ашылды?"]),
        ("köprüyü kim yaptı? Ne zaman açıldı?", ["köprüyü kim yaptı?", "Ne zaman açıldı?"]),
        ("桥有多长？谁是总统？", ["桥有多长？", "谁是总统？"]),
        ("сколько стоит мост и кто его построил?", ["сколько стоит мост", "кто его построил?"]),
        ("когда открыли паром, и на чём он ходит?", ["когда открыли паром, и на чём он ходит?"]),
        ("көпір қашан ашылды және оны кім салды?", ["көпір қашан ашылды", "оны кім салды?"]),
        ("köprü ne zaman açıldı ve mimarı kimdi?", ["köprü ne zaman açıldı", "mimarı kimdi?"]),
        ("桥是谁建的，什么时候开通的？", ["桥是谁建的", "什么时候开通的？"]),
    ],
)
def test_each_question_is_a_part(message: str, questions: list[str]) -> None:
    assert parts(message) == questions


@pytest.mark.parametrize(
    "message",
    [
        "when\nwas\nthe\nferry\nopened",
        "what\nis the toll",
        "Who built it, and when?",
        "when and where was it signed",
        "who bought the mill and for how much",
        "What is the difference between how wool is sold and how timber is sold?",
        'Who wrote "When it rained and who paid"?',
        "how long is it?!",
        'Who wrote "What is it? And who?"',
        "Who built the bridge? (or was it a tunnel?)",
        "I read that Norland signed a treaty. When?",
        "I am interested in the bridge. Who designed it?",
        "Did I. M. Pei design it?",
        "Who was Dr. Will Smith?",
        "When did the U.S. Have a civil war?",
        "Who designed the bridge. Ada Kestrel?",
        "World War I. Who won?",
        "Orlen Bridge? Who built it?",
        "Who signed it? Norland? Sudmark?",
        "Why? Because of the flood?",
        "When was it opened? The plate says 1931.",
        "what stands at https://example.org/?a=b&c=d today?",
        "When was the bridge\nopened?",
        "кто и когда построил мост?",
        "в каком году и где построили мост?",
        "сколько стоят мост и паром?",
        "көпірді кім және қашан салды?",
        "köprü ne zaman ve nerede yapıldı?",
        "köprü ve feribot kaç para?",
        "如果桥关了，怎么过河？",
        "really?",
        "?",
        "",
    ],
)
def test_what_is_one_question_stays_whole(message: str) -> None:
    assert parts(message) == [message]


@pytest.mark.parametrize(
    "message",
    [
        "Hello? Who built it?",
        "Can you help me? Who built it?",
        "May I ask you something? Who built it? please?",
        "Who built it? really?",
        "Who built it? Thanks!",
        "Who built it? Any ideas?",
        "Who built it? I need it for school.",
        "I am a student. I hope you can help me. Who built it? It would be very kind of you.",
        "I have been looking for this everywhere, so maybe you can help: Who built it?",
    ],
)
def test_what_asks_nothing_is_left_out(message: str) -> None:
    assert parts(message) == ["Who built it?"]


@pytest.mark.parametrize(
    ("part", "bare"),
    [
        ("and who paid?", "who paid?"),
        ("Also, who paid?", "who paid?"),
        ("а кто платил?", "кто платил?"),
        ("还有谁付钱？", "谁付钱？"),
        ("Andes height?", "Andes height?"),
        ("Алматы қайда?", "Алматы қайда?"),
    ],
)
def test_what_joins_a_question_comes_off(part: str, bare: str) -> None:
    without = splitting.alone(Message.read(part))
    assert (part if without is None else without.text) == bare


@given(st.text(max_size=200) | st.text(alphabet='ab?！？\n "“”()«»1.-who', max_size=80))
def test_no_word_is_invented(message: str) -> None:
    found = parts(message)
    assert found
    assert found == [message] or all(set(part.split()) for part in found)


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("Our teacher told us of two towns. When was the bridge opened? Lena", "When was the bridge opened?"),
        ("Учитель рассказал про два города. Когда открыли мост? Лена", "Когда открыли мост?"),
        ("Мұғаліміміз екі қала туралы айтты. Көпір қашан ашылды?", "Көпір қашан ашылды?"),
        ("我们老师讲了两个城市的故事。桥是什么时候开通的？", "桥是什么时候开通的？"),
        ("Öğretmenimiz iki şehri anlattı. Köprü ne zaman açıldı?", "Köprü ne zaman açıldı?"),
        ("Anna has a shop in Marrow. When does it open?", None),
        ("How old is Dr. Smith?", None),
        ("When was the bridge opened? source:trees", None),
        ("Who built it. And who paid for it?", None),
        ("When was the bridge opened?", None),
    ],
)
def test_the_sentence_that_asks_is_told_from_what_is_told_around_it(message: str, sentence: str | None) -> None:
    found = splitting.asking_sentence(Message.read(message))
    assert (found.plain if found else None) == sentence
