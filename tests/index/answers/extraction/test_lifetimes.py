"""Of a birth and a death the one that is asked for is bold; and stretches that are easily told wrongly or in part."""

from __future__ import annotations

import pytest

from index.answers.extraction.lifetimes import says_nothing_of_it
from index.answers.question.analysis import understand
from tests.index.answers.extraction.standing_out import bold


@pytest.mark.parametrize(
    ("question", "text", "language", "expected"),
    [
        ("When was Ada Kestrel born?", "Ada Kestrel (1881–1936) was a painter.", "en", "1881"),
        ("When did Ada Kestrel die?", "Ada Kestrel (1881–1936) was a painter.", "en", "1936"),
        ("When did Ada Kestrel live?", "Ada Kestrel (1881–1936) was a painter.", "en", "1881 1936"),
        ("Когда умер Иван Рогов?", "Иван Рогов (1881–1936) — художник.", "ru", "1936"),
        ("Ерлан Орман қашан қайтыс болды?", "Ерлан Орман (1881–1936) — суретші.", "kk", "1936"),
        ("Ada Kaya ne zaman öldü?", "Ada Kaya 1881'de doğdu, 1936'da öldü.", "tr", "1936'da"),
        ("李华什么时候去世的？", "李华（1881—1936），画家。", "zh", "1936"),
    ],
)
def test_of_a_birth_and_a_death_one_is_bold(question: str, text: str, language: str, expected: str) -> None:
    assert " ".join(bold(question, text, language)) == expected


@pytest.mark.parametrize(
    ("question", "text", "language", "expected"),
    [
        ("报名到什么时候？", "报名截止日期是9月26日，请在班主任处报名。", "zh", "9月26日"),
        ("когда собрание?", "Собрание проходит в третью субботу апреля в школе.", "ru", "третью субботу апреля"),
        ("жиналыс қашан болады?", "Жиналыс сәуірдің үшінші сенбісінде болады.", "kk", "сәуірдің үшінші сенбісінде"),
        (
            "toplantı ne zaman?",
            "Toplantı nisan ayının üçüncü cumartesi yapılır.",
            "tr",
            "nisan ayının üçüncü cumartesi",
        ),
        ("where is the meeting?", "The meeting is in the Methodist hall by the lake.", "en", "Methodist hall"),
        ("How hot is the pool?", "The pool is 28 °C all year.", "en", "28 °C"),
        ("Сколько градусов в бассейне?", "Вода в бассейне 28 градусов.", "ru", "28 градусов"),
        ("Сколько весит лодка?", "Лодка весит 120 кг и вмещает 4 человека.", "ru", "120 кг"),
        ("How long is the course?", "The course takes one and a half years.", "en", "one and a half years"),
        ("What share went to Norland?", "Two thirds went to Norland, the rest to Sudmark.", "en", "Two thirds"),
        ("Какую долю получил Рогов?", "Рогов получил треть, Лунд — две трети.", "ru", "треть"),
        ("Облыс қандай үлесін төлейді?", "Құнының жартысын облыс төлейді.", "kk", "жартысын"),
    ],
)
def test_it_is_bold_as_a_whole(question: str, text: str, language: str, expected: str) -> None:
    assert " ".join(bold(question, text, language)) == expected


@pytest.mark.parametrize(
    ("question", "text", "language", "expected"),
    [
        (
            "When do you open in winter?",
            "The gates are open from 7 am to 9 pm in summer and from 8 am to 5 pm in winter.",
            "en",
            "from 8 am to 5 pm",
        ),
        ("When is the water turned off?", "Water is turned on in April and turned off in October.", "en", "October"),
        ("Бір сиырға қанша төленеді?", "Әр сиырға 1500 теңге, әр қойға 300 теңге төленеді.", "kk", "1500 теңге"),
        ("apartman kaç katlı?", "Yönetici Sevgi Karaca'dır (3. kat, daire 7).", "tr", ""),
        ("как часто собрание?", "Собрание проходит в третью субботу.", "ru", ""),
    ],
)
def test_what_is_told_of_something_else_is_not_bold(question: str, text: str, language: str, expected: str) -> None:
    assert " ".join(bold(question, text, language)) == expected


TELLS = [
    ("en", "When was Ada Kestrel born?", "Ada Kestrel graduated at Marrow in 1901.", False),
    ("en", "When was Ada Kestrel born?", "Ada Kestrel (1881–1936) was a painter.", True),
    ("en", "Where was Ada Kestrel born?", "Ada Kestrel was a native of Marrow.", True),
    ("en", "When did Ada Kestrel die?", "Ada Kestrel graduated at Marrow in 1901.", False),
    ("en", "When did Ada Kestrel die?", "Ada Kestrel was shot in 1936.", True),
    ("en", "When did Ada Kestrel study?", "Ada Kestrel graduated at Marrow in 1901.", True),
    ("en", "Who was born in Marrow?", "Ada Kestrel graduated at Marrow in 1901.", True),  # not when or where
    ("ru", "Когда родился Иван Рогов?", "Иван Рогов окончил школу в 1901 году.", False),
    ("ru", "Когда родился Иван Рогов?", "Ivan Rogov was born in 1881.", True),
    ("ru", "Где умер Иван Рогов?", "Иван Рогов был убит в Казани.", True),
    ("kk", "Ерлан Орман қайда туған?", "Ерлан Орман Тарразда оқыды.", False),
    ("kk", "Ерлан Орман қайда туған?", "Ерлан Орман — Тарраз тумасы.", True),
    ("tr", "Ada Kaya nerede doğdu?", "Ada Kaya Konya'da okudu.", False),
    ("tr", "Ada Kaya ne zaman öldü?", "Ada Kaya 1936'da idam edildi.", True),
    ("zh", "李华出生于哪一年？", "李华1901年毕业。", False),
    ("zh", "李华什么时候去世的？", "李华1936年遇害。", True),
]


@pytest.mark.parametrize(("language", "question", "text", "tells"), TELLS)
def test_a_birth_or_a_death_is_told_of_or_not(language: str, question: str, text: str, tells: bool) -> None:
    assert says_nothing_of_it(understand(question, language), ["Told in Marrow.", text]) is not tells
