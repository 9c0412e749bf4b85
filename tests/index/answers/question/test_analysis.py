from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.answers.question import query_syntax
from index.answers.question.analysis import kind_of, understand
from index.answers.question.going_on import Follow, request
from index.answers.question.kind import Kind
from index.language.analysis import words


@pytest.mark.parametrize(
    ("question", "language", "kind"),
    [
        ("When did it open?", "en", "when"),
        ("in which year did it open", "en", "when"),
        ("Where was he when it opened?", "en", "where"),
        ("How many people live there?", "en", "how_much"),
        ("Who built it?", "en", "who"),
        ("how many tons does it sell per year?", "en", "how_much"),
        ("opening year?", "en", "when"),
        ("In what city is it?", "en", "where"),
        ("Why did it close?", "en", "why"),
        ("What is a ferry?", "en", "definition"),
        ("Is it open?", "en", "yes_no"),
        ("bridge ferry", "en", "keyword"),
        ("Когда он открылся?", "ru", "when"),
        ("Сколько там людей?", "ru", "how_much"),
        ("Көпірді кім салды?", "kk", "who"),
        ("Köprü nerede?", "tr", "where"),
        ("桥是谁设计的？", "zh", "who"),
        ("港口哪年开放？", "zh", "when"),
        ("港口是在哪个月开放的？", "zh", "when"),
        ("為什麼停航？", "zh", "why"),
        ("有几个码头？", "zh", "how_much"),
        ("门票多少钱？", "zh", "how_much"),
        ("上合组织是什么？", "zh", "definition"),
        ("诺兰的首都是什么？", "zh", "what"),
        ("什么是期货？", "zh", "definition"),
        ("他做了啥？", "zh", "what"),
    ],
)
def test_the_kind_of_answer_is_told(question: str, language: str, kind: str) -> None:
    assert kind_of(question, language) == kind


@pytest.mark.parametrize(
    ("question", "mark"),
    [
        ("How much did it cost?", token_flags.MONEY),
        ("What percentage came by ship?", token_flags.PERCENT),
        ("How many years did it take?", token_flags.DURATION),
        ("What rate did it reach?", token_flags.PERCENT),
        ("growth rate of Norland", token_flags.PERCENT),
        ("What is the base rate for a stall?", token_flags.MONEY | token_flags.PERCENT),
        ("What interest rate did they pay?", token_flags.PERCENT),
        ("How much is the hourly rate?", token_flags.MONEY | token_flags.PERCENT),
        ("At what rate is Marrow growing?", 0),  # fast
        ("How much of the budget is spent on mills?", token_flags.MONEY | token_flags.PERCENT),
        ("How much does the mill contribute to the turnover?", token_flags.MONEY | token_flags.PERCENT),
        ("How much of the river is frozen?", 0),
        ("How long does the wall stretch?", token_flags.LENGTH | token_flags.DURATION),
        ("How long may guests stay?", token_flags.DURATION),
        ("How many paid days are there?", 0),
        ("How many dollars did they lend?", token_flags.MONEY),
        ("How many people does the Marrow Area have?", 0),
        ("What is the population of the Marrow Area?", 0),
        ("How many square miles is the lake?", token_flags.LENGTH),
        ("What is the area of the lake?", token_flags.LENGTH),
        ("What is the area called where two rivers meet?", 0),
        ("What area took the settlers in?", 0),
        ("What type of income does the population live on?", 0),
        ("What would income be without the mill?", 0),
        ("What is a group that runs fee-paying schools?", 0),
        ("How long is the river?", token_flags.LENGTH | token_flags.DURATION),  # or the warranty
        ("How long do I get full sick pay?", token_flags.DURATION),
        ("How far is the river?", token_flags.LENGTH),
        ("How deep is the Bay of Fundy?", token_flags.LENGTH),
        ("How long is it?", token_flags.LENGTH | token_flags.DURATION),
        ("How many ships came?", 0),
        ("Who rated it?", 0),
    ],
)
def test_figures_are_asked_for_by_their_unit(question: str, mark: int) -> None:
    assert understand(question, "en").measure == mark


@pytest.mark.parametrize(
    ("language", "question", "mark"),
    [
        ("tr", "Köprü ne kadar uzun?", token_flags.LENGTH | token_flags.DURATION),
        ("tr", "Kule kaç metre?", token_flags.LENGTH),
        ("tr", "Bina kaç yaşında?", token_flags.DURATION),
        ("ru", "Какой длины мост?", token_flags.LENGTH),
        ("ru", "Какой площади парк?", token_flags.LENGTH),
        ("zh", "行程要多长时间？", token_flags.DURATION),
    ],
)
def test_lengths_are_asked_for_in_other_languages(language: str, question: str, mark: int) -> None:
    asked = understand(question, language)
    assert (asked.kind, asked.measure) == (Kind.HOW_MUCH, mark)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("What was the treaty of 1996 called?", True),
        ("What is the nickname of the city?", True),
        ("What did the treaty change?", False),
    ],
)
def test_a_name_is_wanted_where_it_is_asked_how_something_is_called(question: str, wanted: bool) -> None:
    assert (understand(question, "en").wanted == token_flags.NAME | token_flags.QUOTED) is wanted


def test_what_is_counted_is_the_noun_after_how_many() -> None:
    question = understand("How many member states does the union have?", "en")
    assert question.counted is not None
    assert question.concepts[question.counted].surface == "states"


def test_words_that_frame_a_question_count_less() -> None:
    question = understand("What is the name of the ferry?", "en")
    weight = {concept.surface: concept.softness for concept in question.concepts}
    assert weight["name"] < weight["ferry"]


@pytest.mark.parametrize(
    ("sentence", "word", "mark"),
    [
        ("It opened on 4 May 1931.", "1931", token_flags.YEAR),
        ("It opened on 4 May 1931.", "4", token_flags.DATE),
        ("It cost $2.5 million.", "2.5", token_flags.MONEY),
        ("It is 812 metres long.", "812", token_flags.LENGTH),
        ("Some 40 percent came.", "40", token_flags.PERCENT),
        ("It took six years.", "six", token_flags.DURATION),
        ("It was built by Ada Kestrel.", "Kestrel", token_flags.PERSON),
        ("They met in Marrow.", "Marrow", token_flags.PLACE),
    ],
)
def test_words_are_marked_by_what_they_can_answer(sentence: str, word: str, mark: int) -> None:
    found = words(sentence)
    marked = dict(zip([sentence[w.start : w.end] for w in found], token_flags.of(sentence, found), strict=True))
    assert marked[word] & mark


def marks(sentence: str, word: str) -> int:
    found = words(sentence)
    return dict(zip([sentence[w.start : w.end] for w in found], token_flags.of(sentence, found), strict=True))[word]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("In 751 the battle was lost.", "751"),
        ("It stood until 476.", "476"),
        ("It was founded in the year 843 by monks.", "843"),
        ("Город стоит с 862 в долине.", "862"),
        ("In 1997 it closed.", "1997"),
    ],
)
def test_early_years_are_marked(sentence: str, word: str) -> None:
    assert marks(sentence, word) & (token_flags.YEAR | token_flags.DATE) == token_flags.YEAR | token_flags.DATE


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("It is spoken in 500 villages.", "500"),
        ("They sank 751 ships.", "751"),
        ("It rests until 12 the next day.", "12"),
        ("It was sold in 1,997 shops.", "1,997"),
        ("It fell by 300 in a week.", "300"),
    ],
)
def test_other_figures_are_no_years(sentence: str, word: str) -> None:
    assert marks(sentence, word) & (token_flags.YEAR | token_flags.FIGURE) == token_flags.FIGURE


def test_an_ordinal_is_no_figure() -> None:
    found = words("in the 19th century")
    assert not token_flags.of("in the 19th century", found)[2] & token_flags.FIGURE


def test_filters_are_taken_out_of_the_text() -> None:
    plain, filters = query_syntax.parse('"close ties" bridge -flood source:trade year:1992..1997')
    assert plain == '"close ties" bridge'
    assert filters == query_syntax.Filters(("close ties",), ("flood",), "trade", (1992, 1997))


@pytest.mark.parametrize("text", ["well-known bridge", "year: 1992", "a - b", "x:y"])
def test_what_only_looks_like_a_filter_stays_text(text: str) -> None:
    assert query_syntax.parse(text)[0] == text


@pytest.mark.parametrize(
    ("message", "follow"),
    [
        ("more", Follow.MORE),
        ("Tell me more, please", Follow.MORE),
        ("подробнее", Follow.MORE),
        ("source?", Follow.SOURCE),
        ("where is that from?", Follow.SOURCE),
        ("дереккөзі қандай?", Follow.SOURCE),
        ("来源？", Follow.SOURCE),
        ("What is the source of the river?", Follow.NOT),
    ],
)
def test_requests_for_more_and_for_the_source_are_told(message: str, follow: Follow) -> None:
    assert request(message) is follow


def test_a_discount_is_told_by_a_share() -> None:
    (concept,) = (c for c in understand("is there a discount for groups", "en").concepts if c.surface == "discount")
    assert concept.asks == token_flags.PERCENT


@pytest.mark.parametrize(
    ("question", "language", "mark"),
    [
        ("price of a locker", "en", token_flags.MONEY),
        ("цена шкафчика", "ru", token_flags.MONEY),
        ("шкафтың бағасы", "kk", token_flags.MONEY),
        ("dolap ücreti", "tr", token_flags.MONEY),
        ("preis schrank", "de", token_flags.MONEY),
        ("profundidad de la poza", "es", token_flags.LENGTH),
        ("horaires du vestiaire", "fr", token_flags.DATE),
        ("età minima", "it", token_flags.DURATION),
    ],
)
def test_a_word_that_a_figure_answers_is_looked_for_as_one(question: str, language: str, mark: int) -> None:
    assert mark in {concept.asks for concept in understand(question, language).concepts}


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("darf ich hier parken", "de"), ("puis-je me garer", "fr"), ("puedo aparcar", "es"),
        ("posso parcheggiare", "it"), ("posso estacionar", "pt"), ("mag ik hier parkeren", "nl"),
        ("можна тут паркуватися", "uk"),
    ],
)  # fmt: skip
def test_asking_for_leave_is_a_yes_no_question_of_content_words(question: str, language: str) -> None:
    understood = understand(question, language)
    assert understood.kind == "yes_no"
    assert len(understood.concepts) == 1


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Какая глубина у колодца?", "ru"),
        ("Какая высота башни?", "ru"),
        ("Құдықтың тереңдігі қандай?", "kk"),
        ("Kulenin yüksekliği nedir?", "tr"),
        ("井的深度？", "zh"),
        ("How deep is the well?", "en"),
        ("What is the area of the well?", "en"),
    ],
)
def test_a_depth_is_asked_for_as_a_figure_of_length(question: str, language: str) -> None:
    read = understand(question, language)
    assert (read.kind, read.measure) == ("how_much", token_flags.LENGTH)
