"""The day that a title or a file's name says a document is of."""

from __future__ import annotations

import pytest

from index.documents.own_date import own_date


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
