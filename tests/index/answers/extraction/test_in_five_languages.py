"""Of two values in a sentence the one that is asked for stands out, and the other where the other is asked for."""

from __future__ import annotations

import pytest

from tests.index.answers.extraction.standing_out import bold

INN = {
    "en": "The inn has 24 rooms and 3 halls.",
    "ru": "В гостинице 24 комнаты и 3 зала.",
    "kk": "Қонақүйде 24 бөлме мен 3 зал бар.",
    "tr": "Otelde 24 oda ve 3 salon var.",
    "zh": "旅馆有24间客房和3个大厅。",
}
TUNNEL = {
    "en": "The tunnel of 1954 is 2.4 km long and 9 m wide.",
    "ru": "Длина туннеля 2,4 км, а строили его 6 лет.",
    "kk": "Туннельдің ұзындығы 2,4 км, оны 6 жыл салды.",
    "tr": "Tünelin uzunluğu 2,4 km, 1954'te açıldı.",
    "zh": "隧道长2.4公里，1954年开通。",
}


@pytest.mark.parametrize(
    ("language", "question", "number"),
    [
        ("en", "How many rooms does the inn have?", "24"),
        ("en", "How many halls does the inn have?", "3"),
        ("ru", "Сколько комнат в гостинице?", "24"),
        ("ru", "Сколько залов в гостинице?", "3"),
        ("kk", "Қонақүйде неше бөлме бар?", "24"),
        ("kk", "Қонақүйде неше зал бар?", "3"),
        ("tr", "Otelde kaç oda var?", "24"),
        ("tr", "Otelde kaç salon var?", "3"),
        ("zh", "旅馆有多少间客房？", "24间"),
    ],
)
def test_of_two_things_that_are_counted(language: str, question: str, number: str) -> None:
    assert bold(question, INN[language], language) == [number]


@pytest.mark.parametrize(
    ("language", "question", "measure"),
    [
        ("en", "How long is the tunnel?", "2.4 km"),
        ("en", "How wide is the tunnel?", "9 m"),
        ("ru", "Какова длина туннеля?", "2,4 км"),
        ("ru", "Сколько лет строили туннель?", "6 лет"),
        ("kk", "Туннельдің ұзындығы қанша?", "2,4 км"),
        ("tr", "Tünelin uzunluğu ne kadar?", "2,4 km"),
        ("zh", "隧道有多长？", "2.4公里"),
    ],
)
def test_a_length_is_no_year_no_width_and_no_duration(language: str, question: str, measure: str) -> None:
    assert bold(question, TUNNEL[language], language) == [measure]


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("How many miles long is the road?", "325 miles"),
        ("How many kilometres long is the road?", "523 km"),
        ("How many kilometers long is the road?", "523 km"),
    ],
)
def test_of_one_length_in_two_units_the_one_that_is_named(question: str, measure: str) -> None:
    assert bold(question, "The road is 523 km (325 miles) long.") == [measure]


@pytest.mark.parametrize(
    ("language", "question", "text", "price"),
    [
        ("en", "How much is the berth?", "In 2019 the berth was let for $120 a month.", "$120"),
        ("ru", "Сколько стоит билет?", "С 2019 года билет стоит 250 рублей.", "250 рублей"),
        ("kk", "Билет қанша тұрады?", "2019 жылдан бері билет 250 теңге тұрады.", "250 теңге"),
        ("tr", "Bilet ne kadar?", "Bilet 2019'dan beri 250 lira.", "250 lira"),
        ("zh", "门票多少钱？", "2019年起门票25元。", "25元"),
        ("tr", "Ücret yüzde kaç arttı?", "Ücret 2019'da %30 arttı.", "%30"),
    ],
)
def test_a_price_with_its_currency_and_no_year(language: str, question: str, text: str, price: str) -> None:
    assert bold(question, text, language) == [price]


@pytest.mark.parametrize(
    ("language", "question", "text", "name"),
    [
        ("en", "Who founded the school?", "The school was founded by Ida Berg in 1901.", "Ida Berg"),
        ("ru", "Кто основал школу?", "Школу основала Ида Берг в 1901 году.", "Ида Берг"),
        ("kk", "Мектепті кім құрды?", "Мектепті 1901 жылы Айша Серікова құрды.", "Айша Серікова"),
        ("tr", "Okulu kim kurdu?", "Okulu 1901'de Ayşe Demir kurdu.", "Ayşe Demir"),
        ("zh", "谁创办了学校？", "学校由李明华于1901年创办。", "李明华"),
    ],
)
def test_who_did_it(language: str, question: str, text: str, name: str) -> None:
    assert bold(question, text, language) == [name]


DIRECTORS = {
    "en": "The director is Anna Holm; the deputy director is Oleg Somov.",
    "ru": "Директор музея Анна Петрова, заместитель директора Олег Сомов.",
    "zh": "博物馆馆长是王秀英，副馆长是张伟。",
}


@pytest.mark.parametrize(
    ("language", "question", "name"),
    [
        ("en", "Who is the director?", "Anna Holm"),
        ("en", "Who is the deputy director?", "Oleg Somov"),
        ("ru", "Кто директор музея?", "Анна Петрова"),
        ("ru", "Кто заместитель директора музея?", "Олег Сомов"),
        ("zh", "博物馆馆长是谁？", "王秀英"),
        ("zh", "博物馆副馆长是谁？", "张伟"),
    ],
)
def test_a_director_is_no_deputy_and_a_deputy_no_director(language: str, question: str, name: str) -> None:
    assert bold(question, DIRECTORS[language], language) == [name]


SCHOOL = {
    "en": "The school was founded in 1901 and burned down in 1944.",
    "ru": "Школу основали в 1901 году, а сгорела школа в 1944-м.",
    "kk": "Мектеп 1901 жылы құрылды, 1944 жылы өртенді.",
    "tr": "Okul 1901'de kuruldu, 1944'te yandı.",
    "zh": "学校1901年创办，1944年烧毁。",
}


@pytest.mark.parametrize(
    ("language", "question", "year"),
    [
        ("en", "When was the school founded?", "1901"),
        ("en", "When did the school burn down?", "1944"),
        ("ru", "Когда основали школу?", "1901"),
        ("ru", "Когда сгорела школа?", "1944-м"),
        ("kk", "Мектеп қашан құрылды?", "1901"),
        ("kk", "Мектеп қашан өртенді?", "1944"),
        ("tr", "Okul ne zaman kuruldu?", "1901'de"),
        ("tr", "Okul ne zaman yandı?", "1944'te"),
        ("zh", "学校什么时候创办的？", "1901年"),
        ("zh", "学校什么时候烧毁的？", "1944年"),
    ],
)
def test_of_two_years_the_one_of_what_is_asked(language: str, question: str, year: str) -> None:
    assert bold(question, SCHOOL[language], language) == [year]


POOL = {
    "en": "The pool opens at 7:30 and closes at 21:00.",
    "ru": "Бассейн открывается в 7:30 и закрывается в 21:00.",
    "tr": "Havuz 7.30'da açılır, 21.00'de kapanır.",
    "zh": "泳池7:30开放，21:00关闭。",
}


@pytest.mark.parametrize(
    ("language", "question", "hour"),
    [
        ("en", "When does the pool open?", "7:30"),
        ("en", "When does the pool close?", "21:00"),
        ("ru", "Во сколько открывается бассейн?", "7:30"),
        ("ru", "Во сколько закрывается бассейн?", "21:00"),
        ("tr", "Havuz saat kaçta açılır?", "7.30'da"),
        ("tr", "Havuz saat kaçta kapanır?", "21.00'de"),
        ("zh", "泳池几点开放？", "7:30"),
        ("zh", "泳池几点关闭？", "21:00"),
    ],
)
def test_of_two_hours_the_one_of_what_is_asked(language: str, question: str, hour: str) -> None:
    assert bold(question, POOL[language], language) == [hour]


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "How many members does the board have?", "Article 4 – The board has five members."),
        ("ru", "Сколько членов в правлении?", "Статья 4. Правление состоит из пяти членов."),
        ("kk", "Басқармада неше мүше бар?", "4-бап. Басқармада бес мүше бар."),
        ("tr", "Yönetim kurulu kaç kişiden oluşur?", "Madde 4 – Yönetim kurulu beş asıl üyeden oluşur."),
        ("zh", "理事会有多少名成员？", "第4条 理事会由五名成员组成。"),
    ],
)
def test_what_numbers_an_article_counts_nothing(language: str, question: str, sentence: str) -> None:
    assert not any("4" in stretch for stretch in bold(question, sentence, language))


MOWING = {
    "en": "Mowing is allowed from 9:00 to 20:00, on Sundays only until 14:00.",
    "ru": "Косить можно с 9:00 до 20:00, в воскресенье – только до 14:00.",
    "tr": "Çim biçmek 9.00–20.00 arasında, pazar günü yalnızca 14.00'e kadar serbesttir.",
}


@pytest.mark.parametrize(
    ("language", "question", "hour"),
    [
        ("en", "Until when may I mow on Sundays?", "14:00"),
        ("ru", "До скольки можно косить в воскресенье?", "14:00"),
        ("tr", "Pazar günü saat kaça kadar çim biçebilirim?", "14.00"),
    ],
)
def test_the_hours_of_other_days_do_not_stand_out(language: str, question: str, hour: str) -> None:
    assert [run[:5] for run in bold(question, MOWING[language], language)] == [hour]


def test_for_how_long_a_thing_is_lent_does_not_tell_how_many() -> None:
    assert bold("Қанша кітап алуға болады?", "Кітапты екі аптаға береді.", "kk") == []


def test_what_is_paid_a_year_is_a_sum() -> None:
    paid = "Членский взнос – 6 500 рублей в год, платить до 1 июля."
    assert bold("Сколько надо платить в год", paid, "ru") == ["6 500 рублей"]
