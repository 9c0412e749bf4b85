"""What is told of the north pier isn't told of the south pier."""

from __future__ import annotations

import pytest

from index.model import Answer, Refusal
from tests.index.answers.ranking.one_sentence import engine, told

OPPOSITE = [
    ("en", "How long is the south pier?", "The north pier is 340 metres long."),
    ("en", "What does a child ticket for the tower cost?", "An adult ticket for the tower costs 9 euros."),
    ("en", "How old is the new mill?", "The old mill is 90 years of age."),
    ("en", "Who is the secretary of the trust?", "The treasurer of the trust is Ada Roe."),
    ("ru", "Какова высота нового корпуса?", "Высота старого корпуса 18 метров."),
    ("ru", "Сколько стоит детский билет?", "Взрослый билет стоит 300 рублей."),
    ("kk", "Жаңа корпустың биіктігі қанша?", "Ескі корпустың биіктігі 18 метр."),
    ("tr", "Çocuk bileti kaç lira?", "Yetişkin bileti 90 liradır."),
    ("tr", "Yeni taş değirmenin yüksekliği ne kadar?", "Eski taş değirmenin yüksekliği 18 metredir."),
    ("zh", "新厂房有多高？", "旧厂房高18米。"),
    ("zh", "儿童票多少钱？", "成人票30元。"),
    ("zh", "山下的凉亭有多高？", "山上的凉亭高18米。"),
    ("zh", "北面山下的凉亭有多高？", "山上的凉亭高18米。"),
    ("de", "Was kostet die ermäßigte Karte?", "Die volle Karte kostet 9 Euro."),
    ("tr", "Yavaş yüzenler hangi kulvarda?", "Kulvar 1 hızlı yüzenler içindir."),
    ("ru", "Когда отключат холодную воду?", "С 3 декабря отключат горячую воду."),
    ("en", "How much is the hot lunch?", "The cold lunch is 4 euros."),
    ("zh", "停车费每月多少钱？", "物业费每月每平方米2元。"),
    ("zh", "白塔中学是谁创办的？", "白塔小学是赵伯泉创办的。"),
    ("tr", "Dairenin kira tutarı ne kadar?", "Dairenin aidat tutarı 950 liradır."),
    ("en", "How long must a dog stay indoors?", "The cat must stay indoors for ten days."),
    ("ru", "Сколько дней держать собаку дома?", "Кошку надо держать дома десять дней."),
    ("tr", "Köpek kaç gün evde kalmalı?", "Kedi on gün evde kalmalı."),
    ("zh", "狗要在家待几天？", "猫要在家待十天。"),
    ("en", "How long may a mother stay away?", "A father may stay away for two weeks."),
    ("ru", "Сколько дней дают матери?", "Отцу дают 14 дней, отцы просят об этом за месяц."),
    ("de", "Wie lange bleiben die Mütter frei?", "Die Väter bleiben zwei Wochen frei."),
    ("en", "When is the handball training?", "Volleyball training is on Monday at five."),
    ("ru", "Когда тренировка по хоккею?", "Тренировка по волейболу в понедельник в 17:00."),
    ("kk", "Гандбол жаттығуы қашан болады?", "Волейбол жаттығуы дүйсенбі күні сағат 17:00-де болады."),
    ("tr", "Hentbol antrenmanı ne zaman?", "Voleybol antrenmanı pazartesi saat 17.00'de."),
]
SAME = [
    ("ru", "Когда занятия по скрипке?", "Гитара и скрипка: занятия по вторникам в 16:00."),
    ("kk", "Волейбол алаңы қанша метр?", "Волейбол мен теннис алаңы 18 метр."),
    ("en", "How long is the south pier?", "The south pier is 20 metres longer than the north pier."),
    ("en", "What do children pay for the tower?", "The tower costs 9 euros for adults, 4 euros for pupils."),
    ("en", "How old is the new mill?", "The mill, new in 1931, stands on the old square."),
    ("en", "How long may a mother stay away?", "A mother or a father may stay away for two weeks."),
    ("en", "Is the hall open in winter?", "The hall is open in summer only."),
    ("ru", "Какова высота нового корпуса?", "Высота нового корпуса 18 метров, старый снесли."),
    ("zh", "新厂房有多高？", "新厂房高18米，旧厂房已拆除。"),
    ("tr", "Kitabı kim yazdı?", "Kışın kitabı Ada Roe yazdı."),
]


@pytest.mark.parametrize(("language", "question", "sentence"), OPPOSITE)
def test_a_sentence_about_the_opposite_is_told(language: str, question: str, sentence: str) -> None:
    assert "opposite" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), SAME)
def test_what_is_asked_for_may_stand_beside_its_opposite(language: str, question: str, sentence: str) -> None:
    assert "opposite" not in told(language, question, sentence)


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "Who painted the dome?", "The dome was painted in 1934."),
        ("ru", "Кем была построена водокачка?", "Водокачка была построена в 1890 году."),
        ("tr", "Tavanı kim boyadı?", "Tavan 1934'te boyandı."),
        ("kk", "Төбені кім бояды?", "Төбе 1934 жылы боялды."),
        ("zh", "水塔是谁建的？", "水塔建于1890年。"),
        ("de", "Wer hat die Kuppel bemalt?", "Die Kuppel wurde 1934 bemalt."),
    ],
)
def test_who_did_it_is_not_told_by_what_was_done_and_when(language: str, question: str, sentence: str) -> None:
    assert "nobody" in told(language, question, sentence)


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "Who painted the dome?", "Ada Roe painted the dome in 1934."),
        ("ru", "Кто построил водокачку?", "Водокачка построена в 1890 году местными плотниками."),
        ("zh", "水塔是谁建的？", "水塔由村民建于1890年。"),
    ],
)
def test_somebody_need_have_no_name(language: str, question: str, sentence: str) -> None:
    assert "nobody" not in told(language, question, sentence)


@pytest.mark.parametrize(
    ("language", "question", "sentence", "within"),
    [
        ("en", "Was the café open in 2003?", "The café was open from 1998 to 2010.", True),
        ("en", "Was the café open in 2003?", "The café was open between 1998 and 2010.", True),
        ("en", "Was the café open in 2003?", "The café was open 1998–2010.", True),
        ("en", "Was the café open in 2015?", "The café was open from 1998 to 2010.", False),
        ("en", "Was the café open in 2003?", "The café was open in 1998 and in 2010.", False),
        ("ru", "Работало ли кафе в 2003 году?", "Кафе работало с 1998 по 2010 год.", True),
        ("ru", "Работало ли кафе в 2003 году?", "Кафе работало между 1998 и 2010 годами.", True),
        ("kk", "2003 жылы асхана жұмыс істеді ме?", "Асхана 1998 жылдан 2010 жылға дейін жұмыс істеді.", True),
        ("tr", "Kantin 2003'te açık mıydı?", "Kantin 1998 ile 2010 arasında açıktı.", True),
        ("zh", "2003年食堂营业吗？", "食堂从1998年营业到2010年。", True),
        ("de", "War das Café 2003 geöffnet?", "Das Café war von 1998 bis 2010 geöffnet.", True),
    ],
)
def test_a_year_within_a_span_is_told(language: str, question: str, sentence: str, within: bool) -> None:
    assert ("undated" not in told(language, question, sentence)) is within
    if within and language == "en":
        assert isinstance(engine(language, sentence).answer(question, language), Answer)
