"""A price or a number that is asked for must be shown: a figure, or a word that there is nothing to pay or count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.answers.corpus.token_flags import MONEY
from index.answers.question.analysis import SOFT, Concept, understand
from index.answers.reply.amounts import lacks_a_number, lacks_a_price, priced

ASKED = {
    "en": ("how much is the bus", "The bus leaves from the pier at 7:30.", "The bus is 4 for pupils."),
    "ru": ("сколько стоит автобус?", "Автобус отходит от пристани в 7:30.", "Автобус: 250, школьникам бесплатно."),
    "kk": ("автобус қанша тұрады?", "Автобус айлақтан 7:30-да шығады.", "Автобус 250 теңге."),
    "tr": ("otobüs bileti kaç lira?", "Otobüs iskeleden 7:30'da kalkar.", "Otobüs bileti: 25"),
    "zh": ("校车多少钱？", "校车7:30从码头出发。", "校车4元。"),
    "de": ("Was kostet der Bus?", "Der Bus fährt um 7:30 am Steg ab.", "Der Bus: 4,50"),
    "fr": ("Combien coûte le bus ?", "Le bus part à 7:30 du quai.", "Le bus : 4,50"),
    "es": ("¿Cuánto cuesta el autobús?", "El autobús sale a las 7:30 del muelle.", "El autobús: 4,50"),
    "it": ("Quanto costa il bus?", "Il bus parte alle 7:30 dal molo.", "Il bus: 4,50"),
    "pt": ("Quanto custa o ônibus?", "O ônibus sai às 7:30 do cais.", "O ônibus: 4,50"),
    "uk": ("Скільки коштує автобус?", "Автобус відходить від пристані о 7:30.", "Автобус: 45"),
}
FREE = {
    "en": "The bus is free for members.",
    "ru": "Автобус для членов клуба бесплатный.",
    "kk": "Автобус мүшелерге тегін.",
    "tr": "Otobüs üyelere ücretsizdir.",
    "zh": "会员坐校车免费。",
    "de": "Der Bus ist für Mitglieder kostenlos.",
}


@pytest.mark.parametrize("language", ASKED)
def test_hours_are_no_price_and_a_bare_figure_is_one(language: str) -> None:
    question, hours, price = ASKED[language]
    asked = understand(question, language)
    assert lacks_a_price(asked, [hours])
    assert not lacks_a_price(asked, [hours, price])


@pytest.mark.parametrize("language", FREE)
def test_that_it_is_free_tells_a_price(language: str) -> None:
    assert not lacks_a_price(understand(ASKED[language][0], language), [FREE[language]])


@pytest.mark.parametrize(
    "other",
    [
        "On Tuesday 6 the bus leaves, it takes 3 hours.",
        "The bus is 12 metres long and was built in 1998.",
        "There are six buses behind the house.",
    ],
)
def test_days_durations_lengths_years_and_counts_are_none(other: str) -> None:
    assert lacks_a_price(understand("what does the bus cost?", "en"), [other])


@pytest.mark.parametrize(
    "question",
    [
        "how much of the bus is left?",
        "how much is left of the bus?",
        "how much flour do I need?",
        "when does the bus leave?",
        "when was the price raised?",
    ],
)
def test_other_questions_ask_for_no_price(question: str) -> None:
    assert not lacks_a_price(understand(question, "en"), ["It leaves at dusk."])


@pytest.mark.parametrize(
    ("language", "question", "said"),
    [
        ("en", "how much is the trout?", "Smoked trout on rye, 9.00"),
        ("zh", "新船库多少钱？", "新船库耗资210万克朗。"),
        ("tr", "akşam yemeği kaça kadar?", "Akşam yemeği saat 18:30'da başlar."),
    ],
)
def test_figures_of_a_menu_and_of_unknown_currencies_are_prices(language: str, question: str, said: str) -> None:
    assert not lacks_a_price(understand(question, language), [said])


@pytest.mark.parametrize("said", ["Half the fare of adults.", "Drinks are extra.", "Lunch is included.", "80 pence"])
def test_words_that_tell_a_price_do(said: str) -> None:
    assert not lacks_a_price(understand("how much is the juice?", "en"), [said])


COUNTED = {
    "en": (
        "how many people live in Orlen?",
        "The people of Orlen descend from fishers.",
        "Nine families live in Orlen.",
    ),
    "ru": ("сколько человек живёт в Орлене?", "Люди Орлена ведут род от рыбаков.", "В Орлене живут девять семей."),
    "kk": ("Орлен халқы қанша?", "Орлен халқы балықшылардан тараған.", "Орленде 900 адам тұрады."),
    "tr": ("Orlen'de kaç kişi yaşıyor?", "Orlen halkı balıkçılardan gelir.", "Orlen'de 900 kişi yaşar."),
    "zh": ("奥伦有多少人？", "奥伦人是渔民的后代。", "奥伦住着九百人。"),
    "de": (
        "Wie viele Menschen leben in Orlen?",
        "Die Menschen in Orlen stammen von Fischern ab.",
        "In Orlen leben 900.",
    ),
}


@pytest.mark.parametrize("language", COUNTED)
def test_how_many_is_answered_by_a_number(language: str) -> None:
    question, other, number = COUNTED[language]
    asked = understand(question, language)
    assert lacks_a_number(asked, [other])
    assert not lacks_a_number(asked, [other, number])


@pytest.mark.parametrize(
    ("language", "question", "dated", "number"),
    [
        (
            "en",
            "How many students live in Orlen?",
            "Students have met in Orlen since 5 May 2013.",
            "In 2013 it was 700.",
        ),
        (
            "ru",
            "Сколько студентов живёт в Орлене?",
            "Студенты живут там с 5 мая 2013 года.",
            "В 2013 году их было 700.",
        ),
        ("kk", "Орленде қанша студент тұрады?", "2013 жылғы 5–8 мамырда студенттер келді.", "2013 жылы 700 студент."),
        ("tr", "Orlen'de kaç öğrenci yaşıyor?", "Öğrenciler 5 Mayıs 2013'te geldi.", "2013'te 700 öğrenci vardı."),
        ("zh", "奥伦有多少留学生？", "留学生2013年5月5日来到奥伦。", "2013年有七百名留学生。"),
    ],
)
def test_a_date_is_no_number_of_anything(language: str, question: str, dated: str, number: str) -> None:
    asked = understand(question, language)
    assert lacks_a_number(asked, [dated])
    assert not lacks_a_number(asked, [number])


@pytest.mark.parametrize(
    ("language", "question", "told", "lacks"),
    [
        ("en", "How many guests came?", "The guests stayed for several days.", True),
        ("en", "How many guests came?", "Several guests came.", False),
        ("en", "How many days did the guests stay?", "The guests stayed for 3 days.", False),
        ("ru", "Сколько гостей приехало?", "Гости жили там несколько дней.", True),
        ("ru", "Сколько гостей приехало?", "Приехало несколько гостей.", False),
        ("kk", "Қанша қонақ келді?", "Қонақтар бірнеше күн болды.", True),
        ("kk", "Қанша қонақ келді?", "Бірнеше қонақ келді.", False),
        ("tr", "Kaç konuk geldi?", "Konuklar birkaç gün kaldı.", True),
        ("tr", "Kaç konuk geldi?", "Birkaç konuk geldi.", False),
        ("zh", "来了多少客人？", "客人住了几天。", True),
        ("zh", "来了多少客人？", "来了几位客人。", False),
    ],
)
def test_how_long_is_no_number_of_things(language: str, question: str, told: str, lacks: bool) -> None:
    assert lacks_a_number(understand(question, language), [told]) is lacks


@pytest.mark.parametrize(
    "said", ["She had no children.", "Both came to the meeting.", "Hundreds came.", "It was her only son.", "All left."]
)
def test_words_for_all_none_and_some_are_numbers(said: str) -> None:
    assert not lacks_a_number(understand("how many were there?", "en"), [said])


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "how much evidence is there?"),
        ("en", "how often is it held?"),
        ("de", "Wie viel Regen fiel?"),
        ("ru", "сколько времени это длится?"),
        ("ru", "во сколько гости приходят?"),
    ],
)
def test_how_much_and_how_often_count_nothing(language: str, question: str) -> None:
    assert not lacks_a_number(understand(question, language), ["Гости приходят."])


SOUP, MUCH = Concept("soup", "soup"), Concept("much", "much", softness=SOFT)


@pytest.mark.parametrize(
    ("language", "question", "concepts", "places"),
    [
        ("en", "How much is the soup?", (SOUP, MUCH), [0]),
        ("en", "How much is the soup?", (MUCH, SOUP, SOUP), [1, 2]),
        ("en", "How much are 2 soups?", (Concept("2", "2", number=True), SOUP), [1]),
        ("en", "What is the price of the soup?", (Concept("price", "price", asks=MONEY), SOUP), [1]),
        ("en", "Where is the soup?", (SOUP,), []),
        ("ru", "Сколько стоит суп?", (SOUP,), [0]),
        ("zh", "汤多少钱？", (SOUP,), []),  # its pairs of letters are no words
    ],
)
def test_what_the_price_is_asked_of(
    language: str, question: str, concepts: tuple[Concept, ...], places: list[int]
) -> None:
    asked = replace(understand(question, language), concepts=concepts)
    assert priced(asked) == places


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("The soup is 9.", False),
        ("The soup is from 9:00 on.", True),  # an hour
        ("The soup: 9.00", False),  # may stand on a menu
        ("Since 9:00 the soup is 12.", False),
        ("Soup on 4 May.", True),
        ("On 4 May soup is 12.", False),
        ("In May the soup is 12.", False),
        ("In May soup 12.", False),
        ("Soup 12 since May.", False),
        ("9:00 to 17:00, the soup is 12.", False),
        ("The soup is hot.", True),
    ],
)
def test_what_may_be_a_sum(text: str, lacking: bool) -> None:
    assert lacks_a_price(understand("How much is the soup?", "en"), [text]) is lacking


def test_a_document_in_english_tells_it_in_english() -> None:
    assert not lacks_a_price(understand("Сколько стоит суп?", "ru"), ["Admission is free."])
    assert not lacks_a_number(understand("Сколько человек живёт в Марроу?", "ru"), ["Nobody lives there."])
