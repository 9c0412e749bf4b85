"""The day that a title or a file's name says a document is of."""

from __future__ import annotations

import pytest

from index.documents.draft import Block
from index.documents.own_date import day_at_head, own_date


@pytest.mark.parametrize(
    ("title", "name", "day"),
    [
        ("Minutes of 11 May 2023", "m", "2023-05-11"),
        ("Works meeting 2022-04-06", "m", "2022-04-06"),
        (None, "2023-05-11 minutes", "2023-05-11"),
        (None, "scan 20230511", "2023-05-11"),
        (None, "report 2023-05", "2023-05"),
        ("Garden walk, 16 May 2023", "walk", "2023-05-16"),
        ("Протокол собрания от 5 июля 2024 г.", "п", "2024-07-05"),
        ("Есеп, 2021 жылғы 20 сәуір", "e", "2021-04-20"),
        ("2019年5月6日会议纪要", "h", "2019-05-06"),
        ("Kulüp bülteni, 7 Şubat 2024", "b", "2024-02-07"),
        ("The storm of 8 June 1990 in Harwick", "storm", None),
        ("History of 1917", "history", None),
        (None, "12345678", None),
        (None, "20231399", None),
    ],
)
def test_the_day_of_a_document(title: str | None, name: str, day: str | None) -> None:
    assert own_date(title, name) == day


def test_a_month_before_words_in_a_name_is_the_documents() -> None:
    assert own_date("August 2", "2021-08-council-update") == "2021-08"


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Marrow Bay, 19 November 2024", "Dear friends,", "The roof gave way on 9 January."], "2024-11-19"),
        (["Дата: 18 мая 2024 года", "Место: правление", "Решили поднять взнос."], "2024-05-18"),
        (["Күні: 2024 жылғы 12 қазан", "Жиын ашылды."], "2024-10-12"),
        (["Tarih: 14 Ocak 2025", "Toplantı açıldı."], "2025-01-14"),
        (["时间：2024年11月9日", "会议开始。"], "2024-11-09"),
        (["14.01.2025", "The board met."], "2025-01-14"),
        (["Meeting of the board, Weds 6 March 2024, 7 pm, Mill Lane", "The roof leaks."], "2024-03-06"),
        (["Протокол собрания, 6 марта 2024 года, 19:00, клуб", "Крыша течёт."], "2024-03-06"),
        (["Report on the fire of 5 May 1950, and what we learnt", "The hall was old."], None),
        (["The board was elected in a meeting, 6 March 2024, 7 pm", "The roof leaks."], None),
        (["Founded: 5 May 1950", "The club is old."], None),
        (["The hall burnt down on 5 May 1950.", "It was rebuilt."], None),
        (["Dover, 5 May 1950", "The strike began.", "It ended in 1964 with a vote."], None),
        (["5 May 1950", "Planted beans.", "9 May 1950", "Planted peas."], None),
        (["Sales by branch, compared with those of 5 May 1950", "They rose."], None),
    ],
)
def test_the_day_at_the_head_of_a_document(lines: list[str], day: str | None) -> None:
    assert day_at_head([Block((line,)) for line in lines]) == day
