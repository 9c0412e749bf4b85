"""Days without their year, and days that stand in a row."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from tests.index.timeline.making import document


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("en", "In 1820 Karl Voss bought the mill at Lindow.|On August 9 the dam broke.", ["1820", "1820-08-09"]),
        (
            "en",
            "Karl Voss lived in Lindow in 1820.|On 5 and 6 June he sold the horse.",
            ["1820", "1820-06-05", "1820-06-06"],
        ),
        ("de", "Am 5. und 6. Mai 2018 fand das Mühlenfest statt.", ["2018-05-05", "2018-05-06"]),
        ("ru", "В 1820 году Карл Восс купил мельницу.|9 августа плотину прорвало.", ["1820", "1820-08-09"]),
        ("en", "In 1820 Karl Voss bought the mill at Lindow.|No updates this year.", ["1820"]),
    ],
)
def test_a_day_is_an_event_however_it_is_written(language: str, text: str, dates: list[str]) -> None:
    assert [event.date for event in events_of(document(text, language=language))] == dates
