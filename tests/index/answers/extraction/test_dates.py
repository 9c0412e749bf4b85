"""Which date stands out, and which hours."""

from __future__ import annotations

import pytest

from tests.index.answers.extraction.standing_out import bold


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("When was the Battle of Orm?", "Later in 751 the Battle of Orm was fought.", ["751"]),
        (
            "When was the bridge opened?",
            "The ferry sank in 1920, and the bridge was opened on 4 May 1931.",
            ["4 May 1931"],
        ),
        ("When does the shop move?", "The shop closes on 28 April because it moves to the mill on 5 May.", ["5 May"]),
        (
            "When does the shop close?",
            "The shop closes on 28 April because it moves to the mill on 5 May.",
            ["28 April"],
        ),
        ("When did the inn open?", "The mill closed in 1920 although the inn opened in 1931.", ["1931"]),
        ("When is the concert?", "The concert takes place on 21 June at 20:00.", ["21 June at 20:00"]),
        ("When was the school built?", "The school was built in the early 19th century.", ["19th century"]),
        ("When did the war last?", "The war lasted from 1904 to 1907.", ["1904", "1907"]),
        ("When did the mill close?", "The mill was founded in 1889 and stood by the river.", []),
        ("When did the mill close?", "The mill closed in 1974.", ["1974"]),
        ("When was the tower built?", "The tower has 300 steps and was built in another era.", []),
    ],
)
def test_the_date_nearest_to_what_is_asked_stands_out(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize(
    ("language", "question", "text", "expected"),
    [
        ("en", "When are you open at weekends?", "Monday to Friday 6:30–21:00, weekends 7:00–19:00.", ["7:00–19:00"]),
        ("ru", "Когда клуб открыт в субботу?", "Клуб открыт в пятницу с 7:00 до 22:00, в субботу с 9:00 до 18:00.",
         ["с 9:00 до 18:00"]),
        ("kk", "Шартқа қашан қол қойылды?", "Шартқа 1994 жылғы 26 сәуірде қол қойылды.", ["1994 жылғы 26 сәуірде"]),
        ("kk", "Кітапхана сенбіде қашан ашық?", "Сенбіде 10:00-ден 14:00-ге дейін ашық.", ["10:00-ден 14:00-ге дейін"]),
        ("tr", "Hamam pazar ne zaman açık?", "Hamam cuma 8.00–22.00, pazar 9.00–23.00 arası açıktır.", ["9.00–23.00"]),
        ("tr", "Seans ne zaman başlar?", "Seans salı günü saat 14.00'te başlar.", ["salı günü saat 14.00'te"]),
        ("zh", "图书馆周末几点开放？", "图书馆周一8:00至21:00开放，周末9:00至17:00开放。", ["9:00至17:00"]),
    ],
)  # fmt: skip
def test_the_hours_of_the_day_that_is_asked_for_stand_out(
    language: str, question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text, language) == expected


@pytest.mark.parametrize("stamp", ["[10:02]", "10:02 -", "[12.03.24, 10:02]", "12/03/2024, 10:02 -"])
def test_when_a_message_was_sent_is_not_when_it_takes_place(stamp: str) -> None:
    assert bold("When does the projector come?", f"{stamp} Priya: the projector comes on 4 May") == ["4 May"]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("When is the carol evening?", "The next event is a carol evening on 19 December.", ["19 December"]),
        ("How much barley do I need?", "200 g pearl barley", ["200 g"]),
        ("How much milk do I need?", "2 cups milk", ["2 cups"]),
    ],
)
def test_what_stands_out_is_the_date_or_measure_and_all_of_it(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize(
    ("language", "question", "text", "expected"),
    [
        (
            "fr",
            "Quand le refuge est-il ouvert ?",
            "Le refuge est ouvert du 15 juin au 20 août.",
            ["15 juin", "20 août"],
        ),
        ("es", "¿Cuándo abre el taller?", "El taller abre de 10:00 a 13:00.", ["10:00", "13:00"]),
        ("de", "Wann ist das Lager offen?", "Das Lager ist offen vom 3. Mai bis 7. Juni.", ["3. Mai", "7. Juni"]),
    ],
)
def test_both_ends_of_a_span_stand_out_in_other_languages(
    language: str, question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text, language) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("几号停水", "1号楼至6号楼9月18日8:30停水。", ["9月18日"]),
        ("哪天停电", "停电时间为上午8:30至下午5:00。", []),
        ("几点停水", "9月18日8:30停水。", ["8:30"]),
        ("周六几点开门", "周一至周五 6:30—22:30 周六日 8:00—21:00 开门", ["8:00—21:00"]),
        ("周一几点开门", "周一 6:30—22:30 周六日 8:00—21:00 开门", ["6:30—22:30"]),
        ("周六几点开门", "周六 9:00—12:00、14:00—18:00 开门，周日 10:00—12:00 开门", ["9:00—12:00", "14:00—18:00"]),
    ],
)
def test_chinese_hours_belong_to_the_day_before_them_and_are_no_day(
    question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text, "zh") == expected


def test_an_hour_with_its_day_tells_the_day() -> None:
    assert bold("which day are lessons", "Lessons are held on Tuesdays at 17:30.") == ["Tuesdays at 17:30"]
