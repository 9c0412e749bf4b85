"""Kinds of wrong dates that readers saw in documents nobody here knew."""

from __future__ import annotations

import pytest

from index.dates import find_dates


def values(text: str, language: str, reference: str | None = None) -> list[str]:
    return [mention.edtf for mention in find_dates(text, language, reference)]


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("kk", "Ол 1911 жылы Қазан қаласына оқуға барды.", ["1911"]),
        ("kk", "Кітап 1909 жылы басылды, алғашқы жинақ (Қазан, 1907) сирек кездеседі.", ["1909"]),
        ("kk", "Астық 1931 жылы қазан айында жиналды.", ["1931-10"]),
        ("kk", "Астық 1931 жылғы Қазан айында жиналды.", ["1931-10"]),
        ("kk", "Көпір 1931 жылғы 4 Қазанда ашылды.", ["1931-10-04"]),
        ("kk", "Ол 1938 жылы туды. Сарыбай : Қаз. баспасы.", ["1938"]),
        ("kk", "Мектеп 1931 жылы салынды. Дүкен 9 Мамыр көшесінде тұр.", ["1931"]),
        ("ru", "В 1938 году колхоз «Красный Октябрь» сдал хлеб.", ["1938"]),
        ("ru", "В 1938 году открыли школу на улице 8 Марта.", ["1938"]),
        ("ru", "В 1938 году, в октябре, школа открылась.", ["1938", "1938-10"]),
        ("ru", "Школа открылась 1 Сентября 1938 года.", ["1938-09-01"]),
        ("tr", "Kulüp 1974 yılında kuruldu. 5 Nisan Görme Gücü Spor Kulübü ile maç yaptı.", ["1974"]),
        ("tr", "Kulüp 1974 yılında kuruldu ve 5 Nisan'da maç yaptı.", ["1974", "1974-04-05"]),
        ("en", "It was built in 1966. The 12 May Bridge is closed.", ["1966"]),
        ("fr", "Il habitait rue du 11 Novembre 1918.", []),
        ("de", "Die Bank steht am Platz des 18. März 1848.", []),
    ],
)
def test_the_name_of_a_place_is_no_month(language: str, text: str, dates: list[str]) -> None:
    assert values(text, language) == dates


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "Бұлақтың 1400 жылдан астам тарихы бар."),
        ("kk", "Еменнің жасы 1300 жыл."),
        ("kk", "Қорған 1200 жылға жуық тұр."),
        ("tr", "Çınar 1300 yıldan fazla yaşadı."),
        ("tr", "Köprü 1400 yılı aşkın süredir ayakta."),
        ("tr", "Yönetim, toplantıyı en az sekiz gün önce duyurur."),
        ("tr", "Onun 30-40 yıl önce çizdiği haritalar kullanılıyor."),
        ("en", "The board is told at least eight days before, as it was 30-40 years ago."),
        ("ru", "Правление извещают не менее чем за 8 дней; так было 30-40 лет назад."),
        ("zh", "会议须至少八天前通知，像30-40年前一样。"),
    ],
)
def test_a_duration_is_no_year(language: str, text: str) -> None:
    assert values(text, language, "2019-05-06") == []


def test_one_year_of_hundreds_is_still_told() -> None:
    assert values("Қала 1500 жылы салынды.", "kk") == ["1500"]
    assert values("On yıl önce kuruldu.", "tr", "2019-05-06") == ["2009"]


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("tr", "Kule MÖ.IV. yüzyılda yapıldı.", ["-03XX"]),
        ("tr", "Kule M.Ö.IV. yüzyılda yapıldı.", ["-03XX"]),
        ("tr", "Kule MÖ 610-MÖ 595 arasında yapıldı.", ["-0609/-0594"]),
        ("kk", "Қорған б.з.б.IV ғасырда салынды.", ["-03XX"]),
        ("kk", "Қорған б.з.б. 610 - б.з.б. 595 жылдары салынды.", ["-0609/-0594"]),
        ("kk", "Көрме 2017 жылдың 12 маусым мен 13 шілде аралығында өтті.", ["2017-06-12/2017-07-13"]),
        ("kk", "Ол 1880 жылдың 14 октябрінде жазды.", ["1880-10-14"]),
        ("kk", "Ол 1880 жылы 14 мая хат алды.", ["1880-05-14"]),
        ("kk", "Соғыс 1941-1945 ж.ж. болды.", ["1941/1945"]),
    ],
)
def test_eras_ranges_and_months_of_a_neighbour(language: str, text: str, dates: list[str]) -> None:
    assert values(text, language) == dates


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("kk", "1930 ж. 31 қазанда кеңес ханды тақтан түсірді, 12 желтоқсанда жаңа хан сайланды.", "1930-12-12"),
        ("ru", "31 октября 1930 года совет сместил хана, 12 декабря избрали нового.", "1930-12-12"),
        ("en", "On 31 October 1930 the council deposed him, and on 12 December it chose another.", "1930-12-12"),
        ("tr", "31 Ekim 1930'da kurul onu görevden aldı, 12 Aralık'ta yenisi seçildi.", "1930-12-12"),
        ("zh", "1930年10月31日议会罢免了他，12月12日选出了新人。", "1930-12-12"),
    ],
)
@pytest.mark.parametrize("reference", [None, "2020-03-02"])
def test_a_day_is_of_the_year_its_sentence_told(language: str, text: str, date: str, reference: str | None) -> None:
    told = {
        "kk": "Төңкеріс 1979 жылы болды. Соғыс 1980 жылы басталды. ",
        "ru": "Переворот случился в 1979 году. Война началась в 1980 году. ",
        "en": "The coup was in 1979. The war began in 1980. ",
        "tr": "Darbe 1979 yılında oldu. Savaş 1980 yılında başladı. ",
        "zh": "政变发生于1979年。战争开始于1980年。",
    }[language]
    assert values(told + text, language, reference)[3] == date


def test_a_post_tells_of_a_day_shortly_behind_the_one_it_bears() -> None:
    assert values("Toplantı 14 Mart'ta yapıldı.", "tr", "2018-03-08") == ["2018-03-14"]
    assert values("Toplantı 14 Nisan'da yapıldı.", "tr", "2018-03-08") == ["2017-04-14"]


def test_a_number_behind_a_day_counts_things() -> None:
    assert values("На 20 мая 2619 дворов объединились.", "ru") == []


def test_the_hour_of_a_meeting_is_no_year() -> None:
    assert values("Next meeting: 30th April, 1300", "en", "2012-04-16") == ["2012-04-30"]
    assert values("It was signed on 30 April, 1300.", "en") == ["1300-04-30"]


def test_dates_in_words_tell_the_order_of_those_in_figures() -> None:
    assert values("She was born on 2 July 1901 and married on 9/10/1920.", "en") == ["1901-07-02", "1920-10-09"]
    assert values("She was born on July 2, 1901 and married on 9/10/1920.", "en") == ["1901-07-02", "1920-09-10"]


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("ru", "Мельник умер 16  апреля  1928  года.", ["1928-04-16"]),
        ("ru", "Город заняли 1918 года 13 февраля.", ["1918-02-13"]),
        ("en", "The mill  burnt down on 4  May  1911.", ["1911-05-04"]),
    ],
)
def test_spaces_too_many_are_passed_over(language: str, text: str, dates: list[str]) -> None:
    found = find_dates(text, language)
    assert [mention.edtf for mention in found] == dates
    assert all(text[mention.start : mention.end] == mention.text for mention in found)


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("ru", "Мост построили в 1871 году. В 20-х гг. XX века его сломали.", ["1871", "192X"]),
        ("ru", "Мост построили в 1871 году. В 30-х годах прошлого века его сломали.", ["1871", "193X"]),
        ("kk", "Көпір 1871 жылы салынды. XX ғасырдың 30-жылдары бұзылды.", ["1871", "193X"]),
        ("tr", "Köprü 1871'de yapıldı. 20. yüzyılın 30'lu yıllarında yıkıldı.", ["1871", "193X"]),
        ("en", "The bridge of 1971 followed one of the 20s of the 19th century.", ["1971", "182X"]),
        ("zh", "20世纪20-30年代，桥建成。", ["192X/193X"]),
        ("zh", "21世纪前20年，村子变了。", ["20XX"]),
        ("uk", "Міст збудували у 60-ті роки XVI ст.", ["156X"]),
        ("uk", "Братства XIV–XVI століть будували школи.", ["13XX/15XX"]),
    ],
)
def test_a_decade_is_of_the_century_that_it_is_told_with(language: str, text: str, dates: list[str]) -> None:
    assert values(text, language) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("民国元年（1912年）10月，学校成立。", ["1912-10"]),
        ("大正9年（1920年）十月，改制為莊。", ["1920-10"]),
        ("1947年（民國36年）3月1日，設鄉公所。", ["1947-03-01"]),
        ("合約延至114年3月31日，經委員會同意。", ["2025-03-31"]),
        ("經委員會同意，114年度預算通過。", []),
        ("220年，曹丕稱帝，國號魏。", ["0220"]),
        ("118年，乾河决口。", ["0118"]),
        ("他去世了，到1993年，妻子写成此书。", ["1993"]),
    ],
)
def test_chinese_years_beside_one_another(text: str, dates: list[str]) -> None:
    assert values(text, "zh") == dates


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("en", "The fair runs from Friday 21st to Sunday 30th June 2013.", ["2013-06-21/2013-06-30"]),
        ("en", "They met on 27th, 28th and 29th July 1957.", ["1957-07-27/1957-07-29"]),
        ("de", "Am 27., 28. und 29. Juli 1957 wurde gefeiert.", ["1957-07-27/1957-07-29"]),
        ("de", "Am 10., 11. und 17. Juli 1957 wurde gefeiert.", ["1957-07-11", "1957-07-17"]),
        ("de", "Erstmals seit 2017 wird am 18. November wieder gefeiert.", ["2017/.."]),
        ("de", "Sie bauten zwischen Januar 2021 und Juni 2022.", ["2021-01/2022-06"]),
        ("de", "Im Jahr 2005 wurde das Haus am 13. März eröffnet.", ["2005", "2005-03-13"]),
        ("de", "1905 in Lorn geboren, zog sie am 13. März fort.", ["1905"]),
        ("fr", "En 1907, le bureau ouvre le 2 août.", ["1907", "1907-08-02"]),
        ("en", "Not until 1900 was the mill built.", ["1900"]),
        ("en", "Before the end of the 19th century it closed.", ["../1899"]),
        ("en", "In October last Mr. Kyle went to town.", []),
        ("en", "See 31 U.S.C. 1353 and the 1500 or more kinds of plants.", []),
        ("ru", "Они жили в Сен-Луи и сделали 1160 передач.", []),
    ],
)
def test_ranges_rows_and_figures(language: str, text: str, dates: list[str]) -> None:
    assert values(text, language, "2022-03-04") == dates
