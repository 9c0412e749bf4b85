from __future__ import annotations

import dataclasses

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents.sentences import split_sentences
from index.model import Answer, Document, Passage, Sentence, Source


def documents(language: str, *paragraphs: str) -> Engine:
    passages = [
        Passage("a.md", n, f"¶ {n + 1}", text, tuple(Sentence(*s) for s in split_sentences(text, language)))
        for n, text in enumerate(paragraphs)
    ]
    told = tuple(dataclasses.replace(passage, language=language) for passage in passages)
    return Engine(Unindexed([Document(Source("a.md", "Notes", language), told)]))


def first(engine: Engine, question: str, language: str) -> str:
    reply = engine.answer(question, language)
    assert isinstance(reply, Answer), question
    return reply.citations[0].quote


MENTIONED = {
    "en": (
        "The sluice was painted in May. Nobody opened the sluice that summer, and the sluice rusted.",
        "Karl keeps the sluice in order. A sluice is a gate that holds back water in a channel.",
    ),
    "ru": (
        "Шлюз покрасили в мае. Летом шлюз никто не открывал, и шлюз заржавел.",
        "Карл следит за шлюзом. Шлюз – это ворота, которые удерживают воду в канале.",
    ),
    "kk": (
        "Бөген мамырда боялды. Жазда бөген ашылмады, сондықтан бөген тот басты.",
        "Қарл бөгенге қарайды. Бөген дегеніміз – арнадағы суды ұстап тұратын қақпа.",
    ),
    "tr": (
        "Bent mayısta boyandı. Yazın bent açılmadı ve bent paslandı.",
        "Karl bende bakar. Bent, kanaldaki suyu tutan bir kapıdır.",
    ),
    "zh": (
        "水闸五月刷了漆。那年夏天水闸没有打开，水闸生锈了。",
        "卡尔看管水闸。水闸是用来挡住渠水的门。",
    ),
}
QUESTIONS = {
    "en": ("what is a sluice?", "define sluice", "What does the word sluice mean?", "sluice", "sluice meaning"),
    "ru": ("что такое шлюз?", "что означает слово шлюз", "дай определение шлюза", "шлюз"),
    "kk": ("бөген деген не?", "бөген дегеніміз не", "бөген сөзінің мағынасы қандай?", "бөген"),
    "tr": ("bent nedir?", "bent ne demek", "bent kelimesinin anlamı nedir", "bent"),
    "zh": ("水闸是什么？", "什么叫水闸", "水闸是什么意思？", "水闸"),
}
SAID = {"en": "a gate that", "ru": "это ворота", "kk": "қақпа", "tr": "bir kapıdır", "zh": "挡住渠水的门"}


@pytest.mark.parametrize("language", QUESTIONS)
def test_what_a_thing_is_comes_before_mere_mentions(language: str) -> None:
    engine = documents(language, *MENTIONED[language])
    for question in QUESTIONS[language]:
        assert SAID[language] in first(engine, question, language), question


@pytest.mark.parametrize(
    ("paragraph", "question", "said"),
    [
        ("The mast fell. Along the deck runs a rope called the lifeline.", "what is the lifeline?", "a rope called"),
        ("Ada Kestrel came late. Ada Kestrel, a painter, bought the mill.", "who is Ada Kestrel?", "a painter"),
        ("Grit is sold here. Grits are cakes that bakers throw away.", "what are grits", "cakes that"),
        ("The wherry sank. Wherry: a light boat for rowing.", "wherry", "a light boat"),
    ],
)
def test_names_given_and_appositions_say_it_too(paragraph: str, question: str, said: str) -> None:
    assert said in first(documents("en", paragraph), question, "en")


def test_what_was_done_to_a_thing_is_not_what_it_is() -> None:
    engine = documents("en", "A winch is drawn on page two. The winch was mended. A winch is a drum with a crank.")
    quote = first(engine, "what is a winch?", "en")
    assert quote.startswith("A winch is a drum")


def test_an_abbreviation_is_explained_by_the_sentence_that_says_most_of_it() -> None:
    engine = documents(
        "en",
        "Ilse thanked the Harbour Pilots Union (HPU) and many others at length. Then the band played.",
        "The Harbour Pilots Union (HPU) is an association of pilots.",
    )
    assert "is an association" in first(engine, "what is the HPU?", "en")
